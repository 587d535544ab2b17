// SPDX-License-Identifier: MIT

// The state known on a date, on claims made up for the case and on the shipped atlas.

#include "libgeo/atlas/state_on_date.h"

#include <algorithm>

#include "libgeo/atlas/atlas_reader.h"
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

using namespace std::chrono_literals;
using geo::StateKind;
using geo::TimeAxis;
using std::chrono::August, std::chrono::February, std::chrono::July, std::chrono::June;

namespace {

geo::AsKnownOn on(int year, unsigned month, unsigned day, TimeAxis axis = TimeAxis::happened) {
    return {std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}, axis};
}

const geo::Atlas& shipped() {
    static const geo::Atlas atlas = geo::readAtlas(test::sourceTree() / "resources/atlas/central-asia-2021").value;
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
          Kinds{"held Taliban", "closed", "open", "held Taliban", "open", "customs Taliban"});
    CHECK(geo::stateOnDate(shipped(), place, on(2021, 5, 31)).facts.empty());
    CHECK(kindsOf(geo::stateOnDate(shipped(), place, on(2021, 6, 20)).facts) == Kinds{"closed", "held Taliban"});
    CHECK(kindsOf(geo::stateOnDate(shipped(), place, on(2021, 7, 13)).facts) == Kinds{"open", "held Taliban"});
    CHECK(kindsOf(geo::stateOnDate(shipped(), place, on(2021, 8, 11)).facts) ==
          Kinds{"customs Taliban", "open", "held Taliban"});
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
    CHECK(holder("border-afghan-uzbek") == "Taliban");
    CHECK(holder("border-afghan-tajik") == "Taliban");
    const Kinds history = kindsOf(geo::stateHistory(shipped(), placeOf("border-afghan-tajik")));
    CHECK(std::count(history.begin(), history.end(), "held Ansarollah") == 1);  // "handed … to"
    CHECK(holder("kunduz-city") == "Taliban");
    CHECK(holder("faryab") == "Taliban");
    CHECK(holder("mazar-i-sharif").empty());
    CHECK(geo::stateOnDate(shipped(), placeOf("mazar-i-sharif"), on(2021, 8, 1)).find(StateKind::contested) != nullptr);
    const geo::PlaceState early = geo::stateOnDate(shipped(), placeOf("border-afghan-tajik"), on(2006, 1, 1));
    CHECK(kindsOf(early.facts) == Kinds{"guarded Tajik forces"});
}

