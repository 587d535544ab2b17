// SPDX-License-Identifier: MIT
#include "libgeo/article/article_finds.h"

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <utility>

#include "libgeo/article/article_reader.h"
#include "tests/libgeo/article/article_fixtures.h"
#include "tests/support/catch.h"

namespace {

using article_fixtures::atlasOf;
using article_fixtures::placeNamed;

struct Named {
    geo::Atlas atlas = atlasOf({placeNamed("tajikistan", "country", {"TJ"}, {"Tajikistan"})});
    geo::Gazetteer gazetteer{atlas};
    geo::Article article = geo::articleFromText(
        "Roads\n\nThe road leaves Batken in the morning and reaches the lake of Zorkul after three days of dust.\n\n"
        "In Tajikistan nobody remembers when the last lorry came through, or what was on it at that time.\n");

    Named() {
        add("batken", "Batken", "city", geo::LonLat{70.8, 40.1});
        add("zorkul", "Zorkul", "lake", geo::LonLat{73.7, 37.4});
        add("japan", "Japan", "country", geo::LonLat{138.0, 36.0});
    }
    void add(const char* id, const char* name, const char* kind, geo::LonLat point) {
        geo::GazetteerPlace place;
        place.id = geo::PlaceId(id);
        place.kind = kind;
        place.point = point;
        place.origin = "Names of roads";
        gazetteer.addPlace(place, {name});
    }
    geo::PlaceMention mention(const char* text, const char* place) const {
        geo::PlaceMention found;
        found.begin = article.text.find(text);
        found.end = found.begin + std::string_view(text).size();
        found.place = geo::PlaceId(place);
        return found;
    }
    geo::ArticleFinds finds(const std::vector<geo::PlaceMention>& mentions, const geo::AreaOfPlace& areaOf = {}) const {
        geo::Source roads;
        roads.id = geo::SourceId("roads");
        return geo::findsOf(roads, article, mentions, gazetteer, areaOf);
    }
};

std::vector<geo::PlaceId> ids(std::initializer_list<const char*> texts) {
    std::vector<geo::PlaceId> all;
    for (const char* const text : texts) {
        all.emplace_back(text);
    }
    return all;
}

std::shared_ptr<const geo::ArticleFinds> shared(geo::ArticleFinds finds) {
    return std::make_shared<const geo::ArticleFinds>(std::move(finds));
}

}  // namespace

TEST_CASE("Each paragraph gets the places that it names, and those of a gazetteer come along") {
    const Named named;
    const geo::ArticleFinds finds = named.finds({named.mention("Batken", "batken"), named.mention("Zorkul", "zorkul"),
                                                 named.mention("Tajikistan", "tajikistan")});
    REQUIRE(finds.places.size() == 2);
    const geo::Place& batken = finds.places[0];
    CHECK(batken.id == geo::PlaceId("batken"));
    CHECK(batken.shape.points.front() == geo::LonLat{70.8, 40.1});
    CHECK(batken.extent == geo::PlaceExtent::point);
    CHECK(batken.coordinateSource == "Names of roads");
    CHECK(batken.origin == geo::Origin::article);
    CHECK_FALSE(batken.precisionGuessed);
    const geo::Place& zorkul = finds.places[1];
    CHECK(zorkul.kind == "region");
    CHECK(zorkul.approximate());
    CHECK(zorkul.precisionGuessed);
    CHECK_FALSE(zorkul.note.empty());
    REQUIRE(finds.passages.size() == 2);
    CHECK(finds.passages[0].paragraph == "p1");
    CHECK(finds.passages[0].namedPlaces == ids({"batken", "zorkul"}));
    CHECK(finds.passages[0].fingerprint.has_value());
    CHECK(finds.passages[1].namedPlaces == ids({"tajikistan"}));
}

TEST_CASE("What is uncertain or a people is no place of the paragraph, and a government is a metonym") {
    const Named named;
    geo::PlaceMention uncertain = named.mention("Batken", "batken");
    uncertain.uncertain = true;
    geo::PlaceMention people = named.mention("Zorkul", "zorkul");
    people.role = geo::MentionRole::demonym;
    CHECK(named.finds({uncertain, people}).places.empty());

    geo::PlaceMention government = named.mention("Tajikistan", "japan");
    government.role = geo::MentionRole::metonym;
    const geo::ArticleFinds finds = named.finds({government});
    REQUIRE(finds.places.size() == 1);
    CHECK_FALSE(finds.places.front().located());  // a country is no point
    CHECK(finds.passages[1].metonyms == ids({"japan"}));
    CHECK(finds.passages[1].namedPlaces.empty());
}

