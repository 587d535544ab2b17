// SPDX-License-Identifier: MIT

// The state known on a date, on claims made up for the case and on the shipped atlas.

#include "libgeo/atlas/state_on_date.h"

#include <algorithm>

#include "libgeo/atlas/atlas_reader.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using geo::StateKind;
using geo::TimeAxis;
using std::chrono::August, std::chrono::February, std::chrono::July, std::chrono::June;

namespace {

geo::AsKnownOn on(int year, unsigned month, unsigned day, TimeAxis axis = TimeAxis::happened) {
    return {std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}, axis};
}

const geo::Atlas& shipped() {
    static const geo::Atlas atlas = geo::readAtlas(MARZ_SOURCE_DIR "/resources/atlas/central-asia-2021").value;
    return atlas;
}

std::size_t placeOf(const char* id) {
    const std::size_t place = shipped().placeIndex(geo::PlaceId(id));
    REQUIRE(place < shipped().places().size());
    return place;
}

std::vector<std::string> kindsOf(const std::vector<geo::StateFact>& facts) {
    std::vector<std::string> kinds;
    for (const geo::StateFact& fact : facts) {
        kinds.emplace_back(std::string(geo::stateKindName(fact.kind)) + (fact.by.empty() ? "" : " " + fact.by));
    }
    return kinds;
}

using Kinds = std::vector<std::string>;

geo::Claim claim(const char* id, const char* category, const char* from, const char* to, const char* precision,
                 const char* statement, std::vector<std::string> actors = {}) {
    geo::Claim made;
    made.id = geo::ClaimId(id);
    made.places = {geo::PlaceId("gate")};
    made.source = geo::SourceId("paper");
    made.paragraph = "p1";
    made.when = {geo::parsePartialDate(from), geo::parsePartialDate(to), precision};
    made.category = category;
    made.statement = statement;
    made.actors = std::move(actors);
    made.hedging = "asserted";
    return made;
}

geo::Atlas atlasOf(std::vector<geo::Claim> claims) {
    geo::AtlasContents contents;
    geo::Place gate;
    gate.id = geo::PlaceId("gate");
    gate.name = "Gate";
    gate.kind = "border-crossing";
    contents.places = {gate};
    geo::Source paper;
    paper.id = geo::SourceId("paper");
    paper.issued.from = geo::parsePartialDate("2021-07-13");
    paper.issued.precision = "day";
    contents.sources = {paper};
    contents.claims = std::move(claims);
    return geo::Atlas(std::move(contents));
}

}  // namespace

TEST_CASE("Sher Khan Bandar was captured and closed, reopened, and held with its customs in August") {
    const std::size_t place = placeOf("xing-sher-khan-bandar-panji-poyon");
    CHECK(kindsOf(geo::stateHistory(shipped(), place)) ==
          Kinds{"held Taliban", "closed", "open", "held Taliban", "customs Taliban"});
    CHECK(geo::stateOnDate(shipped(), place, on(2021, 5, 31)).facts.empty());
    CHECK(kindsOf(geo::stateOnDate(shipped(), place, on(2021, 6, 20)).facts) == Kinds{"closed", "held Taliban"});
    CHECK(kindsOf(geo::stateOnDate(shipped(), place, on(2021, 7, 13)).facts) == Kinds{"open", "held Taliban"});
    CHECK(kindsOf(geo::stateOnDate(shipped(), place, on(2021, 8, 11)).facts) ==
          Kinds{"customs Taliban", "held Taliban", "open"});
}

TEST_CASE("Termez-Hairatan was closed, its Afghan side retaken, and it reopened") {
    const std::size_t place = placeOf("xing-termez-hairatan");
    CHECK(kindsOf(geo::stateHistory(shipped(), place)) == Kinds{"closed", "held Afghan government", "open"});
    CHECK(kindsOf(geo::stateOnDate(shipped(), place, on(2021, 7, 10)).facts) == Kinds{"closed"});
    CHECK(kindsOf(geo::stateOnDate(shipped(), place, on(2021, 8, 1)).facts) ==
          Kinds{"held Afghan government", "closed"});
    CHECK(geo::stateOnDate(shipped(), place, on(2021, 9, 30)).find(StateKind::open) != nullptr);
    CHECK(geo::stateOnDate(shipped(), place, on(2021, 9, 30)).find(StateKind::closed) == nullptr);
}

TEST_CASE("What was published later was not known, though it had happened") {
    const std::size_t place = placeOf("xing-sher-khan-bandar-panji-poyon");
    CHECK(geo::stateOnDate(shipped(), place, on(2021, 7, 1, TimeAxis::happened)).known == 2);
    CHECK(geo::stateOnDate(shipped(), place, on(2021, 7, 1, TimeAxis::published)).known == 0);
    CHECK_FALSE(geo::isPlaceKnown(shipped(), place, on(2021, 7, 12, TimeAxis::published)));
    CHECK(geo::isPlaceKnown(shipped(), place, on(2021, 7, 13, TimeAxis::published)));
    const auto published = geo::stateOnDate(shipped(), place, on(2021, 7, 13, TimeAxis::published));
    CHECK(kindsOf(published.facts) == Kinds{"open", "held Taliban"});
}

