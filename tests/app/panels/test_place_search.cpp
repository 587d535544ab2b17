// SPDX-License-Identifier: MIT
#include "app/panels/place_search.h"

#include <algorithm>
#include <ctime>
#include <limits>
#include <string>

#include "tests/support/catch.h"

using namespace marz;

namespace {

geo::GazetteerPlace placeAt(const char* id, const char* name, const char* kind, const char* country,
                            geo::LonLat point) {
    geo::GazetteerPlace place;
    place.id = geo::PlaceId(id);
    place.name = name;
    place.kind = kind;
    place.countries = {country};
    place.point = point;
    return place;
}

geo::Gazetteer someNames() {
    geo::Gazetteer names;
    names.addPlace(placeAt("balkh-province", "Balkh", "province", "AF", {67.0, 36.6}), {"Balkh"});
    names.addPlace(placeAt("balkh-far", "Balkh", "city", "TJ", {68.0, 39.9}), {"Balkh"});
    names.addPlace(placeAt("balkhash", "Balkhash", "city", "KZ", {75.0, 46.8}), {"Balkhash", "Балхаш"});
    names.addPlace(placeAt("old-balkh", "Old Balkh", "city", "AF", {66.9, 36.76}), {"Old Balkh"});
    return names;
}

const std::vector<Neighbour> mazar{{"Mazar-i-Sharif", {67.11, 36.71}}};

}  // namespace

TEST_CASE("Namesakes are told apart by kind, country and the way from what the article names") {
    const geo::Gazetteer names = someNames();
    const std::vector<PlaceFound> found = searchPlaces(names, QStringLiteral("balkh"), mazar);
    REQUIRE(found.size() == 4);
    CHECK(found[0].id == geo::PlaceId("balkh-province"));
    CHECK(found[0].words.contains(QStringLiteral("Province")));
    CHECK(found[0].words.contains(QStringLiteral("Afghanistan")));
    CHECK(found[0].words.contains(QStringLiteral("km from Mazar-i-Sharif")));
    CHECK(found[1].id == geo::PlaceId("balkh-far"));
    REQUIRE(found[1].kilometres);
    CHECK(*found[1].kilometres == Approx(363.0).margin(5.0));
    CHECK(found[2].id == geo::PlaceId("balkhash"));   // begins with it
    CHECK(found[3].id == geo::PlaceId("old-balkh"));  // holds it
}

TEST_CASE("Places are found by names in other scripts, and by none where nothing is asked") {
    const geo::Gazetteer names = someNames();
    const std::vector<PlaceFound> found = searchPlaces(names, QString::fromUtf8("балхаш"), {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == geo::PlaceId("balkhash"));
    CHECK_FALSE(found[0].kilometres);
    CHECK(searchPlaces(names, QStringLiteral("  "), mazar).empty());
    CHECK(searchPlaces(names, QStringLiteral("alkh"), mazar).empty());  // names are found by their words' beginnings
    CHECK(searchPlaces(names, QStringLiteral("balkh"), mazar, 2).size() == 2);
}

TEST_CASE("A name is found by any of its words, whatever a word before it holds") {
    geo::Gazetteer names;
    names.addPlace(placeAt("spring", "Sarab Ab", "city", "AF", {67.0, 36.6}), {"Sarab Ab"});
    CHECK(searchPlaces(names, QStringLiteral("ab"), {}).size() == 1);
    CHECK(searchPlaces(names, QStringLiteral("arab"), {}).empty());
}

TEST_CASE("Distances to hundreds of places cost a search little more than the search itself") {
    geo::Gazetteer names;
    for (int i = 0; i < 4000; ++i) {
        const std::string name = "Ab " + std::to_string(i);
        const geo::LonLat point{60.0 + 0.004 * i, 35.0 + 0.002 * i};
        names.addPlace(placeAt(name.c_str(), name.c_str(), "city", "AF", point), {name});
    }
    std::vector<Neighbour> many;
    for (int i = 0; i < 200; ++i) {
        many.push_back({"near", {60.0 + 0.1 * i, 40.0}});
    }
    const auto cost = [&](const std::vector<Neighbour>& neighbours) {
        std::clock_t least = std::numeric_limits<std::clock_t>::max();
        for (int round = 0; round < 3; ++round) {
            const std::clock_t begin = std::clock();
            CHECK(searchPlaces(names, QStringLiteral("ab"), neighbours).size() == 200);
            least = std::min(least, std::clock() - begin);
        }
        return static_cast<double>(least);
    };
    CHECK(cost(many) < 8.0 * cost({}));
}
