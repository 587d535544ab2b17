// SPDX-License-Identifier: MIT
#include "libgeo/layer/degrees_file.h"

#include <fstream>

#include "libgeo/base/section_file.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace geo;

namespace {

const std::vector<GeoShape> shapes{
    {ShapeKind::area, {{60, 40}, {62, 40}, {62, 42}, {61, 41}, {61.5, 41}, {61.5, 41.5}}, {0, 3}},
    {},
    {ShapeKind::point, {{-180, 90}}, {0}},
    {ShapeKind::line, {{1, 2}, {3, 4}}, {0}},
};

struct Ends {
    std::uint64_t points;
    std::uint64_t parts;
    std::uint64_t kind;
};

void writeSections(const std::filesystem::path& path, const std::vector<Ends>& ends, std::size_t points,
                   const std::vector<std::uint32_t>& parts) {
    const std::vector<LonLat> some(points);
    SectionFileWriter writer;
    writer.add(0, std::span<const Ends>(ends));
    writer.add(1, std::span<const LonLat>(some));
    writer.add(2, std::span<const std::uint32_t>(parts));
    writer.write(path, "key");
}

}  // namespace

TEST_CASE("Shapes come back from a file of degrees as they were, under their key alone") {
    const test::TemporaryFolder folder;
    writeDegreesFile(folder / "a", "key", shapes);
    CHECK(readDegreesFile(folder / "a", "key") == shapes);
    CHECK_FALSE(readDegreesFile(folder / "a", "another"));
    CHECK_FALSE(readDegreesFile(folder / "b", "key"));
    writeDegreesFile(folder / "none", "key", {});
    CHECK(readDegreesFile(folder / "none", "key") == std::vector<GeoShape>());
}

TEST_CASE("A file of degrees whose numbers contradict each other is none") {
    const test::TemporaryFolder folder;
    const auto isSound = [&](const std::vector<Ends>& ends, std::size_t points,
                             const std::vector<std::uint32_t>& parts) {
        writeSections(folder / "a", ends, points, parts);
        return readDegreesFile(folder / "a", "key").has_value();
    };
    CHECK(isSound({{3, 1, 3}, {5, 3, 2}}, 5, {0, 0, 1}));
    CHECK_FALSE(isSound({{6, 1, 3}}, 5, {0}));                // more points than there are
    CHECK_FALSE(isSound({{5, 2, 3}}, 5, {0}));                // more parts
    CHECK_FALSE(isSound({{5, 1, 4}}, 5, {0}));                // no such kind
    CHECK_FALSE(isSound({{5, 1, 3}, {3, 2, 3}}, 5, {0, 0}));  // backwards
    CHECK_FALSE(isSound({{5, 2, 3}}, 5, {0, 5}));             // a part beyond the shape
    CHECK_FALSE(isSound({{5, 2, 3}}, 5, {2, 1}));             // parts out of order
    CHECK_FALSE(isSound({{5, 0, 3}}, 5, {}));                 // points of no part
    CHECK_FALSE(isSound({{0, 1, 3}}, 0, {0}));                // a part of no point
}
