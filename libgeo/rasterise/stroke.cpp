// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/stroke.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace geo::rasterise {
namespace {

constexpr double smallestStep = 0.05;   // pixels
constexpr double roundJoinWidth = 3.0;  // pixels
constexpr double mitreCosine = 0.9;     // of the bend up to which the outer edges are simply prolonged
constexpr double arcTolerance = 0.05;   // pixels

struct Direction {
    double x = 0.0;
    double y = 0.0;
    double length = 0.0;
};

Direction directionBetween(ScreenPoint from, ScreenPoint to) {
    const double x = to.x - from.x;
    const double y = to.y - from.y;
    const double length = std::sqrt(x * x + y * y);
    return {x / length, y / length, length};
}

/// The point beside `at`, at right angles to the direction: a positive distance lies to one side, called left.
ScreenPoint beside(ScreenPoint at, const Direction& direction, double distance) {
    return {at.x + direction.y * distance, at.y - direction.x * distance};
}

/// One side of the outline at a vertex: where the edge of the segment before ends and that of the next one begins.
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

class Stroker {
public:
    Stroker(CoverageBuffer& coverage, std::span<const ScreenPoint> points, const StrokeStyle& style, LineCourse course)
        : m_coverage(coverage),
          m_points(points),
          m_half(style.width / 2.0),
          m_roundCaps(style.cap == LineCap::round),
          m_roundJoins(style.join == LineJoin::round ||
                       (style.join == LineJoin::automatic && style.width >= roundJoinWidth)),
          m_closed(course == LineCourse::closed) {}

    void run() {
        if (m_points.size() == 1) {
            if (m_roundCaps) {
                addDot(m_points.front());
            }
            return;
        }
        const std::size_t segments = m_closed ? m_points.size() : m_points.size() - 1;
        Corner corner;
        bool cornerKnown = false;
        for (std::size_t segment = 0; segment < segments; ++segment) {
            if (!isNearBand(segment)) {
                cornerKnown = false;
                continue;
            }
            if (!cornerKnown) {
                m_along = direction(segment);
                corner = cornerBefore(segment);
            }
            if (segment == 0 && !m_closed) {
                addCap(m_points.front(), corner.right.out, corner.left.out);
            }
            const Corner next = cornerAfter(segment, segments);
            edge(corner.left.out, next.left.in);
            edge(next.right.in, corner.right.out);
            if (segment + 1 == segments && !m_closed) {
                addCap(m_points.back(), next.left.in, next.right.in);
            } else {
                const ScreenPoint vertex = endOf(segment);
                addLink(vertex, next.left.in, next.left.out, next.left.link);
                addLink(vertex, next.right.out, next.right.in, next.right.link);
            }
            corner = next;
            cornerKnown = true;
        }
    }

private:
    ScreenPoint endOf(std::size_t segment) const {
        return segment + 1 < m_points.size() ? m_points[segment + 1] : m_points.front();
    }
    Direction direction(std::size_t segment) const { return directionBetween(m_points[segment], endOf(segment)); }
    void edge(ScreenPoint from, ScreenPoint to) { m_coverage.addEdge(from.x, from.y, to.x, to.y); }

    bool isNearBand(std::size_t segment) const {
        const ScreenPoint from = m_points[segment];
        const ScreenPoint to = endOf(segment);
        const double reach = 1.25 * m_half + 1.0;  // prolonged outer edges included
        return std::max(from.y, to.y) + reach >= m_coverage.firstRow() &&
               std::min(from.y, to.y) - reach <= m_coverage.firstRow() + m_coverage.rowCount() &&
               std::min(from.x, to.x) - reach <= m_coverage.width();
    }

    /// Precondition: m_along is the segment's direction.
    Corner cornerBefore(std::size_t segment) const {
        if (segment == 0 && !m_closed) {
            return endCorner(m_points.front(), m_along);
        }
        return bend(m_points[segment], direction(segment == 0 ? m_points.size() - 1 : segment - 1), m_along);
    }

    /// The same; moves m_along on to the next segment.
    Corner cornerAfter(std::size_t segment, std::size_t segments) {
        if (segment + 1 == segments && !m_closed) {
            return endCorner(m_points.back(), m_along);
        }
        const Direction before = m_along;
        m_along = direction(segment + 1 < segments ? segment + 1 : 0);
        return bend(endOf(segment), before, m_along);
    }

    Corner endCorner(ScreenPoint at, const Direction& along) const {
        const ScreenPoint left = beside(at, along, m_half);
        const ScreenPoint right = beside(at, along, -m_half);
        return {{left, left}, {right, right}};
    }

