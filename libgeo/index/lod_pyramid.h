// SPDX-License-Identifier: MIT
#pragma once

// Shapes of one plane at several levels of detail. Level 0 is the data itself; level k leaves out the vertices whose
// significance (vertex_significance.h) is less than its tolerance, and the tolerances are powers of two in metres.
// Every line of a level lies within its tolerance of the original.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "libgeo/base/shared_array.h"
#include "libgeo/geometry/box.h"
#include "libgeo/geometry/shape.h"
#include "libgeo/index/vertex_significance.h"

namespace geo {

/// Boxes are kept over runs of so many segments: chunk c of a part holds the vertices from c * chunkLength to
/// (c + 1) * chunkLength, both included; a ring's closing edge is in none.
inline constexpr std::size_t chunkLength = 128;

class LodPyramid {
public:
    struct Part {
        std::span<const PlanePoint> points;
        std::span<const PlaneBox> chunkBoxes;
        std::span<const double> chunkStarts;  // metres along a line, one a chunk; 0 in rings
        PlaneBox box;
    };

    /// One level as it is stored. Chunks and parts lie one behind the other, without gaps.
    struct StoredPart {
        PlaneBox box;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t firstChunk = 0;
        std::uint32_t chunkCount = 0;
    };
    struct Level {
        double tolerance = 0.0;
        SharedArray<PlanePoint> points;
        SharedArray<StoredPart> parts;
        SharedArray<std::uint32_t> shapeStarts;  // into parts, one more than shapes
        SharedArray<PlaneBox> chunkBoxes;
        SharedArray<double> chunkStarts;  // metres from the beginning of a line; rings are never drawn in pieces
    };

    LodPyramid() = default;
    /// Precondition: significances[i] belongs to shapes[i]. The shapes are used up. Throws Cancelled where it was asked
    /// to stop.
    LodPyramid(std::vector<PlaneShape> shapes, std::vector<std::vector<float>> significances,
               const std::stop_token& stop = {});

    /// To be kept in a file: the data itself first, the coarsest level last.
    const std::vector<Level>& levels() const { return m_levels; }
    /// The pyramid that had these levels; nothing where they are not levels of `shapeCount` shapes.
    static std::optional<LodPyramid> fromLevels(std::vector<Level> levels, std::size_t shapeCount);

    std::size_t levelCount() const { return m_levels.size(); }
    double tolerance(std::size_t level) const { return m_levels[level].tolerance; }
    /// The coarsest level whose tolerance is at most this many metres.
    std::size_t levelFor(double metres) const;

    /// Parts of one shape at a level. Rings that are smaller or thinner than the tolerance are left out.
    std::size_t partCount(std::size_t level, std::size_t shape) const;
    Part part(std::size_t level, std::size_t shape, std::size_t index) const;

    std::size_t memoryBytes() const;

private:
    struct Simplified;

    static Simplified original(std::vector<PlaneShape> shapes, std::vector<std::vector<float>> significances,
                               const std::stop_token& stop);
    struct Worthwhile {
        double tolerance = 0.0;
        std::size_t vertices = 0;  // that it keeps, at most
    };
    static std::vector<Worthwhile> chooseTolerances(const std::vector<float>& significances);
    static Simplified simplify(const Simplified& finer, const Worthwhile& level, const std::stop_token& stop);

    std::vector<Level> m_levels;
};

}  // namespace geo
