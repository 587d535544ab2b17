// SPDX-License-Identifier: MIT
#include <QApplication>
#include <QLineF>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QToolTip>
#include <utility>

#include "app/export_dialog/map_content.h"
#include "app/export_dialog/page_painting.h"
#include "app/export_dialog/page_preview.h"
#include "app/export_dialog/part_title.h"

namespace marz {

namespace {

Qt::CursorShape pointerFor(PartHandle handle) {
    switch (handle) {
        case PartHandle::left:
        case PartHandle::right:
            return Qt::SizeHorCursor;
        case PartHandle::top:
        case PartHandle::bottom:
            return Qt::SizeVerCursor;
        case PartHandle::topLeft:
        case PartHandle::bottomRight:
            return Qt::SizeFDiagCursor;
        case PartHandle::topRight:
        case PartHandle::bottomLeft:
            return Qt::SizeBDiagCursor;
        case PartHandle::from:
        case PartHandle::towards:
            return Qt::CrossCursor;
        case PartHandle::body:
            break;
    }
    return Qt::SizeAllCursor;
}

// How far beside a part or a handle a hand still gets hold of it, in pixels of the widget.
constexpr double besidePart = 8.0;
constexpr double besideHandle = 12.0;  // from its middle, which is 4 of its own

constexpr double snapReach = 6.0;

}  // namespace

std::optional<PagePart> PagePreview::partUnder(QPointF position) const {
    const PageTransform where = transform();
    return partAt(placedNow(), where.toPage(position), besidePart / where.pixelsPerUnit);
}

/// A citation that leads to another sheet; null where there is none.
const SheetLink* PagePreview::linkUnder(QPointF position) const {
    if (!m_projection) {
        return nullptr;
    }
    const auto found = std::find_if(m_drawn->links.begin(), m_drawn->links.end(),
                                    [&](const SheetLink& link) { return link.box.contains(toPage(position)); });
    return found == m_drawn->links.end() ? nullptr : &*found;
}

/// The nearest handle of what is selected.
std::optional<PartHandle> PagePreview::handleAt(QPointF position) const {
    const std::optional<PagePart>& part = m_editing.selection();
    std::optional<PartHandle> nearest;
    double least = besideHandle;
    for (const PlacedHandle& handle : part ? handlesOf(placedNow(), *part) : std::vector<PlacedHandle>()) {
        const double distance = QLineF(centreInView(handle, *part, transform()), position).length();
        if (distance <= least) {
            least = distance;
            nearest = handle.handle;
        }
    }
    return nearest;
}

void PagePreview::showToolsPointer() {
    setCursor(m_tool == PageTool::select ? Qt::ArrowCursor
              : m_tool == PageTool::map  ? Qt::OpenHandCursor
                                         : Qt::CrossCursor);
}

void PagePreview::showPointerOver(QPointF position) {
    if (m_tool != PageTool::select) {
        return;
    }
    if (const std::optional<PartHandle> handle = handleAt(position)) {
        setCursor(pointerFor(*handle));
        return;
    }
    const std::optional<PagePart> part = partUnder(position);
    const bool selected = part && part == m_editing.selection();
    const bool canPull = (!part || part == PagePart(PageElement::map)) && sight().canScroll();
    setCursor(selected ? Qt::SizeAllCursor : canPull ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void PagePreview::mousePressEvent(QMouseEvent* event) {
    const bool middle = event->button() == Qt::MiddleButton;
    if ((event->button() != Qt::LeftButton && !middle) || !m_projection) {
        return;
    }
    if (middle) {
        pullFrom(event->position());
        return;
    }
    endText();
    if (m_tool == PageTool::map) {
        if (takeHoldOfContent(toPage(event->position()))) {
            return;
        }
        setTool(PageTool::select);  // whoever clicks beside the map is done with it
    }
    if (m_tool != PageTool::select) {
        m_cross = toPage(event->position());
        placeAt(m_cross);
        return;
    }
    takeHold(event->position());
}

/// Of a handle, else of the part under the pointer. The map is only selected by the first press: what is pulled then is
/// the page, where it can be scrolled.
void PagePreview::takeHold(QPointF position) {
    std::optional<PartHandle> handle = handleAt(position);
    if (!handle) {
        const std::optional<PagePart> part = partUnder(position);
        const bool firstOfMap = part == PagePart(PageElement::map) && part != m_editing.selection();
        const QScopedValueRollback byHand(m_byHand, true);
        m_editing.select(part);
        if (firstOfMap) {
            pullFrom(position);
            return;
        }
        const std::optional<PartHandle> spot = handleAt(position);
        handle = spot && isSpot(*spot) ? spot : std::nullopt;  // the end of a line that was not selected yet
    }
    const std::optional<PagePart>& part = m_editing.selection();
    if (const auto box = part ? ownBoxOf(placedNow(), *part) : std::nullopt) {
        m_drag = PartDrag{*part, handle.value_or(PartHandle::body), *box, toPage(position)};
    } else {
        pullFrom(position);
    }
}

/// The page itself is taken hold of, where nothing lies or with the middle button.
void PagePreview::pullFrom(QPointF position) {
    if (sight().canScroll()) {
        m_pull = position;
        setCursor(Qt::ClosedHandCursor);
    }
}

void PagePreview::mouseMoveEvent(QMouseEvent* event) {
    const QPointF position = event->position();
    if (m_pull) {
        scrollBy(position - *m_pull);
        m_pull = position;
        return;
    }
    if (m_mapPull) {
        pullContentTo(toPage(position));
        return;
    }
    if (m_drag && !m_drag->begun) {
        const double way = QLineF(toWidget(m_drag->press), position).length();
        m_drag->begun = way >= QApplication::startDragDistance();
    }
    followPointer(position, event->modifiers());
    const bool drawsArrow = m_arrowFrom && event->buttons().testFlag(Qt::LeftButton);
    if (drawsArrow || (m_drag && m_drag->begun)) {
        scrollAtEdge(position, event->modifiers());
    }
}

/// What is dragged, the cross of a tool, or else the pointer's shape.
void PagePreview::followPointer(QPointF position, Qt::KeyboardModifiers keys) {
    if (m_tool == PageTool::map) {
        return;
    }
    if (m_tool != PageTool::select) {
        m_cross = toPage(position);
        update();
    } else if (!m_drag) {
        showPointerOver(position);
    } else if (m_drag->begun) {
        const bool snaps = m_snapping == PageSnapping::on && !keys.testFlag(Qt::AltModifier);
        const PageTransform where = transform();
        pullTo(*m_drag, m_drawn->layout, where.toPage(position), snaps ? snapReach / where.pixelsPerUnit : 0.0);
        update();
    }
}

void PagePreview::mouseReleaseEvent(QMouseEvent* event) {
    m_edgeTimer.stop();
    if (m_pull) {
        m_pull.reset();
        showToolsPointer();
        showPointerOver(event->position());
        return;
    }
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_mapPull) {
        dropContent();
        return;
    }
    if (m_tool == PageTool::arrow && m_arrowFrom) {  // drawn in one go, from the press to the release
        const std::optional<QPointF> from = map() ? map()->pointOf(*m_arrowFrom) : std::nullopt;
        if (from && QLineF(toWidget(*from), event->position()).length() > 2 * QApplication::startDragDistance()) {
            placeAt(toPage(event->position()));
        }
        return;
    }
    drop();
    showPointerOver(event->position());
    update();
}

/// What was dragged stays where it is.
void PagePreview::drop() {
    const std::optional<PartDrag> drag = std::exchange(m_drag, std::nullopt);
    if (drag && drag->begun && map()) {
        const QString title = partTitle(drag->part, m_editing.draft().notes);
        const QString words = drag->handle == PartHandle::body ? tr("Move %1").arg(title) : tr("Change %1").arg(title);
        m_editing.change(pulledDraft(m_editing.draft(), placedNow(), drag->part, drag->handle, drag->offset, *map()),
                         words);
    }
}

void PagePreview::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_tool == PageTool::select) {
        m_drag.reset();
        if (const SheetLink* link = linkUnder(event->position())) {
            m_editing.stepTo({m_drawn->step().page, link->sheet});
        } else if (partUnder(event->position()) == PagePart(PageElement::map)) {
            setTool(hasOwnContent(m_editing.draft()) ? PageTool::map : PageTool::select);
        } else {
            editText();
        }
    }
}

bool PagePreview::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const SheetLink* link = linkUnder(help->pos());
        QToolTip::showText(help->globalPos(),
                           link == nullptr ? QString() : tr("A double click leads to sheet %1").arg(link->sheet + 1),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void PagePreview::contextMenuEvent(QContextMenuEvent* event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    if (byMouse) {
        const QScopedValueRollback byHand(m_byHand, true);
        m_editing.select(partUnder(event->pos()));
    }
    const std::optional<QRectF> box = selectedBox();
    if (!box) {
        return;
    }
    const PagePart part = *m_editing.selection();
    const bool isNote = std::holds_alternative<std::size_t>(part);
    QMenu menu(this);
    if (isNote) {
        menu.addAction(tr("&Edit Text"), this, &PagePreview::editText);
    }
    menu.addAction(tr("Reset &Place"), this, &PagePreview::resetPlace)->setEnabled(isPlaced(m_editing.draft(), part));
    menu.addAction(isNote ? tr("&Remove") : tr("Switch &Off"), this, &PagePreview::removeSelected)
        ->setEnabled(part != PagePart(PageElement::map));
    menu.exec(byMouse ? event->globalPos() : mapToGlobal(toWidget(box->center()).toPoint()));
}

}  // namespace marz
