// SPDX-License-Identifier: MIT
#include "libgeo/layer/degrees_file.h"

#include <algorithm>
#include <cstdint>

#include "libgeo/base/section_file.h"

namespace geo {

namespace {

enum Section : std::uint32_t { shapeEnds, points, partStarts };

/// Where a shape's points and parts end among those of all shapes.
struct ShapeEnds {
    std::uint64_t points = 0;
    std::uint64_t parts = 0;
    std::uint64_t kind = 0;
};

struct Contents {
    std::span<const ShapeEnds> ends;
    std::span<const LonLat> points;
    std::span<const std::uint32_t> partStarts;
};

/// False where a shape would reach beyond what the file holds.
bool consistent(const Contents& contents) {
    ShapeEnds before;
    for (const ShapeEnds& shape : contents.ends) {
        if (shape.points < before.points || shape.points > contents.points.size() || shape.parts < before.parts ||
            shape.parts > contents.partStarts.size() || shape.kind > static_cast<std::uint64_t>(ShapeKind::area)) {
            return false;
        }
        const auto starts = contents.partStarts.subspan(before.parts, shape.parts - before.parts);
        const std::uint64_t pointCount = shape.points - before.points;
        if (starts.empty() != (pointCount == 0) ||
            (!starts.empty() && (starts.front() != 0 || starts.back() >= pointCount)) ||
            !std::is_sorted(starts.begin(), starts.end())) {
            return false;
        }
        before = shape;
    }
    return true;
}

std::vector<GeoShape> shapesOf(const Contents& contents) {
    std::vector<GeoShape> shapes(contents.ends.size());
    ShapeEnds before;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const ShapeEnds& end = contents.ends[i];
        const auto ownPoints = contents.points.subspan(before.points, end.points - before.points);
        const auto ownParts = contents.partStarts.subspan(before.parts, end.parts - before.parts);
        shapes[i] = {
            static_cast<ShapeKind>(end.kind), {ownPoints.begin(), ownPoints.end()}, {ownParts.begin(), ownParts.end()}};
        before = end;
    }
    return shapes;
}

}  // namespace

std::optional<std::vector<GeoShape>> readDegreesFile(const std::filesystem::path& path, std::string_view key) {
    const std::optional<SectionFile> file = SectionFile::open(path, key);
    if (!file) {
        return std::nullopt;
    }
    const auto ends = file->section<ShapeEnds>(shapeEnds);
    const auto allPoints = file->section<LonLat>(points);
    const auto allParts = file->section<std::uint32_t>(partStarts);
    if (!ends || !allPoints || !allParts) {
        return std::nullopt;
    }
    const Contents contents{ends->span(), allPoints->span(), allParts->span()};
    return consistent(contents) ? std::optional(shapesOf(contents)) : std::nullopt;
}

void writeDegreesFile(const std::filesystem::path& path, std::string_view key, std::span<const GeoShape> shapes,
                      const std::stop_token& stop) {
    std::vector<ShapeEnds> ends;
    std::vector<LonLat> allPoints;
    std::vector<std::uint32_t> allParts;
    ends.reserve(shapes.size());
    for (const GeoShape& shape : shapes) {
        allPoints.insert(allPoints.end(), shape.points.begin(), shape.points.end());
        allParts.insert(allParts.end(), shape.partStarts.begin(), shape.partStarts.end());
        ends.push_back({allPoints.size(), allParts.size(), static_cast<std::uint64_t>(shape.kind)});
    }
    SectionFileWriter writer;
    writer.add(shapeEnds, std::span<const ShapeEnds>(ends));
    writer.add(points, std::span<const LonLat>(allPoints));
    writer.add(partStarts, std::span<const std::uint32_t>(allParts));
    writer.write(path, key, stop);
}

}  // namespace geo
