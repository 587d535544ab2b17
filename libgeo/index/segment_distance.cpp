// SPDX-License-Identifier: MIT
#include "libgeo/index/segment_distance.h"

#include <algorithm>
#include <array>

#include "libgeo/base/processor_clones.h"

namespace geo {

namespace {

constexpr std::size_t pointsAtOnce = 128;
constexpr std::size_t fewPoints = 12;  // for which a call costs more than it brings

/// Takes one distance after the other.
class Search {
public:
    explicit Search(std::span<const PlanePoint> points) : m_points(points) {}

    void look(std::size_t index, double squared) {
        if (squared > m_found.squared ||
            (squared == m_found.squared && isBefore(m_points[index], m_points[m_found.index]))) {
            m_found = {index, squared};
        }
    }
    const SegmentDistance::Farthest& found() const { return m_found; }

private:
    std::span<const PlanePoint> m_points;
    SegmentDistance::Farthest m_found;
};

/// Without jumps, as which of a few points is the farthest cannot be guessed; so not where two are as far.
struct FarthestOfFew {
    FarthestOfFew(const SegmentDistance& segment, std::span<const PlanePoint> points) {
        std::array<double, fewPoints> distances;
        for (std::size_t index = 0; index < points.size(); ++index) {
            distances[index] = segment(points[index]);
            found.squared = std::max(found.squared, distances[index]);
        }
        std::size_t asFar = 0;
        for (std::size_t index = 0; index < points.size(); ++index) {
            const auto isOne = static_cast<std::size_t>(distances[index] == found.squared);
            found.index += isOne * index;
            asFar += isOne;
        }
        isSure = asFar == 1;
    }

    SegmentDistance::Farthest found;  // where it is sure
    bool isSure = false;
};

/// Four maxima side by side, which do not wait for each other.
double largestOf(const double* values, std::size_t count) {
    std::array<double, 4> largest{-1.0, -1.0, -1.0, -1.0};
    std::size_t index = 0;
    for (; index + 4 <= count; index += 4) {
        for (std::size_t lane = 0; lane < 4; ++lane) {
            largest[lane] = values[index + lane] > largest[lane] ? values[index + lane] : largest[lane];
        }
    }
    for (; index < count; ++index) {
        largest[0] = values[index] > largest[0] ? values[index] : largest[0];
    }
    return std::max(std::max(largest[0], largest[1]), std::max(largest[2], largest[3]));
}

}  // namespace

SegmentDistance::Farthest SegmentDistance::farthestOf(std::span<const PlanePoint> points) const {
    Search search(points);
    if (points.size() <= fewPoints) {
        const FarthestOfFew few(*this, points);
        if (few.isSure) {
            return few.found;
        }
        for (std::size_t index = 0; index < points.size(); ++index) {
            search.look(index, (*this)(points[index]));
        }
        return search.found();
    }
    std::array<double, pointsAtOnce> distances;
    for (std::size_t begin = 0; begin < points.size(); begin += pointsAtOnce) {
        const std::size_t count = std::min(pointsAtOnce, points.size() - begin);
        squaredDistances(*this, points.data() + begin, count, distances.data());
        if (largestOf(distances.data(), count) < search.found().squared) {
            continue;
        }
        for (std::size_t index = 0; index < count; ++index) {
            search.look(begin + index, distances[index]);
        }
    }
    return search.found();
}

MARZ_WIDE_PROCESSOR_CLONES
void squaredDistances(const SegmentDistance& segment, const PlanePoint* points, std::size_t count, double* results) {
    const SegmentDistance own = segment;  // so that nothing of it is read again for each point
    for (std::size_t index = 0; index < count; ++index) {
        results[index] = own(points[index]);
    }
}

}  // namespace geo
