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

}  // namespace

/// A level while it is made: also what the next coarser one is made from.
struct LodPyramid::Simplified {
    Level level;
    std::vector<float> significances;  // one a point
    std::vector<bool> isArea;          // one a shape
};

void LodPyramid::closePart(Simplified& made, std::uint32_t begin) {
    const auto end = static_cast<std::uint32_t>(made.level.points.size());
    if (end == begin) {
        return;
    }
    StoredPart part;
    part.begin = begin;
    part.end = end;
    for (std::uint32_t i = begin; i < end; ++i) {
        part.box.include(made.level.points[i]);
    }
    made.level.parts.push_back(part);
}

LodPyramid::Simplified LodPyramid::original(std::vector<PlaneShape> shapes,
                                            std::vector<std::vector<float>> significances) {
    std::size_t pointCount = 0;
    for (const PlaneShape& shape : shapes) {
        pointCount += shape.points.size();
    }
    Simplified made;
    made.level.points.reserve(pointCount);
    made.significances.reserve(pointCount);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        made.isArea.push_back(shapes[i].kind == ShapeKind::area);
        made.level.shapeStarts.push_back(static_cast<std::uint32_t>(made.level.parts.size()));
        for (std::size_t part = 0; part < shapes[i].partCount(); ++part) {
            const std::span<const PlanePoint> points = shapes[i].part(part);
            const auto begin = static_cast<std::uint32_t>(made.level.points.size());
            made.level.points.insert(made.level.points.end(), points.begin(), points.end());
            closePart(made, begin);
        }
        assert(significances[i].size() == shapes[i].points.size());
        made.significances.insert(made.significances.end(), significances[i].begin(), significances[i].end());
        shapes[i] = {};
        significances[i] = {};
    }
    made.level.shapeStarts.push_back(static_cast<std::uint32_t>(made.level.parts.size()));
    return made;
}

LodPyramid::Simplified LodPyramid::simplify(const Simplified& finer, double tolerance) {
    Simplified made;
    made.level.tolerance = tolerance;
    made.isArea = finer.isArea;
    const auto limit = static_cast<float>(tolerance);
    for (std::size_t shape = 0; shape + 1 < finer.level.shapeStarts.size(); ++shape) {
        made.level.shapeStarts.push_back(static_cast<std::uint32_t>(made.level.parts.size()));
        for (std::uint32_t index = finer.level.shapeStarts[shape]; index < finer.level.shapeStarts[shape + 1];
             ++index) {
            const StoredPart& part = finer.level.parts[index];
            if (finer.isArea[shape] && std::max(part.box.width(), part.box.height()) < tolerance) {
                continue;
            }
            const auto begin = static_cast<std::uint32_t>(made.level.points.size());
            for (std::uint32_t i = part.begin; i < part.end; ++i) {
                if (finer.significances[i] >= limit) {
                    made.level.points.push_back(finer.level.points[i]);
                    made.significances.push_back(finer.significances[i]);
                }
            }
            closePart(made, begin);
        }
    }
    made.level.shapeStarts.push_back(static_cast<std::uint32_t>(made.level.parts.size()));
    return made;
}

void LodPyramid::addChunkBoxes(Level& level) {
    for (StoredPart& part : level.parts) {
        part.firstChunk = static_cast<std::uint32_t>(level.chunkBoxes.size());
        std::size_t begin = part.begin;
        do {
            const std::size_t last = std::min<std::size_t>(begin + chunkLength, part.end - 1);
            PlaneBox box;
            for (std::size_t i = begin; i <= last; ++i) {
                box.include(level.points[i]);
            }
            level.chunkBoxes.push_back(box);
            begin = last;
        } while (begin + 1 < part.end);
        part.chunkCount = static_cast<std::uint32_t>(level.chunkBoxes.size()) - part.firstChunk;
    }
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
        addChunkBoxes(last.level);
        m_levels.push_back(std::move(last.level));
        next.level.points.shrink_to_fit();
        last = std::move(next);
    }
    addChunkBoxes(last.level);
    m_levels.push_back(std::move(last.level));
}

std::size_t LodPyramid::levelFor(double metres) const {
    std::size_t level = 0;
    while (level + 1 < m_levels.size() && m_levels[level + 1].tolerance <= metres) {
        ++level;
    }
    return level;
}

std::size_t LodPyramid::partCount(std::size_t level, std::size_t shape) const {
    const std::vector<std::uint32_t>& starts = m_levels[level].shapeStarts;
    return starts[shape + 1] - starts[shape];
}

LodPyramid::Part LodPyramid::part(std::size_t level, std::size_t shape, std::size_t index) const {
    const Level& stored = m_levels[level];
    const StoredPart& part = stored.parts[stored.shapeStarts[shape] + index];
    return {{stored.points.data() + part.begin, part.end - part.begin},
            {stored.chunkBoxes.data() + part.firstChunk, part.chunkCount},
            part.box};
}

std::size_t LodPyramid::memoryBytes() const {
    std::size_t bytes = 0;
    for (const Level& level : m_levels) {
        bytes += level.points.capacity() * sizeof(PlanePoint) + level.parts.capacity() * sizeof(StoredPart) +
                 level.shapeStarts.capacity() * sizeof(std::uint32_t) + level.chunkBoxes.capacity() * sizeof(PlaneBox);
    }
    return bytes;
}

}  // namespace geo
