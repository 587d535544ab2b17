// SPDX-License-Identifier: MIT
#include "app/scene/shape_numbers.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "app/scene/area_mask.h"
#include "app/scene/mark_items.h"
#include "app/scene/own_countries.h"
#include "app/scene/place_outline.h"
#include "app/scene/place_shapes.h"

namespace marz {

namespace {

constexpr double edgeDistance = numberDiscSize / 2.0 + 4.0;  // of a disc's middle from the picture's edge
constexpr double spotsApart = 5.0;

geo::ScreenBox pictureOf(const geo::Viewport& viewport) {
    return {0.0, 0.0, viewport.width, viewport.height};
}

/// Points along the stretches of a line that lie in a frame, stretch by stretch.
class VisibleStretches {
public:
    explicit VisibleStretches(const geo::ScreenBox& frame) : m_frame(frame) {}

    void addPart(std::span<const geo::PlanePoint> points, const geo::Viewport& viewport) {
        m_open = false;
        for (std::size_t index = 1; index < points.size(); ++index) {
            addSegment(viewport.toScreen(points[index - 1]), viewport.toScreen(points[index]));
        }
    }

    /// The longest stretch first, of each its middle first.
    std::vector<geo::ScreenPoint> fromTheMiddle() {
        std::stable_sort(m_stretches.begin(), m_stretches.end(),
                         [](const auto& left, const auto& right) { return left.size() > right.size(); });
        std::vector<geo::ScreenPoint> spots;
        for (const std::vector<geo::ScreenPoint>& stretch : m_stretches) {
            const std::size_t middle = stretch.size() / 2;
            for (std::size_t step = 0; step <= middle; ++step) {
                spots.push_back(stretch[middle - step]);
                if (step > 0 && middle + step < stretch.size()) {
                    spots.push_back(stretch[middle + step]);
                }
            }
        }
        return spots;
    }

private:
    void addSegment(geo::ScreenPoint from, geo::ScreenPoint to) {
        constexpr double mostSteps = 4000.0;  // of a segment that leads far out of the picture
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        const int steps = static_cast<int>(std::clamp(std::ceil(length / spotsApart), 1.0, mostSteps));
        for (int step = 0; step < steps; ++step) {
            const double share = static_cast<double>(step) / steps;
            add({from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)});
        }
    }

    void add(geo::ScreenPoint point) {
        if (!m_frame.contains(point)) {
            m_open = false;
            return;
        }
        if (!m_open) {
            m_stretches.emplace_back();
            m_open = true;
        }
        std::vector<geo::ScreenPoint>& stretch = m_stretches.back();
        if (stretch.empty() || std::hypot(point.x - stretch.back().x, point.y - stretch.back().y) >= 0.6 * spotsApart) {
            stretch.push_back(point);
        }
    }

