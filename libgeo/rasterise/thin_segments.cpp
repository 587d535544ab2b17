// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/thin_segments.h"

#include <cmath>

#include "libgeo/rasterise/processor_clones.h"

namespace geo::rasterise {
namespace {

constexpr int lanes = ByteCoverage::lanes;

/// A segment in its own direction: `x`, `y` along it from its start, `length` long.
struct Course {
    float x;
    float y;
    float length;
    float reach;   // from the middle to where the coverage ends
    float widest;  // the most that a pixel can be covered across the line
};

// By value: what std::min gives is a reference, which keeps GCC from doing several at once.
inline float lesser(float one, float other) {
    return one < other ? one : other;
}
inline float greater(float one, float other) {
    return one > other ? one : other;
}

/// The pixels from a column on, the middle of whose row lies `dy` below the segment's start.
inline void addLanes(const ByteCoverage::Rows& rows, std::size_t row, int column, float x0, float dy, Course course) {
    const auto begin = static_cast<std::size_t>(column);
    std::uint8_t* marks = rows.marks + row * rows.marksPerRow;
    marks[begin / ByteCoverage::blockLength] = 1;
    marks[(begin + lanes - 1) / ByteCoverage::blockLength] = 1;
    std::uint8_t* cells = rows.cells + row * rows.cellsPerRow + begin;
    const float first = static_cast<float>(column) + 0.5F - x0;
    int added[lanes];
    for (int i = 0; i < lanes; ++i) {
        const float dx = first + static_cast<float>(i);
        const float along = dx * course.x + dy * course.y;
        const float across = std::abs(dy * course.x - dx * course.y);
        const float width = greater(lesser(course.reach - across, course.widest), 0.0F);
        const float length = greater(lesser(along + 0.5F, course.length) - greater(along - 0.5F, 0.0F), 0.0F);
        added[i] = static_cast<int>(width * length * 255.0F + 0.5F);
    }
    for (int i = 0; i < lanes; ++i) {
        const int sum = cells[i] + added[i];
        cells[i] = static_cast<std::uint8_t>(sum < 255 ? sum : 255);
    }
}

/// The first pixel whose centre does not lie before a coordinate, at least `least`; at most `most`.
inline int pixelFrom(float coordinate, int least, int most) {
    return static_cast<int>(lesser(greater(coordinate + 0.5F, static_cast<float>(least)), static_cast<float>(most)));
}

inline void addSegment(const ByteCoverage::Rows& rows, const ThinSegment& segment, float halfWidth) {
    const float dx = segment.x1 - segment.x0;
    const float dy = segment.y1 - segment.y0;
    const float length = std::sqrt(dx * dx + dy * dy);
    if (!(length > 0.0F)) {
        return;
    }
    const Course course{dx / length, dy / length, length, halfWidth + 0.5F, lesser(2.0F * halfWidth, 1.0F)};
    const float besideX = std::abs(course.y) * course.reach + std::abs(course.x) * 0.5F;
    const float besideY = std::abs(course.x) * course.reach + std::abs(course.y) * 0.5F;
    const int firstRow = pixelFrom(lesser(segment.y0, segment.y1) - besideY, rows.firstRow, rows.endRow);
    const int endRow = pixelFrom(greater(segment.y0, segment.y1) + besideY, rows.firstRow, rows.endRow);
    const int first = pixelFrom(lesser(segment.x0, segment.x1) - besideX, 0, rows.width);
    const int end = pixelFrom(greater(segment.x0, segment.x1) + besideX, 0, rows.width);
    if (first >= end) {
        return;
    }
    // Of a long segment each row has only the pixels near its middle: from where it leaves the row above.
    const bool isShort = end - first <= lanes;
    const float slope = course.x / course.y;
    const float reachInRow = course.reach / std::abs(course.y);
    for (int row = firstRow; row < endRow; ++row) {
        const float below = static_cast<float>(row) + 0.5F - segment.y0;
        const auto bandRow = static_cast<std::size_t>(row - rows.firstRow);
        if (isShort) {
            addLanes(rows, bandRow, first, segment.x0, below, course);
            continue;
        }
        const float middle = segment.x0 + below * slope;
        const bool isLevel = !(reachInRow < 1e6F);
        const int rowEnd = isLevel ? end : pixelFrom(middle + reachInRow, first, end);
        for (int column = isLevel ? first : pixelFrom(middle - reachInRow, first, end); column < rowEnd;
             column += lanes) {
            addLanes(rows, bandRow, column, segment.x0, below, course);
        }
    }
}

}  // namespace

MARZ_PROCESSOR_CLONES
void addSegments(const ThinSegment* segments, std::size_t count, float halfWidth, const ByteCoverage::Rows& rows);

MARZ_PROCESSOR_CLONES
void addSegments(const ThinSegment* segments, std::size_t count, float halfWidth, const ByteCoverage::Rows& rows) {
    for (std::size_t i = 0; i < count; ++i) {
        addSegment(rows, segments[i], halfWidth);
    }
}

void addThinSegments(std::span<const ThinSegment> segments, float width, ByteCoverage& coverage) {
    addSegments(segments.data(), segments.size(), width / 2.0F, coverage.rows());
}

}  // namespace geo::rasterise
