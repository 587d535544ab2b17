// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/thin_segments.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "libgeo/base/processor_clones.h"

namespace geo::rasterise {
namespace {

constexpr int lanes = LineCoverage::lanes;

/// A segment in its own direction: `x`, `y` along it from its start, `length` long.
struct Course {
    float x;
    float y;
    float length;
    float reach;   // from the middle to where the coverage ends
    float widest;  // the most that a pixel can be covered across the line
};

// Vector types of the compiler, as in blend_eight.h: eight pixels of a row.
using Floats = float __attribute__((vector_size(lanes * sizeof(float))));
inline float lesser(float one, float other) {
    return one < other ? one : other;
}
inline float greater(float one, float other) {
    return one > other ? one : other;
}

/// Pixels from a column on, the middle of whose row lies `dy` below the segment's start; those from `end` on, which has
/// to be further right, are not covered.
inline void addLanes(const LineCoverage::Rows& rows, std::size_t row, int column, int end, float x0, float dy,
                     const Course& course) {
    const auto begin = static_cast<std::size_t>(column);
    std::uint8_t* marks = rows.marks + row * rows.marksPerRow;
    marks[begin / LineCoverage::blockLength] = 1;
    marks[static_cast<std::size_t>(end - 1) / LineCoverage::blockLength] = 1;
    float* cells = rows.cells + row * rows.cellsPerRow + begin;
    constexpr Floats steps{0.5F, 1.5F, 2.5F, 3.5F, 4.5F, 5.5F, 6.5F, 7.5F};
    constexpr Floats zero{};
    const Floats dx = static_cast<float>(column) - x0 + steps;
    const Floats along = dx * course.x + dy * course.y;
    const Floats aside = dy * course.x - dx * course.y;
    const Floats across = course.reach - (aside > zero ? aside : -aside);
    const Floats full = zero + course.widest;
    const Floats positive = across > zero ? across : zero;
    const Floats width = positive < full ? positive : full;
    const Floats whole = zero + course.length;
    const Floats after = along + 0.5F < whole ? along + 0.5F : whole;
    const Floats before = along - 0.5F > zero ? along - 0.5F : zero;
    const Floats length = after > before ? after - before : zero;
    Floats sums;
    std::memcpy(&sums, cells, sizeof sums);
    sums += width * length;
    std::memcpy(cells, &sums, sizeof sums);
}

/// The first pixel whose centre does not lie before a coordinate, at least `least`; at most `most`.
inline int pixelFrom(float coordinate, int least, int most) {
    return static_cast<int>(lesser(greater(coordinate + 0.5F, static_cast<float>(least)), static_cast<float>(most)));
}

inline void addSegment(const LineCoverage::Rows& rows, const ThinSegment& segment, float halfWidth) {
    const float dx = segment.x1 - segment.x0;
    const float dy = segment.y1 - segment.y0;
    const float length = std::sqrt(dx * dx + dy * dy);
    if (!(length > 0.0F)) {
        return;
    }
    const float inverse = 1.0F / length;
    const Course course{dx * inverse, dy * inverse, length, halfWidth + 0.5F, lesser(2.0F * halfWidth, 1.0F)};
    constexpr float aLittle = 1e-3F;  // so that beyond it nothing is left of rounding: only marked blocks are cleared
    const float besideX = std::abs(course.y) * course.reach + std::abs(course.x) * 0.5F + aLittle;
    const float besideY = std::abs(course.x) * course.reach + std::abs(course.y) * 0.5F + aLittle;
    const int firstRow = pixelFrom(lesser(segment.y0, segment.y1) - besideY, rows.firstRow, rows.endRow);
    const int endRow = pixelFrom(greater(segment.y0, segment.y1) + besideY, rows.firstRow, rows.endRow);
    const int first = pixelFrom(lesser(segment.x0, segment.x1) - besideX, 0, rows.width);
    const int end = pixelFrom(greater(segment.x0, segment.x1) + besideX, 0, rows.width);
    if (first >= end) {
        return;
    }
    // Of a long segment each row has only the pixels near its middle: from where it leaves the row above.
    const bool isShort = end - first <= lanes;
    const int blockBegin = first / LineCoverage::blockLength * LineCoverage::blockLength;
    const int shortBegin = end - blockBegin <= lanes ? blockBegin : first;
    const bool isLevel = std::abs(course.y) < 1e-5F;
    const float slope = isLevel ? 0.0F : course.x / course.y;
    const float reachInRow = isLevel ? 1e6F : course.reach / std::abs(course.y) + aLittle;
    for (int row = firstRow; row < endRow; ++row) {
        const float below = static_cast<float>(row) + 0.5F - segment.y0;
        const auto bandRow = static_cast<std::size_t>(row - rows.firstRow);
        if (isShort) {
            addLanes(rows, bandRow, shortBegin, end, segment.x0, below, course);
            continue;
        }
        const float middle = segment.x0 + below * slope;
        const int rowEnd = pixelFrom(middle + reachInRow, first, end);
        for (int column = pixelFrom(middle - reachInRow, first, end); column < rowEnd; column += lanes) {
            addLanes(rows, bandRow, column, std::min(column + lanes, rowEnd), segment.x0, below, course);
        }
    }
}

}  // namespace

MARZ_PROCESSOR_CLONES
void addSegments(const ThinSegment* segments, std::size_t count, float halfWidth, const LineCoverage::Rows& rows) {
    for (std::size_t i = 0; i < count; ++i) {
        addSegment(rows, segments[i], halfWidth);
    }
}

void addThinSegments(std::span<const ThinSegment> segments, float width, LineCoverage& coverage) {
    addSegments(segments.data(), segments.size(), width / 2.0F, coverage.rows());
}

}  // namespace geo::rasterise
