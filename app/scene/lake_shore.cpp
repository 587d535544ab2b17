// SPDX-License-Identifier: MIT
#include "app/scene/lake_shore.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace marz {

namespace {

constexpr double binSize = 4.0;
constexpr double gap = 2.0;  // between shore and name

/// How far an outline reaches across, bin by bin along one axis of the picture.
class Reach {
public:
    explicit Reach(double length)
        : m_least(static_cast<std::size_t>(std::max(0.0, length) / binSize) + 1, infinity),
          m_most(m_least.size(), -infinity) {}

    void add(double along, double across, double toAlong, double toAcross) {
        if (along > toAlong) {
            std::swap(along, toAlong);
            std::swap(across, toAcross);
        }
        const double length = toAlong - along;
        for (std::size_t bin = binOf(along); bin <= binOf(toAlong); ++bin) {
            const auto at = [&](double position) {
                const double share = length > 0.0 ? std::clamp((position - along) / length, 0.0, 1.0) : 0.0;
                return across + share * (toAcross - across);
            };
            const double begin = at(static_cast<double>(bin) * binSize);
            const double end = at(static_cast<double>(bin + 1) * binSize);
            m_least[bin] = std::min({m_least[bin], begin, end});
            m_most[bin] = std::max({m_most[bin], begin, end});
        }
    }
    double least(double from, double to) const {
        return *std::min_element(at(m_least, binOf(from)), at(m_least, binOf(to) + 1));
    }
    double most(double from, double to) const {
        return *std::max_element(at(m_most, binOf(from)), at(m_most, binOf(to) + 1));
    }

private:
    static constexpr double infinity = std::numeric_limits<double>::infinity();

    static std::vector<double>::const_iterator at(const std::vector<double>& values, std::size_t index) {
        return values.begin() + static_cast<std::ptrdiff_t>(index);
    }
    std::size_t binOf(double along) const {
        return static_cast<std::size_t>(std::clamp(along / binSize, 0.0, static_cast<double>(m_least.size() - 1)));
    }

    std::vector<double> m_least;
    std::vector<double> m_most;
};

struct Reaches {
    Reach down;   // along the picture's width
    Reach right;  // along its height
};

Reaches reachesOf(const geo::ProjectedLayer& layer, std::uint32_t feature, const geo::Viewport& viewport) {
    Reaches reaches{Reach(viewport.width), Reach(viewport.height)};
    std::vector<geo::LayerPart> parts;
    layer.partsIn(feature, viewport.visibleBox(), viewport.metresPerPixel, parts);
    for (const geo::LayerPart& part : parts) {
        for (std::size_t index = 1; index < part.points.size(); ++index) {
            const geo::ScreenPoint from = viewport.toScreen(part.points[index - 1]);
            const geo::ScreenPoint to = viewport.toScreen(part.points[index]);
            reaches.down.add(from.x, from.y, to.x, to.y);
            reaches.right.add(from.y, from.x, to.y, to.x);
        }
    }
    return reaches;
}

void sortByNearness(std::vector<geo::ScreenBox>& boxes, geo::ScreenPoint middle) {
    const auto away = [middle](const geo::ScreenBox& box) {
        return std::hypot(box.centre().x - middle.x, box.centre().y - middle.y);
    };
    std::erase_if(boxes, [&](const geo::ScreenBox& box) { return !std::isfinite(away(box)); });
    std::stable_sort(boxes.begin(), boxes.end(),
                     [&](const geo::ScreenBox& one, const geo::ScreenBox& other) { return away(one) < away(other); });
}

}  // namespace

std::vector<geo::ScreenBox> boxesAtShore(const geo::ProjectedLayer& layer, std::uint32_t feature,
                                         const geo::Viewport& viewport, const AreaMask& mask, double width,
                                         double height) {
    constexpr double atShore = 0.3;  // of the name's width on each side of its middle, which the shore keeps clear of
    constexpr double step = 2.0 * binSize;
    const Reaches reaches = reachesOf(layer, feature, viewport);
    const geo::ScreenBox bounds = mask.bounds();
    const geo::ScreenPoint middle = mask.centroid();
    std::vector<geo::ScreenBox> boxes;
    for (double x = std::max(bounds.left, width / 2.0); x <= std::min(bounds.right, viewport.width - width / 2.0);
         x += step) {
        const double below = reaches.down.most(x - atShore * width, x + atShore * width) + gap;
        const double above = reaches.down.least(x - atShore * width, x + atShore * width) - gap;
        boxes.push_back({x - width / 2.0, below, x + width / 2.0, below + height});
        boxes.push_back({x - width / 2.0, above - height, x + width / 2.0, above});
    }
    sortByNearness(boxes, middle);
    std::vector<geo::ScreenBox> atSides;
    for (double y = std::max(bounds.top, height / 2.0); y <= std::min(bounds.bottom, viewport.height - height / 2.0);
         y += step) {
        const double right = reaches.right.most(y - height / 2.0, y + height / 2.0) + gap;
        const double left = reaches.right.least(y - height / 2.0, y + height / 2.0) - gap;
        atSides.push_back({right, y - height / 2.0, right + width, y + height / 2.0});
        atSides.push_back({left - width, y - height / 2.0, left, y + height / 2.0});
    }
    sortByNearness(atSides, middle);
    boxes.insert(boxes.end(), atSides.begin(), atSides.end());
    return boxes;
}

}  // namespace marz
