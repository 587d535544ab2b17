// SPDX-License-Identifier: MIT
#include "app/scene/lifted_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

#include "libgeo/geometry/segment_clip.h"

namespace marz {

namespace {

using Segment = std::array<geo::ScreenPoint, 2>;

constexpr double besideLine = 3.0;  // pixels: half the width of a selection's line

void addPart(const geo::LayerPart& part, const geo::Viewport& viewport, std::vector<Segment>& segments) {
    const geo::ScreenBox picture{0.0, 0.0, viewport.width, viewport.height};
    const std::size_t count = part.points.size();
    const std::size_t last = part.kind == geo::ShapeKind::area ? count : count - std::min<std::size_t>(count, 1);
    for (std::size_t index = 0; index < std::max<std::size_t>(last, 1) && count > 0; ++index) {
        const geo::ScreenPoint from = viewport.toScreen(part.points[index]);
        const geo::ScreenPoint to = viewport.toScreen(part.points[(index + 1) % count]);
        if (geo::fractionInside(from, to, picture)) {
            segments.push_back({from, to});
        }
    }
}

/// Segments that follow each other, and the box around them: most names are beside most runs.
struct Run {
    geo::ScreenBox box;
    std::vector<Segment> segments;
};

std::vector<Run> inRuns(const std::vector<Segment>& segments) {
    constexpr std::size_t length = 64;
    std::vector<Run> runs;
    for (std::size_t begin = 0; begin < segments.size(); begin += length) {
        Run run;
        run.segments.assign(segments.begin() + static_cast<std::ptrdiff_t>(begin),
                            segments.begin() + static_cast<std::ptrdiff_t>(std::min(begin + length, segments.size())));
        run.box = {run.segments[0][0].x, run.segments[0][0].y, run.segments[0][0].x, run.segments[0][0].y};
        for (const Segment& segment : run.segments) {
            for (const geo::ScreenPoint& point : segment) {
                run.box = {std::min(run.box.left, point.x), std::min(run.box.top, point.y),
                           std::max(run.box.right, point.x), std::max(run.box.bottom, point.y)};
            }
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

std::vector<Run> runsOf(const SceneLayer& drawn, const geo::Viewport& viewport) {
    std::vector<Segment> segments;
    std::vector<geo::LayerPart> parts;
    for (const SceneItem& item : drawn.items) {
        const auto* stroke = std::get_if<StrokeItem>(&item);
        for (std::size_t index = 0; stroke != nullptr && index < stroke->shapes.features.size(); ++index) {
            parts.clear();
            stroke->shapes.layer->outlineIn(stroke->shapes.features[index], viewport.visibleBox(),
                                            viewport.metresPerPixel, parts);
            for (const geo::LayerPart& part : parts) {
                addPart(part, viewport, segments);
            }
        }
        if (stroke != nullptr) {
            break;  // a halo and a line have one course
        }
    }
    return inRuns(segments);
}

bool isCrossed(const SceneItem& item, const std::vector<Run>& runs) {
    const auto crossed = [&runs](const geo::ScreenBox& text) {
        const geo::ScreenBox box = text.grownBy(besideLine);
        return std::any_of(runs.begin(), runs.end(), [&box](const Run& run) {
            return run.box.grownBy(besideLine).intersects(box) &&
                   std::any_of(run.segments.begin(), run.segments.end(), [&box](const Segment& segment) {
                       return geo::fractionInside(segment[0], segment[1], box).has_value();
                   });
        });
    };
    if (const auto* label = std::get_if<LabelItem>(&item)) {
        return crossed(label->box);
    }
    const auto* curved = std::get_if<CurvedLabelItem>(&item);
    return curved != nullptr && std::any_of(curved->pieces.begin(), curved->pieces.end(),
                                            [&](const CurvedLabelItem::Piece& piece) { return crossed(piece.box); });
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
    const std::vector<Run> runs = runsOf(drawn, viewport);
    if (runs.empty()) {
        return lifted;
    }
    for (const SceneLayer& layer : base) {
        std::copy_if(layer.items.begin(), layer.items.end(), std::back_inserter(lifted.items),
                     [&runs](const SceneItem& item) { return isCrossed(item, runs); });
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
