// SPDX-License-Identifier: MIT
#include "app/export/page/export_area.h"

#include <algorithm>
#include <cmath>
#include <regex>
#include <vector>

#include "app/export/page/export_error.h"
#include "app/export/page/fitting_projection.h"
#include "app/world/world_builder.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

/// The catalogue's projections that are cut along a meridian, each also with its middle elsewhere.
std::vector<geo::ProjectionDefinition> sheetsCutAlongMeridians() {
    std::vector<geo::ProjectionDefinition> sheets;
    for (const geo::ProjectionDefinition& offered : geo::projectionCatalogue()) {
        if (offered.seam != geo::ProjectionSeam::meridian) {
            continue;
        }
        sheets.push_back(offered);
        for (const char* middle : {"-179.9", "-100.1", "0", "77.3", "180"}) {
            geo::ProjectionDefinition moved = offered;
            moved.proj = std::regex_replace(moved.proj, std::regex(" \\+lon_0=\\S+"), "") + " +lon_0=" + middle;
            moved.centre.lon = std::stod(middle);
            sheets.push_back(moved);
        }
    }
    return sheets;
}

/// From the western end of the sheet to the eastern one, within the box's latitudes.
geo::PlaneBox sheetOf(const geo::Projection& projection, const geo::LonLatBox& box) {
    constexpr int columns = 720;
    constexpr int rows = 60;
    const geo::ProjectionDefinition& definition = projection.definition();
    geo::PlaneBox sheet;
    for (int column = 0; column <= columns; ++column) {
        for (int row = 0; row <= rows; ++row) {
            const geo::LonLat point{definition.centre.lon - 180.0 + 360.0 * column / columns,
                                    std::lerp(std::max(box.south, definition.minLatitude),
                                              std::min(box.north, definition.maxLatitude), row / double{rows})};
            geo::PlanePoint projected;
            projection.toPlane({&point, 1}, {&projected, 1});
            sheet.include(projected);
        }
    }
    return sheet;
}

}  // namespace

TEST_CASE("An area at a scale has that scale in the middle of every frame, in every projection") {
    const WorldPointer plain = test::crowdedMap(1);
    const ScaledArea area{{69.5, 37.25}, 750'000.0};
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        INFO(definition.id);
        const World world = inProjection(*plain, definition).value;
        const geo::Projection projection(definition);
        for (const double unitScale : {0.6, 1.0, 2.4}) {
            const geo::Viewport view = viewportOf(area, world, {700.0, 300.0}, unitScale);
            CHECK(view.width == 700.0);
            CHECK(denominatorOf(view, projection, unitScale) == Approx(area.denominator).epsilon(1e-6));
            const auto again = scaledAreaOf(view, projection, unitScale);
            REQUIRE(again);
            CHECK(again->centre.lon == Approx(area.centre.lon).margin(1e-9));
            CHECK(again->centre.lat == Approx(area.centre.lat).margin(1e-9));
            CHECK(again->denominator == Approx(area.denominator).epsilon(1e-6));
        }
    }
}

TEST_CASE("An area whose middle is not on the map is an error, and a view beside the ground is no area") {
    const World world = inProjection(*test::crowdedMap(1), *geo::findProjection("web-mercator")).value;
    CHECK_THROWS_AS(viewportOf(ScaledArea{{70.0, 89.9}, 1e6}, world, {400.0, 300.0}, 1.0), ExportError);
    geo::Viewport beside;
    beside.centre = {9e7, 9e7};
    beside.width = 400.0;
    beside.height = 300.0;
    CHECK_FALSE(scaledAreaOf(beside, geo::Projection(world.projection), 1.0));
}

TEST_CASE("An area across the map's own edge is refused, one beside it and the whole earth are not") {
    const WorldPointer plain = test::crowdedMap(1);
    const auto fits = [&](const char* projection, const geo::LonLatBox& box) {
        const World world = inProjection(*plain, *geo::findProjection(projection)).value;
        try {
            viewportOf(box, world, {400.0, 300.0}, 1.0);
            return QString();
        } catch (const ExportError& error) {
            return QString::fromUtf8(error.what());
        }
    };
    const geo::LonLatBox bering{175.0, 60.0, -175.0, 72.0};
    for (const char* projection : {"web-mercator", "equal-earth", "plate-carree"}) {
        INFO(projection);
        const geo::ProjectionDefinition definition = *geo::findProjection(projection);
        const double seam = std::remainder(definition.centre.lon + 180.0, 360.0);
        const geo::LonLatBox across{seam - 5.0, 40.0, std::remainder(seam + 5.0, 360.0), 50.0};
        CHECK(fits(projection, across).contains(QStringLiteral("lies across the edge of the map")));
        CHECK(fits(projection, {seam - 15.0, 40.0, seam - 5.0, 50.0}).isEmpty());
        CHECK(fits(projection, {-180.0, -80.0, 180.0, 80.0}).isEmpty());
    }
    CHECK(fits("web-mercator", bering).contains(QStringLiteral("at 180°")));
    CHECK(fits("azimuthal-equidistant", bering).isEmpty());
}