    Corner bend(ScreenPoint at, const Direction& before, const Direction& after) const {
        const double cosine = before.x * after.x + before.y * after.y;
        const double sine = before.x * after.y - before.y * after.x;
        // The edges of both segments cross at this distance behind (inside) and before (outside) the vertex.
        const double cut = m_half * std::abs(sine) / std::max(1.0 + cosine, 1e-9);
        const bool cutFits = 1.0 + cosine > 1e-3 && cut <= 0.5 * std::min(before.length, after.length);
        const double scale = m_half / std::max(1.0 + cosine, 1e-9);
        const double mitreX = (before.y + after.y) * scale;
        const double mitreY = -(before.x + after.x) * scale;
        const auto mitre = [&](double side) {
            const ScreenPoint meeting{at.x + side * mitreX, at.y + side * mitreY};
            return CornerSide{meeting, meeting, CornerSide::Link::none};
        };
        const auto apart = [&](double side, CornerSide::Link link) {
            return CornerSide{beside(at, before, side * m_half), beside(at, after, side * m_half), link};
        };
        const CornerSide::Link outerLink = m_roundJoins ? CornerSide::Link::arc : CornerSide::Link::straight;
        const double innerSide = sine < 0.0 ? 1.0 : -1.0;
        const CornerSide inner = cutFits ? mitre(innerSide) : apart(innerSide, CornerSide::Link::overVertex);
        const CornerSide outer = cutFits && cosine > mitreCosine ? mitre(-innerSide) : apart(-innerSide, outerLink);
        return innerSide > 0.0 ? Corner{inner, outer} : Corner{outer, inner};
    }

    void addLink(ScreenPoint vertex, ScreenPoint from, ScreenPoint to, CornerSide::Link link) {
        switch (link) {
            case CornerSide::Link::none:
                return;
            case CornerSide::Link::straight:
                edge(from, to);
                return;
            case CornerSide::Link::overVertex:
                edge(from, vertex);
                edge(vertex, to);
                return;
            case CornerSide::Link::arc:
                addArc(vertex, from, to);
                return;
        }
    }

    void addCap(ScreenPoint vertex, ScreenPoint from, ScreenPoint to) {
        if (m_roundCaps) {
            addArc(vertex, from, to);
        } else {
            edge(from, to);
        }
    }

    /// The outline runs clockwise around its line as seen on the screen, so every outer arc does.
    void addArc(ScreenPoint centre, ScreenPoint from, ScreenPoint to) {
        const double start = std::atan2(from.y - centre.y, from.x - centre.x);
        double sweep = std::atan2(to.y - centre.y, to.x - centre.x) - start;
        if (sweep < 0.0) {
            sweep += 2.0 * std::numbers::pi;
        }
        if (sweep > std::numbers::pi + 0.1) {  // no outer arc is longer than a half circle: rounding made this one
            edge(from, to);
            return;
        }
        const double step = 2.0 * std::acos(std::max(0.0, 1.0 - arcTolerance / std::max(m_half, arcTolerance)));
        const int count = std::max(1, static_cast<int>(std::ceil(sweep / std::max(step, 0.05))));
        ScreenPoint previous = from;
        for (int i = 1; i < count; ++i) {
            const double angle = start + sweep * i / count;
            const ScreenPoint next{centre.x + m_half * std::cos(angle), centre.y + m_half * std::sin(angle)};
            edge(previous, next);
            previous = next;
        }
        edge(previous, to);
    }

    void addDot(ScreenPoint centre) {
        const ScreenPoint east{centre.x + m_half, centre.y};
        const ScreenPoint west{centre.x - m_half, centre.y};
        addArc(centre, east, west);
        addArc(centre, west, east);
    }

    CoverageBuffer& m_coverage;
    std::span<const ScreenPoint> m_points;
    double m_half;
    bool m_roundCaps;
    bool m_roundJoins;
    bool m_closed;
    Direction m_along;  // of the segment that is being drawn
};

bool isStep(ScreenPoint from, ScreenPoint to) {
    const double x = to.x - from.x;
    const double y = to.y - from.y;
    return x * x + y * y >= smallestStep * smallestStep;
}

template <class Points, class ToPixels>
void strokePoints(CoverageBuffer& coverage, const Points& line, const ToPixels& toPixels, const StrokeStyle& style,
                  LineCourse course) {
    if (line.empty() || !(style.width > 0.0)) {
        return;
    }
    thread_local std::vector<ScreenPoint> points;
    points.clear();
    points.push_back(toPixels(line.front()));
    for (const auto& vertex : line.subspan(1)) {
        const ScreenPoint next = toPixels(vertex);
        if (isStep(points.back(), next)) {
            points.push_back(next);
        }
    }
    while (course == LineCourse::closed && points.size() > 1 && !isStep(points.back(), points.front())) {
        points.pop_back();
    }
    Stroker(coverage, points, style, points.size() > 1 ? course : LineCourse::open).run();
}

}  // namespace

void strokeLine(CoverageBuffer& coverage, std::span<const PlanePoint> line, const PixelTransform& transform,
                const StrokeStyle& style, LineCourse course) {
    strokePoints(coverage, line, transform, style, course);
}

void strokeLine(CoverageBuffer& coverage, std::span<const ScreenPoint> line, const StrokeStyle& style,
                LineCourse course) {
    strokePoints(
        coverage, line, [](ScreenPoint point) { return point; }, style, course);
}

}  // namespace geo::rasterise
