// SPDX-License-Identifier: MIT
#include "libgeo/raster/hillshade.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "tests/support/catch.h"

namespace {

geo::ElevationGrid gridOf(double (*height)(double lon, double lat)) {
    geo::ElevationGrid grid;
    grid.box = {60.0, 35.0, 76.0, 45.0};
    grid.columns = 192;
    grid.rows = 120;
    for (std::size_t row = 0; row < grid.rows; ++row) {
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const double lon = 60.0 + (static_cast<double>(column) + 0.5) / 12.0;
            const double lat = 45.0 - (static_cast<double>(row) + 0.5) / 12.0;
            grid.metres.push_back(static_cast<std::int16_t>(std::lround(height(lon, lat))));
        }
    }
    return grid;
}

double dome(double lon, double lat) {
    const double dx = (lon - 68.0) * std::cos(lat * 0.01745);
    const double dy = lat - 40.0;
    return 5000.0 * std::exp(-(dx * dx + dy * dy) / 2.0);
}

int shadeAt(const geo::ReliefImage& image, const geo::Projection& projection, geo::LonLat place) {
    const auto point = projection.toPlane(place);
    REQUIRE(point);
    const double pixel = image.box.width() / static_cast<double>(image.columns);
    const auto x = static_cast<std::size_t>((point->x - image.box.minX) / pixel);
    const auto y = static_cast<std::size_t>((image.box.maxY - point->y) / pixel);
    REQUIRE(x < image.columns);
    REQUIRE(y < image.rows);
    return image.shade[y * image.columns + x];
}

}  // namespace

TEST_CASE("A mountain is bright towards the north-west and dark away from it, on every map") {
    const geo::ElevationGrid grid = gridOf(dome);
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        const geo::Projection projection(definition);
        const geo::ReliefImage image = geo::shadeRelief(grid, projection, 400);
        INFO(definition.id);
        CHECK(std::max(image.columns, image.rows) == 400);
        CHECK(image.shade.size() == image.columns * image.rows);
        CHECK(shadeAt(image, projection, {67.2, 40.7}) > 170);
        CHECK(shadeAt(image, projection, {68.8, 39.3}) < 90);
        CHECK(std::abs(shadeAt(image, projection, {62.5, 42.5}) - 128) < 12);
        CHECK(image.metresPerCell == Approx(111195.0 / 12.0));
    }
}

TEST_CASE("Flat ground is 128 everywhere, and the picture fades out at the grid's rim") {
    const geo::ElevationGrid grid = gridOf([](double, double) { return 300.0; });
    const geo::Projection projection(*geo::findProjection("plate-carree"));
    const geo::ReliefImage image = geo::shadeRelief(grid, projection, 320);
    CHECK(std::all_of(image.shade.begin(), image.shade.end(), [](std::uint8_t shade) { return shade == 128; }));
    CHECK(image.coverage[0] < 10);
    CHECK(image.coverage[(image.rows / 2) * image.columns + image.columns / 2] == 255);
}

TEST_CASE("The shade fades out towards the rim, and of a small grid most stays as it is") {
    geo::ElevationGrid grid = gridOf([](double lon, double) { return 3000.0 * std::sin(lon * 4.0) + 3000.0; });
    const geo::Projection projection(*geo::findProjection("plate-carree"));
    for (const double share : {1.0, 0.1}) {  // of 16 and of 1.6 degrees
        grid.box = {60.0, 40.0, 60.0 + 16.0 * share, 40.0 + 10.0 * share};
        const geo::ReliefImage image = geo::shadeRelief(grid, projection, 384);
        const auto strongestIn = [&](std::size_t row) {
            int strongest = 0;
            for (std::size_t column = 60; column < image.columns - 60; ++column) {
                strongest = std::max(strongest, std::abs(image.shade[row * image.columns + column] - 128));
            }
            return strongest;
        };
        const int inside = strongestIn(image.rows / 2);
        CHECK(inside > 40);
        CHECK(strongestIn(0) <= 2);
        CHECK(strongestIn(image.rows - 1) <= 2);
        CHECK(strongestIn(image.rows / 20) < inside * 3 / 4);
        CHECK(strongestIn(image.rows / 20) > inside / 4);
        CHECK(image.coverage[(image.rows / 6) * image.columns + image.columns / 2] == 255);
    }
}

TEST_CASE("Where there is no data there is no coverage") {
    geo::ElevationGrid grid = gridOf(dome);
    for (std::size_t row = 50; row < 70; ++row) {
        std::fill_n(grid.metres.begin() + static_cast<std::ptrdiff_t>(row * grid.columns + 80), 20,
                    geo::ElevationGrid::noData);
    }
    const geo::Projection projection(*geo::findProjection("plate-carree"));
    const geo::ReliefImage image = geo::shadeRelief(grid, projection, 384);
    CHECK(image.coverage[120 * image.columns + 180] == 0);
    CHECK(image.coverage[120 * image.columns + 120] == 255);
    CHECK(geo::shadeRelief({}, projection).shade.empty());
}

TEST_CASE("The coarse net of projected points is as good as every pixel projected") {
    const geo::ElevationGrid grid = gridOf(dome);
    const geo::Projection projection(*geo::findProjection("lambert"));
    const geo::ReliefImage small = geo::shadeRelief(grid, projection, 100);
    const geo::ReliefImage large = geo::shadeRelief(grid, projection, 1600);
    // Sixteen times finer, a net square spans the width of one pixel of the small picture.
    for (std::size_t y = 2; y + 2 < small.rows; ++y) {
        for (std::size_t x = 2; x + 2 < small.columns; ++x) {
            const int fine = large.shade[std::min(y * 16 + 8, large.rows - 1) * large.columns + x * 16 + 8];
            const int coarse = small.shade[y * small.columns + x];
            REQUIRE(std::abs(fine - coarse) <= 6);
        }
    }
}
