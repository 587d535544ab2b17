// SPDX-License-Identifier: MIT
#include "libgeo/atlas/place.h"

#include <cmath>
#include <span>

namespace geo {

namespace {

double lengthOf(std::span<const LonLat> line) {
    double length = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += std::hypot(line[i].lon - line[i - 1].lon, line[i].lat - line[i - 1].lat);
    }
    return length;
}

LonLat middleOf(std::span<const LonLat> line) {
    double rest = lengthOf(line) / 2.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = std::hypot(line[i].lon - line[i - 1].lon, line[i].lat - line[i - 1].lat);
        if (step > 0.0 && rest <= step) {
            const double share = rest / step;
            return {line[i - 1].lon + share * (line[i].lon - line[i - 1].lon),
                    line[i - 1].lat + share * (line[i].lat - line[i - 1].lat)};
        }
        rest -= step;
    }
    return line.back();
}

std::span<const LonLat> longestPart(const GeoShape& shape) {
    std::span<const LonLat> longest = shape.part(0);
    for (std::size_t i = 1; i < shape.partCount(); ++i) {
        if (lengthOf(shape.part(i)) > lengthOf(longest)) {
            longest = shape.part(i);
        }
    }
    return longest;
}

LonLat centroidOf(std::span<const LonLat> ring) {
    double twiceArea = 0.0;
    LonLat sum;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat& a = ring[i];
        const LonLat& b = ring[(i + 1) % ring.size()];
        const double cross = a.lon * b.lat - b.lon * a.lat;
        twiceArea += cross;
        sum.lon += (a.lon + b.lon) * cross;
        sum.lat += (a.lat + b.lat) * cross;
    }
    return twiceArea == 0.0 ? ring.front() : LonLat{sum.lon / (3.0 * twiceArea), sum.lat / (3.0 * twiceArea)};
}

}  // namespace

std::optional<LonLat> Place::labelPoint() const {
    if (!located()) {
        return std::nullopt;
    }
    switch (shape.kind) {
        case ShapeKind::line:
            return middleOf(longestPart(shape));
        case ShapeKind::area:
            return centroidOf(longestPart(shape));
        case ShapeKind::point:
        case ShapeKind::none:
            break;
    }
    return shape.points.front();
}

}  // namespace geo
