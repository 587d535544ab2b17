// SPDX-License-Identifier: MIT
#pragma once

// Lines thinner than three pixels, brought to device pixels once a picture as loose segments (thin_segments.h), to be
// drawn by all its bands. Wider lines, whose joins one can see, are outlines: pixel_paths.h.

#include <cstdint>
#include <span>
#include <vector>

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/point.h"
#include "libgeo/rasterise/line_coverage.h"
#include "libgeo/rasterise/pixel_transform.h"
#include "libgeo/rasterise/stroke.h"
#include "libgeo/rasterise/thin_segments.h"

namespace geo::rasterise {

class ThinLines {
public:
    /// Whether lines of this width, in device pixels, are drawn as thin ones.
    static bool serves(double width) { return width < 3.0; }

    /// `visible`: the picture in device pixels, grown by what lines reach beyond their middle.
    ThinLines(const PixelTransform& transform, const ScreenBox& visible, double width)
        : m_transform(transform), m_visible(visible), m_width(width) {}

    /// A polyline or ring (closed implicitly) in the plane; `chunkBoxes` as in fill.h, or none. Vertices closer than a
    /// twentieth of a pixel to the one before are left out.
    void add(std::span<const PlanePoint> points, LineCourse course, std::span<const PlaneBox> chunkBoxes = {});
    /// The same in device pixels.
    void add(std::span<const ScreenPoint> points, LineCourse course);

    /// Whether anything of them can lie in these rows.
    bool touchesRows(int firstRow, int rowCount) const;
    void draw(LineCoverage& coverage) const;

private:
    static constexpr std::size_t runLength = 32;  // segments

    /// Neighbouring segments and the rows that they can touch.
    struct Run {
        std::size_t begin = 0;
        std::size_t end = 0;
        double top = 1e30;
        double bottom = -1e30;
    };

    void addLine(std::span<const ScreenPoint> line, LineCourse course);
    void addSegment(ScreenPoint from, ScreenPoint to);

    PixelTransform m_transform;
    ScreenBox m_visible;
    double m_width;
    std::vector<ThinSegment> m_segments;
    std::vector<Run> m_runs;
    double m_top = 1e30;
    double m_bottom = -1e30;
};

}  // namespace geo::rasterise
