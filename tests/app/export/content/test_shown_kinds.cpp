// SPDX-License-Identifier: MIT
#include "app/export/content/shown_kinds.h"

#include <algorithm>

#include "app/convert/age_words.h"
#include "app/world/world_builder.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

bool isSaid(const PageLayout& page, const QString& sentence) {
    return test::textsOf(page).join(QLatin1Char(' ')).simplified().contains(sentence);
}

/// Two places, of which the first is known only to lie in a circle of 40 km.
ExportRequest circleMap(bool guessed) {
    const WorldPointer crowded = test::crowdedMap(2);
    geo::AtlasContents contents;
    contents.places = crowded->atlas->places();
    contents.sources = crowded->atlas->sources();
    contents.claims = crowded->atlas->claims();
    contents.places[0].extent = geo::PlaceExtent::area;
    contents.places[0].precisionKm = 40.0;
    contents.places[0].precisionGuessed = guessed;
    auto world = std::make_shared<World>(*crowded);
    world->atlas = std::make_shared<const geo::Atlas>(std::move(contents));
    world->places =
        std::make_shared<const ProjectedPlaces>(projectPlaces(*world->atlas, geo::Projection(world->projection)));
    ExportRequest request = test::exportRequest(world);
    request.area = geo::LonLatBox{66.0, 38.5, 68.5, 40.5};
    return request;
}

}  // namespace

TEST_CASE("Paleness and dashes are explained where a mark has them, and not otherwise") {
    MarkItem fresh;
    fresh.badge = QStringLiteral("state-closed");
    MarkItem pale = fresh;
    pale.opacity = 0.8;
    MarkItem dashed;
    dashed.badge = QStringLiteral("state-closed-old");
    CHECK(agesExplained({fresh}).empty());
    CHECK(agesExplained({fresh, pale}) == std::vector{paleMarksExplained()});
    CHECK(agesExplained({dashed}) == std::vector{dashedBadgesExplained()});
    CHECK(agesExplained({dashed, pale}).size() == 2);
}

TEST_CASE("A page of a date explains in its legend why marks are pale and badges in dashes") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    CHECK(layOutPage(request).key.ages.empty());
    request.knownOn = geo::AsKnownOn{std::chrono::year(2021) / 9 / 30};
    const PageLayout page = layOutPage(request);
    CHECK(isSaid(page, paleMarksExplained()));
    CHECK(isSaid(page, dashedBadgesExplained()));
    request.elements.legend = false;
    CHECK_FALSE(isSaid(layOutPage(request), paleMarksExplained()));
}

TEST_CASE("The legend shows an estimate's circle with its broken rim, and a guessed one as dots") {
    const MapKey estimated = layOutPage(circleMap(false)).key;
    CHECK(estimated.circlesShown);
    CHECK(estimated.lines.empty());
    const MapKey guessed = layOutPage(circleMap(true)).key;
    CHECK_FALSE(guessed.circlesShown);
    REQUIRE(guessed.lines.size() == 1);
    CHECK(guessed.lines.front().samples == std::vector{LegendSample::guessedCircle});
    REQUIRE(guessed.lines.front().pen.dashes.size() == 2);
    CHECK(guessed.lines.front().pen.dashes[0] < guessed.lines.front().pen.dashes[1]);
}
