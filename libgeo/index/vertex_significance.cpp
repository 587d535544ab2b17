// SPDX-License-Identifier: MIT
#include "libgeo/index/vertex_significance.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace geo {
namespace {

constexpr float never = std::numeric_limits<float>::infinity();
/// A coast is split some forty times until nothing is left of it. A saw that tapers off would be split once a tooth,
/// in quadratic time: what lies deeper than this is kept as it is.
constexpr int deepestSplit = 400;

bool isBefore(PlanePoint one, PlanePoint other) {
    return one.x < other.x || (one.x == other.x && one.y < other.y);
}

double squaredDistance(PlanePoint one, PlanePoint other) {
    const double x = other.x - one.x;
    const double y = other.y - one.y;
    return x * x + y * y;
}

/// Squared distances from points to one segment; ends in a fixed order, so that a reversed line rounds alike.
class SegmentDistance {
public:
    SegmentDistance(PlanePoint one, PlanePoint other)
        : m_start(isBefore(one, other) ? one : other), m_end(isBefore(one, other) ? other : one) {
        m_x = m_end.x - m_start.x;
        m_y = m_end.y - m_start.y;
        const double squaredLength = m_x * m_x + m_y * m_y;
        m_inverse = squaredLength > 0.0 ? 1.0 / squaredLength : 0.0;
    }

    double operator()(PlanePoint point) const {
        const double x = point.x - m_start.x;
        const double y = point.y - m_start.y;
        const double along = (x * m_x + y * m_y) * m_inverse;
        if (along <= 0.0) {
            return x * x + y * y;
        }
        if (along >= 1.0) {
            return squaredDistance(m_end, point);
        }
        const double across = x * m_y - y * m_x;
        return across * across * m_inverse;
    }

private:
    PlanePoint m_start;
    PlanePoint m_end;
    double m_x = 0.0;
    double m_y = 0.0;
    double m_inverse = 0.0;
};

/// Significances of a polyline's inner vertices. A vertex is never more significant than the one that had to be kept
/// before it was looked at, so that each tolerance keeps a part of what the finer ones keep.
void rankVertices(std::span<const PlanePoint> points, std::span<float> significances) {
    struct Range {
        std::size_t begin;
        std::size_t end;
        double limit;  // squared
        int depth;
    };
    if (points.size() < 3) {
        return;
    }
    std::vector<Range> waiting{{0, points.size() - 1, std::numeric_limits<double>::infinity(), 0}};
    while (!waiting.empty()) {
        const Range range = waiting.back();
        waiting.pop_back();
        if (range.depth == deepestSplit) {
            std::fill(significances.begin() + static_cast<std::ptrdiff_t>(range.begin) + 1,
                      significances.begin() + static_cast<std::ptrdiff_t>(range.end),
                      static_cast<float>(std::sqrt(range.limit)));
            continue;
        }
        const SegmentDistance distanceTo(points[range.begin], points[range.end]);
        std::size_t farthest = range.begin + 1;
        double largest = -1.0;
        for (std::size_t i = range.begin + 1; i < range.end; ++i) {
            const double distance = distanceTo(points[i]);
            if (distance > largest || (distance == largest && isBefore(points[i], points[farthest]))) {
                largest = distance;
                farthest = i;
            }
        }
        largest = std::min(largest, range.limit);
        if (!(largest >= finestTolerance * finestTolerance)) {
            continue;
        }
        significances[farthest] = static_cast<float>(std::sqrt(largest));
        if (farthest > range.begin + 1) {
            waiting.push_back({range.begin, farthest, largest, range.depth + 1});
        }
        if (farthest + 1 < range.end) {
            waiting.push_back({farthest, range.end, largest, range.depth + 1});
        }
    }
}

std::vector<float> ringSignificances(std::span<const PlanePoint> ring) {
    const std::size_t count = ring.size();
    if (count <= 3) {
        return std::vector<float>(count, never);
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
    rankVertices({turned.data(), opposite + 1}, {ranks.data(), opposite + 1});
    rankVertices({turned.data() + opposite, count + 1 - opposite}, {ranks.data() + opposite, count + 1 - opposite});
    const auto third = std::max_element(ranks.begin() + 1, ranks.end() - 1);
    if (*third > 0.0F) {
        *third = never;
    } else {
        ranks[opposite > 1 ? 1 : 2] = never;
    }
    ranks[0] = never;
    ranks[opposite] = never;
    std::vector<float> significances(count);
    for (std::size_t i = 0; i < count; ++i) {
        significances[(first + i) % count] = ranks[i];
    }
    return significances;
}

}  // namespace

std::vector<float> vertexSignificances(std::span<const PlanePoint> part, ShapeKind kind) {
    if (kind == ShapeKind::area) {
        return ringSignificances(part);
    }
    if (kind != ShapeKind::line || part.size() < 3) {
        return std::vector<float>(part.size(), never);
    }
    std::vector<float> significances(part.size(), 0.0F);
    rankVertices(part, significances);
    significances.front() = never;
    significances.back() = never;
    return significances;
}

std::vector<float> vertexSignificances(const PlaneShape& shape) {
    std::vector<float> significances;
    significances.reserve(shape.points.size());
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const std::vector<float> part = vertexSignificances(shape.part(i), shape.kind);
        significances.insert(significances.end(), part.begin(), part.end());
    }
    return significances;
}

}  // namespace geo
