// SPDX-License-Identifier: MIT
#pragma once

// Which part of the picture an area covers, on a coarse grid of cells (screen pixels): enough to find room for a name
// inside a country, whatever part of it is in view. Cells beside the area's box are left out: a map of the world asks
// for hundreds of masks.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "libgeo/layer/projected_layer.h"
#include "libgeo/view/viewport.h"

namespace marz {

class AreaMask {
public:
    AreaMask(const geo::ProjectedLayer& layer, std::uint32_t feature, const geo::Viewport& viewport);

    /// Share of the box that lies inside the area, 0 … 1; what lies outside the picture is outside.
    double shareInside(const geo::ScreenBox& box) const;
    /// Pixels of the picture that the area covers.
    double visibleArea() const;
    geo::ScreenPoint centroid() const;
    /// Outside of this part of the picture there is nothing of the area.
    geo::ScreenBox bounds() const;

    static constexpr double cellSize = 10.0;

private:
    void chooseCells(const geo::PlaneBox& box, const geo::Viewport& viewport);
    double cell(int column, int row) const;
    void sumUp();
    std::uint32_t sumTo(int column, int row) const;

    int m_firstColumn = 0;  // of the picture's cells
    int m_firstRow = 0;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::uint8_t> m_cells;
    /// Sums over all cells left of and above a corner (F. Crow, "Summed-area tables", 1984): a box costs four lookups.
    std::vector<std::uint32_t> m_sums;
};

/// Where a text of this size stands inside the area: the position nearest to `wanted` (where that is in the picture,
/// else to the middle of the visible part) at which at least `share` of it is inside and `isGood` says yes.
template <class Predicate>
std::optional<geo::ScreenBox> findRoomInside(const AreaMask& mask, const geo::ScreenBox& frame, geo::ScreenPoint wanted,
                                             double width, double height, double share, Predicate&& isGood) {
    // Farther out than this less than `share` of a box lies within the mask's bounds; boxes count in whole cells.
    const geo::ScreenBox bounds = mask.bounds().grownBy(2.0 * AreaMask::cellSize);
    const auto firstStep = [](double offset) {
        return std::max(0.0, std::ceil(offset / AreaMask::cellSize)) * AreaMask::cellSize;
    };
    const double firstLeft = frame.left + firstStep(bounds.left - (1.0 - share) * width - frame.left);
    const double firstTop = frame.top + firstStep(bounds.top - (1.0 - share) * height - frame.top);
    const double lastLeft = std::min(frame.right - width, bounds.right - share * width);
    const double lastTop = std::min(frame.bottom - height, bounds.bottom - share * height);
    std::optional<geo::ScreenBox> best;
    double bestDistance = 0.0;
    for (double top = firstTop; top <= lastTop; top += AreaMask::cellSize) {
        const double dy = top + height / 2.0 - wanted.y;
        if (best && dy * dy >= bestDistance) {
            continue;
        }
        for (double left = firstLeft; left <= lastLeft; left += AreaMask::cellSize) {
            const geo::ScreenBox box{left, top, left + width, top + height};
            const double dx = box.centre().x - wanted.x;
            const double distance = dx * dx + dy * dy;
            if ((!best || distance < bestDistance) && mask.shareInside(box) >= share && isGood(box)) {
                best = box;
                bestDistance = distance;
            }
        }
    }
    return best;
}

}  // namespace marz
