// SPDX-License-Identifier: MIT
#include "app/convert/scale_words.h"

#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("Angles are written with a side, and with minutes and seconds where they have any") {
    const auto longitude = [](long seconds) { return angleInWords(seconds, Axis::longitude); };
    const auto latitude = [](long seconds) { return angleInWords(seconds, Axis::latitude); };
    CHECK(longitude(66 * 3600) == QStringLiteral("66°\u00A0E"));
    CHECK(longitude(-66 * 3600 - 1800) == QStringLiteral("66°30′\u00A0W"));
    CHECK(latitude(37 * 3600 + 5 * 60) == QStringLiteral("37°05′\u00A0N"));
    CHECK(latitude(-(37 * 3600 + 5 * 60 + 10)) == QStringLiteral("37°05′10″\u00A0S"));
    CHECK(latitude(-30) == QStringLiteral("0°00′30″\u00A0S"));
    CHECK(latitude(0) == QStringLiteral("0°"));
    CHECK(longitude(0) == QStringLiteral("0°"));
    CHECK(longitude(180 * 3600) == QStringLiteral("180°"));
    CHECK(longitude(-180 * 3600) == QStringLiteral("180°"));
}

TEST_CASE("A scale bar says at which latitude it holds, unless it holds everywhere") {
    CHECK(validityInWords({1000.0, 50.0, geo::ScaleReach::picture, 40.0}).isEmpty());
    CHECK(validityInWords({1000.0, 50.0, geo::ScaleReach::parallel, 39.7}) == QStringLiteral("at 40°\u00A0N"));
    CHECK(validityInWords({1000.0, 50.0, geo::ScaleReach::parallel, -12.2}) == QStringLiteral("at 12°\u00A0S"));
    CHECK(validityInWords({1000.0, 50.0, geo::ScaleReach::spot, 40.0}) == QStringLiteral("true here"));
}
