// SPDX-License-Identifier: MIT
#include "app/panels/filter_panel.h"

#include <QElapsedTimer>
#include <QTest>

#include "app/style/map_style_reader.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

/// So many that they are counted on a worker: two of three lie in Afghanistan.
WorldPointer crowdedWorld() {
    geo::AtlasContents contents = smallAtlas();
    const geo::Place model = contents.places.front();
    contents.places.clear();
    contents.claims.clear();
    for (int i = 0; i < 6000; ++i) {
        geo::Place place = model;
        place.id = geo::PlaceId("crossing-" + std::to_string(i));
        place.countries = {i % 3 == 0 ? "TJ" : "AF"};
        contents.places.push_back(place);
    }
    World world = *smallWorld();
    world.atlas = std::make_shared<const geo::Atlas>(std::move(contents));
    return std::make_shared<const World>(std::move(world));
}

void restrictTo(Explorer& explorer, const char* country) {
    geo::ClaimFilter filter = explorer.state().filter;
    filter.countries = {country};
    explorer.setFilter(filter);
}

}  // namespace

TEST_CASE("Counts that come late yield to those of a choice that was made meanwhile") {
    Explorer explorer;
    explorer.setWorld(crowdedWorld());
    FilterPanel panel(explorer, std::make_shared<const MarkIcons>(builtInMapStyle(QStringLiteral("light"))));
    panel.show();
    restrictTo(explorer, "AF");
    REQUIRE(QTest::qWaitFor([&] { return !explorer.turns().waits(&panel); }));  // counting has begun
    restrictTo(explorer, "TJ");
    QObject page;
    QElapsedTimer reading;
    reading.start();
    // Longer than counting takes; only then is it the panel's turn.
    explorer.turns().add(&page, TurnOrder::page, [&] { return reading.elapsed() < 400; });
    const auto shown = [&] { return panel.kinds().box(QStringLiteral("border-crossing"))->accessibleName(); };
    CHECK(QTest::qWaitFor([&] { return shown().endsWith(QStringLiteral(" 2000")); }));
}

TEST_CASE("A choice in one group leaves the others as they are, even those that have no rows yet") {
    Explorer explorer;
    explorer.setWorld(crowdedWorld());
    FilterPanel panel(explorer, std::make_shared<const MarkIcons>(builtInMapStyle(QStringLiteral("light"))));
    restrictTo(explorer, "TJ");
    panel.countries().setChoices({});
    panel.actors().setChoices({{QStringLiteral("Customs"), QStringLiteral("Customs"), {}, 1, ChoiceRank::usual, {}}});
    panel.actors().box(QStringLiteral("Customs"))->click();
    CHECK(explorer.state().filter.actors == std::vector<std::string>{"Customs"});
    CHECK(explorer.state().filter.countries == std::vector<std::string>{"TJ"});
}
