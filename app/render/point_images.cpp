// SPDX-License-Identifier: MIT

#include "app/render/point_images.h"

#include <QPainter>
#include <QPen>
#include <QRectF>
#include <algorithm>
#include <cmath>

#include "app/render/curved_label.h"
#include "app/render/mark_badge.h"
#include "app/render/number_disc.h"
#include "app/render/painter_canvas.h"
#include "app/render/symbol_images.h"
#include "libgeo/rasterise/blend.h"

namespace marz {

namespace {

/// Draws within `bounds`, in device pixels of the map's picture.
template <class Draw>
PlacedImage drawnWithin(const QRectF& bounds, const Draw& draw) {
    const QRect box = bounds.adjusted(-1.0, -1.0, 1.0, 1.0).toAlignedRect();
    QImage image(box.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-box.topLeft());
    draw(painter);
    return {image, box.topLeft()};
}

bool showsNothing(const LabelItem& label) {
    return label.colour.alpha() == 0 && (label.haloWidth <= 0.0 || label.halo.alpha() == 0);
}

class ImageList {
public:
    ImageList(double ratio, std::vector<PlacedImage>& images) : m_ratio(ratio), m_images(images) {}

    void operator()(const FillItem&) {}
    void operator()(const StrokeItem&) {}
    void operator()(const InnerBandItem&) {}
    void operator()(const ReliefItem&) {}

    void operator()(const DotItem& dot) {
        const QuarterPoint at = QuarterPoint::nearestTo(pixels(dot.position));
        add(dotImage(dot, m_ratio, at.quarters), at.pixel);
    }

    void operator()(const RingItem& ring) {
        const QPointF centre = pixels(ring.centre);
        const double radius = ring.radius * m_ratio;
        const double beyond = radius + (ring.width + 2.5) * m_ratio;
        m_images.push_back(drawnWithin(QRectF(centre.x() - beyond, centre.y() - beyond, 2.0 * beyond, 2.0 * beyond),
                                       [&](QPainter& painter) {
                                           painter.setPen(QPen(ring.halo, (ring.width + 2.5) * m_ratio));
                                           painter.drawEllipse(centre, radius, radius);
                                           painter.setPen(QPen(ring.colour, ring.width * m_ratio));
                                           painter.drawEllipse(centre, radius, radius);
                                       }));
    }

    void operator()(const MarkItem& mark) {
        if (mark.symbolShown) {
            addSquare(markImage(mark, m_ratio), mark.position, mark.size);
        }
        if (!mark.badge.isEmpty()) {
            const BadgePlace badge = badgePlaceOf(mark);
            addSquare(symbolImage(mark.badge, qRound(badge.size * m_ratio)), badge.centre, badge.size);
        }
        if (mark.number) {
            const NumberDisc disc = numberDiscOf(mark);
            if (disc.leader) {
                (*this)(*disc.leader);
            }
            addPlate(disc.plate);
            (*this)(disc.label);
        }
    }

    void operator()(const LabelItem& label) {
        if (showsNothing(label)) {
            return;
        }
        const QPointF baseline = pixels(label.baseline);
        if (label.rotationDegrees == 0.0) {
            const TextImage text = textImage(label, m_ratio);
            const QPointF corner = baseline - text.origin;
            m_images.push_back({text.image, QPoint(qRound(corner.x()), qRound(corner.y()))});
        } else {
            const QuarterPoint at = startOfTurned(label, baseline);
            add(turnedTextImage(label, m_ratio, at.quarters), at.pixel);
        }
    }

    void operator()(const CurvedLabelItem& label) {
        // All halos first: that of one letter must not eat into the letter before it.
        for (const CurvedLabelItem::Piece& piece : label.pieces) {
            (*this)(haloOf(label, piece));
        }
        for (const CurvedLabelItem::Piece& piece : label.pieces) {
            (*this)(inkOf(label, piece));
        }
    }

    void operator()(const LeaderItem& leader) {
        const QLineF line(pixels(leader.from), pixels(leader.to));
        const double beyond = (leader.width + 2.0) * m_ratio;
        const QRectF bounds = QRectF(line.p1(), line.p2()).normalized().adjusted(-beyond, -beyond, beyond, beyond);
        m_images.push_back(drawnWithin(bounds, [&](QPainter& painter) {
            painter.setPen(QPen(leader.halo, (leader.width + 2.0) * m_ratio));
            painter.drawLine(line);
            painter.setPen(QPen(leader.colour, leader.width * m_ratio));
            painter.drawLine(line);
        }));
    }

private:
    QPointF pixels(geo::ScreenPoint point) const { return {point.x * m_ratio, point.y * m_ratio}; }

    void addSquare(const QImage& image, geo::ScreenPoint centre, double size) {
        const int side = qRound(size * m_ratio);
        m_images.push_back(
            {image, QPoint(qRound(centre.x * m_ratio - side / 2.0), qRound(centre.y * m_ratio - side / 2.0))});
    }

    void addPlate(const NumberPlate& plate) {
        const double beyond = plate.rimWidth;
        const QRectF bounds = plate.outline.boundingRect().adjusted(-beyond, -beyond, beyond, beyond);
        m_images.push_back(
            drawnWithin(QRectF(bounds.topLeft() * m_ratio, bounds.size() * m_ratio), [&](QPainter& painter) {
                painter.scale(m_ratio, m_ratio);
                paintPlate(plate, painter);
            }));
    }

    void add(const PointImage& image, QPoint pixel) { m_images.push_back({image.image, pixel - image.origin}); }

    double m_ratio;
    std::vector<PlacedImage>& m_images;
};

}  // namespace

void appendImages(const SceneItem& item, double devicePixelRatio, std::vector<PlacedImage>& images) {
    ImageList list(devicePixelRatio, images);
    std::visit(list, item);
}

void blendImage(const PlacedImage& placed, const geo::rasterise::ImageBand& band) {
    const int left = std::max(0, placed.corner.x());
    const int right = std::min(band.width, placed.corner.x() + placed.image.width());
    const int top = std::max(band.firstRow, placed.corner.y());
    const int bottom = std::min(band.firstRow + band.rowCount, placed.corner.y() + placed.image.height());
    if (left >= right) {
        return;
    }
    for (int row = top; row < bottom; ++row) {
        const auto* source =
            reinterpret_cast<const std::uint32_t*>(placed.image.constScanLine(row - placed.corner.y()));
        geo::rasterise::blendRow(band.pixels + (row - band.firstRow) * band.stride + left,
                                 source + (left - placed.corner.x()), static_cast<std::size_t>(right - left));
    }
}

}  // namespace marz
