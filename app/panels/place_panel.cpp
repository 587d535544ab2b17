// SPDX-License-Identifier: MIT
#include "app/panels/place_panel.h"

#include <QGuiApplication>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextDocument>
#include <QtConcurrentRun>
#include <iterator>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/panels/feature_page.h"
#include "app/panels/hedging_sign.h"
#include "app/panels/place_page.h"

namespace marz {

namespace {

/// The style sheet gives texts another colour for what is selected, but the accent is the window's.
PanelColours coloursOf(const QWidget& widget) {
    PanelColours colours = panelColours(widget.palette());
    colours.accent = QGuiApplication::palette().color(QPalette::Highlight);
    return colours;
}

}  // namespace

PlacePanel::PlacePanel(Explorer& explorer, std::shared_ptr<const MarkIcons> icons, QWidget* parent)
    : QTextBrowser(parent), m_explorer(explorer), m_icons(std::move(icons)) {
    setObjectName(QStringLiteral("placePanel"));
    setAccessibleName(tr("Place panel"));
    setAccessibleDescription(tr("What each source says about the selected place, with the passages"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setMinimumWidth(260);
    document()->setDocumentMargin(18);
    connect(&m_measuring, &QFutureWatcherBase::finished, this, [this] {
        const Measured& measured = m_measuring.result();
        if (measured.value.empty() && !measured.warnings.empty()) {
            Q_EMIT noticed(toQString(measured.warnings.front().message));
        }
        if (!m_sections.empty() && !m_explorer.turns().waits(this)) {  // else another page may be about to come
            layOutInTurns();
        }
    });
    connect(this, &QTextBrowser::anchorClicked, this, &PlacePanel::followLink);
    connect(&m_explorer, &Explorer::changed, this, &PlacePanel::explorerChanged);
    refresh();
}

QVariant PlacePanel::loadResource(int type, const QUrl& name) {
    if (type == QTextDocument::ImageResource && name.scheme() == QLatin1String("mark")) {
        return m_icons->image(name.path(), 16, devicePixelRatioF());
    }
    if (type == QTextDocument::ImageResource && name.scheme() == QLatin1String("hedging")) {
        return hedgingSign(name.path(), 10, devicePixelRatioF(), m_colours.quiet);
    }
    return {};
}

void PlacePanel::explorerChanged(Changes changes) {
    if (changes & Change::selection) {
        m_wantedScroll.reset();
        m_wantedAnchor.clear();
        refreshLater(Reader::begins);
    } else if (changes & (Changes(Change::texts) | Change::date) ||
               (changes & Change::filter && m_explorer.selectedPlace() != nullptr) ||
               (m_explorer.state().selectedFeature && changes & (Changes(Change::world) | Change::layers))) {
        refreshLater(Reader::stays);  // the same place with, perhaps, an article more
    }
}

void PlacePanel::refreshLater(Reader reader) {
    m_reader = reader == Reader::begins ? reader : m_reader;
    if (isVisible()) {
        m_explorer.turns().add(this, TurnOrder::page, [this] {
            preparePage();  // asks for turns of its own
            return false;
        });
    } else {
        refreshNow();
    }
}

/// What the page will say in one turn, its beginning in the next.
void PlacePanel::preparePage() {
    m_sections.clear();  // they refer to a world that may go now
    m_pageWorld = m_explorer.world();
    m_colours = coloursOf(*this);
    m_explorer.turns().add(this, TurnOrder::page, [this, world = m_pageWorld, sections = pageSections()]() mutable {
        if (std::exchange(m_reader, Reader::stays) == Reader::stays) {
            keepReadersPlace();
        }
        showPage(std::move(sections));
        return false;
    });
}

void PlacePanel::refreshNow() {
    if (std::exchange(m_reader, Reader::stays) == Reader::stays) {
        keepReadersPlace();
    }
    refresh();
}

void PlacePanel::refresh() {
    m_explorer.turns().forget(this);  // what was prepared for a page before this one
    m_pageWorld = m_explorer.world();
    m_colours = coloursOf(*this);
    showPage(pageSections());
}

PageView PlacePanel::view() const {
    return {m_order, m_explorer.state().filter, m_explorer.state().knownOn};
}

std::deque<PageSection> PlacePanel::pageSections() {
    const std::optional<UserFeature>& feature = m_explorer.state().selectedFeature;
    const geo::Place* place = m_explorer.selectedPlace();
    if (place == nullptr) {
        const QString html = feature ? featurePageHtml(*m_pageWorld, m_explorer.state().layers, *feature, m_colours)
                                     : overviewPageHtml(*m_pageWorld, m_colours);
        return {[html] { return html; }};
    }
    PlacePageSections page = placePageSections(*m_pageWorld, *place, m_colours, view());
    std::deque<PageSection> sections(std::make_move_iterator(page.beforeMeasured.begin()),
                                     std::make_move_iterator(page.beforeMeasured.end()));
    if (!geo::measurableClaims(*m_pageWorld->atlas, place->id).empty()) {
        measure(*place);
        sections.emplace_back();
    }
    std::move(page.afterMeasured.begin(), page.afterMeasured.end(), std::back_inserter(sections));
    return sections;
}

/// Reads the basemap's border lines, so on a worker, and once as long as the same page is only shown again.
void PlacePanel::measure(const geo::Place& place) {
    const std::shared_ptr<const geo::Atlas>& atlas = m_pageWorld->atlas;
    if (m_measuredPlace == place.id && m_measuredAtlas == atlas) {
        return;
    }
    m_measuredPlace = place.id;
    m_measuredAtlas = atlas;
    m_measuring.setFuture(
        QtConcurrent::run([atlas, id = place.id, folder = m_pageWorld->basemap->folder]() -> Measured {
            try {
                return geo::measureClaims(*atlas, id, folder);
            } catch (const std::exception& error) {  // QFuture would throw it where nobody catches
                return {{}, {{error.what()}}};
            }
        }));
}

/// The first section at once, so that there is never an empty page; the others in the turns to come: what follows a
/// choice is drawn in between. They stand beside
/// a scroll bar from the start: one that only appears as the page grows would have all of it laid out again.
void PlacePanel::showPage(std::deque<PageSection> sections) {
    clear();
    setVerticalScrollBarPolicy(sections.size() > 1 ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    m_sections = std::move(sections);
    layOutNext();
    if (isVisible()) {
        layOutInTurns();
    } else {
        layOutAll();
    }
}

void PlacePanel::layOutInTurns() {
    m_explorer.turns().add(this, TurnOrder::page, [this] { return layOutStep(); });
}

void PlacePanel::layOutAll() {
    while (layOutStep()) {
    }
}

/// Whether there is more to lay out now; what is still measured is laid out when that is done.
bool PlacePanel::layOutStep() {
    if (!m_sections.empty() && !layOutNext()) {
        return false;
    }
    if (m_sections.empty()) {
        pageComplete();
    }
    return !m_sections.empty();
}

/// Whether there was a section that is ready.
bool PlacePanel::layOutNext() {
    QString html;
    if (m_sections.front()) {
        html = m_sections.front()();
    } else if (m_measuring.isFinished()) {
        html = measuredSectionHtml(*m_pageWorld, m_measuring.result().value, m_colours);
    } else {
        return false;
    }
    m_sections.pop_front();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertHtml(html);
    return true;
}

void PlacePanel::pageComplete() {
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    if (m_wantedScroll) {
        verticalScrollBar()->setValue(*m_wantedScroll);
    }
    if (!m_wantedAnchor.isEmpty()) {
        scrollToAnchor(m_wantedAnchor);
    }
    m_wantedScroll.reset();
    m_wantedAnchor.clear();
    setUpdatesEnabled(true);
}

/// While the page is made anew.
void PlacePanel::keepReadersPlace() {
    m_wantedScroll = m_wantedScroll.value_or(verticalScrollBar()->value());
    setUpdatesEnabled(false);  // until the page is complete: it would jump to its top and back
}

void PlacePanel::scrollToName(const QString& anchor) {
    if (complete()) {
        scrollToAnchor(anchor);
    } else {
        m_wantedAnchor = anchor;
    }
}

void PlacePanel::setOrder(ClaimOrder order) {
    if (m_order != order) {
        m_order = order;
        refresh();
    }
}

void PlacePanel::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && coloursOf(*this) != m_colours) {
        keepReadersPlace();
        refresh();
    }
}

}  // namespace marz
