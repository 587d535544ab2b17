// SPDX-License-Identifier: MIT
#include "libgeo/index/lod_pyramid.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "libgeo/base/stopping.h"
#include "libgeo/geometry/bounding_box.h"

namespace geo {
namespace {

constexpr double coarsestTolerance = 65536.0;
/// A level is stored only where it has at most this part of the vertices of the one before.
constexpr double worthwhileShare = 0.7;

/// The power of two at or below a number that is not negative, as std::ilogb() tells it, but at once; far below zero
/// for zero.
int powerOfTwoIn(float number) {
    constexpr std::uint32_t digits = 23;
    constexpr int bias = 127;
    return static_cast<int>(std::bit_cast<std::uint32_t>(number) >> digits) - bias;
}

double distance(PlanePoint one, PlanePoint other) {
    const double x = other.x - one.x;
    const double y = other.y - one.y;
    return std::sqrt(x * x + y * y);
}

/// In two sums, neither of which waits for the other.
double lengthOf(std::span<const PlanePoint> line) {
    double even = 0.0;
    double odd = 0.0;
    std::size_t i = 1;
    for (; i + 1 < line.size(); i += 2) {
        odd += distance(line[i - 1], line[i]);
        even += distance(line[i], line[i + 1]);
    }
    return odd + even + (i < line.size() ? distance(line[i - 1], line[i]) : 0.0);
}

}  // namespace

/// A level while it is made: also what the next coarser one is made from.
struct LodPyramid::Simplified {
    double tolerance = 0.0;
    std::vector<PlanePoint> points;
    std::vector<StoredPart> parts;
    std::vector<std::uint32_t> shapeStarts;
    std::vector<PlaneBox> chunkBoxes;
    std::vector<double> chunkStarts;
    std::vector<float> significances;  // one a point
    std::vector<bool> isArea;          // one a shape

    /// Each part has at most one chunk that is not full.
    void reserveChunks(std::size_t pointCount, std::size_t partCount) {
        parts.reserve(partCount);
        chunkBoxes.reserve(pointCount / chunkLength + partCount);
        chunkStarts.reserve(pointCount / chunkLength + partCount);
    }

    void beginShape() { shapeStarts.push_back(static_cast<std::uint32_t>(parts.size())); }

    void closePart(std::uint32_t begin, std::uint32_t end, bool ofArea) {
        if (end > begin) {
            StoredPart part;
            part.begin = begin;
            part.end = end;
            chunk(part, ofArea);
            parts.push_back(part);
        }
    }

