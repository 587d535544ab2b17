// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/pixel_paths.h"

#include <algorithm>

#include "libgeo/index/lod_pyramid.h"
#include "libgeo/rasterise/line_outline.h"

namespace geo::rasterise {
namespace {

ScreenBox boxAround(std::span<const ScreenPoint> points) {
    ScreenBox box{points[0].x, points[0].y, points[0].x, points[0].y};
    for (const ScreenPoint& point : points.subspan(1)) {
        box.left = std::min(box.left, point.x);
        box.right = std::max(box.right, point.x);
        box.top = std::min(box.top, point.y);
        box.bottom = std::max(box.bottom, point.y);
    }
    return box;
}

/// True where a run's chord does the same for the band's fill as the run: all of it lies on one side of the band.
bool chordSuffices(const CoverageBuffer& coverage, const ScreenBox& box) {
    return box.right < 0.0 || box.left > coverage.width() || box.bottom < coverage.firstRow() ||
           box.top > coverage.firstRow() + coverage.rowCount();
}

bool isNear(const CoverageBuffer& coverage, const ScreenBox& box, double reach) {
    return box.right + reach >= 0.0 && box.left - reach <= coverage.width() &&
           box.bottom + reach >= coverage.firstRow() && box.top - reach <= coverage.firstRow() + coverage.rowCount();
}

}  // namespace

void PixelPaths::addVertex(ScreenPoint point) {
    if (isStep(m_points.back(), point)) {
        m_points.push_back(point);
    }
}

/// Closes the vertices from `begin` on into runs.
void PixelPaths::addRuns(std::uint32_t begin, RunKind kind) {
    const auto last = static_cast<std::uint32_t>(m_points.size() - 1);
    while (begin < last) {
        const std::uint32_t end = std::min(begin + runLength, last);
        m_runs.push_back(
            {begin, end, kind == RunKind::chord, boxAround(std::span(m_points).subspan(begin, end - begin + 1))});
        begin = end;
    }
}

PixelPaths::Path PixelPaths::beginPath(ScreenPoint first, LineCourse course) {
    Path path;
    path.begin = static_cast<std::uint32_t>(m_points.size());
    path.firstRun = static_cast<std::uint32_t>(m_runs.size());
    path.course = course;
    m_points.push_back(first);
    return path;
}

void PixelPaths::addChunk(std::span<const PlanePoint> chunk, RunKind kind) {
    const auto begin = static_cast<std::uint32_t>(m_points.size() - 1);
    if (kind == RunKind::chord) {
        addVertex(m_transform(chunk.back()));
    } else {
        for (const PlanePoint& point : chunk.subspan(1)) {
            addVertex(m_transform(point));
        }
    }
    addRuns(begin, kind);
}

/// Leads back to the first vertex, without the last ones that are no step away from it.
void PixelPaths::closeRing(const Path& path) {
    while (m_points.size() > path.begin + std::size_t{1} && !isStep(m_points.back(), m_points[path.begin])) {
        m_points.pop_back();
        if (--m_runs.back().end == m_runs.back().begin) {
            m_runs.pop_back();
        }
    }
    if (m_points.size() > path.begin + std::size_t{1}) {
        m_points.push_back(m_points[path.begin]);
        addRuns(static_cast<std::uint32_t>(m_points.size() - 2), RunKind::drawn);
    }
}

void PixelPaths::finishPath(Path path) {
    if (path.course == LineCourse::closed) {
        closeRing(path);
    }
    path.end = static_cast<std::uint32_t>(m_points.size());
    path.endRun = static_cast<std::uint32_t>(m_runs.size());
    if (path.endRun == path.firstRun) {
        m_points.resize(path.begin);
        return;
    }
    for (std::uint32_t run = path.firstRun; run < path.endRun; ++run) {
        path.top = std::min(path.top, m_runs[run].box.top);
        path.bottom = std::max(path.bottom, m_runs[run].box.bottom);
    }
    m_top = std::min(m_top, path.top);
    m_bottom = std::max(m_bottom, path.bottom);
    m_paths.push_back(path);
}

void PixelPaths::add(std::span<const PlanePoint> points, LineCourse course, std::span<const PlaneBox> chunkBoxes) {
    if (points.empty()) {
        return;
    }
    const Path path = beginPath(m_transform(points.front()), course);
    std::size_t begin = 0;
    for (std::size_t chunk = 0; begin + 1 < points.size(); ++chunk) {
        const bool known = chunk < chunkBoxes.size();
        const std::size_t end = known ? std::min(begin + chunkLength, points.size() - 1) : points.size() - 1;
        const RunKind kind =
            known && liesOutside(chunkBoxes[chunk], m_transform, m_visible) ? RunKind::chord : RunKind::drawn;
        addChunk(points.subspan(begin, end - begin + 1), kind);
        begin = end;
    }
    finishPath(path);
}

void PixelPaths::add(std::span<const ScreenPoint> points, LineCourse course) {
    if (points.empty()) {
        return;
    }
    const Path path = beginPath(points.front(), course);
    for (const ScreenPoint& point : points.subspan(1)) {
        addVertex(point);
    }
    addRuns(path.begin, RunKind::drawn);
    finishPath(path);
}

void PixelPaths::fill(CoverageBuffer& coverage) const {
    const double top = coverage.firstRow();
    const double bottom = top + coverage.rowCount();
    for (const Path& path : m_paths) {
        if (path.course == LineCourse::open || path.bottom <= top || path.top >= bottom) {
            continue;
        }
        for (std::uint32_t index = path.firstRun; index < path.endRun; ++index) {
            const Run& run = m_runs[index];
            const ScreenPoint* from = m_points.data() + run.begin;
            const ScreenPoint* last = m_points.data() + run.end;
            if (run.isChord || chordSuffices(coverage, run.box)) {
                coverage.addEdge(from->x, from->y, last->x, last->y);
                continue;
            }
            for (; from != last; ++from) {
                coverage.addEdge(from[0].x, from[0].y, from[1].x, from[1].y);
            }
        }
    }
}

void PixelPaths::stroke(CoverageBuffer& coverage, const StrokeStyle& style) const {
    const double reach = LineOutline::reachOf(style);
    const double top = coverage.firstRow() - reach;
    const double bottom = coverage.firstRow() + coverage.rowCount() + reach;
    for (const Path& path : m_paths) {
        if (path.bottom < top || path.top > bottom) {
            continue;  // a dashed line has thousands of paths, most of them in other bands
        }
        // A ring's last vertex is its first once more.
        const std::uint32_t end = path.course == LineCourse::closed ? path.end - 1 : path.end;
        LineOutline outline(coverage, std::span(m_points).subspan(path.begin, end - path.begin), style, path.course);
        for (std::uint32_t index = path.firstRun; index < path.endRun; ++index) {
            const Run& run = m_runs[index];
            if (!run.isChord && isNear(coverage, run.box, reach)) {
                outline.addSegments(run.begin - path.begin, run.end - path.begin);
            }
        }
        outline.finish();
    }
}

bool PixelPaths::touchesRows(int firstRow, int rowCount, double reach) const {
    return m_bottom + reach >= firstRow && m_top - reach <= firstRow + rowCount;
}

}  // namespace geo::rasterise