TEST_CASE("An area that the map would tear in two gets a projection around its middle, also a wide one") {
    const WorldPointer plain = test::crowdedMap(1);
    const World cone = inProjection(*plain, *geo::findProjection("lambert")).value;
    for (const geo::LonLatBox& america : {geo::LonLatBox{-150.0, 20.0, -60.0, 60.0}, {-170.0, 15.0, -52.0, 72.0}}) {
        REQUIRE(liesAcrossSeam(america, cone.projection));
        const auto fitting = fittingProjection(america, cone);
        REQUIRE(fitting);
        const World around = inProjection(*plain, *fitting).value;
        const geo::Viewport view = viewportOf(america, around, {400.0, 300.0}, 1.0);
        CHECK(view.metresPerPixel < 60000.0);
    }
    CHECK_FALSE(liesAcrossSeam({46.0, 35.0, 88.0, 55.0}, cone.projection));
    CHECK_FALSE(liesAcrossSeam({-180.0, -80.0, 180.0, 80.0}, cone.projection));
}

TEST_CASE("A view of all longitudes holds the whole sheet, wherever it is cut, on large and on small pages") {
    for (const geo::ProjectionDefinition& definition : sheetsCutAlongMeridians()) {
        World world;
        world.projection = definition;
        const geo::Projection projection(definition);
        for (const geo::LonLatBox& all : {geo::LonLatBox{-180.0, -85.0, 180.0, 85.0}, {-180.0, -90.0, 180.0, 90.0}}) {
            for (const QSizeF frame : {QSizeF(1000.0, 650.0), QSizeF(150.0, 90.0)}) {
                INFO(definition.proj << " to " << all.north << " in " << frame.width());
                const geo::PlaneBox seen = viewportOf(all, world, frame, 1.0).visibleBox();
                const geo::PlaneBox sheet = sheetOf(projection, all);
                const double slack = 0.0005 * std::max(sheet.width(), sheet.height());
                CHECK(seen.minX <= sheet.minX + slack);
                CHECK(seen.maxX >= sheet.maxX - slack);
                CHECK(seen.minY <= sheet.minY + slack);
                CHECK(seen.maxY >= sheet.maxY - slack);
                CHECK(std::min(seen.width() - sheet.width(), seen.height() - sheet.height()) <= slack);  // and no more
            }
        }
    }
}

TEST_CASE("A view that ends at the map's own edge ends at the nearer one") {
    World world;
    for (const geo::ProjectionDefinition& definition : sheetsCutAlongMeridians()) {
        INFO(definition.proj);
        world.projection = definition;
        const geo::Projection projection(definition);
        const double seam = std::remainder(definition.centre.lon + 180.0, 360.0);
        const auto turned = [seam](double degrees) { return std::remainder(seam + degrees, 360.0); };
        for (const geo::LonLatBox& beside :
             {geo::LonLatBox{turned(-20.0), 20.0, seam, 30.0}, geo::LonLatBox{seam, 20.0, turned(20.0), 30.0}}) {
            const geo::PlaneBox seen = viewportOf(beside, world, {400.0, 300.0}, 1.0).visibleBox();
            CHECK(seen.width() < 0.3 * sheetOf(projection, {}).width());
        }
    }
}

TEST_CASE("A view that goes round a pole gets a projection around the pole, one beside it does not") {
    const WorldPointer plain = test::crowdedMap(1);
    const World cone = inProjection(*plain, *geo::findProjection("lambert")).value;
    struct Case {
        geo::LonLatBox box;
        geo::LonLat pole;
        const char* name;
    };
    for (const auto& [box, pole, name] :
         {Case{{-180.0, -90.0, 180.0, -60.0}, {0.0, -90.0}, "Azimuthal equidistant around the South Pole"},
          Case{{-180.0, 60.0, 180.0, 90.0}, {0.0, 90.0}, "Azimuthal equidistant around the North Pole"},
          Case{{-80.0, 50.0, 120.0, 70.0}, {20.0, 90.0}, "Azimuthal equidistant around the North Pole"}}) {
        INFO(name << " to " << box.east);
        const auto fitting = fittingProjection(box, cone);
        REQUIRE(fitting);
        CHECK(fitting->name == name);
        CHECK(fitting->centre == pole);
        World world;
        world.projection = *fitting;
        const geo::PlaneBox seen = viewportOf(box, world, {400.0, 400.0}, 1.0).visibleBox();
        const geo::Projection projection(*fitting);
        for (double lon = 0.0; lon <= box.width(); lon += 5.0) {
            const auto edge = projection.toPlane({box.west + lon, box.south < 0.0 ? box.north : box.south});
            REQUIRE(edge);
            CHECK(std::abs(edge->x - seen.centre().x) <= seen.width() / 2.0 + 2000.0);
            CHECK(std::abs(edge->y - seen.centre().y) <= seen.height() / 2.0 + 2000.0);
        }
    }
    for (const geo::LonLatBox& elsewhere : {geo::LonLatBox{-180.0, -90.0, 180.0, 90.0},
                                            {-180.0, -40.0, 180.0, 40.0},
                                            {0.0, 60.0, 140.0, 80.0},
                                            {-180.0, 30.0, 180.0, 90.0}}) {
        INFO(elsewhere.south << " to " << elsewhere.north);
        CHECK_FALSE(fittingProjection(elsewhere, cone));
    }
}
