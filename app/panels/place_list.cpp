// SPDX-License-Identifier: MIT
#include "app/panels/place_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/convert/place_words.h"
#include "app/panels/place_row_delegate.h"
#include "app/render/symbol_images.h"
#include "app/scene/mark_items.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/claim_query.h"

namespace marz {

namespace {

constexpr int countriesWidth = 64;

/// Most of the kinds that are shown at first can be read whole; longer ones are cut short, because their symbol tells
/// them too, and names need the room more.
int widthOfKinds(const QFontMetrics& metrics) {
    constexpr int margins = 14;
    constexpr int most = 112;
    int width = 0;
    for (const std::string_view kind : geo::kindsShownAtFirst()) {
        geo::Place place;
        place.kind = kind;
        width = std::max(width, metrics.horizontalAdvance(kindInWords(place)));
    }
    return std::min(width + margins, most);
}

/// Where it is narrow, kinds and then countries leave their room to the names: a symbol tells the kind, too.
class PlaceTable : public QTableView {
public:
    using QTableView::QTableView;

protected:
    void resizeEvent(QResizeEvent* event) override {
        constexpr int leastForNames = 140;
        const QHeaderView& header = *horizontalHeader();
        int room = viewport()->width() - header.sectionSize(PlaceTableModel::claimsColumn) - leastForNames;
        for (const auto& [column, width] : {std::pair(int(PlaceTableModel::countriesColumn), countriesWidth),
                                            std::pair(int(PlaceTableModel::kindColumn), widthOfKinds(fontMetrics()))}) {
            setColumnHidden(column, width > room);
            room -= width;
        }
        QTableView::resizeEvent(event);
    }
};

geo::ClaimFilter ofAnyKind(geo::ClaimFilter filter) {
    filter.kinds.clear();
    return filter;
}

}  // namespace

PlaceList::PlaceList(Explorer& explorer, std::shared_ptr<const MarkIcons> icons, QWidget* parent)
    : QWidget(parent),
      m_explorer(explorer),
      m_model(new PlaceTableModel(explorer, std::move(icons), this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new PlaceTable(this)),
      m_count(new QLabel(this)),
      m_found(new QLabel(this)),
      m_otherKinds(new QToolButton(this)) {
    auto* title = new QLabel(tr("PLACES"), this);
    title->setProperty("role", QStringLiteral("heading"));
    m_count->setProperty("role", QStringLiteral("quiet"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 4);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_otherKinds->setProperty("role", QStringLiteral("link"));
    m_otherKinds->setFocusPolicy(Qt::TabFocus);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(6, 0, 12, 4);
    below->addWidget(m_otherKinds);
    below->addStretch();
    layout->addLayout(head);
    layout->addLayout(below);
    m_found->setTextFormat(Qt::RichText);
    m_found->setContentsMargins(12, 0, 12, 4);
    m_found->setProperty("role", QStringLiteral("quiet"));
    layout->addWidget(m_found);
    layout->addWidget(m_table);
    setUpTable();
    connect(m_otherKinds, &QToolButton::clicked, this, &PlaceList::showOtherKinds);
    connect(&m_explorer, &Explorer::changed, this, &PlaceList::explorerChanged);
    refresh();
}

void PlaceList::setUpTable() {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(PlaceTableModel::sortRole);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new PlaceRowDelegate(m_table));
    m_table->setObjectName(QStringLiteral("placeList"));
    m_table->setAccessibleName(tr("Places"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(36);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(PlaceTableModel::nameColumn, QHeaderView::Stretch);
    header->resizeSection(PlaceTableModel::kindColumn, widthOfKinds(m_table->fontMetrics()));
    header->resizeSection(PlaceTableModel::countriesColumn, countriesWidth);
    header->resizeSection(PlaceTableModel::claimsColumn, 48);
    header->setSortIndicator(PlaceTableModel::nameColumn, Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PlaceList::currentRowChanged);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { m_explorer.visit(placeOf(index).id); });
}

const geo::Place& PlaceList::placeOf(const QModelIndex& proxyIndex) const {
    return m_model->placeAt(m_sorted->mapToSource(proxyIndex).row());
}

void PlaceList::explorerChanged(Changes changes) {
    if (changes & (Changes(Change::texts) | Change::filter | Change::date)) {
        m_explorer.turns().follow(*this, TurnOrder::list, [this] { refresh(); });
    } else if (changes & Change::selection && !m_explorer.turns().waits(this)) {
        m_explorer.turns().follow(*this, TurnOrder::list, [this] { showSelection(); });
    }
}

void PlaceList::refresh() {
    m_model->refresh();
    m_count->setText(tr("%1 of %2").arg(m_model->rowCount()).arg(m_explorer.atlas().places().size()));
    refreshOtherKinds();
    refreshFound();
    showSelection();
}

void PlaceList::enter() {
    if (m_explorer.turns().waits(this)) {  // the keyboard goes to the rows of what was asked for last
        m_explorer.turns().forget(this);
        refresh();
    }
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid() && m_sorted->rowCount() > 0) {
        m_table->selectRow(0);
    }
}

void PlaceList::refreshOtherKinds() {
    const geo::ClaimFilter& filter = m_explorer.state().filter;
    std::size_t others = 0;
    if (!filter.text.empty() && !filter.kinds.empty()) {
        others = geo::matchingPlaces(m_explorer.atlas(), ofAnyKind(filter)).size() - m_explorer.shownPlaces().size();
    }
    m_otherKinds->setText(tr("%1 more of other kinds").arg(others));
    m_otherKinds->setVisible(others > 0);
}

/// The key to the sign of what no atlas has.
void PlaceList::refreshFound() {
    const std::vector<std::size_t>& shown = m_explorer.shownPlaces();
    const auto found = std::count_if(shown.begin(), shown.end(), [this](std::size_t place) {
        return m_explorer.atlas().places()[place].origin == geo::Origin::article;
    });
    const QString words =
        found == 1 ? tr("1 in this article, not in the atlas") : tr("%1 in this article, not in the atlas").arg(found);
    m_found->setText(QStringLiteral("<img src=\"%1\" width=\"12\" height=\"12\">&nbsp; %2")
                         .arg(markIconFile(QString::fromLatin1(foundInTextBadge)), words.toHtmlEscaped()));
    m_found->setAccessibleName(words);
    m_found->setVisible(found > 0);
}

void PlaceList::showOtherKinds() {
    geo::ClaimFilter filter = m_explorer.state().filter;
    for (const std::size_t index : geo::matchingPlaces(m_explorer.atlas(), ofAnyKind(filter))) {
        const std::string& kind = m_explorer.atlas().places()[index].kind;
        if (std::find(filter.kinds.begin(), filter.kinds.end(), kind) == filter.kinds.end()) {
            filter.kinds.push_back(kind);
        }
    }
    m_explorer.setFilter(filter);
}

void PlaceList::showSelection() {
    const QScopedValueRollback following(m_followingExplorer, true);
    const geo::Place* place = m_explorer.selectedPlace();
    const std::optional<int> row = place == nullptr ? std::nullopt : m_model->rowOf(place->id);
    if (!row) {
        m_table->setCurrentIndex({});
        m_table->clearSelection();
        return;
    }
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(*row, PlaceTableModel::nameColumn));
    if (m_table->currentIndex().row() != index.row()) {
        m_table->setCurrentIndex(index);
    }
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void PlaceList::currentRowChanged(const QModelIndex& current) {
    if (!m_followingExplorer && current.isValid()) {
        m_explorer.select(placeOf(current).id);
    }
}

}  // namespace marz
