// SPDX-License-Identifier: MIT
#pragma once

// A static R-tree over boxes in the plane, packed in Hilbert order (I. Kamel and C. Faloutsos, "On packing R-trees",
// CIKM 1993): built once, then read by any number of threads. An item is the position of its box in the input.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "libgeo/base/shared_array.h"
#include "libgeo/geometry/box.h"

namespace geo {

class PackedRtree {
public:
    struct Node {
        PlaneBox box;
        std::uint32_t first = 0;  // the item of a leaf; otherwise the first child in the level below
        std::uint32_t count = 0;  // of children
    };

    PackedRtree() = default;
    /// Empty boxes and boxes with NaN are never found.
    explicit PackedRtree(std::span<const PlaneBox> boxes);

    /// The nodes, to be kept in a file: leaves first, the last level holds the root.
    const std::vector<SharedArray<Node>>& levels() const { return m_levels; }
    /// The tree that had these levels; nothing where they are not those of a tree over `itemCount` boxes.
    static std::optional<PackedRtree> fromLevels(std::vector<SharedArray<Node>> levels, std::size_t itemCount);

    /// Items whose boxes touch `box` (borders count), ascending.
    std::vector<std::uint32_t> itemsIn(const PlaneBox& box) const;
    /// Union of all boxes.
    const PlaneBox& boundingBox() const { return m_boundingBox; }
    std::size_t memoryBytes() const;

private:
    std::vector<SharedArray<Node>> m_levels;
    PlaneBox m_boundingBox;
};

}  // namespace geo
