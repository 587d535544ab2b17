// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/fill.h"

#include <algorithm>
#include <cstddef>

#include "libgeo/index/lod_pyramid.h"

namespace geo::rasterise {
namespace {

void addPolyline(CoverageBuffer& coverage, std::span<const PlanePoint> points, const PixelTransform& transform) {
    ScreenPoint previous = transform(points.front());
    for (const PlanePoint& point : points.subspan(1)) {
        const ScreenPoint next = transform(point);
        coverage.addEdge(previous.x, previous.y, next.x, next.y);
        previous = next;
    }
}

/// True where the chord of a run of vertices does the same for the band as the run: all of it lies above, below,
/// right or left of the image's part.
bool chordSuffices(const CoverageBuffer& coverage, const PlaneBox& box, const PixelTransform& transform) {
    const ScreenPoint one = transform({box.minX, box.minY});
    const ScreenPoint other = transform({box.maxX, box.maxY});
    return std::max(one.x, other.x) < 0.0 || std::min(one.x, other.x) > coverage.width() ||
           std::max(one.y, other.y) < coverage.firstRow() ||
           std::min(one.y, other.y) > coverage.firstRow() + coverage.rowCount();
}

}  // namespace

void addRing(CoverageBuffer& coverage, std::span<const PlanePoint> ring, const PixelTransform& transform,
             std::span<const PlaneBox> chunkBoxes) {
    if (ring.size() < 3) {
        return;
    }
    std::size_t begin = 0;
    for (std::size_t chunk = 0; begin + 1 < ring.size(); ++chunk) {
        const std::size_t end =
            chunk < chunkBoxes.size() ? std::min(begin + chunkLength, ring.size() - 1) : ring.size() - 1;
        if (chunk < chunkBoxes.size() && chordSuffices(coverage, chunkBoxes[chunk], transform)) {
            const PlanePoint chord[] = {ring[begin], ring[end]};
            addPolyline(coverage, chord, transform);
        } else {
            addPolyline(coverage, ring.subspan(begin, end - begin + 1), transform);
        }
        begin = end;
    }
    const PlanePoint closing[] = {ring.back(), ring.front()};
    addPolyline(coverage, closing, transform);
}

void addRing(CoverageBuffer& coverage, std::span<const ScreenPoint> ring) {
    if (ring.size() < 3) {
        return;
    }
    ScreenPoint previous = ring.back();
    for (const ScreenPoint& point : ring) {
        coverage.addEdge(previous.x, previous.y, point.x, point.y);
        previous = point;
    }
}

}  // namespace geo::rasterise
