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
    double visibleArea() const { return m_sums.back() / 255.0 * cellSize * cellSize; }
    geo::ScreenPoint centroid() const;
    /// Outside of this part of the picture there is nothing of the area.
    geo::ScreenBox bounds() const;

    /// The same share for whole cells of the picture, from `left` and `top` up to, but without, `right` and `bottom`.
    double shareOfCells(int left, int top, int right, int bottom) const {
        const int count = (right - left) * (bottom - top);
        // Unsigned arithmetic: what wraps in between cancels out.
        const std::uint32_t sum = sumTo(right, bottom) - sumTo(left, bottom) - sumTo(right, top) + sumTo(left, top);
        return count <= 0 ? 0.0 : sum / 255.0 / count;
    }

    static constexpr double cellSize = 10.0;

private:
    void chooseCells(const geo::PlaneBox& box, const geo::Viewport& viewport);
    std::uint32_t sumTo(int column, int row) const {
        const auto inX = static_cast<std::size_t>(std::clamp(column - m_firstColumn, 0, m_columns));
        const auto inY = static_cast<std::size_t>(std::clamp(row - m_firstRow, 0, m_rows));
        return m_sums[inY * (static_cast<std::size_t>(m_columns) + 1) + inX];
    }

    int m_firstColumn = 0;  // of the picture's cells
    int m_firstRow = 0;
    int m_columns = 0;
    int m_rows = 0;
    /// Sums over all cells left of and above a corner (F. Crow, "Summed-area tables", 1984): a box costs four lookups.
    std::vector<std::uint32_t> m_sums;
};

/// Calls visit(n) for n from 0 to count - 1, those whose value first + n · cellSize is nearest to `wanted` first, until
/// it returns false.
template <class Visit>
void visitFromNearest(double first, int count, double wanted, Visit&& visit) {
    int after = static_cast<int>(
        std::clamp(std::ceil((wanted - first) / AreaMask::cellSize), 0.0, static_cast<double>(std::max(0, count))));
    int before = after - 1;
    while (before >= 0 || after < count) {
        const double toBefore = wanted - (first + before * AreaMask::cellSize);
        const double toAfter = first + after * AreaMask::cellSize - wanted;
        const bool takeBefore = after >= count || (before >= 0 && toBefore <= toAfter);
        if (!visit(takeBefore ? before-- : after++)) {
            return;
        }
    }
}

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
    const auto cellOf = [](double pixels) { return static_cast<int>(std::floor(pixels / AreaMask::cellSize)); };
    const auto cellAfter = [](double pixels) { return static_cast<int>(std::ceil(pixels / AreaMask::cellSize)); };
    const auto stepsTo = [](double first, double last) {
        return last < first ? 0 : static_cast<int>((last - first) / AreaMask::cellSize) + 1;
    };
    const int columns = stepsTo(firstLeft, lastLeft);
    const int widest = cellAfter(firstLeft + width) - cellOf(firstLeft);
    std::optional<geo::ScreenBox> best;
    double bestDistance = 0.0;
    visitFromNearest(firstTop, stepsTo(firstTop, lastTop), wanted.y - height / 2.0, [&](int row) {
        const double top = firstTop + row * AreaMask::cellSize;
        const double dy = top + height / 2.0 - wanted.y;
        if (best && dy * dy >= bestDistance) {
            return false;
        }
        const int upper = cellOf(top);
        const int lower = cellAfter(top + height);
        // What all of the row holds is not enough for one box: most rows of a ragged or a narrow area.
        const int allColumns = cellAfter(bounds.right) - cellOf(bounds.left);
        if (mask.shareOfCells(cellOf(bounds.left), upper, cellAfter(bounds.right), lower) * allColumns <
            share * widest * (1.0 - 1e-12)) {
            return true;
        }
        visitFromNearest(firstLeft, columns, wanted.x - width / 2.0, [&](int column) {
            const double left = firstLeft + column * AreaMask::cellSize;
            const geo::ScreenBox box{left, top, left + width, top + height};
            const double dx = box.centre().x - wanted.x;
            const double distance = dx * dx + dy * dy;
            if (best && distance >= bestDistance) {
                return false;
            }
            const int leftCell = cellOf(firstLeft) + column;
            if (mask.shareOfCells(leftCell, upper, leftCell + widest, lower) >= share && isGood(box)) {
                best = box;
                bestDistance = distance;
                return false;
            }
            return true;
        });
        return true;
    });
    return best;
}

}  // namespace marz
