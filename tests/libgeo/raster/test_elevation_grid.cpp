// SPDX-License-Identifier: MIT
#include "libgeo/raster/elevation_grid.h"

#include <cmath>
#include <string>

#include "libgeo/base/error.h"
#include "tests/libgeo/raster/write_heights.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

TEST_CASE("Heights are read with their place, and lie between cell centres as on a tilted plane") {
    const test::TemporaryFolder folder;
    const geo::LonLatBox box{60.0, 40.0, 64.0, 42.0};
    test::writeHeights(folder / "a.tif", box, 8, 4, [](int column, int row) { return 100 * column + 10 * row; });
    const geo::ElevationGrid grid = geo::readElevationGrid(folder / "a.tif");
    CHECK(grid.columns == 8);
    CHECK(grid.rows == 4);
    CHECK(grid.box == box);
    CHECK(grid.cellDegrees() == 0.5);
    CHECK(grid.heightAt({60.25, 41.75}) == Approx(0.0).margin(1e-9));
    CHECK(grid.heightAt({60.75, 41.75}) == Approx(100.0));
    CHECK(grid.heightAt({61.0, 41.5}) == Approx(155.0));
    CHECK(grid.heightAt({63.99, 40.01}) == Approx(730.0));
    CHECK(std::isnan(grid.heightAt({59.99, 41.0})));
    CHECK(std::isnan(grid.heightAt({61.0, 42.01})));
    CHECK(std::isnan(grid.heightAt({std::nan(""), 41.0})));
    CHECK(std::isnan(geo::ElevationGrid{}.heightAt({61.0, 41.0})));
}

TEST_CASE("Beside cells without data there is no height") {
    const test::TemporaryFolder folder;
    test::writeHeights(
        folder / "a.tif", {60.0, 40.0, 64.0, 42.0}, 8, 4, [](int column, int) { return column == 3 ? -9999 : 500; },
        -9999);
    const geo::ElevationGrid grid = geo::readElevationGrid(folder / "a.tif");
    CHECK(grid.heightAt({60.5, 41.0}) == Approx(500.0));
    CHECK(std::isnan(grid.heightAt({61.6, 41.0})));
}

TEST_CASE("What is no grid of heights is refused in a sentence") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_WITH(geo::readElevationGrid(folder / "missing.tif"), ContainsSubstring("does not exist"));
    CHECK_THROWS_WITH(geo::readElevationGrid(folder.path()), ContainsSubstring("folder"));
    CHECK_THROWS_WITH(geo::readElevationGrid(folder.write("empty.tif", "")), ContainsSubstring("empty"));
    CHECK_THROWS_AS(geo::readElevationGrid(folder.write("noise.tif", "II*\x01 no picture at all")), geo::FormatError);
    test::writeHeights(folder / "metres.tif", {500000.0, 4000000.0, 600000.0, 4100000.0}, 8, 4,
                       [](int, int) { return 1; });
    CHECK_THROWS_WITH(geo::readElevationGrid(folder / "metres.tif"), ContainsSubstring("longitude and latitude"));
    test::writeHeights(folder / "cut.tif", {60.0, 40.0, 64.0, 42.0}, 400, 200, [](int c, int r) { return c * r; });
    std::filesystem::resize_file(folder / "cut.tif", 5000);
    CHECK_THROWS_AS(geo::readElevationGrid(folder / "cut.tif"), geo::FormatError);
}
