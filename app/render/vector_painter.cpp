// SPDX-License-Identifier: MIT

#include "app/render/vector_painter.h"

#include <algorithm>
#include <cmath>

#include "app/render/curved_label.h"
#include "app/render/mark_badge.h"
#include "app/render/number_disc.h"
#include "app/render/painter_path.h"
#include "app/render/relief_pass.h"
#include "app/render/symbol_images.h"

namespace marz {

namespace {

QRectF squareAround(geo::ScreenPoint centre, double size) {
    return {centre.x - size / 2.0, centre.y - size / 2.0, size, size};
}

QPainterPath circle(geo::ScreenPoint centre, double radius) {
    QPainterPath path;
    path.addEllipse(QPointF(centre.x, centre.y), radius, radius);
    return path;
}

class VectorPass {
public:
    VectorPass(const Scene& scene, VectorCanvas& canvas) : m_scene(scene), m_canvas(canvas) {}

    void operator()(const FillItem& item) {
        const QPainterPath path = fillPath(item.shapes, m_scene.viewport, 2.0);
        if (!path.isEmpty()) {
            m_canvas.fill(path, item.colour);
        }
    }

    void operator()(const StrokeItem& item) {
        const QPainterPath path = strokePath(item.shapes, m_scene.viewport, item.width + 2.0);
        if (!path.isEmpty()) {
            m_canvas.stroke(path, {item.colour, item.width, item.dashes});
        }
    }

    void operator()(const InnerBandItem& item) {
        for (std::size_t index = 0; index < item.shapes.features.size(); ++index) {
            const FeatureSet country{item.shapes.layer, {item.shapes.features[index]}};
            const double margin = 2.0 * item.width;
            const QPainterPath inside = fillPath(country, m_scene.viewport, margin);
            if (inside.isEmpty()) {
                continue;
            }
            // Soft as the band is, it follows the border's larger bends only, as in a picture.
            const double detail = std::max(finestDetail, item.width / 3.0);
            const QPainterPath outline = strokePath(country, m_scene.viewport, margin, detail);
            m_canvas.pushClip(inside);
            m_canvas.stroke(outline, {item.colours[index], 2.0 * item.width, {}});
            m_canvas.popClip();
        }
    }

    void operator()(const ReliefItem& item) {
        // The relief is a soft picture: more pixels than the page's units would only make the file larger.
        const geo::Viewport& viewport = m_scene.viewport;
        const QImage picture =
            reliefPicture(item, viewport, std::max(1, qRound(viewport.width)), std::max(1, qRound(viewport.height)));
        m_canvas.image(QRectF(0.0, 0.0, viewport.width, viewport.height), picture);
    }

    void operator()(const DotItem& item) {
        const QPainterPath path = circle(item.position, item.radius);
        m_canvas.fill(path, item.fill);
        m_canvas.stroke(path, {item.outline, 1.1, {}});
    }

    void operator()(const MarkItem& item) {
        m_canvas.beginMark(item);
        drawMark(item);
        m_canvas.endMark();
    }

    void operator()(const LabelItem& item) {
        m_canvas.text(QPointF(item.baseline.x, item.baseline.y), item.text, item.font, item.colour, item.halo,
                      item.haloWidth, item.rotationDegrees);
    }

    void operator()(const CurvedLabelItem& item) {
        for (const CurvedLabelItem::Piece& piece : item.pieces) {
            (*this)(haloOf(item, piece));
        }
        for (const CurvedLabelItem::Piece& piece : item.pieces) {
            (*this)(inkOf(item, piece));
        }
    }

    void operator()(const LeaderItem& item) {
        QPainterPath line(QPointF(item.from.x, item.from.y));
        line.lineTo(item.to.x, item.to.y);
        m_canvas.stroke(line, {item.halo, item.width + 2.0, {}});
        m_canvas.stroke(line, {item.colour, item.width, {}});
    }

    void operator()(const RingItem& item) {
        const QPainterPath path = circle(item.centre, item.radius);
        m_canvas.stroke(path, {item.halo, item.width + 2.5, {}});
        m_canvas.stroke(path, {item.colour, item.width, {}});
    }

private:
    void drawMark(const MarkItem& item) {
        if (item.symbolShown && item.approximate) {
            const SymbolFrame frame = symbolFrameOf(item);
            drawPlate(frame.plate);
            m_canvas.symbol(frame.symbol, markIconFile(item.icon), item.opacity);
        } else if (item.symbolShown) {
            m_canvas.symbol(squareAround(item.position, item.size), markIconFile(item.icon), item.opacity);
        }
        if (!item.badge.isEmpty()) {
            const BadgePlace badge = badgePlaceOf(item);
            m_canvas.symbol(squareAround(badge.centre, badge.size), markIconFile(item.badge), 1.0);
        }
        if (!item.members.empty()) {
            (*this)(countOf(item));
        }
        if (item.number) {
            const NumberDisc disc = numberDiscOf(item);
            if (disc.leader) {
                (*this)(*disc.leader);
            }
            drawPlate(disc.plate);
            (*this)(disc.label);
        }
    }

    void drawPlate(const NumberPlate& plate) {
        m_canvas.fill(plate.outline, plate.fill);
        m_canvas.stroke(plate.outline, {plate.rim, plate.rimWidth, plate.dashes});
    }

    const Scene& m_scene;
    VectorCanvas& m_canvas;
};

void paintLayers(const std::vector<SceneLayer>& layers, const Scene& scene, VectorCanvas& canvas) {
    VectorPass pass(scene, canvas);
    for (const SceneLayer& layer : layers) {
        canvas.beginGroup(layer.id, layer.title);
        for (const SceneItem& item : layer.items) {
            std::visit(pass, item);
        }
        canvas.endGroup();
    }
}

}  // namespace

void paintVectors(const Scene& scene, VectorCanvas& canvas) {
    QPainterPath frame;
    frame.addRect(0.0, 0.0, scene.viewport.width, scene.viewport.height);
    canvas.pushClip(frame);
    canvas.fill(frame, scene.background);
    paintLayers(scene.base, scene, canvas);
    paintLayers(scene.overlay, scene, canvas);
    canvas.popClip();
}

}  // namespace marz