TEST_CASE("What is denied, hoped for or not known puts a place into no state") {
    const auto kinds = [](const char* category, const char* statement) {
        const geo::Claim made = claim("c", category, "2021-07-01", "2021-07-01", "day", statement, {"North", "South"});
        return kindsOf(geo::stateOnDate(atlasOf({made}), 0, on(2021, 7, 2)).facts);
    };
    CHECK(kinds("control", "North has taken the gate.") == Kinds{"held North"});
    for (const char* statement :
         {"North has not yet been able to take or hold the gate.", "North may have captured it.",
          "North tried to capture the gate.", "North denied that it held the gate.",
          "The ministry has no information on whether North took it."}) {
        INFO(statement);
        CHECK(kinds("control", statement).empty());
    }
    CHECK(kinds("control", "Though South will not recognise it, North holds the gate.") == Kinds{"held North"});
    CHECK(kinds("closure", "The gate closed.") == Kinds{"closed"});
    CHECK(kinds("closure", "Traffic stopped, and lorries were denied entry.") == Kinds{"closed"});
    CHECK(kinds("closure", "South says it has no information on a closure.").empty());
    CHECK(kinds("closure", "The gate has not been closed.").empty());
    CHECK(kinds("reopening", "South would reopen the gate if North asked.").empty());
    geo::Claim announced = claim("c", "closure", "2021-07-20", "2021-07-20", "day", "South will close the gate.");
    announced.hedging = "planned";
    CHECK(kindsOf(geo::stateOnDate(atlasOf({announced}), 0, on(2021, 7, 15)).facts) == Kinds{"closed"});
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
    CHECK(geo::dayOfNumber(times.happened[1]) == 2020y / February / 29);  // "since February": surely from its end on
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

namespace {

geo::Place placeNamed(const char* id, const char* name, const char* kind, std::vector<std::string> countries,
                      geo::ShapeKind shape, std::vector<geo::LonLat> points) {
    geo::Place place;
    place.id = geo::PlaceId(id);
    place.name = name;
    place.kind = kind;
    place.countries = std::move(countries);
    place.shape = {shape, std::move(points), {0}};
    place.extent = shape == geo::ShapeKind::point  ? geo::PlaceExtent::point
                   : shape == geo::ShapeKind::line ? geo::PlaceExtent::line
                                                   : geo::PlaceExtent::area;
    return place;
}

geo::Source sourceOf(const char* id, const char* issued) {
    geo::Source source;
    source.id = geo::SourceId(id);
    source.issued.from = geo::parsePartialDate(issued);
    source.issued.precision = "day";
    return source;
}

geo::Claim about(const char* place, geo::Claim claim, const char* source, const char* hedging = "asserted") {
    claim.places = {geo::PlaceId(place)};
    claim.source = geo::SourceId(source);
    claim.hedging = hedging;
    return claim;
}

/// A crossing between the lands of A and B with its side "Southgate" in B, in a province of B, on a border line.
geo::Atlas bordersOf(std::vector<geo::Claim> claims) {
    geo::AtlasContents contents;
    contents.places = {
        placeNamed("gate", "Northgate\u2013Southgate", "border-crossing", {"AA", "BB"}, geo::ShapeKind::point,
                   {{5.0, 5.0}}),
        placeNamed("southgate", "Southgate", "crossing-side", {"BB"}, geo::ShapeKind::point, {{5.0, 4.99}}),
        placeNamed("line", "A\u2013B border", "border-line", {"AA", "BB"}, geo::ShapeKind::line,
                   {{0.0, 5.0}, {10.0, 5.0}}),
        placeNamed("shore", "Shore", "province", {"BB"}, geo::ShapeKind::area,
                   {{0.0, 0.0}, {10.0, 0.0}, {10.0, 5.0}, {0.0, 5.0}}),
        placeNamed("inland", "Inland", "city", {"BB"}, geo::ShapeKind::point, {{5.0, -20.0}}),
        placeNamed("land", "B", "country", {"BB"}, geo::ShapeKind::area,
                   {{0.0, -30.0}, {10.0, -30.0}, {10.0, 5.0}, {0.0, 5.0}}),
    };
    contents.sources = {sourceOf("july", "2021-07-13"), sourceOf("august", "2021-08-20")};
    contents.claims = std::move(claims);
    return geo::Atlas(std::move(contents));
}

constexpr std::size_t gate = 0;
constexpr std::size_t side = 1;
constexpr std::size_t line = 2;
constexpr std::size_t town = 4;
constexpr std::size_t country = 5;

geo::Claim heldInJuly(const char* place) {
    return about(place, claim("own", "control", "2021-07", "2021-07", "as-of", "It was held by the North.", {"North"}),
                 "july");
}

geo::Claim heldInAugust(const char* place, const char* hedging = "asserted") {
    return about(place, claim("wide", "control", "2021-08-16", "2021-08-16", "day", "It fell to the South.", {"South"}),
                 "august", hedging);
}

}  // namespace

TEST_CASE("A state says when it was last said, and ages") {
    const geo::Atlas atlas = bordersOf({heldInJuly("southgate")});
    const auto heldOn = [&](const geo::AsKnownOn& date) {
        const geo::PlaceState state = geo::stateOnDate(atlas, side, date);
        REQUIRE(state.find(StateKind::held) != nullptr);
        return *state.find(StateKind::held);
    };
    CHECK(geo::dayOfNumber(heldOn(on(2021, 8, 31)).said) == 2021y / July / 13);
    CHECK(geo::ageOf(heldOn(on(2021, 7, 20)), on(2021, 7, 20)) == geo::StateAge::fresh);
    CHECK(geo::ageOf(heldOn(on(2021, 8, 31)), on(2021, 8, 31)) == geo::StateAge::ageing);
    CHECK(geo::ageOf(heldOn(on(2021, 12, 1)), on(2021, 12, 1)) == geo::StateAge::lastKnown);
}

TEST_CASE("A state yields to a later claim about the province, the country or the border line that it lies in") {
    for (const char* wide : {"shore", "land", "line"}) {
        CAPTURE(wide);
        const geo::Atlas atlas = bordersOf({heldInJuly("southgate"), heldInAugust(wide)});
        const geo::PlaceState before = geo::stateOnDate(atlas, gate, on(2021, 8, 15));
        CHECK(kindsOf(before.facts) == Kinds{"held North"});
        const geo::PlaceState after = geo::stateOnDate(atlas, gate, on(2021, 8, 31));
        CHECK(kindsOf(after.facts) == Kinds{"held South"});
        CHECK(atlas.places()[after.facts.front().about].id == geo::PlaceId(wide));
        CHECK(kindsOf(after.before) == Kinds{"held North"});
    }
}

TEST_CASE("What is only claimed of something wider stands beside the older state") {
    const geo::Atlas atlas = bordersOf({heldInJuly("southgate"), heldInAugust("line", "claimed")});
    const geo::PlaceState state = geo::stateOnDate(atlas, side, on(2021, 8, 31));
    CHECK(kindsOf(state.facts) == Kinds{"held South", "held North"});
    CHECK(state.facts[0].reserved);
    CHECK(state.facts[1].saidOtherwise);
}

TEST_CASE("A state does not yield to what is said of a part, of another place, of earlier days or not known yet") {
    geo::Claim part = heldInAugust("line");
    part.values = {{"held-by", "South (two thirds)", {}}};
    geo::Claim earlier = heldInAugust("line");
    earlier.when = {geo::parsePartialDate("2021-06-01"), geo::parsePartialDate("2021-06-01"), "day"};
    for (const geo::Claim& other : {part, earlier, heldInAugust("inland")}) {
        const geo::Atlas atlas = bordersOf({heldInJuly("southgate"), other});
        CHECK(kindsOf(geo::stateOnDate(atlas, side, on(2021, 8, 31)).facts) == Kinds{"held North"});
    }
    const geo::Atlas atlas = bordersOf({heldInJuly("southgate"), heldInAugust("line")});
    CHECK(kindsOf(geo::stateOnDate(atlas, side, on(2021, 8, 18, TimeAxis::published)).facts) == Kinds{"held North"});
    CHECK(geo::stateOnDate(atlas, town, on(2021, 8, 31)).facts.empty());  // nothing was said of it that could yield
}

TEST_CASE("A wider claim that says the same does not renew what the place's own source said") {
    geo::Claim same = heldInAugust("shore");
    same.statement = "It fell to the North.";
    same.actors = {"North"};
    const geo::Atlas atlas = bordersOf({heldInJuly("southgate"), same});
    const geo::PlaceState state = geo::stateOnDate(atlas, side, on(2021, 8, 31));
    REQUIRE(kindsOf(state.facts) == Kinds{"held North"});
    const geo::Atlas alone = bordersOf({heldInJuly("southgate")});
    CHECK(state.facts.front().said == geo::stateOnDate(alone, side, on(2021, 8, 31)).facts.front().said);
}

TEST_CASE("Who holds a border keeps how much of it and which bank; guards of the other bank are no holders") {
    geo::Claim most =
        about("line", claim("a", "control", "2021-07", "2021-07", "as-of", "Much of it is held.", {"South"}), "july");
    most.values = {{"held-by", "South (two thirds of the southern bank)", {}}};
    geo::Claim figure = about(
        "line", claim("b", "control", "2021-07", "2021-07", "as-of", "The South holds 70 percent.", {"South"}), "july");
    figure.quantity = "70";
    figure.unit = "percent";
    geo::Claim guards =
        about("line", claim("c", "control", "2021-07", "2021-07", "as-of", "The North guards it.", {"North"}), "july");
    guards.values = {{"guarded-by", "North", {}}};
    const auto portion = [&](const geo::Claim& claim) {
        const geo::Atlas atlas = bordersOf({claim, guards});
        const geo::PlaceState state = geo::stateOnDate(atlas, line, on(2021, 7, 20));
        CHECK(state.find(StateKind::guarded) != nullptr);
        REQUIRE(state.find(StateKind::held) != nullptr);
        return state.find(StateKind::held)->portion;
    };
    CHECK(portion(most) == "two thirds of the southern bank");
    CHECK(portion(figure) == "70 percent");
}

TEST_CASE("A country is neither open nor closed") {
    const geo::Claim shut =
        about("land", claim("a", "closure", "2021-07-01", "2021-07-01", "day", "It shut its border."), "july");
    CHECK(geo::stateOnDate(bordersOf({shut}), country, on(2021, 7, 20)).facts.empty());
    CHECK(geo::stateOnDate(bordersOf({about("line", shut, "july")}), line, on(2021, 7, 20)).find(StateKind::closed) !=
          nullptr);
}

TEST_CASE("What happened in a month is not known on its first day, and only perhaps before its last") {
    const geo::Atlas atlas = bordersOf(
        {about("gate", claim("a", "closure", "2021-06", "2021-06", "month", "It was shut."), "july"),
         about("southgate", claim("b", "exercise", "2021-06", "2021-06", "month", "Troops exercised."), "july")});
    CHECK(geo::stateOnDate(atlas, gate, on(2021, 6, 1)).facts.empty());
    CHECK(geo::stateOnDate(atlas, gate, on(2021, 6, 20)).find(StateKind::closed)->perhaps);
    CHECK_FALSE(geo::stateOnDate(atlas, gate, on(2021, 7, 1)).find(StateKind::closed)->perhaps);
    CHECK(geo::stateOnDate(atlas, side, on(2021, 6, 1)).facts.empty());
    CHECK(geo::stateOnDate(atlas, side, on(2021, 6, 20)).find(StateKind::exercise)->perhaps);
    CHECK(geo::stateOnDate(atlas, side, on(2021, 7, 1)).facts.empty());
}

TEST_CASE("What lasted from one year to another is known from the end of the first to the begin of the last") {
    const geo::Atlas atlas =
        bordersOf({about("line", claim("a", "reopening", "1996", "2001", "years", "It stayed open."), "july")});
    CHECK(geo::stateOnDate(atlas, line, on(1996, 3, 1)).facts.empty());
    CHECK(geo::stateOnDate(atlas, line, on(1998, 3, 1)).find(StateKind::open) != nullptr);
    CHECK(geo::stateOnDate(atlas, line, on(2001, 3, 1)).facts.empty());
}

TEST_CASE("Termez-Hairatan at the end of August: the July holder stands beside what is claimed of the whole border") {
    const geo::PlaceState state = geo::stateOnDate(shipped(), placeOf("xing-termez-hairatan"), on(2021, 8, 31));
    const Kinds kinds = kindsOf(state.facts);
    REQUIRE(kinds == Kinds{"held Taliban", "open", "held Afghan government"});
    CHECK(shipped().places()[state.facts[0].about].id == geo::PlaceId("border-afghan-uzbek"));
    CHECK(state.facts[2].saidOtherwise);
    CHECK(geo::dayOfNumber(state.facts[2].said) == 2021y / July / 13);
}
