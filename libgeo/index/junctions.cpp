// SPDX-License-Identifier: MIT
#include "libgeo/index/junctions.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "libgeo/base/parallel.h"
#include "libgeo/base/stopping.h"

namespace geo {

namespace {

// A table of 64 MB at most; of larger layers each table takes the vertices of a share of all hashes.
constexpr std::size_t verticesPerTable = std::size_t{1} << 22u;
constexpr unsigned tablesAtOnce = 2;

std::uint64_t hashOf(PlanePoint point) {
    // Adding zero makes one zero of the two.
    std::uint64_t hash = std::bit_cast<std::uint64_t>(point.x + 0.0) * 0x9E3779B97F4A7C15u;
    hash = std::rotl(hash, 31) ^ std::bit_cast<std::uint64_t>(point.y + 0.0);
    hash = (hash ^ (hash >> 32u)) * 0xD1B54A32D192ED03u;
    return hash ^ (hash >> 29u);
}

/// Which points are met more than once, in two bits each that fit the processor's cache: nearly all vertices are met
/// once, and looking each of them up in a table waits for the memory. Some that are met once are taken for others.
class RepeatFilter {
public:
    explicit RepeatFilter(std::size_t vertices)
        : m_met(std::bit_ceil(vertices * bitsPerVertex / wordBits + 1)), m_repeated(m_met.size()) {}

    void meet(std::uint64_t hash) {
        const std::uint64_t bit = bitOf(hash);
        std::uint64_t& met = m_met[wordOf(hash)];
        if ((met & bit) != 0) {
            m_repeated[wordOf(hash)] |= bit;
            ++m_repeats;
        }
        met |= bit;
    }
    bool mayRepeat(std::uint64_t hash) const { return (m_repeated[wordOf(hash)] & bitOf(hash)) != 0; }
    /// At most twice as many different points are told to repeat.
    std::size_t repeats() const { return m_repeats; }

private:
    static constexpr std::size_t wordBits = 64;
    static constexpr std::size_t bitsPerVertex = 8;

    static std::uint64_t bitOf(std::uint64_t hash) { return std::uint64_t{1} << (hash & (wordBits - 1)); }
    /// By bits that no table is chosen by.
    std::size_t wordOf(std::uint64_t hash) const { return (hash >> 40u) & (m_met.size() - 1); }

    std::vector<std::uint64_t> m_met;
    std::vector<std::uint64_t> m_repeated;
    std::size_t m_repeats = 0;
};

/// Which neighbours a point had when it was first met, and whether it was met with others.
class NeighbourTable {
public:
    explicit NeighbourTable(std::size_t vertices) : m_entries(std::bit_ceil(vertices * 2 + 2)) {}

    void meet(std::uint64_t hash, std::uint32_t neighbours) {
        Entry& entry = find(hash);
        if (entry.tag == 0) {
            entry = {tagOf(hash), neighbours};
        } else if (entry.neighbours != neighbours) {
            entry.neighbours = several;
            m_anySeveral = true;
        }
    }
    /// Islands have none: then nobody need look for them.
    bool anySeveral() const { return m_anySeveral; }
    bool hasSeveral(std::uint64_t hash) { return find(hash).neighbours == several; }

    /// The same for both directions; never `several`.
    static std::uint32_t neighbourhood(std::uint64_t before, std::uint64_t after) {
        return static_cast<std::uint32_t>((before + after) >> 16u) | 1u;
    }

private:
    static constexpr std::uint32_t several = 0;
    struct Entry {
        std::uint32_t tag = 0;  // 0: free
        std::uint32_t neighbours = 1;
    };

    static std::uint32_t tagOf(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32u) | 1u; }
    Entry& find(std::uint64_t hash) {
        const std::size_t mask = m_entries.size() - 1;
        std::size_t slot = hash & mask;
        while (m_entries[slot].tag != 0 && m_entries[slot].tag != tagOf(hash)) {
            slot = (slot + 1) & mask;
        }
        return m_entries[slot];
    }

    std::vector<Entry> m_entries;
    bool m_anySeveral = false;
};

template <class Visit>
void forEachArea(std::span<const PlaneShape> shapes, const Visit& visit) {
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (shapes[i].kind == ShapeKind::area) {
            visit(i);
        }
    }
}

/// visit(hash before, hash, hash after, index of the point) for each vertex of the rings of a shape.
template <class Visit>
void forEachVertex(const PlaneShape& shape, const Visit& visit) {
    std::size_t index = 0;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const std::span<const PlanePoint> ring = shape.part(i);
        std::uint64_t before = hashOf(ring.back());
        std::uint64_t here = hashOf(ring.front());
        for (std::size_t vertex = 0; vertex < ring.size(); ++vertex, ++index) {
            const std::uint64_t after = hashOf(ring[vertex + 1 < ring.size() ? vertex + 1 : 0]);
            visit(before, here, after, index);
            before = here;
            here = after;
        }
    }
}

}  // namespace

std::vector<std::vector<std::uint8_t>> findJunctions(std::span<const PlaneShape> shapes, const std::stop_token& stop) {
    std::vector<std::vector<std::uint8_t>> junctions(shapes.size());
    std::size_t vertices = 0;
    forEachArea(shapes, [&](std::size_t shape) {
        junctions[shape].resize(shapes[shape].points.size());
        vertices += shapes[shape].points.size();
    });
    const std::size_t tables = vertices / verticesPerTable + 1;
    const auto fillTable = [&](std::size_t number) {
        // The hash's middle bits share the vertices out: slots take the low ones and tags the high ones.
        const auto isOurs = [&](std::uint64_t hash) { return tables == 1 || (hash >> 24u) % tables == number; };
        RepeatFilter repeated(vertices / tables + vertices / tables / 4);
        forEachArea(shapes, [&](std::size_t shape) {
            throwIfStopped(stop);
            for (const PlanePoint& point : shapes[shape].points) {
                if (const std::uint64_t hash = hashOf(point); isOurs(hash)) {
                    repeated.meet(hash);
                }
            }
        });
        NeighbourTable table(repeated.repeats() * 2);
        forEachArea(shapes, [&](std::size_t shape) {
            throwIfStopped(stop);
            forEachVertex(shapes[shape], [&](std::uint64_t before, std::uint64_t here, std::uint64_t after, auto) {
                if (isOurs(here) && repeated.mayRepeat(here)) {
                    table.meet(here, NeighbourTable::neighbourhood(before, after));
                }
            });
        });
        if (!table.anySeveral()) {
            return;
        }
        forEachArea(shapes, [&](std::size_t shape) {
            throwIfStopped(stop);
            forEachVertex(shapes[shape], [&](auto, std::uint64_t here, auto, std::size_t index) {
                if (isOurs(here) && repeated.mayRepeat(here) && table.hasSeveral(here)) {
                    junctions[shape][index] = 1;
                }
            });
        });
    };
    forEachInParallel(tables, fillTable, tablesAtOnce);
    return junctions;
}

}  // namespace geo
