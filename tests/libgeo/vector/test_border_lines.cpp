// SPDX-License-Identifier: MIT
#include "libgeo/vector/border_lines.h"

#include "tests/support/catch.h"

namespace {

/// Three lines: A to B, B to A, A to C, each of two points.
geo::VectorLayer threeLines() {
    geo::VectorLayer layer;
    layer.fields = {
        {"iso_left", {"AA", "BB", "AA"}}, {"iso_right", {"BB", "AA", "CC"}}, {"scale", {"10m", "50m", "10m"}}};
    for (double lon = 0.0; lon < 3.0; ++lon) {
        layer.shapes.push_back({geo::ShapeKind::line, {{lon, 0.0}, {lon, 1.0}}, {0}});
    }
    return layer;
}

}  // namespace

TEST_CASE("A border holds the lines between two countries whichever is on the left") {
    const geo::GeoShape border = geo::borderLines(threeLines(), "BB", "AA").shape;
    REQUIRE(border.partCount() == 2);
    CHECK(border.part(1)[0] == geo::LonLat{1.0, 0.0});
}

TEST_CASE("Without a neighbour a border holds all lines of the country") {
    CHECK(geo::borderLines(threeLines(), "AA", std::nullopt).shape.partCount() == 3);
    CHECK(geo::borderLines(threeLines(), "CC", std::nullopt).shape.partCount() == 1);
    CHECK(geo::borderLines(threeLines(), "DD", std::nullopt).shape.empty());
}

TEST_CASE("A border knows at which scales its parts were drawn") {
    CHECK(geo::borderLines(threeLines(), "AA", "BB").scales == std::set<std::string>{"10m", "50m"});
    CHECK(geo::borderLines(threeLines(), "AA", "CC").scales == std::set<std::string>{"10m"});
}

TEST_CASE("A border is made of lines alone, whatever else the layer holds") {
    geo::VectorLayer layer = threeLines();
    layer.shapes[0] = {geo::ShapeKind::area, {{0.0, 0.0}, {1.0, 0.0}, {1.0, 1.0}}, {0}};
    CHECK(geo::borderLines(layer, "AA", "BB").shape.partCount() == 1);
}
