// SPDX-License-Identifier: MIT
#include "libgeo/index/lod_pyramid.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace geo {
namespace {

constexpr float never = std::numeric_limits<float>::infinity();
constexpr double coarsestTolerance = 65536.0;
/// A level is stored only where it has at most this part of the vertices of the one before.
constexpr double worthwhileShare = 0.7;

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
    };
    if (points.size() < 3) {
        return;
    }
    std::vector<Range> waiting{{0, points.size() - 1, std::numeric_limits<double>::infinity()}};
    while (!waiting.empty()) {
        const Range range = waiting.back();
        waiting.pop_back();
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
            waiting.push_back({range.begin, farthest, largest});
        }
        if (farthest + 1 < range.end) {
            waiting.push_back({farthest, range.end, largest});
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

/// Precondition: there is a junction.
std::vector<float> significancesBetween(std::span<const std::uint8_t> junctions, std::span<const PlanePoint> ring) {
    const std::size_t count = ring.size();
    const auto first = static_cast<std::size_t>(std::find(junctions.begin(), junctions.end(), 1) - junctions.begin());
    std::vector<PlanePoint> turned(count + 1);  // begins and ends with the first junction
    std::rotate_copy(ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(first), ring.end(), turned.begin());
    turned.back() = turned.front();
    std::vector<float> ranks(count + 1, 0.0F);
    std::size_t begin = 0;
    for (std::size_t end = 1; end <= count; ++end) {
        if (end == count || junctions[(first + end) % count] != 0) {
            rankVertices({turned.data() + begin, end + 1 - begin}, {ranks.data() + begin, end + 1 - begin});
            ranks[begin] = never;
            begin = end;
        }
    }
    ranks.pop_back();
    std::rotate(ranks.begin(), ranks.end() - static_cast<std::ptrdiff_t>(first), ranks.end());
    return ranks;
}

}  // namespace

