// SPDX-License-Identifier: MIT
#include "tests/benchmark/densify_layer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace marz::benchmark {

namespace {

// Share of a segment's length by which its middle moves aside at most: about the roughness of a coast.
constexpr double roughness = 0.2;

/// splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
std::uint64_t mixed(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

/// From -1 to 1, decided by the two ends.
double randomBetween(geo::LonLat from, geo::LonLat to) {
    std::uint64_t hash = 0;
    for (const double coordinate : {from.lon, from.lat, to.lon, to.lat}) {
        hash = mixed(hash ^ std::bit_cast<std::uint64_t>(coordinate));
    }
    return static_cast<double>(hash >> 11U) * 0x1p-52 - 1.0;
}

bool onRimOfTheWorld(geo::LonLat point) {
    return std::abs(point.lon) >= 180.0 || std::abs(point.lat) >= 90.0;
}

/// Lays `count` points between two, by moving the middle of each stretch aside.
void layPath(geo::LonLat from, geo::LonLat to, std::size_t count, std::vector<geo::LonLat>& points) {
    if (count == 0) {
        return;
    }
    const std::size_t before = (count - 1) / 2;
    const double share = static_cast<double>(before + 1) / static_cast<double>(count + 1);
    // The frame of a world map is no coast.
    const double aside = onRimOfTheWorld(from) || onRimOfTheWorld(to) ? 0.0 : roughness * randomBetween(from, to) * 0.5;
    const double lon = std::lerp(from.lon, to.lon, share) - aside * (to.lat - from.lat);
    const double lat = std::lerp(from.lat, to.lat, share) + aside * (to.lon - from.lon);
    const geo::LonLat middle{std::clamp(lon, -180.0, 180.0), std::clamp(lat, -90.0, 90.0)};
    layPath(from, middle, before, points);
    points.push_back(middle);
    layPath(middle, to, count - 1 - before, points);
}

void laySegment(geo::LonLat from, geo::LonLat to, std::size_t count, std::vector<geo::LonLat>& points) {
    const bool forwards = std::pair(from.lon, from.lat) <= std::pair(to.lon, to.lat);
    const std::size_t begin = points.size();
    layPath(forwards ? from : to, forwards ? to : from, count, points);
    if (!forwards) {
        std::reverse(points.begin() + static_cast<std::ptrdiff_t>(begin), points.end());
    }
}

}  // namespace

geo::GeoShape densified(const geo::GeoShape& shape, std::size_t factor) {
    if (factor <= 1 || (shape.kind != geo::ShapeKind::line && shape.kind != geo::ShapeKind::area)) {
        return shape;
    }
    geo::GeoShape dense{shape.kind, {}, {}};
    dense.points.reserve(shape.points.size() * factor);
    for (std::size_t index = 0; index < shape.partCount(); ++index) {
        const auto part = shape.part(index);
        dense.beginPart();
        for (std::size_t vertex = 0; vertex + 1 < part.size(); ++vertex) {
            dense.points.push_back(part[vertex]);
            laySegment(part[vertex], part[vertex + 1], factor - 1, dense.points);
        }
        if (!part.empty()) {
            dense.points.push_back(part.back());
        }
        if (shape.kind == geo::ShapeKind::area && part.size() > 1) {
            laySegment(part.back(), part.front(), factor - 1, dense.points);
        }
    }
    return dense;
}

geo::VectorLayer densified(const geo::VectorLayer& layer, std::size_t factor) {
    geo::VectorLayer dense = layer;
    dense.shapes.clear();
    dense.shapes.reserve(layer.shapes.size());
    for (const geo::GeoShape& shape : layer.shapes) {
        dense.shapes.push_back(densified(shape, factor));
    }
    return dense;
}

}  // namespace marz::benchmark
