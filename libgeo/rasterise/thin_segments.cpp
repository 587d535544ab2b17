// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/thin_segments.h"

#include <algorithm>
#include <array>
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
};

/// What all segments of a line have in common.
struct LineWidth {
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

/// A row of the buffer.
struct Row {
    float* cells;
    std::uint8_t* marks;
};

/// Pixels from a column on, the middle of whose row lies `dy` below the segment's start; those from `end` on, which has
/// to be further right, are not covered.
inline void addLanes(Row row, int column, int end, float x0, float dy, const Course& course, const LineWidth& width) {
    const auto begin = static_cast<std::size_t>(column);
    row.marks[begin / LineCoverage::blockLength] = 1;
    row.marks[static_cast<std::size_t>(end - 1) / LineCoverage::blockLength] = 1;
    float* cells = row.cells + begin;
    constexpr Floats steps{0.5F, 1.5F, 2.5F, 3.5F, 4.5F, 5.5F, 6.5F, 7.5F};
    constexpr Floats zero{};
    const Floats dx = static_cast<float>(column) - x0 + steps;
    const Floats along = dx * course.x + dy * course.y;
    const Floats aside = dy * course.x - dx * course.y;
    const Floats across = width.reach - (aside > zero ? aside : -aside);
    const Floats full = zero + width.widest;
    const Floats positive = across > zero ? across : zero;
    const Floats breadth = positive < full ? positive : full;
    const Floats whole = zero + course.length;
    const Floats after = along + 0.5F < whole ? along + 0.5F : whole;
    const Floats before = along - 0.5F > zero ? along - 0.5F : zero;
    const Floats length = after > before ? after - before : zero;
    Floats sums;
    std::memcpy(&sums, cells, sizeof sums);
    sums += breadth * length;
    std::memcpy(cells, &sums, sizeof sums);
}

/// The first pixel whose centre does not lie before a coordinate, at least `least`; at most `most`.
inline int pixelFrom(float coordinate, int least, int most) {
    return static_cast<int>(lesser(greater(coordinate + 0.5F, static_cast<float>(least)), static_cast<float>(most)));
}

constexpr std::size_t atOnce = 8;
constexpr float aLittle = 1e-3F;  // so that beyond it nothing is left of rounding: only marked blocks are emptied

/// Where segments lie: their courses, and the pixels that they may cover. Worked out for several in one instruction.
struct Placed {
    std::array<Course, atOnce> courses;
    std::array<int, atOnce> firstRows;
    std::array<int, atOnce> endRows;
    std::array<int, atOnce> firsts;  // columns
    std::array<int, atOnce> ends;
};

inline void place(const ThinSegment* segments, const LineWidth& width, const LineCoverage::Rows& rows, Placed& placed) {
    for (std::size_t i = 0; i < atOnce; ++i) {
        const ThinSegment& segment = segments[i];
        const float dx = segment.x1 - segment.x0;
        const float dy = segment.y1 - segment.y0;
        const float length = std::sqrt(dx * dx + dy * dy);
        const float inverse = length > 0.0F ? 1.0F / length : 0.0F;
        const Course course{dx * inverse, dy * inverse, length};
        const float besideX = std::abs(course.y) * width.reach + std::abs(course.x) * 0.5F + aLittle;
        const float besideY = std::abs(course.x) * width.reach + std::abs(course.y) * 0.5F + aLittle;
        placed.courses[i] = course;
        placed.firstRows[i] = pixelFrom(lesser(segment.y0, segment.y1) - besideY, rows.firstRow, rows.endRow);
        placed.endRows[i] = pixelFrom(greater(segment.y0, segment.y1) + besideY, rows.firstRow, rows.endRow);
        placed.firsts[i] = pixelFrom(lesser(segment.x0, segment.x1) - besideX, 0, rows.width);
        placed.ends[i] = pixelFrom(greater(segment.x0, segment.x1) + besideX, 0, rows.width);
    }
}

/// The rows of a segment whose pixels fit into one step of lanes.
inline void addShort(const ThinSegment& segment, const Placed& placed, std::size_t i, const LineWidth& width,
                     const LineCoverage::Rows& rows, Row row) {
    const int first = placed.firsts[i];
    const int end = placed.ends[i];
    const int blockBegin = first / LineCoverage::blockLength * LineCoverage::blockLength;
    const int begin = end - blockBegin <= lanes ? blockBegin : first;
    for (int y = placed.firstRows[i]; y < placed.endRows[i]; ++y) {
        addLanes(row, begin, end, segment.x0, static_cast<float>(y) + 0.5F - segment.y0, placed.courses[i], width);
        row.cells += rows.cellsPerRow;
        row.marks += rows.marksPerRow;
    }
}

/// Of a long segment each row has only the pixels near its middle: from where it leaves the row above.
inline void addLong(const ThinSegment& segment, const Placed& placed, std::size_t i, const LineWidth& width,
                    const LineCoverage::Rows& rows, Row row) {
    const Course course = placed.courses[i];
    const bool isLevel = std::abs(course.y) < 1e-5F;
    const float slope = isLevel ? 0.0F : course.x / course.y;
    const float reachInRow = isLevel ? 1e6F : width.reach / std::abs(course.y) + aLittle;
    for (int y = placed.firstRows[i]; y < placed.endRows[i]; ++y) {
        const float below = static_cast<float>(y) + 0.5F - segment.y0;
        const float middle = segment.x0 + below * slope;
        const int rowEnd = pixelFrom(middle + reachInRow, placed.firsts[i], placed.ends[i]);
        int column = pixelFrom(middle - reachInRow, placed.firsts[i], placed.ends[i]);
        for (; column < rowEnd; column += lanes) {
            addLanes(row, column, std::min(column + lanes, rowEnd), segment.x0, below, course, width);
        }
        row.cells += rows.cellsPerRow;
        row.marks += rows.marksPerRow;
    }
}

inline void addPlaced(const ThinSegment* segments, std::size_t count, const Placed& placed, const LineWidth& width,
                      const LineCoverage::Rows& rows) {
    for (std::size_t i = 0; i < count; ++i) {
        if (placed.firstRows[i] >= placed.endRows[i] || placed.firsts[i] >= placed.ends[i]) {
            continue;
        }
        const auto bandRow = static_cast<std::size_t>(placed.firstRows[i] - rows.firstRow);
        const Row row{rows.cells + bandRow * rows.cellsPerRow, rows.marks + bandRow * rows.marksPerRow};
        if (placed.ends[i] - placed.firsts[i] <= lanes) {
            addShort(segments[i], placed, i, width, rows, row);
        } else {
            addLong(segments[i], placed, i, width, rows, row);
        }
    }
}

}  // namespace

MARZ_PROCESSOR_CLONES
void addSegments(const ThinSegment* segments, std::size_t count, float halfWidth, const LineCoverage::Rows& rows) {
    const LineCoverage::Rows band = rows;  // a copy, which no cell can be
    const LineWidth width{halfWidth + 0.5F, lesser(2.0F * halfWidth, 1.0F)};
    Placed placed;
    std::size_t first = 0;
    for (; first + atOnce <= count; first += atOnce) {
        place(segments + first, width, band, placed);
        addPlaced(segments + first, atOnce, placed, width, band);
    }
    if (first < count) {
        std::array<ThinSegment, atOnce> last{};  // those that are too many have no length
        std::copy(segments + first, segments + count, last.begin());
        place(last.data(), width, band, placed);
        addPlaced(last.data(), count - first, placed, width, band);
    }
}

void addThinSegments(std::span<const ThinSegment> segments, float width, LineCoverage& coverage) {
    addSegments(segments.data(), segments.size(), width / 2.0F, coverage.rows());
}

}  // namespace geo::rasterise