TEST_CASE("A name that stands in the title alone is on the map, and leads back to the title") {
    Named named;
    named.add("roads", "Roads", "city", geo::LonLat{1.0, 2.0});
    const geo::ArticleFinds finds = named.finds({named.mention("Roads", "roads")});
    REQUIRE(finds.places.size() == 1);
    CHECK(finds.places.front().id == geo::PlaceId("roads"));
    REQUIRE(finds.passages.size() == 3);
    CHECK(finds.passages.front().role == "title");
    CHECK(finds.passages.front().paragraph == named.article.blocks.front().reference());
    CHECK(finds.passages.front().namedPlaces == ids({"roads"}));
    CHECK(named.finds({}).passages.size() == 2);  // a title without names is no passage
}

TEST_CASE("A place whose area is known is drawn as that area and nothing is guessed") {
    const Named named;
    const geo::GeoShape triangle{geo::ShapeKind::area, {{73.0, 37.0}, {74.0, 37.0}, {73.5, 38.0}}, {0}};
    const geo::ArticleFinds finds =
        named.finds({named.mention("Zorkul", "zorkul")}, [&](const geo::GazetteerPlace&) { return triangle; });
    REQUIRE(finds.places.size() == 1);
    CHECK(finds.places.front().shape == triangle);
    CHECK_FALSE(finds.places.front().approximate());
    CHECK_FALSE(finds.places.front().precisionGuessed);
    CHECK(geo::rowOfPlace(finds.places.front()).cells.at("WKT") == "POLYGON ((73 37, 74 37, 73.5 38, 73 37))");
}

TEST_CASE("Finds lie on top of an atlas and go without a trace") {
    const Named named;
    const auto finds = shared(named.finds({named.mention("Batken", "batken"), named.mention("Zorkul", "zorkul")}));
    const geo::Atlas with = geo::withFinds(named.atlas, std::vector{finds});
    CHECK(with.places().size() == named.atlas.places().size() + 2);
    CHECK(with.findSource(geo::SourceId("roads")) != nullptr);
    CHECK(with.passagesOf(geo::PlaceId("batken")).size() == 1);
    // Once more: in place of what was there.
    CHECK(geo::withFinds(with, std::vector{finds}).places().size() == with.places().size());
    const geo::Atlas without = geo::withFinds(with, {});
    CHECK(without.places().size() == named.atlas.places().size());
    CHECK(without.sources().empty());
    CHECK(without.passages().empty());
}

TEST_CASE("Finds never take the place of what the atlas knows") {
    const Named named;
    const auto finds = shared(named.finds({named.mention("Batken", "batken")}));
    const geo::Atlas atlas = atlasOf({placeNamed("batken", "city", {"KG"}, {"Batken"})});
    const geo::Atlas with = geo::withFinds(atlas, std::vector{finds});
    CHECK(with.places().size() == 1);
    CHECK(with.findPlace(geo::PlaceId("batken"))->origin == geo::Origin::atlas);
}

TEST_CASE("A kept source keeps all of its record, and a place how far it is guessed") {
    geo::Source record;
    record.id = geo::SourceId("roads");
    record.title = "Roads";
    record.issued = {geo::parsePartialDate("2021-08-16"), geo::parsePartialDate("2021-08-22"), "week"};
    record.note = "From a reprint.";
    const geo::AtlasRow row = geo::rowsOfFinds({}, record).front();
    CHECK(row.cells.at("issued_to") == "2021-08-22");
    CHECK(row.cells.at("note") == "From a reprint.");
    geo::Place place = placeNamed("gate", "border-crossing", {"TJ"}, {"Gate"});
    place.precisionKm = 0.5;
    CHECK(geo::rowOfPlace(place).cells.at("precision_km") == "0.5");
}

TEST_CASE("Finds that are kept become rows with the spelling of the text") {
    const Named named;
    geo::Source record;
    record.id = geo::SourceId("author2021");
    record.title = "Roads";
    const auto rows =
        geo::rowsOfFinds(named.finds({named.mention("Batken", "batken"), named.mention("Zorkul", "zorkul")}), record);
    const auto count = [&rows](std::string_view table) {
        return std::count_if(rows.begin(), rows.end(),
                             [table](const geo::AtlasRow& row) { return row.table == table; });
    };
    CHECK(count("sources") == 1);
    CHECK(count("places") == 2);
    CHECK(count("passages") == 2);
    const auto zorkul = std::find_if(rows.begin(), rows.end(), [](const geo::AtlasRow& row) {
        return row.table == "places" && row.cells.at("id") == "zorkul";
    });
    REQUIRE(zorkul != rows.end());
    CHECK(zorkul->cells.at("precision_source") == "guess");
    CHECK(zorkul->cells.at("WKT") == "POINT (73.7 37.4)");
    CHECK(rows.back().cells.at("source_id") == "author2021");
}
