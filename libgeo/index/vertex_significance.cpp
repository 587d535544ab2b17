// SPDX-License-Identifier: MIT
#include "libgeo/index/vertex_significance.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

#include "libgeo/base/stopping.h"
#include "libgeo/index/segment_distance.h"

namespace geo {

namespace {

double squaredDistance(PlanePoint one, PlanePoint other) {
    const double x = other.x - one.x;
    const double y = other.y - one.y;
    return x * x + y * y;
}

/// Significances of a polyline's inner vertices. A vertex is never more significant than the one that had to be kept
/// before it was looked at, so that each tolerance keeps a part of what the finer ones keep.
void rankVertices(std::span<const PlanePoint> points, std::span<float> significances, const std::stop_token& stop) {
    struct Range {
        std::size_t begin;
        std::size_t end;
        double limit;  // squared
    };
    if (points.size() < 3) {
        return;
    }
    thread_local std::vector<Range> waiting;  // kept, as most lines are short
    waiting.clear();
    const auto rank = [&](std::size_t vertex, double squared) {
        significances[vertex] = static_cast<float>(std::sqrt(squared));
    };
    const auto add = [&](const Range& range) {
        if (range.end - range.begin == 2) {  // half of all ranges have one vertex: they need not wait
            const SegmentDistance segment(points[range.begin], points[range.end]);
            const double squared = std::min(segment(points[range.begin + 1]), range.limit);
            if (squared >= finestTolerance * finestTolerance) {
                rank(range.begin + 1, squared);
            }
        } else if (range.end - range.begin > 2) {
            waiting.push_back(range);
        }
    };
    add({0, points.size() - 1, std::numeric_limits<double>::infinity()});
    while (!waiting.empty()) {
        throwIfStopped(stop);
        const Range range = waiting.back();
        waiting.pop_back();
        const SegmentDistance segment(points[range.begin], points[range.end]);
        const std::span<const PlanePoint> inner = points.subspan(range.begin + 1, range.end - range.begin - 1);
        const SegmentDistance::Farthest found = segment.farthestOf(inner);
        const std::size_t farthest = range.begin + 1 + found.index;
        const double largest = std::min(found.squared, range.limit);
        if (!(largest >= finestTolerance * finestTolerance)) {
            continue;
        }
        rank(farthest, largest);
        add({range.begin, farthest, largest});
        add({farthest, range.end, largest});
    }
}

/// A ring begun anew at one of its vertices, which comes again at the end, and the ranks of its vertices.
struct TurnedRing {
    std::vector<PlanePoint> points;
    std::vector<float> ranks;
    std::size_t first = 0;

    /// The last use of it.
    void giveRanks(std::span<float> significances) {
        std::rotate_copy(ranks.begin(), ranks.end() - 1 - static_cast<std::ptrdiff_t>(first), ranks.end() - 1,
                         significances.begin());
        constexpr std::size_t worthKeeping = std::size_t{1} << 16u;
        if (points.capacity() > worthKeeping) {
            *this = {};
        }
    }
};

/// Kept by each thread, as most rings are short.
TurnedRing& turnedTo(std::size_t first, std::span<const PlanePoint> ring) {
    thread_local TurnedRing turned;
    turned.first = first;
    turned.points.resize(ring.size() + 1);
    std::rotate_copy(ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(first), ring.end(),
                     turned.points.begin());
    turned.points.back() = turned.points.front();
    turned.ranks.assign(ring.size() + 1, 0.0F);
    return turned;
}

void rankRing(std::span<const PlanePoint> ring, std::span<float> significances, const std::stop_token& stop) {
    const std::size_t count = ring.size();
    if (count <= 3) {
        std::fill(significances.begin(), significances.end(), neverLeftOut);
        return;
    }
    const auto first = static_cast<std::size_t>(std::min_element(ring.begin(), ring.end(), isBefore) - ring.begin());
    TurnedRing& turned = turnedTo(first, ring);
    const std::span<const PlanePoint> points = turned.points;
    std::size_t opposite = 1;
    for (std::size_t i = 2; i < count; ++i) {
        const double distance = squaredDistance(points[0], points[i]);
        const double best = squaredDistance(points[0], points[opposite]);
        if (distance > best || (distance == best && isBefore(points[i], points[opposite]))) {
            opposite = i;
        }
    }
    const std::span<float> ranks = turned.ranks;
    rankVertices(points.first(opposite + 1), ranks.first(opposite + 1), stop);
    rankVertices(points.subspan(opposite), ranks.subspan(opposite), stop);
    const auto third = std::max_element(ranks.begin() + 1, ranks.end() - 1);
    if (*third > 0.0F) {
        *third = neverLeftOut;
    } else {
        ranks[opposite > 1 ? 1 : 2] = neverLeftOut;
    }
    ranks[0] = neverLeftOut;
    ranks[opposite] = neverLeftOut;
    turned.giveRanks(significances);
}

/// Precondition: there is a junction.
void rankBetween(std::span<const std::uint8_t> junctions, std::span<const PlanePoint> ring,
                 std::span<float> significances, const std::stop_token& stop) {
    const std::size_t count = ring.size();
    const auto first = static_cast<std::size_t>(std::find(junctions.begin(), junctions.end(), 1) - junctions.begin());
    TurnedRing& turned = turnedTo(first, ring);
    const std::span<const PlanePoint> points = turned.points;
    const std::span<float> ranks = turned.ranks;
    std::size_t begin = 0;
    for (std::size_t end = 1; end <= count; ++end) {
        if (end == count || junctions[(first + end) % count] != 0) {
            rankVertices(points.subspan(begin, end + 1 - begin), ranks.subspan(begin, end + 1 - begin), stop);
            ranks[begin] = neverLeftOut;
            begin = end;
        }
    }
    turned.giveRanks(significances);
}

/// Precondition: as many significances as points, all zero.
void rankPart(std::span<const PlanePoint> part, ShapeKind kind, std::span<const std::uint8_t> junctions,
              std::span<float> significances, const std::stop_token& stop) {
    assert(junctions.empty() || junctions.size() == part.size());
    if (kind == ShapeKind::area) {
        const bool parts = std::find(junctions.begin(), junctions.end(), 1) != junctions.end();
        if (parts && part.size() > 3) {
            rankBetween(junctions, part, significances, stop);
        } else {
            rankRing(part, significances, stop);
        }
    } else if (kind != ShapeKind::line || part.size() < 3) {
        std::fill(significances.begin(), significances.end(), neverLeftOut);
    } else {
        rankVertices(part, significances, stop);
        significances.front() = neverLeftOut;
        significances.back() = neverLeftOut;
    }
}

}  // namespace

std::vector<float> vertexSignificances(std::span<const PlanePoint> part, ShapeKind kind,
                                       std::span<const std::uint8_t> junctions, const std::stop_token& stop) {
    std::vector<float> significances(part.size(), 0.0F);
    rankPart(part, kind, junctions, significances, stop);
    return significances;
}

std::vector<float> vertexSignificances(const PlaneShape& shape, std::span<const std::uint8_t> junctions,
                                       const std::stop_token& stop) {
    std::vector<float> significances(shape.points.size(), 0.0F);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const std::span<const PlanePoint> points = shape.part(i);
        rankPart(points, shape.kind, junctions.empty() ? junctions : junctions.subspan(begin, points.size()),
                 std::span(significances).subspan(begin, points.size()), stop);
        begin += points.size();
    }
    return significances;
}

}  // namespace geo
