// SPDX-License-Identifier: MIT

#include "app/render/image_painter.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "app/render/curved_label.h"
#include "app/render/number_disc.h"
#include "app/render/picture_memory.h"
#include "app/render/shape_pass.h"
#include "app/render/symbol_images.h"

namespace marz {

namespace {

bool isShape(const SceneItem& item) {
    return std::holds_alternative<FillItem>(item) || std::holds_alternative<StrokeItem>(item) ||
           std::holds_alternative<InnerBandItem>(item) || std::holds_alternative<ReliefItem>(item);
}

/// Draws what stands at screen points. The painter's units are device pixels: cached pictures are laid down unscaled.
class PointPainter {
public:
    PointPainter(QImage& image, double ratio) : m_painter(&image), m_ratio(ratio) {
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    void operator()(const FillItem&) {}
    void operator()(const StrokeItem&) {}
    void operator()(const InnerBandItem&) {}
    void operator()(const ReliefItem&) {}

    void operator()(const DotItem& dot) {
        m_painter.setPen(QPen(dot.outline, 1.1 * m_ratio));
        m_painter.setBrush(dot.fill);
        drawCircle(dot.position, dot.radius);
    }

    void operator()(const RingItem& ring) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(ring.halo, (ring.width + 2.5) * m_ratio));
        drawCircle(ring.centre, ring.radius);
        m_painter.setPen(QPen(ring.colour, ring.width * m_ratio));
        drawCircle(ring.centre, ring.radius);
    }

    void operator()(const MarkItem& mark) {
        const int pixels = qRound(mark.size * m_ratio);
        m_painter.drawImage(
            QPoint(qRound(mark.position.x * m_ratio - pixels / 2.0), qRound(mark.position.y * m_ratio - pixels / 2.0)),
            symbolImage(mark.icon, pixels));
        if (!mark.members.empty()) {
            (*this)(countOf(mark));
        }
        if (mark.number) {
            drawNumber(mark);
        }
    }

    void operator()(const LabelItem& label) {
        const TextImage text = textImage(label, m_ratio);
        const QPointF baseline(label.baseline.x * m_ratio, label.baseline.y * m_ratio);
        if (label.rotationDegrees == 0.0) {
            const QPointF corner = baseline - text.origin;
            m_painter.drawImage(QPoint(qRound(corner.x()), qRound(corner.y())), text.image);
            return;
        }
        m_painter.save();
        m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
        m_painter.translate(baseline);
        m_painter.rotate(label.rotationDegrees);
        // A text's picture fades out by itself; with antialiased edges besides, Qt draws each letter on several
        // threads, and waiting for them costs many times what the letter does.
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.drawImage(-text.origin, text.image);
        m_painter.restore();
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
        const QLineF line(leader.from.x * m_ratio, leader.from.y * m_ratio, leader.to.x * m_ratio,
                          leader.to.y * m_ratio);
        m_painter.setPen(QPen(leader.halo, (leader.width + 2.0) * m_ratio));
        m_painter.drawLine(line);
        m_painter.setPen(QPen(leader.colour, leader.width * m_ratio));
        m_painter.drawLine(line);
    }

private:
    void drawCircle(geo::ScreenPoint centre, double radius) {
        m_painter.drawEllipse(QPointF(centre.x * m_ratio, centre.y * m_ratio), radius * m_ratio, radius * m_ratio);
    }

    void drawNumber(const MarkItem& mark) {
        const NumberDisc disc = numberDiscOf(mark);
        (*this)(disc.disc);
        (*this)(disc.label);
    }

    QPainter m_painter;
    double m_ratio;
};

/// Runs of shapes are drawn together in bands, runs of symbols and texts between them: the order stays. Where there is
/// a `ground`, the image is filled with it first.
void paintLayers(std::span<const SceneLayer> layers, const Scene& scene, const RenderOptions& options,
                 std::optional<QColor> ground, QImage& image) {
    std::vector<const SceneItem*> shapes;
    const auto drawCollected = [&] {
        if (!shapes.empty() || ground) {
            drawShapes(shapes, scene.viewport, options, std::exchange(ground, std::nullopt), image);
            shapes.clear();
        }
    };
    std::vector<const SceneItem*> points;
    const auto drawPoints = [&] {
        if (!points.empty()) {
            PointPainter painter(image, options.devicePixelRatio);
            for (const SceneItem* item : points) {
                std::visit(painter, *item);
            }
            points.clear();
        }
    };
    for (const SceneLayer& layer : layers) {
        for (const SceneItem& item : layer.items) {
            if (isShape(item)) {
                drawPoints();
                shapes.push_back(&item);
            } else {
                drawCollected();
                points.push_back(&item);
            }
        }
    }
    drawCollected();
    drawPoints();
}

QImage emptyImage(const Scene& scene, const RenderOptions& options) {
    return newPicture(std::max(1, qRound(scene.viewport.width * options.devicePixelRatio)),
                      std::max(1, qRound(scene.viewport.height * options.devicePixelRatio)));
}

QImage finished(QImage image, const RenderOptions& options) {
    image.setDevicePixelRatio(options.devicePixelRatio);
    return image;
}

}  // namespace

QImage paintBase(const Scene& scene, const RenderOptions& options) {
    return paintGround(scene, scene.base.size(), options);
}

QImage paintGround(const Scene& scene, std::size_t layerCount, const RenderOptions& options) {
    QImage image = emptyImage(scene, options);
    paintLayers(std::span(scene.base).first(layerCount), scene, options, scene.background, image);
    return finished(std::move(image), options);
}

void paintNames(const Scene& scene, std::size_t firstLayer, const RenderOptions& options, QImage& image) {
    image.setDevicePixelRatio(1.0);  // items are laid down in device pixels
    paintLayers(std::span(scene.base).subspan(firstLayer), scene, options, std::nullopt, image);
    image.setDevicePixelRatio(options.devicePixelRatio);
}

QImage paintOverlay(const Scene& scene, const RenderOptions& options) {
    QImage image = emptyImage(scene, options);
    paintLayers(scene.overlay, scene, options, QColor(Qt::transparent), image);
    return finished(std::move(image), options);
}

QImage withOverlay(const QImage& base, const Scene& scene, const RenderOptions& options) {
    QImage image = newPicture(base.width(), base.height());
    std::copy_n(base.constBits(), base.sizeInBytes(), image.bits());
    paintLayers(scene.overlay, scene, options, std::nullopt, image);
    return finished(std::move(image), options);
}

QImage paintScene(const Scene& scene, const RenderOptions& options) {
    QImage image = emptyImage(scene, options);
    paintLayers(scene.base, scene, options, scene.background, image);
    paintLayers(scene.overlay, scene, options, std::nullopt, image);
    return finished(std::move(image), options);
}

}  // namespace marz
