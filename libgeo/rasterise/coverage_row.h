// SPDX-License-Identifier: MIT
#pragma once

// One row of a coverage buffer, summed up from its changes into spans of pixels.

#include <vector>

#include "libgeo/rasterise/blend.h"

namespace geo::rasterise {

struct CoverageRow {
    struct Span {
        int begin;  // columns
        int end;
        bool isEven;  // every pixel has the coverage of sums[begin]; else each its own
    };
    std::vector<float> sums;  // one a column, set where a span says so; whole blocks of them
    std::vector<Span> spans;  // from left to right; what lies between them is not covered
};

/// Sums up what each cell changes against the pixel to its left, and empties the changes. Precondition: `out` has sums
/// for all cells.
void sumUp(const MarkedRow& changes, CoverageRow& out);

}  // namespace geo::rasterise
