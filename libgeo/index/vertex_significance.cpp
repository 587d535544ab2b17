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

std::vector<float> ringSignificances(std::span<const PlanePoint> ring, const std::stop_token& stop) {
    const std::size_t count = ring.size();
    if (count <= 3) {
        return std::vector<float>(count, neverLeftOut);
    }
    const auto first = static_cast<std::size_t>(std::min_element(ring.begin(), ring.end(), isBefore) - ring.begin());
    std::vector<PlanePoint> turned(count + 1);  // begins and ends with the first corner
    std::rotate_copy(ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(first), ring.end(), turned.begin());
    turned.back() = turned.front();
    std::size_t opposite = 1;
    for (std::size_t i = 2; i < count; ++i) {
        const double distance = squaredDistance(turned[0], turned[i]);
        const double best = squaredDistance(turned[0], turned[opposite]);
        if (distance > best || (distance == best && isBefore(turned[i], turned[opposite]))) {
            opposite = i;
        }
    }
    std::vector<float> ranks(count + 1, 0.0F);
    rankVertices({turned.data(), opposite + 1}, {ranks.data(), opposite + 1}, stop);
    rankVertices({turned.data() + opposite, count + 1 - opposite}, {ranks.data() + opposite, count + 1 - opposite},
                 stop);
    const auto third = std::max_element(ranks.begin() + 1, ranks.end() - 1);
    if (*third > 0.0F) {
        *third = neverLeftOut;
    } else {
        ranks[opposite > 1 ? 1 : 2] = neverLeftOut;
    }
    ranks[0] = neverLeftOut;
    ranks[opposite] = neverLeftOut;
    std::vector<float> significances(count);
    for (std::size_t i = 0; i < count; ++i) {
        significances[(first + i) % count] = ranks[i];
    }
    return significances;
}

/// Precondition: there is a junction.
std::vector<float> significancesBetween(std::span<const std::uint8_t> junctions, std::span<const PlanePoint> ring,
                                        const std::stop_token& stop) {
    const std::size_t count = ring.size();
    const auto first = static_cast<std::size_t>(std::find(junctions.begin(), junctions.end(), 1) - junctions.begin());
    std::vector<PlanePoint> turned(count + 1);  // begins and ends with the first junction
    std::rotate_copy(ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(first), ring.end(), turned.begin());
    turned.back() = turned.front();
    std::vector<float> ranks(count + 1, 0.0F);
    std::size_t begin = 0;
    for (std::size_t end = 1; end <= count; ++end) {
        if (end == count || junctions[(first + end) % count] != 0) {
            rankVertices({turned.data() + begin, end + 1 - begin}, {ranks.data() + begin, end + 1 - begin}, stop);
            ranks[begin] = neverLeftOut;
            begin = end;
        }
    }
    ranks.pop_back();
    std::rotate(ranks.begin(), ranks.end() - static_cast<std::ptrdiff_t>(first), ranks.end());
    return ranks;
}

}  // namespace

std::vector<float> vertexSignificances(std::span<const PlanePoint> part, ShapeKind kind,
                                       std::span<const std::uint8_t> junctions, const std::stop_token& stop) {
    assert(junctions.empty() || junctions.size() == part.size());
    if (kind == ShapeKind::area) {
        const bool parts = std::find(junctions.begin(), junctions.end(), 1) != junctions.end();
        return parts && part.size() > 3 ? significancesBetween(junctions, part, stop) : ringSignificances(part, stop);
    }
    if (kind != ShapeKind::line || part.size() < 3) {
        return std::vector<float>(part.size(), neverLeftOut);
    }
    std::vector<float> significances(part.size(), 0.0F);
    rankVertices(part, significances, stop);
    significances.front() = neverLeftOut;
    significances.back() = neverLeftOut;
    return significances;
}

std::vector<float> vertexSignificances(const PlaneShape& shape, std::span<const std::uint8_t> junctions,
                                       const std::stop_token& stop) {
    std::vector<float> significances;
    significances.reserve(shape.points.size());
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const std::span<const PlanePoint> points = shape.part(i);
        const std::vector<float> part = vertexSignificances(
            points, shape.kind, junctions.empty() ? junctions : junctions.subspan(significances.size(), points.size()),
            stop);
        significances.insert(significances.end(), part.begin(), part.end());
    }
    return significances;
}

}  // namespace geo
