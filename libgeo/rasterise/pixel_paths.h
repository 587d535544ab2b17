// SPDX-License-Identifier: MIT
#pragma once

// Rings and lines brought to device pixels once a picture, to be read by all its bands. A path is cut into short runs
// of segments with a box each, so that a band passes over what lies beside it. What lies beside the whole picture is
// kept as chords that matter to fills alone. Vertices closer than a twentieth of a pixel to the one before are left
// out. Every band meets the same vertices, so that a picture drawn in bands equals one drawn whole, bit for bit.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/point.h"
#include "libgeo/rasterise/coverage_buffer.h"
#include "libgeo/rasterise/pixel_transform.h"
#include "libgeo/rasterise/stroke.h"

namespace geo::rasterise {

class PixelPaths {
public:
    static constexpr std::uint32_t runLength = 32;  // segments

    /// `visible`: the picture in device pixels, grown by what lines reach beyond their middle.
    PixelPaths(const PixelTransform& transform, const ScreenBox& visible)
        : m_transform(transform), m_visible(visible) {}

    /// A polyline or ring (closed implicitly) in the plane; `chunkBoxes` as in fill.h, or none.
    void add(std::span<const PlanePoint> points, LineCourse course, std::span<const PlaneBox> chunkBoxes = {});

    /// The same in device pixels.
    void add(std::span<const ScreenPoint> points, LineCourse course);

    /// Adds all rings to a fill.
    void fill(CoverageBuffer& coverage) const;
    /// Strokes all paths.
    void stroke(CoverageBuffer& coverage, const StrokeStyle& style) const;

    /// Whether a stroke or fill that reaches so many pixels beyond the paths can touch these rows.
    bool touchesRows(int firstRow, int rowCount, double reach) const;

private:
    struct Run {
        std::uint32_t begin = 0;  // vertices, both ends included
        std::uint32_t end = 0;
        bool isChord = false;
        ScreenBox box;
    };
    struct Path {
        std::uint32_t begin = 0;  // vertices; a ring repeats its first at the end
        std::uint32_t end = 0;
        std::uint32_t firstRun = 0;
        std::uint32_t endRun = 0;
        double top = 1e300;  // rows that its runs lie in
        double bottom = -1e300;
        LineCourse course = LineCourse::open;
    };
    enum class RunKind { drawn, chord };

    void addVertex(ScreenPoint point);
    void addRuns(std::uint32_t begin, RunKind kind);
    Path beginPath(ScreenPoint first, LineCourse course);
    void addChunk(std::span<const PlanePoint> chunk, RunKind kind);
    void closeRing(const Path& path);
    void finishPath(Path path);

    PixelTransform m_transform;
    ScreenBox m_visible;
    std::vector<ScreenPoint> m_points;
    std::vector<Run> m_runs;
    std::vector<Path> m_paths;
    double m_top = 1e300;
    double m_bottom = -1e300;
};

}  // namespace geo::rasterise
