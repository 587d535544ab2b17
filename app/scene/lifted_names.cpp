// SPDX-License-Identifier: MIT
#include "app/scene/lifted_names.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <variant>

#include "libgeo/geometry/segment_clip.h"
#include "libgeo/index/lod_pyramid.h"

namespace marz {

namespace {

constexpr double besideLine = 3.0;  // pixels: half the width of a selection's line

/// The line of what is drawn, in the layer's own parts and chunks.
class DrawnLine {
public:
    DrawnLine(const SceneLayer& drawn, const geo::Viewport& viewport) : m_viewport(viewport) {
        for (const SceneItem& item : drawn.items) {
            if (const auto* stroke = std::get_if<StrokeItem>(&item)) {
                for (const std::uint32_t feature : stroke->shapes.features) {
                    stroke->shapes.layer->outlineIn(feature, viewport.visibleBox(), viewport.metresPerPixel, m_parts);
                }
                return;  // halo and line have one course
            }
        }
    }

    bool empty() const { return m_parts.empty(); }
    bool crosses(const geo::ScreenBox& text) const {
        const geo::ScreenBox box = text.grownBy(besideLine);
        return std::any_of(m_parts.begin(), m_parts.end(),
                           [&](const geo::LayerPart& part) { return crosses(part, box); });
    }

private:
    bool crosses(const geo::LayerPart& part, const geo::ScreenBox& box) const {
        geo::PlaneBox near;
        near.include(m_viewport.toPlane({box.left, box.top}));
        near.include(m_viewport.toPlane({box.right, box.bottom}));
        const std::size_t last = part.points.size() - 1;
        for (std::size_t chunk = 0; chunk < part.chunkBoxes.size(); ++chunk) {
            if (!part.chunkBoxes[chunk].intersects(near)) {
                continue;
            }
            const std::size_t end = std::min((chunk + 1) * geo::chunkLength, last);
            for (std::size_t index = chunk * geo::chunkLength; index < end; ++index) {
                if (crosses(part.points[index], part.points[index + 1], box)) {
                    return true;
                }
            }
        }
        // A ring's closing edge is in no chunk, and a single point is one by itself.
        return (part.kind != geo::ShapeKind::line || last == 0) && crosses(part.points[last], part.points.front(), box);
    }
    bool crosses(geo::PlanePoint from, geo::PlanePoint to, const geo::ScreenBox& box) const {
        return geo::fractionInside(m_viewport.toScreen(from), m_viewport.toScreen(to), box).has_value();
    }

    const geo::Viewport& m_viewport;
    std::vector<geo::LayerPart> m_parts;
};

bool isCrossed(const SceneItem& item, const DrawnLine& line) {
    if (const auto* label = std::get_if<LabelItem>(&item)) {
        return line.crosses(label->box);
    }
    const auto* curved = std::get_if<CurvedLabelItem>(&item);
    return curved != nullptr &&
           std::any_of(curved->pieces.begin(), curved->pieces.end(),
                       [&](const CurvedLabelItem::Piece& piece) { return line.crosses(piece.box); });
}

/// Where a name stands; nothing for what is none.
std::optional<geo::ScreenBox> spotOf(const SceneItem& item) {
    if (const auto* label = std::get_if<LabelItem>(&item)) {
        return label->box;
    }
    const auto* curved = std::get_if<CurvedLabelItem>(&item);
    return curved != nullptr && !curved->pieces.empty() ? std::optional(curved->pieces.front().box) : std::nullopt;
}

bool sameSpot(const geo::ScreenBox& one, const geo::ScreenBox& other) {
    return one.left == other.left && one.top == other.top && one.right == other.right && one.bottom == other.bottom;
}

constexpr const char16_t* liftedId = u"lifted-names";

}  // namespace

SceneLayer liftNames(const SceneLayer& drawn, const geo::Viewport& viewport, const std::vector<SceneLayer>& base) {
    SceneLayer lifted{QString::fromUtf16(liftedId), QStringLiteral("Names above the selection"), {}};
    const DrawnLine line(drawn, viewport);
    if (line.empty()) {
        return lifted;
    }
    for (const SceneLayer& layer : base) {
        std::copy_if(layer.items.begin(), layer.items.end(), std::back_inserter(lifted.items),
                     [&line](const SceneItem& item) { return isCrossed(item, line); });
    }
    return lifted;
}

void dropLowerNames(Scene& scene) {
    for (const SceneLayer& lifted : scene.overlay) {
        if (lifted.id != liftedId) {
            continue;
        }
        for (const SceneItem& name : lifted.items) {
            const auto spot = spotOf(name);
            for (SceneLayer& layer : scene.base) {
                std::erase_if(layer.items, [&spot](const SceneItem& item) {
                    const auto other = spotOf(item);
                    return spot && other && sameSpot(*spot, *other);
                });
            }
        }
    }
}

}  // namespace marz