std::vector<float> vertexSignificances(std::span<const PlanePoint> part, ShapeKind kind,
                                       std::span<const std::uint8_t> junctions) {
    assert(junctions.empty() || junctions.size() == part.size());
    if (kind == ShapeKind::area) {
        const bool parts = std::find(junctions.begin(), junctions.end(), 1) != junctions.end();
        return parts && part.size() > 3 ? significancesBetween(junctions, part) : ringSignificances(part);
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

std::vector<float> vertexSignificances(const PlaneShape& shape, std::span<const std::uint8_t> junctions) {
    std::vector<float> significances;
    significances.reserve(shape.points.size());
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const std::span<const PlanePoint> points = shape.part(i);
        const std::vector<float> part = vertexSignificances(
            points, shape.kind, junctions.empty() ? junctions : junctions.subspan(significances.size(), points.size()));
        significances.insert(significances.end(), part.begin(), part.end());
    }
    return significances;
}

/// A level while it is made: also what the next coarser one is made from.
struct LodPyramid::Simplified {
    double tolerance = 0.0;
    std::vector<PlanePoint> points;
    std::vector<StoredPart> parts;
    std::vector<std::uint32_t> shapeStarts;
    std::vector<float> significances;  // one a point
    std::vector<bool> isArea;          // one a shape

    void beginShape() { shapeStarts.push_back(static_cast<std::uint32_t>(parts.size())); }

    void closePart(std::uint32_t begin) {
        const auto end = static_cast<std::uint32_t>(points.size());
        if (end == begin) {
            return;
        }
        StoredPart part;
        part.begin = begin;
        part.end = end;
        for (std::uint32_t i = begin; i < end; ++i) {
            part.box.include(points[i]);
        }
        parts.push_back(part);
    }

    Level finished() && {
        std::vector<PlaneBox> chunkBoxes;
        std::vector<double> chunkStarts;
        for (StoredPart& part : parts) {
            double length = 0.0;
            part.firstChunk = static_cast<std::uint32_t>(chunkBoxes.size());
            part.chunkCount = chunksOf(part);
            for (std::uint32_t chunk = 0; chunk < part.chunkCount; ++chunk) {
                const std::size_t begin = part.begin + chunk * chunkLength;
                const std::size_t last = std::min<std::size_t>(begin + chunkLength, part.end - 1);
                PlaneBox box;
                chunkStarts.push_back(length);
                for (std::size_t i = begin; i <= last; ++i) {
                    box.include(points[i]);
                    length += i > begin ? std::sqrt(squaredDistance(points[i - 1], points[i])) : 0.0;
                }
                chunkBoxes.push_back(box);
            }
        }
        parts.shrink_to_fit();
        chunkBoxes.shrink_to_fit();
        chunkStarts.shrink_to_fit();
        return {tolerance,
                std::move(points),
                std::move(parts),
                std::move(shapeStarts),
                std::move(chunkBoxes),
                std::move(chunkStarts)};
    }

    static std::uint32_t chunksOf(const StoredPart& part) {
        const std::size_t segments = part.end - part.begin - 1;
        return static_cast<std::uint32_t>(std::max<std::size_t>(1, (segments + chunkLength - 1) / chunkLength));
    }
};

LodPyramid::Simplified LodPyramid::original(std::vector<PlaneShape> shapes,
                                            std::vector<std::vector<float>> significances) {
    std::size_t pointCount = 0;
    for (const PlaneShape& shape : shapes) {
        pointCount += shape.points.size();
    }
    Simplified made;
    made.points.reserve(pointCount);
    made.significances.reserve(pointCount);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        made.isArea.push_back(shapes[i].kind == ShapeKind::area);
        made.beginShape();
        for (std::size_t part = 0; part < shapes[i].partCount(); ++part) {
            const std::span<const PlanePoint> points = shapes[i].part(part);
            const auto begin = static_cast<std::uint32_t>(made.points.size());
            made.points.insert(made.points.end(), points.begin(), points.end());
            made.closePart(begin);
        }
        assert(significances[i].size() == shapes[i].points.size());
        made.significances.insert(made.significances.end(), significances[i].begin(), significances[i].end());
        shapes[i] = {};
        significances[i] = {};
    }
    made.beginShape();
    return made;
}

LodPyramid::Simplified LodPyramid::simplify(const Simplified& finer, double tolerance) {
    Simplified made;
    made.tolerance = tolerance;
    made.isArea = finer.isArea;
    const auto limit = static_cast<float>(tolerance);
    for (std::size_t shape = 0; shape + 1 < finer.shapeStarts.size(); ++shape) {
        made.beginShape();
        for (std::uint32_t index = finer.shapeStarts[shape]; index < finer.shapeStarts[shape + 1]; ++index) {
            const StoredPart& part = finer.parts[index];
            if (finer.isArea[shape] && std::max(part.box.width(), part.box.height()) < tolerance) {
                continue;
            }
            const auto begin = static_cast<std::uint32_t>(made.points.size());
            for (std::uint32_t i = part.begin; i < part.end; ++i) {
                if (finer.significances[i] >= limit) {
                    made.points.push_back(finer.points[i]);
                    made.significances.push_back(finer.significances[i]);
                }
            }
            if (finer.isArea[shape] && made.points.size() - begin < 3) {  // thinner than the tolerance
                made.points.resize(begin);
                made.significances.resize(begin);
            }
            made.closePart(begin);
        }
    }
    made.beginShape();
    return made;
}

