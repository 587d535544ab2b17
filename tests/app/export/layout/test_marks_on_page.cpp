// SPDX-License-Identifier: MIT
#include "app/export/layout/marks_on_page.h"

#include "app/scene/mark_items.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("Marks stand on the page where the map's frame puts them") {
    const PageLayout layout = layOutPage(test::exportRequest(test::shippedMap()));
    const std::vector<MarkItem> inScene = marksOf(layout.scene);
    const std::vector<MarkOnPage> onPage = marksOnPage(layout.scene, layout.mapFrame);
    REQUIRE(onPage.size() == inScene.size());
    REQUIRE_FALSE(onPage.empty());
    CHECK(onPage.front().centre.x() == Approx(inScene.front().position.x + layout.mapFrame.left()));
    CHECK(onPage.front().numberCentre.has_value());
}

TEST_CASE("A diamond reaches further towards its tips than towards its sides") {
    const MarkOnPage diamond{{100.0, 100.0}, 24.0, QStringLiteral("border-crossing"), std::nullopt};
    const double tip = reachTowards(diamond, {200.0, 100.0});
    const double side = reachTowards(diamond, {200.0, 200.0});
    CHECK(tip > 10.5);
    CHECK(tip <= 12.5);
    CHECK(side > 6.5);
    CHECK(side < 10.0);
    CHECK(reachTowards(diamond, {100.0, 0.0}) == Approx(tip).margin(0.5));
    CHECK(reachTowards(diamond, diamond.centre) == 0.0);  // no direction
}
