// SPDX-License-Identifier: MIT
#include "libgeo/index/packed_rtree.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace geo {
namespace {

constexpr std::size_t childrenPerNode = 16;
constexpr std::uint32_t hilbertSide = 1u << 16u;

/// Distance along the Hilbert curve that fills a square of 2^16 cells a side: quadrant by quadrant from the coarsest,
/// turning the cell into the quadrant's own frame.
std::uint32_t hilbertDistance(std::uint32_t x, std::uint32_t y) {
    std::uint32_t distance = 0;
    for (std::uint32_t side = hilbertSide / 2; side > 0; side /= 2) {
        const std::uint32_t right = (x & side) != 0 ? 1u : 0u;
        const std::uint32_t upper = (y & side) != 0 ? 1u : 0u;
        distance += side * side * ((3u * right) ^ upper);
        if (upper == 0u) {
            if (right == 1u) {
                x = hilbertSide - 1u - x;
                y = hilbertSide - 1u - y;
            }
            std::swap(x, y);
        }
    }
    return distance;
}

std::uint32_t cellOf(double value, double minimum, double extent) {
    const double fraction = extent > 0.0 ? (value - minimum) / extent : 0.0;
    return static_cast<std::uint32_t>(std::clamp(fraction, 0.0, 1.0) * (hilbertSide - 1u));
}

/// Each item occurs once: where many of all are asked for, as on a map of the world, a bit for each is faster to fill
/// and to read out than sorting.
void sortItems(std::vector<std::uint32_t>& items) {
    constexpr std::size_t bitsAWord = 64;
    constexpr std::size_t fewestOfAll = 8;  // one in so many
    const std::size_t words = items.empty() ? 0 : *std::max_element(items.begin(), items.end()) / bitsAWord + 1;
    if (items.size() * fewestOfAll < words * bitsAWord) {
        std::sort(items.begin(), items.end());
        return;
    }
    std::vector<std::uint64_t> present(words, 0);
    for (const std::uint32_t item : items) {
        present[item / bitsAWord] |= std::uint64_t{1} << (item % bitsAWord);
    }
    std::size_t next = 0;
    for (std::size_t word = 0; word < words; ++word) {
        for (std::uint64_t bits = present[word]; bits != 0; bits &= bits - 1) {
            items[next++] =
                static_cast<std::uint32_t>(word * bitsAWord) + static_cast<std::uint32_t>(std::countr_zero(bits));
        }
    }
}

bool isUsable(const PlaneBox& box) {
    return box.minX <= box.maxX && box.minY <= box.maxY;
}

/// The usable boxes along the Hilbert curve through their centres.
std::vector<PackedRtree::Node> leavesOf(std::span<const PlaneBox> boxes, const PlaneBox& around) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // place on the curve, item
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (isUsable(boxes[i])) {
            const PlanePoint centre = boxes[i].centre();
            order.emplace_back(hilbertDistance(cellOf(centre.x, around.minX, around.width()),
                                               cellOf(centre.y, around.minY, around.height())),
                               static_cast<std::uint32_t>(i));
        }
    }
    std::sort(order.begin(), order.end());
    std::vector<PackedRtree::Node> leaves;
    leaves.reserve(order.size());
    for (const auto& [place, item] : order) {
        leaves.push_back({boxes[item], item, 0});
    }
    return leaves;
}

std::vector<PackedRtree::Node> levelAbove(const SharedArray<PackedRtree::Node>& below) {
    std::vector<PackedRtree::Node> level;
    level.reserve(below.size() / childrenPerNode + 1);
    for (std::size_t first = 0; first < below.size(); first += childrenPerNode) {
        const std::size_t end = std::min(first + childrenPerNode, below.size());
        PackedRtree::Node node{{}, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end - first)};
        for (std::size_t child = first; child < end; ++child) {
            node.box.include(below[child].box);
        }
        level.push_back(node);
    }
    return level;
}

}  // namespace

PackedRtree::PackedRtree(std::span<const PlaneBox> boxes) {
    for (const PlaneBox& box : boxes) {
        if (isUsable(box)) {
            m_boundingBox.include(box);
        }
    }
    std::vector<Node> leaves = leavesOf(boxes, m_boundingBox);
    if (leaves.empty()) {
        return;
    }
    m_levels.emplace_back(std::move(leaves));
    while (m_levels.back().size() > 1) {
        m_levels.emplace_back(levelAbove(m_levels.back()));
    }
}

std::optional<PackedRtree> PackedRtree::fromLevels(std::vector<SharedArray<Node>> levels, std::size_t itemCount) {
    for (std::size_t level = 0; level < levels.size(); ++level) {
        for (const Node& node : levels[level].span()) {
            const bool good = level == 0 ? node.count == 0 && node.first < itemCount
                                         : node.count <= childrenPerNode && node.first <= levels[level - 1].size() &&
                                               node.count <= levels[level - 1].size() - node.first;
            if (!good) {
                return std::nullopt;
            }
        }
    }
    PackedRtree tree;
    if (!levels.empty()) {
        if (levels.back().size() != 1) {
            return std::nullopt;
        }
        tree.m_boundingBox = levels.back()[0].box;
    }
    tree.m_levels = std::move(levels);
    return tree;
}

std::vector<std::uint32_t> PackedRtree::itemsIn(const PlaneBox& box) const {
    std::vector<std::uint32_t> items;
    if (m_levels.empty()) {
        return items;
    }
    std::vector<std::pair<std::size_t, std::uint32_t>> waiting{{m_levels.size() - 1, 0u}};
    while (!waiting.empty()) {
        const auto [level, position] = waiting.back();
        waiting.pop_back();
        const Node& node = m_levels[level][position];
        if (!node.box.intersects(box)) {
            continue;
        }
        if (level == 0) {
            items.push_back(node.first);
        }
        for (std::uint32_t child = 0; child < node.count; ++child) {
            waiting.emplace_back(level - 1, node.first + child);
        }
    }
    sortItems(items);
    return items;
}

std::size_t PackedRtree::memoryBytes() const {
    std::size_t bytes = 0;
    for (const SharedArray<Node>& level : m_levels) {
        bytes += level.memoryBytes();
    }
    return bytes;
}

}  // namespace geo