    geo::ScreenBox m_frame;
    std::vector<std::vector<geo::ScreenPoint>> m_stretches;
    bool m_open = false;  // the next point goes on from the last one
};

std::vector<geo::ScreenPoint> spotsOnLine(const geo::ProjectedLayer& shapes, const geo::Viewport& viewport,
                                          std::size_t feature, const geo::ScreenBox& frame) {
    std::vector<geo::LayerPart> parts;
    shapes.partsIn(feature, viewport.visibleBox(), viewport.metresPerPixel, parts);
    VisibleStretches stretches(frame);
    for (const geo::LayerPart& part : parts) {
        stretches.addPart(part.points, viewport);
    }
    return stretches.fromTheMiddle();
}

/// Where a disc lies wholly inside the area, the spots nearest to the wanted one first.
std::vector<geo::ScreenPoint> spotsInside(const AreaMask& mask, const geo::Viewport& viewport,
                                          geo::ScreenPoint wanted) {
    const geo::ScreenBox frame = pictureOf(viewport).grownBy(-edgeDistance);
    const geo::ScreenBox bounds = mask.bounds();
    std::vector<geo::ScreenPoint> spots;
    for (double y = bounds.top + spotsApart; y < bounds.bottom; y += AreaMask::cellSize) {
        for (double x = bounds.left + spotsApart; x < bounds.right; x += AreaMask::cellSize) {
            const geo::ScreenPoint spot{x, y};
            constexpr double wholly = 0.99;
            if (frame.contains(spot) && mask.shareInside(symbolBox(spot, numberDiscSize)) >= wholly) {
                spots.push_back(spot);
            }
        }
    }
    const auto distance = [wanted](geo::ScreenPoint spot) { return std::hypot(spot.x - wanted.x, spot.y - wanted.y); };
    std::stable_sort(spots.begin(), spots.end(),
                     [&](geo::ScreenPoint left, geo::ScreenPoint right) { return distance(left) < distance(right); });
    return spots;
}

/// What a picture shows of a place's shape.
struct VisibleShape {
    geo::ScreenPoint middle;
    std::vector<geo::ScreenPoint> spots;
};

std::optional<VisibleShape> visibleLine(const SceneRequest& request, const PlaceSpot& spot) {
    const geo::ProjectedLayer& shapes = *request.world->places->shapes;
    const geo::Viewport& viewport = request.state.viewport;
    const geo::ScreenBox picture = pictureOf(viewport);
    std::vector<geo::ScreenPoint> spots = spotsOnLine(shapes, viewport, spot.place, picture.grownBy(-edgeDistance));
    if (!spots.empty()) {
        return VisibleShape{spots.front(), std::move(spots)};
    }
    const std::vector<geo::ScreenPoint> atEdge = spotsOnLine(shapes, viewport, spot.place, picture);
    return atEdge.empty() ? std::nullopt : std::optional(VisibleShape{atEdge.front(), {}});
}

/// On the line, as the figures of a contour are: in the middle nobody could tell it from a known spot. Where the line
/// leads through several countries, the place's own come first, the highest spot before the others.
std::optional<VisibleShape> visibleCircle(const SceneRequest& request, const PlaceSpot& spot) {
    constexpr std::size_t mostSpots = 72;
    std::optional<VisibleShape> line = visibleLine(request, spot);
    if (!line) {
        // Round the whole picture: whatever it shows, the estimate has.
        const AreaMask mask(*request.world->places->shapes, static_cast<std::uint32_t>(spot.place),
                            request.state.viewport);
        return mask.visibleArea() > 0.0 ? std::optional(VisibleShape{mask.centroid(), {}}) : std::nullopt;
    }
    std::vector<geo::ScreenPoint> spots;
    const std::size_t step = std::max<std::size_t>(1, line->spots.size() / mostSpots);
    for (std::size_t index = 0; index < line->spots.size(); index += step) {
        spots.push_back(line->spots[index]);
    }
    std::stable_sort(spots.begin(), spots.end(),
                     [](geo::ScreenPoint left, geo::ScreenPoint right) { return left.y < right.y; });
    const OwnCountries countries(*request.world, request.state.viewport, spot.place);
    std::stable_partition(spots.begin(), spots.end(), [&](geo::ScreenPoint point) { return countries.contain(point); });
    return VisibleShape{spots.empty() ? line->middle : spots.front(), std::move(spots)};
}

std::optional<VisibleShape> visibleArea(const SceneRequest& request, const PlaceSpot& spot) {
    const geo::Viewport& viewport = request.state.viewport;
    const PlaceOutline outline = outlineOf(*request.world, spot.place);
    const AreaMask mask(*outline.layer, outline.feature, viewport);
    const bool anchorShown = pictureOf(viewport).contains(spot.position);
    if (mask.visibleArea() <= 0.0) {  // beyond the picture, or smaller than the mask's detail
        return anchorShown ? std::optional(VisibleShape{spot.position, {}}) : std::nullopt;
    }
    std::vector<geo::ScreenPoint> spots = spotsInside(mask, viewport, anchorShown ? spot.position : mask.centroid());
    const geo::ScreenPoint middle = spots.empty() ? (anchorShown ? spot.position : mask.centroid()) : spots.front();
    return VisibleShape{middle, std::move(spots)};
}

std::optional<VisibleShape> visibleShape(const SceneRequest& request, const PlaceSpot& spot) {
    const geo::PlaneBox box = outlineOf(*request.world, spot.place).box();
    if (spot.form == PlaceForm::mark || box.empty() || !box.intersects(request.state.viewport.visibleBox())) {
        return std::nullopt;
    }
    switch (spot.form) {
        case PlaceForm::line:
            return visibleLine(request, spot);
        case PlaceForm::circle:
            return visibleCircle(request, spot);
        default:
            return visibleArea(request, spot);
    }
}

}  // namespace

NumberSpots addNumberedShapes(const SceneRequest& request, const std::vector<PlaceSpot>& spots,
                              std::vector<MarkItem>& marks) {
    NumberSpots numberSpots;
    for (const PlaceSpot& spot : spots) {
        std::optional<VisibleShape> shape = hasSymbol(spot) ? std::nullopt : visibleShape(request, spot);
        if (!shape) {
            continue;
        }
        MarkItem mark;
        mark.place = request.world->atlas->places()[spot.place].id;
        mark.icon = kindStyleOf(*request.world, request.style, spot.place).icon;
        mark.position = shape->middle;
        mark.size = numberDiscSize;
        mark.symbolShown = false;
        if (spot.form == PlaceForm::circle) {
            frameAsEstimate(mark, request, spot.place);
        }
        numberSpots.emplace(mark.place, std::move(shape->spots));
        marks.push_back(std::move(mark));
    }
    return numberSpots;
}

}  // namespace marz
