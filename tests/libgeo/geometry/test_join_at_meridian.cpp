// SPDX-License-Identifier: MIT
#include "libgeo/geometry/join_at_meridian.h"

#include <cmath>
#include <random>

#include "libgeo/geometry/cut_at_meridian.h"
#include "tests/libgeo/geometry/star_shape.h"
#include "tests/support/catch.h"

namespace {

constexpr double dateLine = 180.0;
constexpr double otherSeam = 246.0;

/// As a file has it: cut at 180, each piece on its side; then on a sheet that ends elsewhere.
geo::GeoShape cutInFile(const geo::GeoShape& shape) {
    return geo::cutAtMeridian(geo::cutAtMeridian(shape, dateLine), otherSeam);
}

double lengthAlong(const geo::GeoShape& shape, double meridian) {
    double length = 0.0;
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const auto ring = shape.part(i);
        for (std::size_t j = 0; j < ring.size(); ++j) {
            const geo::LonLat& next = ring[(j + 1) % ring.size()];
            if (std::abs(ring[j].lon - meridian) < 1e-9 && std::abs(next.lon - meridian) < 1e-9) {
                length += std::abs(next.lat - ring[j].lat);
            }
        }
    }
    return length;
}

void checkSameWinding(const geo::GeoShape& one, const geo::GeoShape& other, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> lon(140.0, 220.0);
    std::uniform_real_distribution<double> lat(0.0, 80.0);
    for (int i = 0; i < 200; ++i) {
        const geo::LonLat point{lon(random), lat(random)};
        REQUIRE(test::windingAround(one, point) == test::windingAround(other, point));
    }
}

}  // namespace

TEST_CASE("A square that was cut at 180 degrees is one ring again") {
    geo::GeoShape square{geo::ShapeKind::area, {{170, 60}, {190, 60}, {190, 70}, {170, 70}}, {0}};
    const geo::GeoShape cut = cutInFile(square);
    REQUIRE(cut.partCount() == 2);
    const geo::GeoShape joined = geo::joinAtMeridian(cut, dateLine);
    CHECK(joined.partCount() == 1);
    CHECK(lengthAlong(joined, dateLine) == 0.0);
    CHECK(test::areaOf(joined) == Approx(200.0));
}

TEST_CASE("Stars and tangles that were cut are joined without a trace of the cut") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const geo::LonLat centre{178.0, 40.0};
        const geo::GeoShape shape =
            seed % 2 == 0 ? test::starShape(seed, centre, 30.0) : test::tangledShape(seed, centre, 30.0);
        const geo::GeoShape cut = cutInFile(shape);
        REQUIRE(lengthAlong(cut, dateLine) > 0.0);
        const geo::GeoShape joined = geo::joinAtMeridian(cut, dateLine);
        CHECK(lengthAlong(joined, dateLine) == Approx(0.0).margin(1e-9));
        CHECK(test::areaOf(joined) == Approx(test::areaOf(shape)));
        checkSameWinding(joined, shape, seed);
    }
}

TEST_CASE("A coast along the meridian stays where the other side is water or begins elsewhere") {
    const geo::GeoShape alone{geo::ShapeKind::area, {{170, 60}, {180, 60}, {180, 70}, {170, 70}}, {0}};
    CHECK(geo::joinAtMeridian(alone, dateLine) == alone);
    const geo::GeoShape shifted{
        geo::ShapeKind::area,
        {{170, 60}, {180, 60}, {180, 70}, {170, 70}, {180, 65}, {190, 65}, {190, 75}, {180, 75}},
        {0, 4}};
    const geo::GeoShape joined = geo::joinAtMeridian(shifted, dateLine);
    CHECK(joined.partCount() == 1);
    CHECK(lengthAlong(joined, dateLine) == Approx(10.0));
    checkSameWinding(joined, shifted, 7);
}

TEST_CASE("What is no area or does not touch the meridian comes back as it was") {
    const geo::GeoShape line{geo::ShapeKind::line, {{180, 60}, {180, 70}}, {0}};
    CHECK(geo::joinAtMeridian(line, dateLine) == line);
    const geo::GeoShape star = test::starShape(3, {66.0, 40.0}, 10.0);
    CHECK(geo::joinAtMeridian(star, dateLine) == star);
    CHECK(geo::joinAtMeridian({}, dateLine).empty());
}
