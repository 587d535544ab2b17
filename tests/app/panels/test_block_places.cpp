// SPDX-License-Identifier: MIT
#include "app/panels/block_places.h"

#include <QTest>

#include "app/panels/review_items.h"
#include "libgeo/article/article_reader.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

geo::Place placeAt(const char* id, const char* name, const char* kind, const char* country, geo::LonLat point) {
    geo::Place place;
    place.id = geo::PlaceId(id);
    place.name = name;
    place.kind = kind;
    place.countries = {country};
    place.extent = geo::PlaceExtent::point;
    place.shape = {geo::ShapeKind::point, {point}, {0}};
    place.precisionKm = 1.0;
    place.names = {{name, "en", "Latn", "primary"}};
    return place;
}

/// An article about a gate in Afghanistan, with what lies beside it, far away and all around it.
struct Desk {
    test::TemporaryFolder folder;
    Explorer explorer;
    ArticleReading reading{explorer, folder / "reviews.json"};

    explicit Desk(const char* text) {
        geo::AtlasContents contents;
        contents.places = {placeAt("gate", "Milestone Gate", "border-crossing", "AF", {61.07, 34.66}),
                           placeAt("beside", "Yonder Gate", "city", "IR", {60.77, 34.74}),
                           placeAt("far", "Washington", "city", "US", {-77.0, 38.9}),
                           placeAt("country", "Afghanistan", "country", "AF", {66.0, 34.0}),
                           placeAt("one", "Twinford", "city", "AF", {62.0, 34.7}),
                           placeAt("other", "Twinford", "city", "AF", {68.0, 36.7})};
        World world = *worldOf(std::move(contents));
        world.articles = {
            {std::make_shared<const geo::Article>(geo::articleFromText(text, "gate.txt")), std::nullopt, "-"}};
        explorer.setWorld(std::make_shared<const World>(std::move(world)));
        REQUIRE(QTest::qWaitFor([this] { return !reading.mentions().empty(); }, 20000));
    }
    QString places() const {
        QStringList names;
        for (const std::size_t place : placesOfBlock(reading, reading.article()->blocks.front())) {
            names << QString::fromStdString(explorer.atlas().places()[place].name);
        }
        return names.join(QStringLiteral(", "));
    }
};

}  // namespace

TEST_CASE("A paragraph plays at its towns and what lies beside them, not in the capitals that it names as well") {
    Desk desk(
        "At Milestone Gate in Afghanistan lorries wait for those from Yonder Gate, and for word from Washington.");
    CHECK(desk.places() == QStringLiteral("Milestone Gate, Yonder Gate"));
}

TEST_CASE("The name that the reader is at is always among the places of its paragraph") {
    Desk desk(
        "At Milestone Gate in Afghanistan lorries wait for those from Yonder Gate, and for word from Washington.");
    desk.reading.step(-1);
    REQUIRE(desk.reading.textOf(*desk.reading.currentMention()) == "Washington");
    CHECK(desk.places() == QStringLiteral("Milestone Gate, Yonder Gate, Washington"));
}

TEST_CASE("A far town does not push out the country in which a paragraph plays") {
    CHECK(Desk("In Afghanistan much was decided. The order came from Washington.\n").places() ==
          QLatin1String("Afghanistan"));
}

TEST_CASE("A paragraph that names countries only plays in them") {
    CHECK(Desk("In Afghanistan nobody has heard of any of this, and nobody will.").places() ==
          QStringLiteral("Afghanistan"));
}

TEST_CASE("Candidates that read alike say where they lie") {
    Desk desk("Lorries wait at Milestone Gate for the bridge.");
    geo::PlaceMention mention;
    mention.candidates = {
        {geo::PlaceId("one"), 0.4, {}}, {geo::PlaceId("other"), 0.3, {}}, {geo::PlaceId("beside"), 0.2, {}}};
    const QStringList words = candidatesInWords(desk.reading, mention);
    REQUIRE(words.size() == 3);
    CHECK(words[0].startsWith(QStringLiteral("Twinford \u00B7 85 km from Milestone Gate \u00B7 City")));
    CHECK(words[1].contains(QStringLiteral(" km from Milestone Gate \u00B7 ")));
    CHECK(words[0] != words[1]);
    CHECK_FALSE(words[2].contains(QStringLiteral(" km ")));
}
