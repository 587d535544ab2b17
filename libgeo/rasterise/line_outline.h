// SPDX-License-Identifier: MIT
#pragma once

// The outline of one wide line, segment after segment, as edges in a coverage buffer; stroke.h and pixel_paths.h tell
// what for. Each segment gives its left and right edge, each vertex the join between them. On the inner side of a bend
// the edges meet in one point where the segments are long enough, so that a line does not darken where its pieces would
// overlap; elsewhere the clamped sum of the buffer unites them.

#include <cstddef>
#include <span>

#include "libgeo/geometry/point.h"
#include "libgeo/rasterise/coverage_buffer.h"
#include "libgeo/rasterise/stroke.h"

namespace geo::rasterise {

/// Far enough apart to be two vertices of a line: a twentieth of a pixel.
inline bool isStep(ScreenPoint from, ScreenPoint to) {
    constexpr double smallestStep = 0.05;
    const double x = to.x - from.x;
    const double y = to.y - from.y;
    return x * x + y * y >= smallestStep * smallestStep;
}

class LineOutline {
public:
    /// Precondition: neighbouring points are a step apart; a ring does not repeat its first point. The points must
    /// outlive the outline.
    LineOutline(CoverageBuffer& coverage, std::span<const ScreenPoint> points, const StrokeStyle& style,
                LineCourse course);

    /// Those of the segments [begin, end) that come near the band; calls go from the line's start to its end. Where
    /// segments are left out the outline is closed in between, out of sight.
    void addSegments(std::size_t begin, std::size_t end);
    /// Closes the outline; to be called after the last segments.
    void finish();
    /// A line that has only one point.
    std::size_t segmentCount() const { return m_segments; }
    void addDot();

    /// How far from its vertices a stroke can have ink, in pixels.
    static double reachOf(const StrokeStyle& style);

private:
    struct Direction {
        double x = 0.0;
        double y = 0.0;
        double length = 0.0;
    };
    /// One side of the outline at a vertex: where the edge of the segment before ends and the next one's begins.
    struct CornerSide {
        enum class Link { none, straight, overVertex, arc };
        ScreenPoint in;
        ScreenPoint out;
        Link link = Link::none;
    };
    struct Corner {
        CornerSide left;
        CornerSide right;
    };

    static Direction directionBetween(ScreenPoint from, ScreenPoint to);
    static ScreenPoint beside(ScreenPoint at, const Direction& direction, double distance);
    ScreenPoint endOf(std::size_t segment) const {
        return segment + 1 < m_points.size() ? m_points[segment + 1] : m_points.front();
    }
    Direction direction(std::size_t segment) const { return directionBetween(m_points[segment], endOf(segment)); }
    void edge(ScreenPoint from, ScreenPoint to) { m_coverage.addEdge(from.x, from.y, to.x, to.y); }

    bool isNearBand(std::size_t segment) const;
    void addSegment(std::size_t segment);
    void addLinks();
    Corner cornerBefore(std::size_t segment) const;
    Corner cornerAfter(std::size_t segment);
    Corner endCorner(ScreenPoint at, const Direction& along) const;
    Corner bend(ScreenPoint at, const Direction& before, const Direction& after) const;
    CornerSide bendSide(ScreenPoint at, const Direction& before, const Direction& after, double distance,
                        double bend) const;
    void addLink(ScreenPoint vertex, ScreenPoint from, ScreenPoint to, CornerSide::Link link);
    void addCap(ScreenPoint vertex, ScreenPoint from, ScreenPoint to);
    void addArc(ScreenPoint centre, ScreenPoint from, ScreenPoint to);
    void addArcPart(ScreenPoint centre, ScreenPoint from, ScreenPoint to);

    CoverageBuffer& m_coverage;
    std::span<const ScreenPoint> m_points;
    std::size_t m_segments = 0;
    double m_left;   // how far the line reaches to its left…
    double m_right;  // …and to its right
    double m_reach;
    double m_radius;      // of joins and caps
    double m_flatCosine;  // between two ends of an arc that may be a straight edge, times the squared radius
    bool m_roundCaps;
    bool m_roundJoins;
    bool m_closed;
    static constexpr auto none = static_cast<std::size_t>(-1);
    std::size_t m_next = none;  // the segment that m_corner and m_along are known for
    bool m_firstIsDrawn = false;
    Corner m_corner;
    Direction m_along;  // of the segment that is being drawn
};

}  // namespace geo::rasterise