/// Tolerances worth a level of their own: each leaves out a good part of what the one before kept.
std::vector<double> LodPyramid::chooseTolerances(const std::vector<float>& significances) {
    std::vector<double> tolerances;
    for (double tolerance = finestTolerance; tolerance <= coarsestTolerance; tolerance *= 2.0) {
        tolerances.push_back(tolerance);
    }
    // First how many vertices lie between two tolerances, then how many each tolerance keeps.
    std::vector<std::size_t> kept(tolerances.size(), 0);
    for (const float significance : significances) {
        const int step = significance < never ? std::ilogb(significance / static_cast<float>(finestTolerance))
                                              : static_cast<int>(kept.size()) - 1;
        if (step >= 0) {
            ++kept[std::min(static_cast<std::size_t>(step), kept.size() - 1)];
        }
    }
    std::partial_sum(kept.rbegin(), kept.rend(), kept.rbegin());
    std::vector<double> chosen;
    auto before = static_cast<double>(significances.size());
    for (std::size_t i = 0; i < tolerances.size(); ++i) {
        const auto count = static_cast<double>(kept[i]);
        if (count < worthwhileShare * before) {
            chosen.push_back(tolerances[i]);
            before = count;
        }
    }
    return chosen;
}

LodPyramid::LodPyramid(std::vector<PlaneShape> shapes, std::vector<std::vector<float>> significances) {
    assert(shapes.size() == significances.size());
    Simplified last = original(std::move(shapes), std::move(significances));
    for (const double tolerance : chooseTolerances(last.significances)) {
        Simplified next = simplify(last, tolerance);
        m_levels.push_back(std::move(last).finished());
        next.points.shrink_to_fit();
        last = std::move(next);
    }
    m_levels.push_back(std::move(last).finished());
}

std::optional<LodPyramid> LodPyramid::fromLevels(std::vector<Level> levels, std::size_t shapeCount) {
    const auto isWhole = [shapeCount](const Level& level) {
        std::size_t point = 0;
        std::size_t chunk = 0;
        for (const StoredPart& part : level.parts.span()) {
            if (part.begin != point || part.end <= part.begin || part.end > level.points.size() ||
                part.firstChunk != chunk || part.chunkCount != Simplified::chunksOf(part)) {
                return false;
            }
            point = part.end;
            chunk += part.chunkCount;
        }
        const std::span<const std::uint32_t> starts = level.shapeStarts.span();
        return point == level.points.size() && chunk == level.chunkBoxes.size() && chunk == level.chunkStarts.size() &&
               starts.size() == shapeCount + 1 && starts.front() == 0 && starts.back() == level.parts.size() &&
               std::is_sorted(starts.begin(), starts.end());
    };
    const auto isNotCoarser = [](const Level& one, const Level& next) { return !(next.tolerance > one.tolerance); };
    if (levels.empty() || levels.front().tolerance != 0.0 || !std::all_of(levels.begin(), levels.end(), isWhole) ||
        std::adjacent_find(levels.begin(), levels.end(), isNotCoarser) != levels.end()) {
        return std::nullopt;
    }
    LodPyramid pyramid;
    pyramid.m_levels = std::move(levels);
    return pyramid;
}

std::size_t LodPyramid::levelFor(double metres) const {
    std::size_t level = 0;
    while (level + 1 < m_levels.size() && m_levels[level + 1].tolerance <= metres) {
        ++level;
    }
    return level;
}

std::size_t LodPyramid::partCount(std::size_t level, std::size_t shape) const {
    const SharedArray<std::uint32_t>& starts = m_levels[level].shapeStarts;
    return starts[shape + 1] - starts[shape];
}

LodPyramid::Part LodPyramid::part(std::size_t level, std::size_t shape, std::size_t index) const {
    const Level& stored = m_levels[level];
    const StoredPart& part = stored.parts[stored.shapeStarts[shape] + index];
    return {{stored.points.data() + part.begin, part.end - part.begin},
            {stored.chunkBoxes.data() + part.firstChunk, part.chunkCount},
            {stored.chunkStarts.data() + part.firstChunk, part.chunkCount},
            part.box};
}

std::size_t LodPyramid::memoryBytes() const {
    std::size_t bytes = 0;
    for (const Level& level : m_levels) {
        bytes += level.points.memoryBytes() + level.parts.memoryBytes() + level.shapeStarts.memoryBytes() +
                 level.chunkBoxes.memoryBytes() + level.chunkStarts.memoryBytes();
    }
    return bytes;
}

}  // namespace geo
