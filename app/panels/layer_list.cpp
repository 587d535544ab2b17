// SPDX-License-Identifier: MIT
#include "app/panels/layer_list.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <algorithm>

namespace marz {

namespace {

constexpr int noteRole = Qt::UserRole + 1;
constexpr int rowHeight = 26;
constexpr int noteHeight = 16;

/// The style draws check box, swatch and name; below them goes the note in quiet letters.
class LayerRowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {120, index.data(noteRole).toString().isEmpty() ? rowHeight : rowHeight + noteHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if ((option.state & QStyle::State_Selected) != 0) {
            painter->fillRect(option.rect, option.palette.color(QPalette::Midlight));  // also behind the note
        }
        QStyledItemDelegate::paint(painter, option, index);
        const QString note = index.data(noteRole).toString();
        if (note.isEmpty()) {
            return;
        }
        QFont font = option.font;
        font.setPixelSize(11);
        painter->save();
        painter->setFont(font);
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        const int left = textLeft(option, index);
        const QRect line(left, option.rect.bottom() - noteHeight, option.rect.right() - left - 6, noteHeight);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignTop,
                          painter->fontMetrics().elidedText(note, Qt::ElideRight, line.width()));
        painter->restore();
    }

    /// Where the style begins the name.
    int textLeft(const QStyleOptionViewItem& option, const QModelIndex& index) const {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const QStyle& style = *row.widget->style();
        return style.subElementRect(QStyle::SE_ItemViewItemText, &row, row.widget).left() +
               style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, row.widget) + 1;
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(noteRole).toString().isEmpty()) {
            option->rect.setHeight(rowHeight);
        }
    }
};

/// What its row may have no room for, and why its box cannot be ticked.
QString tipOf(const LayerRow& row) {
    QString tip = (row.note.isEmpty() ? row.name : row.note).toHtmlEscaped();
    if (row.asBorders) {
        tip += QStringLiteral("<br>") + whyDrawnAsBorders().toHtmlEscaped();
    }
    return QStringLiteral("<qt>") + tip + QStringLiteral("</qt>");
}

}  // namespace

LayerList::LayerList(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("layerList"));
    setAccessibleName(tr("Layers, topmost first"));
    setAccessibleDescription(
        tr("Space shows or hides a layer, Enter zooms to it; Alt with the arrow keys moves lines and own layers; own "
           "layers: F2 renames, Delete removes"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new LayerRowDelegate(this));
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QListWidget::currentRowChanged, this, &LayerList::currentKeyChanged);
    connect(this, &QListWidget::itemDoubleClicked, this, &LayerList::zoomAsked);
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const LayerKey key = m_rows[static_cast<std::size_t>(row(item))].key;
        Q_EMIT visibilityAsked(key, item->checkState() == Qt::Checked);
    });
}

QSize LayerList::sizeHint() const {
    int height = 2 * frameWidth() + 4;
    for (const LayerRow& row : m_rows) {
        height += row.note.isEmpty() ? rowHeight : rowHeight + noteHeight;
    }
    constexpr int highest = 460;
    return {240, std::min(height, highest)};
}

void LayerList::setRows(const std::vector<LayerRow>& rows) {
    const std::optional<LayerKey> kept = currentKey();
    const QSignalBlocker blocker(this);
    while (count() > static_cast<int>(rows.size())) {
        delete takeItem(count() - 1);
    }
    while (count() < static_cast<int>(rows.size())) {
        addItem(QString());
    }
    m_rows = rows;
    for (int index = 0; index < count(); ++index) {
        const LayerRow& row = m_rows[static_cast<std::size_t>(index)];
        QListWidgetItem* shown = item(index);
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
        flags.setFlag(Qt::ItemIsUserCheckable, !row.missing && !row.asBorders);
        flags.setFlag(Qt::ItemIsDragEnabled, isMovable(row.key) && !row.missing);
        shown->setFlags(flags);
        shown->setText(row.name);
        shown->setIcon(row.swatch);
        shown->setCheckState(row.visible ? Qt::Checked : Qt::Unchecked);
        shown->setData(noteRole, row.note);
        shown->setData(Qt::AccessibleTextRole, row.spoken);
        shown->setToolTip(tipOf(row));
    }
    if (kept) {
        setCurrentKey(*kept);
    }
    doItemsLayout();
    updateGeometry();
}

std::optional<LayerKey> LayerList::currentKey() const {
    const int row = currentRow();
    return row < 0 || row >= static_cast<int>(m_rows.size()) ? std::nullopt
                                                             : std::optional(m_rows[static_cast<std::size_t>(row)].key);
}

void LayerList::setCurrentKey(const LayerKey& key) {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const LayerRow& row) { return row.key == key; });
    setCurrentRow(found == m_rows.end() ? std::min(currentRow(), count() - 1)
                                        : static_cast<int>(found - m_rows.begin()));
}

void LayerList::keyPressEvent(QKeyEvent* event) {
    const std::optional<LayerKey> key = currentKey();
    const auto* own = key ? std::get_if<UserLayerId>(&*key) : nullptr;
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        if (key && isMovable(*key)) {
            Q_EMIT stepAsked(LayerKey(*key), event->key() == Qt::Key_Up ? LayerStep::up : LayerStep::down);
        }
    } else if (event->key() == Qt::Key_Delete && own != nullptr) {
        Q_EMIT removalAsked(UserLayerId(*own));
    } else if (event->key() == Qt::Key_F2 && own != nullptr) {
        Q_EMIT renameAsked();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT zoomAsked();
    } else {
        QListWidget::keyPressEvent(event);
    }
}

void LayerList::dropEvent(QDropEvent* event) {
    const std::optional<LayerKey> key = currentKey();
    const QModelIndex target = indexAt(event->position().toPoint());
    if (event->source() == this && key && isMovable(*key)) {
        // Rows run from top to bottom, the stack from bottom to top.
        int before = target.isValid() ? target.row() : count();
        if (target.isValid() && event->position().y() > visualRect(target).center().y()) {
            ++before;
        }
        const auto missing =
            std::count_if(m_rows.begin(), m_rows.end(), [](const LayerRow& row) { return row.missing; });
        const int position = std::max(0, count() - static_cast<int>(missing) - before);
        Q_EMIT placeAsked(LayerKey(*key), static_cast<std::size_t>(position));
    }
    event->setDropAction(Qt::IgnoreAction);  // the rows are made anew from the state; the view must not move any
    event->accept();
}

}  // namespace marz