TEST_CASE("An exercise is announced, runs and is over") {
    const std::size_t place = placeOf("harb-maidon");
    const auto announced = geo::stateOnDate(shipped(), place, on(2021, 8, 4, TimeAxis::published));
    REQUIRE(announced.facts.size() == 1);
    CHECK(announced.facts.front().announced);
    CHECK(announced.find(StateKind::exercise) == nullptr);
    CHECK(geo::stateOnDate(shipped(), place, on(2021, 8, 7)).find(StateKind::exercise) != nullptr);
    CHECK(geo::stateOnDate(shipped(), place, on(2021, 9, 7)).facts.empty());
}

TEST_CASE("Who holds a place is read from the statement") {
    const auto holder = [](const char* place) {
        const geo::PlaceState state = geo::stateOnDate(shipped(), placeOf(place), on(2021, 8, 31));
        const geo::StateFact* held = state.find(StateKind::held);
        return held == nullptr ? std::string() : held->by;
    };
    CHECK(holder("hairatan") == "Afghan government");
    CHECK(holder("border-afghan-uzbek") == "Taliban");
    CHECK(holder("border-afghan-tajik") == "Taliban");
    const Kinds history = kindsOf(geo::stateHistory(shipped(), placeOf("border-afghan-tajik")));
    CHECK(std::count(history.begin(), history.end(), "held Ansarollah") == 1);  // "handed … to"
    CHECK(holder("kunduz-city") == "Taliban");
    CHECK(holder("faryab") == "Taliban");
    CHECK(holder("mazar-i-sharif").empty());
    CHECK(geo::stateOnDate(shipped(), placeOf("mazar-i-sharif"), on(2021, 8, 1)).find(StateKind::contested) != nullptr);
    CHECK(geo::stateOnDate(shipped(), placeOf("border-afghan-tajik"), on(2006, 1, 1)).find(StateKind::held)->by ==
          "Tajikistan");
}

TEST_CASE("Events of one vague span follow the order of the text, and never come after the publication") {
    const geo::Atlas atlas = atlasOf({claim("a", "closure", "2021-06", "2021-07", "before", "It was shut."),
                                      claim("b", "reopening", "2021-06", "2021-07", "before", "It opened again.")});
    const geo::ClaimTimes& times = atlas.times();
    CHECK(times.happened[0] < times.happened[1]);
    CHECK(geo::dayOfNumber(times.earliest[0]) == 2021y / June / 1);
    CHECK(geo::dayOfNumber(times.latest[1]) == 2021y / July / 13);
    CHECK(geo::dayOfNumber(times.happened[0]) == 2021y / June / 15);
    CHECK(geo::dayOfNumber(times.happened[1]) == 2021y / June / 29);
    CHECK(times.approximate(0));
}

TEST_CASE("As-of claims count at their end, lasting ones from their beginning, undated ones always") {
    const geo::Atlas atlas = atlasOf({claim("a", "control", "2021", "2021", "as-of", "North holds it.", {"North"}),
                                      claim("b", "control", "2020-02", "2021", "since", "North holds it.", {"North"}),
                                      claim("c", "infrastructure", "", "", "static", "It is a gate."),
                                      claim("d", "closure", "2021-08-03", "2021-08-05", "days", "It will be shut.")});
    const geo::ClaimTimes& times = atlas.times();
    CHECK(geo::dayOfNumber(times.happened[0]) == 2021y / July / 13);
    CHECK(geo::dayOfNumber(times.happened[1]) == 2020y / February / 1);
    CHECK(times.happened[2] == geo::ClaimTimes::always);
    CHECK_FALSE(times.approximate(2));
    CHECK(geo::dayOfNumber(times.happened[3]) == 2021y / August / 4);  // a date that contradicts the publication stays
}

TEST_CASE("A new holder ends a fight and replaces the one before; what is denied or planned changes nothing yet") {
    auto denied = claim("d", "control", "2021-05-01", "2021-05-01", "day", "South holds it.", {"South"});
    denied.hedging = "denied";
    auto planned = claim("p", "closure", "2021-07-01", "2021-07-01", "day", "It is to be shut.");
    planned.hedging = "planned";
    const geo::Atlas atlas =
        atlasOf({claim("a", "control", "2021-01-01", "2021-01-01", "day", "North captured it.", {"North"}),
                 claim("b", "control", "2021-02-01", "2021-02-01", "as-of", "There was fighting about it.", {"North"}),
                 claim("c", "control", "2021-03-01", "2021-03-01", "day", "It fell to South.", {"North", "South"}),
                 denied, planned});
    CHECK(kindsOf(geo::stateOnDate(atlas, 0, on(2021, 1, 2)).facts) == Kinds{"held North"});
    CHECK(kindsOf(geo::stateOnDate(atlas, 0, on(2021, 2, 2)).facts) == Kinds{"contested"});
    CHECK(kindsOf(geo::stateOnDate(atlas, 0, on(2021, 6, 1)).facts) == Kinds{"held South"});
    CHECK(geo::stateOnDate(atlas, 0, on(2021, 7, 20)).find(StateKind::closed) != nullptr);
}

TEST_CASE("Marks fade with the age of the newest claim") {
    const geo::Atlas atlas = atlasOf({claim("a", "closure", "2021-01-01", "2021-01-01", "day", "It was shut.")});
    const auto freshOn = [&](const geo::AsKnownOn& date) {
        return geo::freshness(geo::stateOnDate(atlas, 0, date), date);
    };
    CHECK(freshOn(on(2021, 1, 10)) == 1.0);
    CHECK(freshOn(on(2021, 3, 1)) < 1.0);
    CHECK(freshOn(on(2021, 3, 1)) > freshOn(on(2021, 6, 1)));
    CHECK(freshOn(on(2030, 1, 1)) == Approx(0.4));
}
