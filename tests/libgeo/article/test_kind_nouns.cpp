// SPDX-License-Identifier: MIT
#include "libgeo/article/kind_nouns.h"

#include "tests/libgeo/article/article_fixtures.h"
#include "tests/support/catch.h"

namespace {

using article_fixtures::atlasOf;
using article_fixtures::placeNamed;
using enum geo::KindFit;

/// How what is said of Ford in the text suits the kind.
geo::KindFit fitIn(std::string_view text, std::string_view kind) {
    const geo::Atlas atlas = atlasOf({placeNamed("ford", "city", {"TJ"}, {"Ford", "Форд", "فورد"})});
    const geo::Gazetteer gazetteer(atlas);
    geo::NameMatcher matcher(text, gazetteer);
    const auto match = matcher.next();
    REQUIRE(match);
    return geo::fitOf(geo::saidKindOf(*match), kind);
}

}  // namespace

TEST_CASE("A noun behind or before a name says what it is, in the languages of the region") {
    CHECK(fitIn("the Ford river", "river") == said);
    CHECK(fitIn("the river Ford", "river") == said);
    CHECK(fitIn("the province of Ford", "province") == said);
    CHECK(fitIn("Ford international airport", "airfield") == said);
    CHECK(fitIn("the base at Ford", "airfield") == said);
    CHECK(fitIn("Ford region's hospital", "province") == said);
    CHECK(fitIn("вилояти Форд", "province") == said);
    CHECK(fitIn("дар ноҳияи Форд", "district") == said);
    CHECK(fitIn("за рекой Форд", "river") == said);
    CHECK(fitIn("Форд району", "district") == said);
    CHECK(fitIn("ولسوالی فورد", "district") == said);
    CHECK(fitIn("دریای فورد", "river") == said);
}

TEST_CASE("Nothing is said by a noun of another clause, by one that only follows, or by none") {
    CHECK(fitIn("they left Ford. River boats waited", "river") == silent);
    CHECK(fitIn("they came to Ford", "city") == silent);
    CHECK(fitIn("in the city, Ford waited", "city") == silent);
}

TEST_CASE("What a kind may stand beside or for is told from what it cannot be") {
    CHECK(fitIn("Ford airport", "city") == beside);
    CHECK(fitIn("Ford river", "city") == contrary);
    CHECK(fitIn("Ford province", "river") == contrary);
    CHECK(fitIn("Ford valley", "city") == beside);
    CHECK(fitIn("Ford pass", "border-crossing") == said);
}

TEST_CASE("Appositions and articles say the kind, also behind a parenthesis") {
    CHECK(fitIn("Ford, the capital of it,", "city") == said);
    CHECK(fitIn("Ford is a border town in it", "city") == said);
    CHECK(fitIn("Ford (in Persian: x; in Tajik: y) is a river", "river") == said);
    CHECK(fitIn("Ford, a province in the north", "province") == said);
    CHECK(fitIn("Форд, узбекский анклав к востоку", "district") == said);
    CHECK(fitIn("Форд, город на востоке", "city") == said);
    CHECK(fitIn("Форд, город Батыр", "city") == silent);
    CHECK(fitIn("Форд, Ошская область", "province") == silent);
    CHECK(fitIn("they walked along the Ford and slept", "river") == said);
    CHECK(fitIn("the Ford offensive", "river") == silent);
    CHECK(fitIn("a village in Ford", "province") == said);
}

TEST_CASE("A kind's weight is larger where it is said and smaller where it cannot be") {
    const geo::SaidKind river{geo::findKindNoun("river"), geo::NounLink::names, true};
    CHECK(geo::kindWeight(river, "river") > 5.0 * geo::kindWeight({}, "river"));
    CHECK(geo::kindWeight(river, "city") < 0.5 * geo::kindWeight({}, "city"));
    CHECK(geo::isKindNounOf("province", "province"));
    CHECK_FALSE(geo::isKindNounOf("province", "city"));
    CHECK(geo::findKindNoun("viloyatidagi")->group == geo::KindGroup::province);
    CHECK(geo::findKindNoun("batken") == nullptr);
}
