// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/line_outline.h"

#include <algorithm>
#include <cmath>

namespace geo::rasterise {
namespace {

constexpr double roundJoinWidth = 3.0;  // pixels
constexpr double mitreCosine = 0.9;     // of the bend up to which the outer edges are simply prolonged

bool hasRoundJoins(const StrokeStyle& style) {
    return style.join == LineJoin::round || (style.join == LineJoin::automatic && style.width >= roundJoinWidth);
}

}  // namespace

LineOutline::LineOutline(CoverageBuffer& coverage, std::span<const ScreenPoint> points, const StrokeStyle& style,
                         LineCourse course)
    : m_coverage(coverage),
      m_points(points),
      m_segments(course == LineCourse::closed || points.empty() ? points.size() : points.size() - 1),
      m_left(style.side == StrokeSide::left ? style.width : style.width / 2.0),
      m_right(style.side == StrokeSide::left ? 0.0 : style.width / 2.0),
      m_reach(reachOf(style)),
      m_radius(m_left),
      m_roundCaps(style.cap == LineCap::round),
      m_roundJoins(hasRoundJoins(style)),
      m_closed(course == LineCourse::closed) {
    // An arc of angle a rises radius * (1 - cos(a / 2)) above its chord; cos(a) = 2 cos(a / 2)^2 - 1.
    const double halfCosine = std::max(0.0, 1.0 - style.tolerance / std::max(m_radius, style.tolerance));
    m_flatCosine = (2.0 * halfCosine * halfCosine - 1.0) * m_radius * m_radius;
}

double LineOutline::reachOf(const StrokeStyle& style) {
    const double half = style.side == StrokeSide::left ? style.width : style.width / 2.0;
    return 1.25 * half + 1.0;  // prolonged outer edges included
}

LineOutline::Direction LineOutline::directionBetween(ScreenPoint from, ScreenPoint to) {
    const double x = to.x - from.x;
    const double y = to.y - from.y;
    const double length = std::sqrt(x * x + y * y);
    return {x / length, y / length, length};
}

/// The point beside `at`, at right angles to the direction: a positive distance lies to the left as seen on the screen.
ScreenPoint LineOutline::beside(ScreenPoint at, const Direction& direction, double distance) {
    return {at.x + direction.y * distance, at.y - direction.x * distance};
}

bool LineOutline::isNearBand(std::size_t segment) const {
    const ScreenPoint from = m_points[segment];
    const ScreenPoint to = endOf(segment);
    return std::max(from.y, to.y) + m_reach >= m_coverage.firstRow() &&
           std::min(from.y, to.y) - m_reach <= m_coverage.firstRow() + m_coverage.rowCount() &&
           std::min(from.x, to.x) - m_reach <= m_coverage.width() && std::max(from.x, to.x) + m_reach >= 0.0;
}

void LineOutline::addSegments(std::size_t begin, std::size_t end) {
    for (std::size_t segment = begin; segment < end; ++segment) {
        if (isNearBand(segment)) {
            addSegment(segment);
        }
    }
}

void LineOutline::addSegment(std::size_t segment) {
    if (segment == m_next) {
        addLinks();
    } else {
        finish();
        m_along = direction(segment);
        m_corner = cornerBefore(segment);
        m_firstIsDrawn = m_firstIsDrawn || segment == 0;
        if (segment == 0 && !m_closed) {
            addCap(m_points.front(), m_corner.right.out, m_corner.left.out);
        } else {
            edge(m_corner.right.out, m_corner.left.out);
        }
    }
    const Corner next = cornerAfter(segment);
    edge(m_corner.left.out, next.left.in);
    edge(next.right.in, m_corner.right.out);
    m_corner = next;
    m_next = segment + 1;
}

/// The join between the segments before and after m_corner.
void LineOutline::addLinks() {
    const ScreenPoint vertex = endOf(m_next - 1);
    addLink(vertex, m_corner.left.in, m_corner.left.out, m_corner.left.link);
    addLink(vertex, m_corner.right.out, m_corner.right.in, m_corner.right.link);
}

void LineOutline::finish() {
    if (m_next == none) {
        return;
    }
    if (m_next < m_segments) {
        edge(m_corner.left.in, m_corner.right.in);
    } else if (!m_closed) {
        addCap(m_points.back(), m_corner.left.in, m_corner.right.in);
    } else if (m_firstIsDrawn) {
        // The ring's ends are joined; the edge takes back what closed the first segment.
        addLinks();
        edge(m_corner.left.out, m_corner.right.out);
    } else {
        edge(m_corner.left.in, m_corner.right.in);
    }
    m_next = none;
}

/// Precondition: m_along is the segment's direction.
LineOutline::Corner LineOutline::cornerBefore(std::size_t segment) const {
    if (segment == 0 && !m_closed) {
        return endCorner(m_points.front(), m_along);
    }
    return bend(m_points[segment], direction(segment == 0 ? m_segments - 1 : segment - 1), m_along);
}

/// The same; moves m_along on to the next segment.
LineOutline::Corner LineOutline::cornerAfter(std::size_t segment) {
    if (segment + 1 == m_segments && !m_closed) {
        return endCorner(m_points.back(), m_along);
    }
    const Direction before = m_along;
    m_along = direction(segment + 1 < m_segments ? segment + 1 : 0);
    return bend(endOf(segment), before, m_along);
}

LineOutline::Corner LineOutline::endCorner(ScreenPoint at, const Direction& along) const {
    const ScreenPoint left = beside(at, along, m_left);
    const ScreenPoint right = beside(at, along, -m_right);
    return {{left, left}, {right, right}};
}

LineOutline::Corner LineOutline::bend(ScreenPoint at, const Direction& before, const Direction& after) const {
    const double sine = before.x * after.y - before.y * after.x;
    return {bendSide(at, before, after, m_left, -sine), bendSide(at, before, after, -m_right, sine)};
}

/// The side at `distance`; the line bends towards it where `bend`, a sine, is positive.
LineOutline::CornerSide LineOutline::bendSide(ScreenPoint at, const Direction& before, const Direction& after,
                                              double distance, double bend) const {
    if (distance == 0.0) {
        return {at, at, CornerSide::Link::none};
    }
    const double cosine = before.x * after.x + before.y * after.y;
    // The edges of both segments cross at this distance behind (inside) and before (outside) the vertex.
    const double cut = std::abs(distance * bend) / std::max(1.0 + cosine, 1e-9);
    const bool cutFits = 1.0 + cosine > 1e-3 && cut <= 0.5 * std::min(before.length, after.length);
    const bool isInner = bend > 0.0;
    if (cutFits && (isInner || cosine > mitreCosine)) {
        const double scale = distance / (1.0 + cosine);
        const ScreenPoint meeting{at.x + (before.y + after.y) * scale, at.y - (before.x + after.x) * scale};
        return {meeting, meeting, CornerSide::Link::none};
    }
    const CornerSide::Link outerLink = m_roundJoins ? CornerSide::Link::arc : CornerSide::Link::straight;
    return {beside(at, before, distance), beside(at, after, distance),
            isInner ? CornerSide::Link::overVertex : outerLink};
}

void LineOutline::addLink(ScreenPoint vertex, ScreenPoint from, ScreenPoint to, CornerSide::Link link) {
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

void LineOutline::addCap(ScreenPoint vertex, ScreenPoint from, ScreenPoint to) {
    if (m_roundCaps) {
        addArc(vertex, from, to);
    } else {
        edge(from, to);
    }
}

/// The outline runs clockwise around its line as seen on the screen, so every outer arc does.
void LineOutline::addArc(ScreenPoint centre, ScreenPoint from, ScreenPoint to) {
    const double x = from.x - centre.x;
    const double y = from.y - centre.y;
    const double nearHalfCircle = -0.9 * m_radius * m_radius;
    const double cosine = x * (to.x - centre.x) + y * (to.y - centre.y);
    const double sine = x * (to.y - centre.y) - y * (to.x - centre.x);
    if (cosine < nearHalfCircle) {
        const ScreenPoint quarter{centre.x - y, centre.y + x};
        addArcPart(centre, from, quarter);
        addArcPart(centre, quarter, to);
    } else if (sine < 0.0) {  // no outer arc is longer than a half circle: rounding made this one
        edge(from, to);
    } else {
        addArcPart(centre, from, to);
    }
}

/// An arc well below a half circle: halved until its chord is good enough.
void LineOutline::addArcPart(ScreenPoint centre, ScreenPoint from, ScreenPoint to) {
    const double cosine = (from.x - centre.x) * (to.x - centre.x) + (from.y - centre.y) * (to.y - centre.y);
    if (!(cosine < m_flatCosine)) {  // also where something is not a number
        edge(from, to);
        return;
    }
    const double x = from.x + to.x - 2.0 * centre.x;
    const double y = from.y + to.y - 2.0 * centre.y;
    const double scale = m_radius / std::sqrt(x * x + y * y);
    const ScreenPoint middle{centre.x + x * scale, centre.y + y * scale};
    addArcPart(centre, from, middle);
    addArcPart(centre, middle, to);
}

void LineOutline::addDot() {
    const ScreenPoint centre = m_points.front();
    const ScreenPoint east{centre.x + m_radius, centre.y};
    const ScreenPoint west{centre.x - m_radius, centre.y};
    addArc(centre, east, west);
    addArc(centre, west, east);
}

}  // namespace geo::rasterise
