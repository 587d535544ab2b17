// SPDX-License-Identifier: MIT
#include <QApplication>
#include <QLineF>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QToolTip>
#include <utility>

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

}  // namespace

/// In pixels of the widget. Beside a note rather than on its rim, as it may be no wider than two handles.
QPointF PagePreview::centreOf(const PlacedHandle& handle) const {
    constexpr double beside = 7.0;
    const bool note = m_editing.selection() && std::holds_alternative<std::size_t>(*m_editing.selection());
    const double aside = !note                                ? 0.0
                         : handle.handle == PartHandle::left  ? -beside
                         : handle.handle == PartHandle::right ? beside
                                                              : 0.0;
    return toWidget(handle.point) + QPointF(aside, 0.0);
}

std::optional<PartHandle> PagePreview::handleAt(QPointF position) const {
    constexpr double nearPixels = 8.0;
    if (m_editing.selection()) {
        for (const PlacedHandle& handle : handlesOf(placedNow(), *m_editing.selection())) {
            if (QLineF(centreOf(handle), position).length() <= nearPixels) {
                return handle.handle;
            }
        }
    }
    return std::nullopt;
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
    const bool canPull = !part && canScroll();
    setCursor(part && part == m_editing.selection() ? Qt::SizeAllCursor
              : canPull                             ? Qt::OpenHandCursor
                                                    : Qt::ArrowCursor);
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
    closeEditor(Keep::yes);
    const QPointF onPage = toPage(event->position());
    if (m_tool != PageTool::select) {
        m_cross = onPage;
        placeAt(onPage);
        return;
    }
    const std::optional<PartHandle> handle = handleAt(event->position());
    if (!handle) {
        const QScopedValueRollback byHand(m_byHand, true);
        m_editing.select(partUnder(event->position()));
    }
    const std::optional<PagePart>& part = m_editing.selection();
    if (const auto box = part ? ownBoxOf(placedNow(), *part) : std::nullopt) {
        m_drag = Drag{*part, handle.value_or(PartHandle::body), *box, onPage, {}, {}, false};
    } else {
        pullFrom(event->position());
    }
}

/// The page itself is taken hold of, where nothing lies or with the middle button.
void PagePreview::pullFrom(QPointF position) {
    if (canScroll()) {
        m_pull = position;
        setCursor(Qt::ClosedHandCursor);
    }
}

void PagePreview::mouseMoveEvent(QMouseEvent* event) {
    if (m_pull) {
        scrollBy(event->position() - *m_pull);
        m_pull = event->position();
        return;
    }
    if (m_tool != PageTool::select) {
        m_cross = toPage(event->position());
        update();
        return;
    }
    if (!m_drag) {
        showPointerOver(event->position());
        return;
    }
    const double way = QLineF(toWidget(m_drag->press), event->position()).length();
    m_drag->begun = m_drag->begun || way >= QApplication::startDragDistance();
    if (m_drag->begun) {
        const bool suspended = event->modifiers().testFlag(Qt::AltModifier);
        dragTo(event->position(), suspended ? PageSnapping::off : m_snapping);
    }
}

void PagePreview::dragTo(QPointF position, PageSnapping snapping) {
    constexpr double reachPixels = 6.0;
    Drag& drag = *m_drag;
    drag.offset = toPage(position) - drag.press;
    drag.guides.clear();
    if (snapping == PageSnapping::on && !isSpot(drag.handle)) {
        const double reach = reachPixels / pixelsPerUnit();
        const QRectF box = pulled(drag.before, drag.handle, drag.offset);
        const std::vector<QRectF> targets = snapTargets(m_drawn->layout, drag.part);
        const Snapped snapped = drag.handle == PartHandle::body
                                    ? snapMoved(box, targets, reach)
                                    : snapResized(box, edgesOf(drag.handle), targets, reach);
        const Qt::Edges edges = edgesOf(drag.handle);
        drag.offset += QPointF(
            edges.testFlag(Qt::RightEdge) ? snapped.box.right() - box.right() : snapped.box.left() - box.left(),
            edges.testFlag(Qt::BottomEdge) ? snapped.box.bottom() - box.bottom() : snapped.box.top() - box.top());
        drag.guides = snapped.lines;
    }
    update();
}

void PagePreview::mouseReleaseEvent(QMouseEvent* event) {
    if (m_pull) {
        m_pull.reset();
        setCursor(m_tool == PageTool::select ? Qt::ArrowCursor : Qt::CrossCursor);
        showPointerOver(event->position());
        return;
    }
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_tool == PageTool::arrow && m_arrowFrom) {  // drawn in one go, from the press to the release
        const std::optional<QPointF> from = map() ? map()->pointOf(*m_arrowFrom) : std::nullopt;
        if (from && QLineF(toWidget(*from), event->position()).length() > 2 * QApplication::startDragDistance()) {
            placeAt(toPage(event->position()));
        }
        return;
    }
    const std::optional<Drag> drag = std::exchange(m_drag, std::nullopt);
    if (drag && drag->begun && map()) {
        const QString title = partTitle(drag->part, m_editing.draft().notes);
        const QString words = drag->handle == PartHandle::body ? tr("Move %1").arg(title) : tr("Change %1").arg(title);
        m_editing.change(pulledDraft(m_editing.draft(), placedNow(), drag->part, drag->handle, drag->offset, *map()),
                         words);
    }
    showPointerOver(event->position());
    update();
}

void PagePreview::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_tool == PageTool::select) {
        m_drag.reset();
        if (const SheetLink* link = linkUnder(event->position())) {
            m_editing.stepTo({m_drawn->step().page, link->sheet});
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
