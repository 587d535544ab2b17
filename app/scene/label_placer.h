// SPDX-License-Identifier: MIT
#pragma once

// Keeps labels from touching: remembers what is taken of a picture (screen pixels) and finds the first free one of a
// label's positions. Whoever asks first gets the room, so callers ask in order of priority; the same questions in the
// same order give the same answers.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "libgeo/geometry/box.h"

namespace marz {

enum class TextAlignment { left, centre, right };

struct LabelPosition {
    geo::ScreenBox box;
    TextAlignment alignment = TextAlignment::left;
};

/// The eight positions of a text of this size around an obstacle, best first: right, left, then above and below.
std::array<LabelPosition, 8> positionsAround(const geo::ScreenBox& obstacle, double width, double height, double gap);

class LabelPlacer {
public:
    /// Labels stay inside `frame`.
    explicit LabelPlacer(const geo::ScreenBox& frame);

    /// Takes a box, whether free or not, in the frame or not.
    void block(const geo::ScreenBox& box);
    bool isFree(const geo::ScreenBox& box) const;
    /// Inside the frame and free.
    bool fits(const geo::ScreenBox& box) const;
    /// Takes the first position that fits and gives its index.
    std::optional<std::size_t> place(std::span<const LabelPosition> positions);

private:
    struct CellRange {
        int firstColumn, lastColumn, firstRow, lastRow;
    };
    CellRange cellsOf(const geo::ScreenBox& box) const;

    geo::ScreenBox m_frame;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<geo::ScreenBox> m_taken;
    std::vector<std::vector<std::uint32_t>> m_cells;  // indices into m_taken
};

}  // namespace marz
