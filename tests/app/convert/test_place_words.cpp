// SPDX-License-Identifier: MIT
#include "app/convert/place_words.h"

#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("A language is found by itself, whatever script or country its code or that of a name adds") {
    CHECK(primaryLanguage("EN-GB") == "en");
    CHECK(primaryLanguage("uz") == "uz");
    CHECK(primaryLanguage("").empty());
    geo::Place place;
    place.names.resize(2);
    place.names[0].language = "uz-Latn";
    place.names[0].role = "local";
    place.names[0].text = "Termiz";
    place.names[1].language = "ru";
    place.names[1].role = "primary";
    place.names[1].text = "\u0422\u0435\u0440\u043c\u0435\u0437";
    CHECK(namesInLanguage(place, "uz", NamesWanted::ofTheWhole) == QStringList{QStringLiteral("Termiz")});
    CHECK(namesInLanguage(place, "UZ-Cyrl", NamesWanted::ofTheWhole) == QStringList{QStringLiteral("Termiz")});
    CHECK(namesInLanguage(place, "tg", NamesWanted::alsoVariants).isEmpty());
}
