// SPDX-License-Identifier: MIT
#pragma once

// Helpers of the rasteriser's tests: coverages of a whole image as numbers, star-shaped rings by chance (with a fixed
// seed), and how far a point lies from a polyline.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "libgeo/geometry/point.h"
#include "libgeo/rasterise/blend.h"
#include "libgeo/rasterise/coverage_buffer.h"
#include "libgeo/rasterise/line_coverage.h"

namespace checks {

struct CoverageImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> values;

    double at(int column, int row) const { return values[static_cast<std::size_t>(row * width + column)] / 255.0; }
    double sum() const {
        double total = 0.0;
        for (const std::uint8_t value : values) {
            total += value / 255.0;
        }
        return total;
    }
    friend bool operator==(const CoverageImage&, const CoverageImage&) = default;
};

/// Draws with draw(coverage) in `bands` bands, all with one buffer.
template <class Draw>
CoverageImage coverageOf(int width, int height, const Draw& draw, int bands = 1) {
    CoverageImage image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), 77)};
    geo::rasterise::CoverageBuffer coverage;
    for (int band = 0; band < bands; ++band) {
        const int begin = height * band / bands;
        const int end = height * (band + 1) / bands;
        coverage.begin(width, begin, end - begin);
        draw(coverage);
        for (int row = begin; row < end; ++row) {
            coverage.resolveRow(row,
                                std::span(image.values)
                                    .subspan(static_cast<std::size_t>(row * width), static_cast<std::size_t>(width)));
        }
    }
    return image;
}

/// The same with the buffer that thin lines have.
template <class Draw>
CoverageImage lineCoverageOf(int width, int height, const Draw& draw, int bands = 1) {
    CoverageImage image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), 0)};
    geo::rasterise::LineCoverage coverage;
    for (int band = 0; band < bands; ++band) {
        const int first = height * band / bands;
        const int last = height * (band + 1) / bands;
        coverage.begin(width, first, last - first);
        draw(coverage);
        for (int row = first; row < last; ++row) {
            const geo::rasterise::MarkedRow sums = coverage.rowAt(row);
            geo::rasterise::forEachMarkedBlock(sums, [&](std::size_t begin) {
                for (std::size_t i = begin; i < std::min(begin + sums.blockLength, sums.width); ++i) {
                    image.values[static_cast<std::size_t>(row * width) + i] =
                        geo::rasterise::coverageOfSum(sums.cells[i]);
                }
            });
        }
    }
    return image;
}

/// A ring around `centre` with radii by chance: never cuts itself.
inline std::vector<geo::ScreenPoint> star(std::mt19937& chance, geo::ScreenPoint centre, double radius, int corners) {
    std::uniform_real_distribution<double> share(0.2, 1.0);
    std::vector<geo::ScreenPoint> ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * 3.14159265358979 * i / corners;
        const double length = radius * share(chance);
        ring.push_back({centre.x + length * std::cos(angle), centre.y + length * std::sin(angle)});
    }
    return ring;
}

inline double distanceToSegment(geo::ScreenPoint point, geo::ScreenPoint from, geo::ScreenPoint to) {
    const double x = to.x - from.x;
    const double y = to.y - from.y;
    const double squared = x * x + y * y;
    const double along = squared > 0.0 ? ((point.x - from.x) * x + (point.y - from.y) * y) / squared : 0.0;
    const double t = std::clamp(along, 0.0, 1.0);
    return std::hypot(point.x - from.x - t * x, point.y - from.y - t * y);
}

inline double distanceToLine(geo::ScreenPoint point, std::span<const geo::ScreenPoint> line) {
    double distance = std::hypot(point.x - line[0].x, point.y - line[0].y);
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        distance = std::min(distance, distanceToSegment(point, line[i], line[i + 1]));
    }
    return distance;
}

/// The share of a pixel's `samples` squared sample points for which inside(point) holds.
template <class Inside>
double sampledCoverage(int column, int row, int samples, const Inside& inside) {
    int hits = 0;
    for (int i = 0; i < samples; ++i) {
        for (int j = 0; j < samples; ++j) {
            hits += inside(geo::ScreenPoint{column + (i + 0.5) / samples, row + (j + 0.5) / samples}) ? 1 : 0;
        }
    }
    return static_cast<double>(hits) / (samples * samples);
}

}  // namespace checks