    Level finished() && {
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

    void chunk(StoredPart& part, bool ofArea) {
        double length = 0.0;
        part.firstChunk = static_cast<std::uint32_t>(chunkBoxes.size());
        part.chunkCount = chunksOf(part);
        for (std::uint32_t number = 0; number < part.chunkCount; ++number) {
            const std::size_t begin = part.begin + number * chunkLength;
            const std::size_t last = std::min<std::size_t>(begin + chunkLength, part.end - 1);
            chunkBoxes.push_back(boundingBoxOf(std::span(points).subspan(begin, last + 1 - begin)));
            chunkStarts.push_back(length);
            part.box.include(chunkBoxes.back());
            if (!ofArea) {
                length += lengthOf(std::span(points).subspan(begin, last + 1 - begin));
            }
        }
    }

    static std::uint32_t chunksOf(const StoredPart& part) {
        const std::size_t segments = part.end - part.begin - 1;
        return static_cast<std::uint32_t>(std::max<std::size_t>(1, (segments + chunkLength - 1) / chunkLength));
    }
};

LodPyramid::Simplified LodPyramid::original(std::vector<PlaneShape> shapes,
                                            std::vector<std::vector<float>> significances,
                                            const std::stop_token& stop) {
    std::size_t pointCount = 0;
    std::size_t partCount = 0;
    for (const PlaneShape& shape : shapes) {
        pointCount += shape.points.size();
        partCount += shape.partCount();
    }
    Simplified made;
    made.points.reserve(pointCount);
    made.significances.reserve(pointCount);
    made.reserveChunks(pointCount, partCount);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        throwIfStopped(stop);
        made.isArea.push_back(shapes[i].kind == ShapeKind::area);
        made.beginShape();
        for (std::size_t part = 0; part < shapes[i].partCount(); ++part) {
            const std::span<const PlanePoint> points = shapes[i].part(part);
            const auto begin = static_cast<std::uint32_t>(made.points.size());
            made.points.insert(made.points.end(), points.begin(), points.end());
            made.closePart(begin, static_cast<std::uint32_t>(made.points.size()), made.isArea.back());
        }
        assert(significances[i].size() == shapes[i].points.size());
        made.significances.insert(made.significances.end(), significances[i].begin(), significances[i].end());
        shapes[i] = {};
        significances[i] = {};
    }
    made.beginShape();
    return made;
}

LodPyramid::Simplified LodPyramid::simplify(const Simplified& finer, const Worthwhile& level,
                                            const std::stop_token& stop) {
    const double tolerance = level.tolerance;
    const auto limit = static_cast<float>(tolerance);
    Simplified made;
    made.tolerance = tolerance;
    made.isArea = finer.isArea;
    made.points.resize(level.vertices + 1);
    made.significances.resize(level.vertices + 1);
    made.reserveChunks(level.vertices, finer.parts.size());
    std::uint32_t count = 0;
    for (std::size_t shape = 0; shape + 1 < finer.shapeStarts.size(); ++shape) {
        throwIfStopped(stop);
        made.beginShape();
        for (std::uint32_t index = finer.shapeStarts[shape]; index < finer.shapeStarts[shape + 1]; ++index) {
            const StoredPart& part = finer.parts[index];
            if (finer.isArea[shape] && std::max(part.box.width(), part.box.height()) < tolerance) {
                continue;
            }
            const std::uint32_t begin = count;
            for (std::uint32_t i = part.begin; i < part.end; ++i) {
                // Each is written, and stays where it counts: which do is a coin's toss, and a jump would guess wrong.
                made.points[count] = finer.points[i];
                made.significances[count] = finer.significances[i];
                count += finer.significances[i] >= limit ? 1 : 0;
            }
            if (finer.isArea[shape] && count - begin < 3) {  // thinner than the tolerance
                count = begin;
            }
            made.closePart(begin, count, finer.isArea[shape]);
        }
    }
    made.beginShape();
    made.points.resize(count);
    made.significances.resize(count);
    return made;
}

/// Tolerances worth a level of their own: each leaves out a good part of what the one before kept.
std::vector<LodPyramid::Worthwhile> LodPyramid::chooseTolerances(const std::vector<float>& significances) {
    std::vector<double> tolerances;
    for (double tolerance = finestTolerance; tolerance <= coarsestTolerance; tolerance *= 2.0) {
        tolerances.push_back(tolerance);
    }
    // First how many vertices lie between two tolerances, then how many each tolerance keeps.
    std::vector<std::size_t> kept(tolerances.size(), 0);
    for (const float significance : significances) {
        const int step = significance < neverLeftOut ? powerOfTwoIn(significance / static_cast<float>(finestTolerance))
                                                     : static_cast<int>(kept.size()) - 1;
        if (step >= 0) {
            ++kept[std::min(static_cast<std::size_t>(step), kept.size() - 1)];
        }
    }
    std::partial_sum(kept.rbegin(), kept.rend(), kept.rbegin());
    std::vector<Worthwhile> chosen;
    auto before = static_cast<double>(significances.size());
    for (std::size_t i = 0; i < tolerances.size(); ++i) {
        const auto count = static_cast<double>(kept[i]);
        if (count < worthwhileShare * before) {
            chosen.push_back({tolerances[i], kept[i]});
            before = count;
        }
    }
    return chosen;
}

LodPyramid::LodPyramid(std::vector<PlaneShape> shapes, std::vector<std::vector<float>> significances,
                       const std::stop_token& stop) {
    assert(shapes.size() == significances.size());
    Simplified last = original(std::move(shapes), std::move(significances), stop);
    for (const Worthwhile& level : chooseTolerances(last.significances)) {
        Simplified next = simplify(last, level, stop);
        m_levels.push_back(std::move(last).finished());
        constexpr std::size_t spare = 16;  // rings that are smaller than the tolerance leave more
        if (next.points.capacity() - next.points.size() > next.points.size() / spare) {
            next.points.shrink_to_fit();
        }
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
