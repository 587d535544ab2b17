// SPDX-License-Identifier: MIT
#include "libgeo/article/source_places.h"

#include <algorithm>

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
    std::vector<geo::AtlasRow> rows(const std::vector<geo::PlaceMention>& mentions) const {
        return geo::rowsOfMentions(geo::SourceId("roads"), article, mentions, gazetteer);
    }
};

}  // namespace

TEST_CASE("Each paragraph gets the places that it names, and those of a gazetteer come along") {
    const Named named;
    const auto rows = named.rows({named.mention("Batken", "batken"), named.mention("Zorkul", "zorkul"),
                                  named.mention("Tajikistan", "tajikistan")});
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].cells.at("id") == "batken");
    CHECK(rows[0].cells.at("WKT") == "POINT (70.8 40.1)");
    CHECK(rows[0].cells.at("geometry_type") == "point");
    CHECK(rows[0].cells.at("coordinate_source") == "Names of roads");
    CHECK(rows[1].cells.at("kind") == "region");
    CHECK(rows[1].cells.at("geometry_type") == "area");
    CHECK_FALSE(rows[1].cells.at("note").empty());
    CHECK(rows[2].cells.at("paragraph") == "p1");
    CHECK(rows[2].cells.at("place_ids") == "batken;zorkul");
    CHECK(rows[3].cells.at("place_ids") == "tajikistan");
}

TEST_CASE("What is uncertain or a people is no place of the paragraph, and a government is a metonym") {
    const Named named;
    geo::PlaceMention uncertain = named.mention("Batken", "batken");
    uncertain.uncertain = true;
    geo::PlaceMention people = named.mention("Zorkul", "zorkul");
    people.role = geo::MentionRole::demonym;
    CHECK(named.rows({uncertain, people}).empty());

    geo::PlaceMention government = named.mention("Tajikistan", "japan");
    government.role = geo::MentionRole::metonym;
    const auto rows = named.rows({government});
    REQUIRE(rows.size() == 2);
    CHECK_FALSE(rows[0].cells.contains("WKT"));  // a country is no point
    CHECK(rows[1].cells.at("metonym_ids") == "japan");
    CHECK(rows[1].cells.at("place_ids").empty());
}

TEST_CASE("Names in a title belong to no paragraph") {
    const Named named;
    CHECK(named.rows({named.mention("Roads", "batken")}).empty());
}
