// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_painting.h"

#include <QPainter>
#include <algorithm>

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

/// The picture of a page and of a part of it that is painted sharp.
struct Picture {
    const QImage& whole;
    const QImage& detail;
};

/// A piece of the picture, by its box on the page, in a box of the view.
void drawPieceIn(QPainter& painter, const ShownPage& page, const Picture& picture, const QRectF& piece,
                 const QRectF& target) {
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto onImage = [&](double wide) {
        const double pixels = wide / page.drawn.layout.size.width();
        return QRectF(piece.topLeft() * pixels, piece.size() * pixels);
    };
    if (!picture.detail.isNull()) {
        const QRectF inside = onImage(page.drawn.window.page.width());
        if (QRectF(page.drawn.window.part).contains(inside)) {
            painter.drawImage(target, picture.detail, inside.translated(-page.drawn.window.part.topLeft()));
            return;
        }
    }
    painter.drawImage(target, picture.whole, onImage(picture.whole.width()));
}

/// As large as it is, with its corner at a point of the view.
void drawPiece(QPainter& painter, const ShownPage& page, const QRectF& piece, QPointF corner) {
    drawPieceIn(painter, page, {page.drawn.image, page.drawn.detail}, piece,
                QRectF(corner, page.where.toView(piece).size()));
}

void drawMoved(QPainter& painter, const ShownPage& page, const PagePart& part) {
    const std::optional<QRectF> before = ownBoxOf(page.drawn.layout, part);
    const std::optional<QRectF> after = ownBoxOf(page.now, part);
    if (!before || !after || *before == *after) {
        return;
    }
    if (part == PagePart(PageElement::map)) {
        painter.fillRect(page.where.toView(*after), QColor(255, 255, 255, 90));
        return;
    }
    painter.fillRect(page.where.toView(*before), QColor(255, 255, 255, 150));
    painter.setOpacity(0.85);
    drawPiece(painter, page, *before, page.where.toView(after->topLeft()));
    painter.setOpacity(1.0);
}

}  // namespace

void paintPicture(QPainter& painter, const ShownPage& page) {
    painter.fillRect(page.area.translated(3, 3), QColor(0, 0, 0, 60));
    const DrawnPage& drawn = page.drawn;
    const bool piecemeal = page.inPieces && !drawn.detail.isNull();
    if (!piecemeal || !page.pieceCovers) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, drawn.image.size() != page.pixels);
        painter.drawImage(page.area, drawn.image);
    }
    if (piecemeal) {
        const QSize painted = drawn.window.page;
        const QRectF part(drawn.window.part);
        const double across = page.area.width() / painted.width();
        const double down = page.area.height() / painted.height();
        painter.setRenderHint(QPainter::SmoothPixmapTransform, painted != page.pixels);
        painter.drawImage(QRectF(page.area.left() + part.left() * across, page.area.top() + part.top() * down,
                                 part.width() * across, part.height() * down),
                          drawn.detail);
    }
}

void paintContent(QPainter& painter, const ShownPage& page, const QRectF& box) {
    const PageLayout& layout = page.drawn.layout;
    painter.save();
    painter.setClipRect(page.where.toView(layout.mapFrame));
    painter.fillRect(page.where.toView(layout.mapFrame), layout.paper);
    const bool alone = !page.drawn.ground.isNull();
    const Picture map{alone ? page.drawn.ground : page.drawn.image,
                      alone ? page.drawn.groundDetail : page.drawn.detail};
    drawPieceIn(painter, page, map, layout.mapFrame, page.where.toView(box));
    const auto keep = [&](const QRectF& part) {
        if (part.intersects(layout.mapFrame)) {
            drawPiece(painter, page, part, page.where.toView(part.topLeft()));
        }
    };
    for (const PlacedElement& element : layout.elements) {
        if (element.element != PageElement::map) {
            keep(element.box);
        }
    }
    for (const PlacedNote& note : layout.notes) {
        keep(note.box);
    }
    painter.restore();
}

void paintFrame(QPainter& painter, const ShownPage& page) {
    drawOutline(painter, page.where.toView(page.now.mapFrame));
}

void paintMoved(QPainter& painter, const ShownPage& page) {
    for (const PlacedElement& element : page.now.elements) {
        drawMoved(painter, page, element.element);
    }
    for (const PlacedNote& note : page.now.notes) {
        drawMoved(painter, page, note.note);
    }
}

void paintGuides(QPainter& painter, const ShownPage& page, const std::vector<SnapLine>& guides) {
    painter.setPen(QPen(guideColour, 1.0));
    for (const SnapLine& guide : guides) {
        painter.drawLine(page.where.toView(guide.from), page.where.toView(guide.to));
    }
}

void paintSelection(QPainter& painter, const ShownPage& page, const PagePart& part) {
    const std::optional<QRectF> box = ownBoxOf(page.now, part);
    if (!box) {
        return;
    }
    for (const PlacedNote& note : page.now.notes) {
        if (part == PagePart(note.note) && note.head) {
            drawLine(painter, page.where.toView(note.tail.value_or(nearestOf(note.box, *note.head))),
                     page.where.toView(*note.head));
        }
    }
    drawOutline(painter, page.where.toView(*box).adjusted(-2.0, -2.0, 2.0, 2.0));
    for (const PlacedHandle& handle : handlesOf(page.now, part)) {
        drawHandle(painter, centreInView(handle, part, page.where));
    }
}

void paintCross(QPainter& painter, const ShownPage& page, QPointF cross, const std::optional<QPointF>& from) {
    const QPointF centre = page.where.toView(cross);
    if (from) {
        drawLine(painter, page.where.toView(*from), centre);
        drawHandle(painter, page.where.toView(*from));
    }
    drawCross(painter, centre);
}

QPointF centreInView(const PlacedHandle& handle, const PagePart& part, const PageTransform& where) {
    constexpr double beside = 7.0;
    const bool note = std::holds_alternative<std::size_t>(part);
    const double aside = !note                                ? 0.0
                         : handle.handle == PartHandle::left  ? -beside
                         : handle.handle == PartHandle::right ? beside
                                                              : 0.0;
    return where.toView(handle.point) + QPointF(aside, 0.0);
}

}  // namespace marz
