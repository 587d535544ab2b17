// SPDX-License-Identifier: MIT
#pragma once

// Cutting polylines and rings by one straight line parallel to an axis: the step from which every clip here is made.
//
// A ring that the line cuts falls into chains; each chain's end is joined to another's start along the line, with
// the inside kept on the same hand (the idea of K. Weiler and P. Atherton, "Hidden surface removal using polygon
// area sorting", 1977, for a straight edge). Whatever runs along the line encloses nothing beside it, so the winding
// number of every kept point stays as it was, also for rings that cross themselves.

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "libgeo/geometry/orientation.h"

namespace geo {

enum class HalfPlaneSide { east, west, north, south };  // of the line: the side that is kept

template <class Point>
using PointList = std::vector<Point>;

/// The kept side of a vertical line at x = limit or of a horizontal one at y = limit.
template <class Point>
class HalfPlane {
public:
    HalfPlane(HalfPlaneSide side, double limit) : m_side(side), m_limit(limit) {}

    /// Positive inside, 0 on the line.
    double depth(const Point& point) const {
        const double offset = (cutsHorizontally() ? vertical(point) : horizontal(point)) - m_limit;
        return m_side == HalfPlaneSide::east || m_side == HalfPlaneSide::north ? offset : -offset;
    }
    bool contains(const Point& point) const { return depth(point) >= 0.0; }

    /// Position along the line, growing in the direction that has the kept side on its left.
    double position(const Point& point) const {
        const double along = cutsHorizontally() ? horizontal(point) : vertical(point);
        return m_side == HalfPlaneSide::west || m_side == HalfPlaneSide::north ? along : -along;
    }

    /// Where the segment meets the line; the same bits for both directions of the segment.
    Point crossing(Point one, Point other) const {
        if (depth(other) < depth(one)) {
            std::swap(one, other);
        }
        const double part = depth(one) / (depth(one) - depth(other));
        const double along = cutsHorizontally() ? horizontal(one) + part * (horizontal(other) - horizontal(one))
                                                : vertical(one) + part * (vertical(other) - vertical(one));
        return cutsHorizontally() ? Point{along, m_limit} : Point{m_limit, along};
    }

private:
    bool cutsHorizontally() const { return m_side == HalfPlaneSide::north || m_side == HalfPlaneSide::south; }

    HalfPlaneSide m_side;
    double m_limit;
};

/// The pieces of a polyline that lie on the kept side, appended to `pieces`.
template <class Point>
void clipPolyline(std::span<const Point> line, const HalfPlane<Point>& halfPlane,
                  std::vector<PointList<Point>>& pieces) {
    PointList<Point> piece;
    const auto finish = [&piece, &pieces] {
        if (piece.size() > 1 && !(piece.size() == 2 && piece[0] == piece[1])) {
            pieces.push_back(piece);
        }
        piece.clear();
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool inside = halfPlane.contains(line[i]);
        if (i > 0 && inside != halfPlane.contains(line[i - 1])) {
            const Point met = halfPlane.crossing(line[i - 1], line[i]);
            if (piece.empty() || !(piece.back() == met)) {
                piece.push_back(met);
            }
        }
        if (!inside) {
            finish();
        } else if (piece.empty() || !(piece.back() == line[i])) {
            piece.push_back(line[i]);
        }
    }
    finish();
}

namespace detail {

/// The runs of a ring inside the half-plane, each from where it enters to where it leaves. Precondition: the ring
/// has points on both sides.
template <class Point>
std::vector<PointList<Point>> insideChains(std::span<const Point> ring, const HalfPlane<Point>& halfPlane) {
    const std::size_t count = ring.size();
    std::size_t start = 0;  // an outside point before an inside one
    while (halfPlane.contains(ring[start]) || !halfPlane.contains(ring[(start + 1) % count])) {
        ++start;
    }
    std::vector<PointList<Point>> chains;
    bool inside = false;
    for (std::size_t step = 1; step <= count; ++step) {
        const Point& previous = ring[(start + step - 1) % count];
        const Point& point = ring[(start + step) % count];
        const bool nowInside = halfPlane.contains(point);
        if (nowInside && !inside) {
            chains.emplace_back().push_back(halfPlane.crossing(previous, point));
        } else if (!nowInside && inside) {
            const Point met = halfPlane.crossing(previous, point);
            if (!(chains.back().back() == met)) {
                chains.back().push_back(met);
            }
        }
        if (nowInside && !(chains.back().back() == point)) {
            chains.back().push_back(point);
        }
        inside = nowInside;
    }
    // A chain of one point only touches the line.
    std::erase_if(chains, [](const PointList<Point>& chain) { return chain.size() < 2; });
    return chains;
}

/// For each chain the one that follows its end along the line.
template <class Point>
std::vector<std::size_t> linkChains(const std::vector<PointList<Point>>& chains, const HalfPlane<Point>& halfPlane,
                                    double direction) {
    struct End {
        double position;
        bool isEntry;
        std::size_t chain;
    };
    std::vector<End> ends;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        ends.push_back({direction * halfPlane.position(chains[i].front()), true, i});
        ends.push_back({direction * halfPlane.position(chains[i].back()), false, i});
    }
    std::sort(ends.begin(), ends.end(), [](const End& one, const End& other) {
        return std::pair(one.position, one.isEntry) < std::pair(other.position, other.isEntry);
    });
    std::vector<std::size_t> next(chains.size());
    std::vector<std::size_t> waitingExits;
    std::vector<std::size_t> waitingEntries;
    for (const End& end : ends) {
        if (!end.isEntry) {
            waitingExits.push_back(end.chain);
        } else if (waitingExits.empty()) {
            waitingEntries.push_back(end.chain);
        } else {
            next[waitingExits.back()] = end.chain;
            waitingExits.pop_back();
        }
    }
    for (std::size_t i = 0; i < waitingExits.size(); ++i) {
        next[waitingExits[i]] = waitingEntries[i];
    }
    return next;
}

}  // namespace detail

/// The rings that enclose the kept part of the area of `ring`, appended to `pieces`; each runs as `ring` does.
template <class Point>
void clipRing(std::span<const Point> ring, const HalfPlane<Point>& halfPlane, std::vector<PointList<Point>>& pieces) {
    const auto insideCount =
        std::count_if(ring.begin(), ring.end(), [&halfPlane](const Point& point) { return halfPlane.contains(point); });
    if (static_cast<std::size_t>(insideCount) == ring.size()) {
        pieces.emplace_back(ring.begin(), ring.end());
        return;
    }
    if (insideCount == 0) {
        return;
    }
    const std::vector<PointList<Point>> chains = detail::insideChains(ring, halfPlane);
    const double direction = signedArea(ring) >= 0.0 ? 1.0 : -1.0;
    const std::vector<std::size_t> next = detail::linkChains(chains, halfPlane, direction);
    std::vector<bool> used(chains.size(), false);
    for (std::size_t i = 0; i < chains.size(); ++i) {
        PointList<Point> piece;
        for (std::size_t chain = i; !used[chain]; chain = next[chain]) {
            used[chain] = true;
            for (const Point& point : chains[chain]) {
                if (piece.empty() || !(piece.back() == point)) {
                    piece.push_back(point);
                }
            }
        }
        if (piece.size() > 1 && piece.front() == piece.back()) {
            piece.pop_back();
        }
        const bool hasExtent = std::any_of(piece.begin(), piece.end(),
                                           [&halfPlane](const Point& point) { return halfPlane.depth(point) > 0.0; });
        if (piece.size() >= 3 && hasExtent) {
            pieces.push_back(std::move(piece));
        }
    }
}

}  // namespace geo
