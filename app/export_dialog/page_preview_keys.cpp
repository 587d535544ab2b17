// SPDX-License-Identifier: MIT
#include <QKeyEvent>
#include <algorithm>

#include "app/export_dialog/page_preview.h"
#include "app/export_dialog/part_title.h"

namespace marz {

namespace {

constexpr double finePace = 1.0;     // millimetres
constexpr double coarsePace = 10.0;  // with Shift

/// The direction of an arrow key, x to the right and y down; nothing for another key.
std::optional<QPointF> directionOf(int key) {
    switch (key) {
        case Qt::Key_Left:
            return QPointF(-1.0, 0.0);
        case Qt::Key_Right:
            return QPointF(1.0, 0.0);
        case Qt::Key_Up:
            return QPointF(0.0, -1.0);
        case Qt::Key_Down:
            return QPointF(0.0, 1.0);
        default:
            return std::nullopt;
    }
}

}  // namespace

QPointF PagePreview::unitsOf(QPointF millimetres) const {
    return millimetres * unitsPerMillimetre / (m_projection ? m_drawn->layout.unitScale : 1.0);
}

/// Moves what is selected; a key that is held down is one step of undo.
void PagePreview::nudge(QPointF millimetres) {
    const std::optional<PagePart>& part = m_editing.selection();
    if (part && map()) {
        const QString title = partTitle(*part, m_editing.draft().notes);
        m_editing.change(
            pulledDraft(m_editing.draft(), placedNow(), *part, PartHandle::body, unitsOf(millimetres), *map()),
            tr("Move %1").arg(title), QStringLiteral("nudge"));
        bringIntoView(*part);
    }
}

/// The arrow keys: what is selected, or the cross of a tool. Gives whether the key meant something.
bool PagePreview::steer(int key, Qt::KeyboardModifiers modifiers) {
    const std::optional<QPointF> direction = directionOf(key);
    if (!direction || (m_tool == PageTool::select && !m_editing.selection())) {
        return false;
    }
    const QPointF way = *direction * (modifiers.testFlag(Qt::ShiftModifier) ? coarsePace : finePace);
    if (m_tool == PageTool::map) {
        nudgeContent(way);
    } else if (m_tool == PageTool::select) {
        nudge(way);
    } else if (m_projection) {
        m_cross += unitsOf(way);
        m_cross = {std::clamp(m_cross.x(), 0.0, m_drawn->layout.size.width()),
                   std::clamp(m_cross.y(), 0.0, m_drawn->layout.size.height())};
        constexpr double around = 24.0;
        const QPointF cross = toWidget(m_cross);
        setZoom(scrolledTo(pageRoom(), m_zoom, QRectF(cross, cross).adjusted(-around, -around, around, around)));
        update();
    }
    return true;
}

std::optional<PageStep> PagePreview::stepTowards(int direction) const {
    if (m_drawn == nullptr) {
        return std::nullopt;
    }
    return direction > 0 ? stepAfter(m_drawn->step(), m_drawn->count()) : stepBefore(m_drawn->step());
}

/// Page up and down, where they scroll nothing.
bool PagePreview::turnPage(int key) {
    const int direction = key == Qt::Key_PageDown ? 1 : key == Qt::Key_PageUp ? -1 : 0;
    const std::optional<PageStep> next = direction != 0 ? stepTowards(direction) : std::nullopt;
    if (next) {
        m_editing.stepTo(*next);
    }
    return next.has_value();
}

void PagePreview::keyPressEvent(QKeyEvent* event) {
    if (steer(event->key(), event->modifiers())) {
        return;
    }
    if (zoomByKey(event->key()) || scrollByKey(event->key()) || turnPage(event->key())) {
        return;
    }
    const bool selected = m_editing.selection().has_value();
    const bool placing = m_tool != PageTool::select;
    switch (event->key()) {
        case Qt::Key_Escape:
            if (escape()) {
                return;
            }
            break;
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            if (selected) {
                removeSelected();
                return;
            }
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_F2:
            if (placing || selected) {  // and never the dialog's Export
                confirm();
                return;
            }
            break;
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

/// Enter: sets what a tool has in hand, ends the tool that moves the map, or opens the selected note's text.
void PagePreview::confirm() {
    if (m_tool == PageTool::map) {
        setTool(PageTool::select);
    } else if (m_tool != PageTool::select) {
        placeAt(m_cross);
    } else {
        editText();
    }
}

/// Gives up what is just being done, the innermost thing first. False where there is nothing.
bool PagePreview::escape() {
    if (m_drag) {
        m_edgeTimer.stop();
        m_drag.reset();
        update();
    } else if (m_mapPull) {
        m_mapPull.reset();
        showToolsPointer();
        update();
    } else if (m_tool != PageTool::select) {
        setTool(PageTool::select);
    } else if (m_editing.selection()) {
        m_editing.select(std::nullopt);
    } else {
        return false;
    }
    return true;
}

/// Reading order: elements as a reader meets them, then the notes.
void PagePreview::stepParts(int step) {
    const PageLayout now = placedNow();
    std::vector<PagePart> parts;
    for (const PageElementEntry& entry : pageElements()) {
        if (boxOf(now, entry.element)) {
            parts.emplace_back(entry.element);
        }
    }
    for (const PlacedNote& note : now.notes) {
        parts.emplace_back(note.note);
    }
    const std::optional<PagePart>& selected = m_editing.selection();
    const auto at = selected ? std::find(parts.begin(), parts.end(), *selected) : parts.end();
    const std::ptrdiff_t count = static_cast<std::ptrdiff_t>(parts.size());
    const std::ptrdiff_t next = at == parts.end() ? (step > 0 ? 0 : count - 1) : (at - parts.begin()) + step;
    m_editing.select(next >= 0 && next < count ? std::optional(parts[static_cast<std::size_t>(next)]) : std::nullopt);
}

/// Tab steps through the parts, and from the last one on to the next widget.
bool PagePreview::focusNextPrevChild(bool next) {
    if (!hasFocus() || !m_projection) {
        return QWidget::focusNextPrevChild(next);
    }
    stepParts(next ? 1 : -1);
    return m_editing.selection().has_value() || QWidget::focusNextPrevChild(next);
}

void PagePreview::resetPlace() {
    if (const std::optional<PagePart>& part = m_editing.selection()) {
        m_editing.change(placeReset(m_editing.draft(), *part),
                         tr("Reset Place of %1").arg(partTitle(*part, m_editing.draft().notes)));
    }
}

void PagePreview::removeSelected() {
    const std::optional<PagePart> part = m_editing.selection();
    if (!part) {
        return;
    }
    endText();  // else the text of a note that is removed would be written once more
    const QString title = partTitle(*part, m_editing.draft().notes);
    const bool isNote = std::holds_alternative<std::size_t>(*part);
    m_editing.change(without(m_editing.draft(), *part),
                     isNote ? tr("Remove %1").arg(title) : tr("Switch Off %1").arg(title));
    if (!isShown(m_editing.draft(), *part)) {
        m_editing.select(std::nullopt);
    }
}

}  // namespace marz
