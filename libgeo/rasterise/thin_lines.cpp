// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/thin_lines.h"

#include <algorithm>
#include <cmath>

#include "libgeo/geometry/segment_clip.h"
#include "libgeo/index/lod_pyramid.h"
#include "libgeo/rasterise/line_outline.h"

namespace geo::rasterise {
namespace {

constexpr double widestWithoutMitres = 1.5;  // up to here nobody sees the notch on the outer side of a bend

ScreenPoint unitBetween(ScreenPoint from, ScreenPoint to) {
    const double x = to.x - from.x;
    const double y = to.y - from.y;
    const double length = std::sqrt(x * x + y * y);
    return {x / length, y / length};
}

/// How far both segments of a bend must go on so that their outer edges meet; where it is sharp, half of a width.
double mitreLength(ScreenPoint before, ScreenPoint after, double width) {
    const double cosine = before.x * after.x + before.y * after.y;
    const double sine = std::abs(before.x * after.y - before.y * after.x);
    return 0.5 * width * std::min(1.0, sine / std::max(1.0 + cosine, 1e-9));
}

void addStep(std::vector<ScreenPoint>& line, ScreenPoint point) {
    if (line.empty() || isStep(line.back(), point)) {
        line.push_back(point);
    }
}

}  // namespace

void ThinLines::add(std::span<const PlanePoint> points, LineCourse course, std::span<const PlaneBox> chunkBoxes) {
    if (points.empty()) {
        return;
    }
    thread_local std::vector<ScreenPoint> line;
    line.clear();
    bool isWhole = true;
    std::size_t begin = 0;
    for (std::size_t chunk = 0; begin + 1 < points.size(); ++chunk) {
        const bool known = chunk < chunkBoxes.size();
        const std::size_t end = known ? std::min(begin + chunkLength, points.size() - 1) : points.size() - 1;
        if (known && liesOutside(chunkBoxes[chunk], m_transform, m_visible)) {
            addLine(line, LineCourse::open);
            line.clear();
            isWhole = false;
        } else {
            for (std::size_t i = begin; i <= end; ++i) {
                addStep(line, m_transform(points[i]));
            }
        }
        begin = end;
    }
    if (course == LineCourse::closed && isWhole) {
        addLine(line, course);
        return;
    }
    addLine(line, LineCourse::open);
    if (course == LineCourse::closed) {
        const ScreenPoint closing[] = {m_transform(points.back()), m_transform(points.front())};
        addLine(closing, LineCourse::open);
    }
}

void ThinLines::add(std::span<const ScreenPoint> points, LineCourse course) {
    if (course == LineCourse::open && m_width <= widestWithoutMitres) {  // dashes, of which there are thousands
        for (std::size_t i = 1, last = 0; i < points.size(); ++i) {
            if (isStep(points[last], points[i])) {
                addSegment(points[last], points[i]);
                last = i;
            }
        }
        return;
    }
    thread_local std::vector<ScreenPoint> line;
    line.clear();
    for (const ScreenPoint& point : points) {
        addStep(line, point);
    }
    addLine(line, course);
}

void ThinLines::addLine(std::span<const ScreenPoint> line, LineCourse course) {
    const bool isClosed = course == LineCourse::closed;
    while (isClosed && line.size() > 1 && !isStep(line.back(), line.front())) {
        line = line.first(line.size() - 1);
    }
    if (line.size() < 2) {
        return;
    }
    const std::size_t segments = isClosed ? line.size() : line.size() - 1;
    const auto point = [&](std::size_t index) { return line[index % line.size()]; };
    if (m_width <= widestWithoutMitres) {
        for (std::size_t i = 0; i < segments; ++i) {
            addSegment(line[i], point(i + 1));
        }
        return;
    }
    const auto mitreAt = [&](std::size_t vertex) {
        const std::size_t before = vertex + line.size() - 1;
        return mitreLength(unitBetween(point(before), point(vertex)), unitBetween(point(vertex), point(vertex + 1)),
                           m_width);
    };
    double mitreBefore = isClosed ? mitreAt(0) : 0.0;
    for (std::size_t i = 0; i < segments; ++i) {
        const ScreenPoint from = line[i];
        const ScreenPoint to = point(i + 1);
        const double mitreAfter = isClosed || i + 1 < segments ? mitreAt(i + 1) : 0.0;
        const ScreenPoint along = unitBetween(from, to);
        addSegment({from.x - along.x * mitreBefore, from.y - along.y * mitreBefore},
                   {to.x + along.x * mitreAfter, to.y + along.y * mitreAfter});
        mitreBefore = mitreAfter;
    }
}

void ThinLines::addSegment(ScreenPoint from, ScreenPoint to) {
    if (!m_visible.contains(from) || !m_visible.contains(to)) {
        // Also so that a number of 32 bits is exact to a fraction of a pixel. What is not a number passes by.
        const auto inside = fractionInside(from, to, m_visible);
        if (!inside || !std::isfinite(to.x - from.x) || !std::isfinite(to.y - from.y)) {
            return;
        }
        const ScreenPoint start = from;
        from = pointAt(start, to, inside->first);
        to = pointAt(start, to, inside->second);
    }
    if (m_runs.empty() || m_runs.back().end - m_runs.back().begin == runLength) {
        m_runs.push_back({m_segments.size(), m_segments.size()});
    }
    m_segments.push_back(
        {static_cast<float>(from.x), static_cast<float>(from.y), static_cast<float>(to.x), static_cast<float>(to.y)});
    Run& run = m_runs.back();
    const double beyond = m_width / 2.0 + 1.0;
    ++run.end;
    run.top = std::min(run.top, std::min(from.y, to.y) - beyond);
    run.bottom = std::max(run.bottom, std::max(from.y, to.y) + beyond);
    m_top = std::min(m_top, run.top);
    m_bottom = std::max(m_bottom, run.bottom);
}

bool ThinLines::touchesRows(int firstRow, int rowCount) const {
    return m_bottom >= firstRow && m_top <= firstRow + rowCount;
}

void ThinLines::draw(LineCoverage& coverage) const {
    const double top = coverage.firstRow();
    const double bottom = top + coverage.rowCount();
    for (const Run& run : m_runs) {
        if (run.bottom >= top && run.top <= bottom) {
            addThinSegments(std::span(m_segments).subspan(run.begin, run.end - run.begin), static_cast<float>(m_width),
                            coverage);
        }
    }
}

}  // namespace geo::rasterise
