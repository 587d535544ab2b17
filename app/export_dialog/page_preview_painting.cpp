// SPDX-License-Identifier: MIT
#include <QPainter>
#include <algorithm>

#include "app/export_dialog/page_preview.h"

namespace marz {

namespace {

// On pages of any style: each line has a white one beneath it.
const QColor selectionColour(0x1d, 0x4e, 0x89);
const QColor guideColour(0xc2, 0x18, 0x7a);
constexpr double handleSide = 8.0;

void drawOutline(QPainter& painter, const QRectF& box) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(255, 255, 255, 210), 3.5));
    painter.drawRect(box);
    painter.setPen(QPen(selectionColour, 1.5));
    painter.drawRect(box);
}

void drawHandle(QPainter& painter, QPointF centre) {
    QRectF square(0.0, 0.0, handleSide, handleSide);
    square.moveCenter(centre);
    painter.setPen(QPen(selectionColour, 1.5));
    painter.setBrush(Qt::white);
    painter.drawRect(square);
}

void drawLine(QPainter& painter, QPointF from, QPointF to) {
    for (const QPen& pen : {QPen(QColor(255, 255, 255, 210), 3.5), QPen(selectionColour, 1.5)}) {
        painter.setPen(pen);
        painter.drawLine(from, to);
    }
}

/// So that a callout's words are not struck through.
QPointF nearestOf(const QRectF& box, QPointF spot) {
    return {std::clamp(spot.x(), box.left(), box.right()), std::clamp(spot.y(), box.top(), box.bottom())};
}

void drawCross(QPainter& painter, QPointF centre) {
    constexpr double arm = 12.0;
    drawLine(painter, centre - QPointF(arm, 0.0), centre + QPointF(arm, 0.0));
    drawLine(painter, centre - QPointF(0.0, arm), centre + QPointF(0.0, arm));
}

}  // namespace

void PagePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    if (!m_projection) {
        const QString words = m_drawn == nullptr ? tr("Drawing the page…") : m_drawn->problem;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, words);
        return;
    }
    paintPage(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const PageLayout now = placedNow();
    paintMoved(painter, now);
    paintGuides(painter);
    paintSelection(painter, now);
    paintTool(painter);
    if (hasFocus()) {  // where the keys go is seen, also while nothing is selected
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

/// The piece that is painted sharp over the whole, which is made larger meanwhile.
void PagePreview::paintPage(QPainter& painter) const {
    const QRectF area = pageArea();
    painter.fillRect(area.translated(3, 3), QColor(0, 0, 0, 60));
    const double pixels = devicePixelRatioF();
    const QSize size = (area.size() * pixels).toSize();
    const bool piecemeal = seenThrough(pageRoom()).has_value() && !m_drawn->detail.isNull();
    if (!piecemeal || !sharp()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, m_drawn->image.size() != size);
        painter.drawImage(area, m_drawn->image);
    }
    if (piecemeal) {
        const QSize painted = m_drawn->window.page;
        const QRectF part(m_drawn->window.part);
        const double across = area.width() / painted.width();
        const double down = area.height() / painted.height();
        painter.setRenderHint(QPainter::SmoothPixmapTransform, painted != size);
        painter.drawImage(QRectF(area.left() + part.left() * across, area.top() + part.top() * down,
                                 part.width() * across, part.height() * down),
                          m_drawn->detail);
    }
}

/// A piece of the picture, by its box on the page, with its corner at a point of the widget.
void PagePreview::paintPiece(QPainter& painter, const QRectF& piece, QPointF corner) const {
    const QRectF target(corner, onWidget(piece).size());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto onImage = [&](double wide) {
        const double pixels = wide / m_drawn->layout.size.width();
        return QRectF(piece.topLeft() * pixels, piece.size() * pixels);
    };
    if (!m_drawn->detail.isNull()) {
        const QRectF inside = onImage(m_drawn->window.page.width());
        if (QRectF(m_drawn->window.part).contains(inside)) {
            painter.drawImage(target, m_drawn->detail, inside.translated(-m_drawn->window.part.topLeft()));
            return;
        }
    }
    painter.drawImage(target, m_drawn->image, onImage(m_drawn->image.width()));
}

/// What lies elsewhere than in the picture: its piece of the picture goes along, and pales where it was.
void PagePreview::paintMoved(QPainter& painter, const PageLayout& now) const {
    const auto moved = [&](const PagePart& part) {
        const std::optional<QRectF> before = ownBoxOf(m_drawn->layout, part);
        const std::optional<QRectF> after = ownBoxOf(now, part);
        if (!before || !after || *before == *after) {
            return;
        }
        if (part == PagePart(PageElement::map)) {
            painter.fillRect(onWidget(*after), QColor(255, 255, 255, 90));
            return;
        }
        painter.fillRect(onWidget(*before), QColor(255, 255, 255, 150));
        painter.setOpacity(0.85);
        paintPiece(painter, *before, toWidget(after->topLeft()));
        painter.setOpacity(1.0);
    };
    for (const PlacedElement& element : now.elements) {
        moved(element.element);
    }
    for (const PlacedNote& note : now.notes) {
        moved(note.note);
    }
}

void PagePreview::paintGuides(QPainter& painter) const {
    if (!m_drag || !m_drag->begun) {
        return;
    }
    painter.setPen(QPen(guideColour, 1.0));
    for (const SnapLine& guide : m_drag->guides) {
        painter.drawLine(toWidget(guide.from), toWidget(guide.to));
    }
}

void PagePreview::paintSelection(QPainter& painter, const PageLayout& now) const {
    const std::optional<PagePart>& part = m_editing.selection();
    const std::optional<QRectF> box = part ? ownBoxOf(now, *part) : std::nullopt;
    if (!box || m_editor != nullptr) {
        return;
    }
    for (const PlacedNote& note : now.notes) {
        if (*part == PagePart(note.note) && note.head) {
            drawLine(painter, toWidget(note.tail.value_or(nearestOf(note.box, *note.head))), toWidget(*note.head));
        }
    }
    drawOutline(painter, onWidget(*box).adjusted(-2.0, -2.0, 2.0, 2.0));
    for (const PlacedHandle& handle : handlesOf(now, *part)) {
        drawHandle(painter, centreOf(handle));
    }
}

void PagePreview::paintTool(QPainter& painter) const {
    if (m_tool == PageTool::select) {
        return;
    }
    const QPointF cross = toWidget(m_cross);
    const std::optional<QPointF> from = m_arrowFrom && map() ? map()->pointOf(*m_arrowFrom) : std::nullopt;
    if (from) {
        drawLine(painter, toWidget(*from), cross);
        drawHandle(painter, toWidget(*from));
    }
    drawCross(painter, cross);
}

}  // namespace marz
