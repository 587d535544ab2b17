// SPDX-License-Identifier: MIT
#include "libgeo/geometry/join_at_meridian.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace geo {

namespace {

using Chain = std::vector<LonLat>;

constexpr double tolerance = 1e-9;  // degrees

/// The rings of an area, taken apart where they run along the meridian and put together without what cancels out.
class MeridianJoin {
public:
    explicit MeridianJoin(double meridian) : m_meridian(meridian) {}

    /// Whether the ring runs along the meridian; only then it is taken.
    bool take(std::span<const LonLat> ring) {
        std::size_t start = 0;
        while (start < ring.size() && !isOnMeridian(ring[start], ring[(start + 1) % ring.size()])) {
            ++start;
        }
        if (start == ring.size()) {
            return false;
        }
        Chain chain;
        for (std::size_t step = 0; step < ring.size(); ++step) {
            const LonLat& from = ring[(start + step) % ring.size()];
            const LonLat& to = ring[(start + step + 1) % ring.size()];
            if (isOnMeridian(from, to)) {
                finish(chain);
                m_stretches.emplace_back(from.lat, to.lat);
            } else {
                if (chain.empty()) {
                    chain.push_back(from);
                }
                chain.push_back(to);
            }
        }
        finish(chain);
        return true;
    }

    /// Rings of the chains and of what is left of the meridian. Nothing where no stretch cancels another.
    std::vector<Chain> join() && {
        if (!addWhatIsLeft()) {
            return {};
        }
        std::vector<Chain> rings;
        for (auto& [lat, starting] : m_chainsByStart) {
            while (!starting.empty()) {
                rings.push_back(walkFrom(lat));
            }
        }
        std::erase_if(rings, [](const Chain& ring) { return ring.size() < 3; });
        return rings;
    }

private:
    bool isOnMeridian(const LonLat& from, const LonLat& to) const {
        return std::abs(from.lon - m_meridian) < tolerance && std::abs(to.lon - m_meridian) < tolerance;
    }

    void finish(Chain& chain) {
        if (!chain.empty()) {
            m_chainsByStart[chain.front().lat].push_back(std::exchange(chain, {}));
        }
    }

    /// Between two neighbouring latitudes where a stretch begins or ends: how many more run north than south.
    bool addWhatIsLeft() {
        std::map<double, int> changes;
        for (const auto& [from, to] : m_stretches) {
            const int direction = from < to ? 1 : -1;
            changes[std::min(from, to)] += direction;
            changes[std::max(from, to)] -= direction;
        }
        double lengthLeft = 0.0;
        int northward = 0;
        for (auto change = changes.begin(); change != changes.end() && std::next(change) != changes.end(); ++change) {
            northward += change->second;
            const LonLat south{m_meridian, change->first};
            const LonLat north{m_meridian, std::next(change)->first};
            lengthLeft += std::abs(northward) * (north.lat - south.lat);
            for (int i = 0; i < std::abs(northward); ++i) {
                Chain left = northward > 0 ? Chain{south, north} : Chain{north, south};
                m_chainsByStart[left.front().lat].push_back(std::move(left));
            }
        }
        double length = 0.0;
        for (const auto& [from, to] : m_stretches) {
            length += std::abs(to - from);
        }
        return lengthLeft < length - tolerance;
    }

    /// As many chains begin at each latitude as end there, so the walk comes back to where it began.
    Chain walkFrom(double start) {
        Chain ring;
        double lat = start;
        do {
            std::vector<Chain>& starting = m_chainsByStart[lat];
            if (starting.empty()) {
                break;
            }
            const Chain chain = std::move(starting.back());
            starting.pop_back();
            ring.insert(ring.end(), chain.begin(), chain.end() - 1);
            lat = chain.back().lat;
        } while (lat != start);
        return ring;
    }

    double m_meridian;
    std::vector<std::pair<double, double>> m_stretches;  // from and to, in latitudes
    std::map<double, std::vector<Chain>> m_chainsByStart;
};

void append(std::span<const LonLat> ring, GeoShape& shape) {
    shape.beginPart();
    shape.points.insert(shape.points.end(), ring.begin(), ring.end());
}

}  // namespace

GeoShape joinAtMeridian(GeoShape shape, double meridian) {
    const auto isNear = [meridian](const LonLat& point) { return std::abs(point.lon - meridian) < tolerance; };
    if (shape.kind != ShapeKind::area || std::none_of(shape.points.begin(), shape.points.end(), isNear)) {
        return shape;
    }
    MeridianJoin join(meridian);
    GeoShape result;
    result.kind = ShapeKind::area;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        if (!join.take(shape.part(i))) {
            append(shape.part(i), result);
        }
    }
    if (result.partCount() == shape.partCount()) {
        return shape;
    }
    const std::vector<Chain> rings = std::move(join).join();
    if (rings.empty()) {
        return shape;
    }
    for (const Chain& ring : rings) {
        append(ring, result);
    }
    return result;
}

}  // namespace geo
