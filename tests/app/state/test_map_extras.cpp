// SPDX-License-Identifier: MIT
#include "app/state/map_extras.h"

#include <QStringList>

#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("Distances of rings are read in any order, with or without a unit, each once") {
    CHECK(parseRangeRings(QStringLiteral("100, 250,500")) == std::vector<double>{100.0, 250.0, 500.0});
    CHECK(parseRangeRings(QStringLiteral(" 500 km,12.5, 500")) == std::vector<double>{12.5, 500.0});
    CHECK(parseRangeRings(QString()) == std::vector<double>{});
    CHECK(parseRangeRings(QStringLiteral("  ")) == std::vector<double>{});
    CHECK(parseRangeRings(QStringLiteral("20000")) == std::vector<double>{20000.0});
}

TEST_CASE("What is no distance on the earth is refused") {
    for (const char* text : {"0", "-5", "20001", "a", "100;200", "100,,200", "nan", "inf", "1e9", ",", "1 000"}) {
        INFO(text);
        CHECK_FALSE(parseRangeRings(QString::fromLatin1(text)));
    }
    QStringList many;
    for (int i = 1; i <= 21; ++i) {
        many << QString::number(i);
    }
    CHECK_FALSE(parseRangeRings(many.join(QLatin1Char(','))));
}

TEST_CASE("Rings in words are read back as they were") {
    const std::vector<double> kilometres{0.5, 100.0, 12345.0};
    CHECK(rangeRingsInWords(kilometres) == QStringLiteral("0.5, 100, 12345"));
    CHECK(parseRangeRings(rangeRingsInWords(kilometres)) == kilometres);
}

TEST_CASE("Rings are about the place they were given, else about the selected one") {
    MapExtras extras;
    CHECK_FALSE(ringCentreOf(extras, std::nullopt));
    CHECK(ringCentreOf(extras, geo::PlaceId("gate")) == geo::PlaceId("gate"));
    extras.ringCentre = geo::PlaceId("bridge");
    CHECK(ringCentreOf(extras, geo::PlaceId("gate")) == geo::PlaceId("bridge"));
}
