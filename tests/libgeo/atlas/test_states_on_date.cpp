// SPDX-License-Identifier: MIT

// The states of many places at once: the same as one by one, without reading what is said of a country once a place.

#include "libgeo/atlas/states_on_date.h"

#include <algorithm>
#include <ctime>
#include <limits>
#include <string>

#include "libgeo/atlas/atlas_reader.h"
#include "libgeo/atlas/joined_exercises.h"
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

using namespace std::chrono_literals;

namespace {

geo::Place placeIn(std::string id, const char* kind, geo::LonLat at) {
    geo::Place place;
    place.id = geo::PlaceId(id);
    place.name = std::move(id);
    place.kind = kind;
    place.countries = {"AA"};
    place.shape = {geo::ShapeKind::point, {at}, {0}};
    place.extent = geo::PlaceExtent::point;
    return place;
}

geo::Claim claimOf(std::string id, const std::string& place, const char* category, const char* from, const char* to,
                   const char* precision) {
    geo::Claim claim;
    claim.id = geo::ClaimId(std::move(id));
    claim.places = {geo::PlaceId(place)};
    claim.source = geo::SourceId("paper");
    claim.paragraph = "p1";
    claim.when = {geo::parsePartialDate(from), geo::parsePartialDate(to), precision};
    claim.category = category;
    claim.statement = "It fell to the South after some days of fighting.";
    claim.actors = {"South"};
    claim.hedging = "asserted";
    return claim;
}

geo::AtlasContents landWithPaper() {
    geo::AtlasContents contents;
    contents.places = {placeIn("land", "country", {0.0, 0.0})};
    geo::Source paper;
    paper.id = geo::SourceId("paper");
    paper.issued.from = geo::parsePartialDate("2021-08-03");
    paper.issued.precision = "day";
    contents.sources = {paper};
    return contents;
}

/// A country with as many posts as claims about its holder.
geo::Atlas landOf(std::size_t count) {
    geo::AtlasContents contents = landWithPaper();
    for (std::size_t i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        contents.places.push_back(placeIn("post-" + number, "border-post", {static_cast<double>(i % 90), 5.0}));
        contents.claims.push_back(
            claimOf("post-" + number, "post-" + number, "control", "2021-06-01", "2021-06-01", "day"));
        contents.claims.push_back(claimOf("land-" + number, "land", "control", "2021-07-01", "2021-07-01", "day"));
    }
    return geo::Atlas(std::move(contents));
}

const geo::AsKnownOn endOfAugust{2021y / 8 / 31, geo::TimeAxis::happened};

/// Processor time, the least of a few runs: other programs do not count.
template <typename Work>
double secondsOf(Work&& work) {
    double least = std::numeric_limits<double>::infinity();
    for (int run = 0; run < 3; ++run) {
        const std::clock_t begin = std::clock();
        work();
        least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
}

double secondsForStates(const geo::Atlas& atlas) {
    return secondsOf([&] {
        geo::StatesOnDate states(atlas, endOfAugust);
        for (std::size_t place = 0; place < atlas.places().size(); ++place) {
            CHECK_FALSE(states.of(place).facts.empty());
        }
    });
}

/// Exercises in one place: as many told to the day as told by the month.
geo::Atlas exercisesOf(std::size_t count) {
    geo::AtlasContents contents = landWithPaper();
    for (std::size_t i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        contents.claims.push_back(claimOf("exact-" + number, "land", "exercise", "2021-05-03", "2021-05-04", "days"));
        contents.claims.push_back(claimOf("vague-" + number, "land", "exercise", "2021-06", "2021-06", "month"));
    }
    return geo::Atlas(std::move(contents));
}

double secondsForJoining(const geo::Atlas& atlas) {
    const std::vector<geo::StateFact> history = geo::stateHistory(atlas, 0);
    return secondsOf([&] {
        std::vector<geo::StateFact> facts = history;
        geo::joinExercises(atlas, endOfAugust.dayNumber(), facts);
        CHECK(facts.size() == history.size());
    });
}

/// One exercise from 5 to 10 August, announced on the 3rd, and further claims about it.
geo::Atlas announcedExercise(std::vector<geo::Claim> further = {}) {
    geo::AtlasContents contents = landWithPaper();
    geo::Claim announced = claimOf("announced", "land", "exercise", "2021-08-05", "2021-08-10", "days");
    announced.hedging = "planned";
    contents.claims = {announced};
    contents.claims.insert(contents.claims.end(), further.begin(), further.end());
    geo::Source later = contents.sources.front();
    later.id = geo::SourceId("later");
    later.issued.from = geo::parsePartialDate("2021-08-30");
    contents.sources.push_back(later);
    return geo::Atlas(std::move(contents));
}

}  // namespace

TEST_CASE("Ten times the places and claims cost about ten times the effort, not a hundred times") {
    CHECK(secondsForStates(landOf(1000)) < 50.0 * secondsForStates(landOf(100)));
}

TEST_CASE("Ten times the exercises in a place cost about ten times the effort, not a hundred times") {
    CHECK(secondsForJoining(exercisesOf(5000)) < 50.0 * secondsForJoining(exercisesOf(500)));
}

TEST_CASE("The states of all places are those that they have one by one, in any order") {
    const geo::Atlas atlas = geo::readAtlas(test::sourceTree() / "resources/atlas/central-asia-2021").value;
    geo::StatesOnDate states(atlas, endOfAugust);
    for (std::size_t place = atlas.places().size(); place-- > 0;) {
        const geo::PlaceState one = geo::stateOnDate(atlas, place, endOfAugust);
        const geo::PlaceState kept = states.of(place);
        REQUIRE(kept.facts.size() == one.facts.size());
        for (std::size_t i = 0; i < one.facts.size(); ++i) {
            CHECK(kept.facts[i].claim == one.facts[i].claim);
            CHECK(kept.facts[i].said == one.facts[i].said);
        }
    }
}

TEST_CASE("What is planned was last said when it was published, not on the day that it is for") {
    const geo::Atlas atlas = announcedExercise();
    for (const geo::TimeAxis axis : {geo::TimeAxis::happened, geo::TimeAxis::published}) {
        for (const auto day : {2021y / 8 / 3, 2021y / 8 / 5, 2021y / 8 / 8}) {
            const geo::PlaceState state = geo::stateOnDate(atlas, 0, {day, axis});
            REQUIRE(state.facts.size() == 1);
            CHECK(geo::dayOfNumber(state.facts.front().said) == 2021y / 8 / 3);
        }
    }
}

TEST_CASE("An exercise told to have taken place in the month is still an announced one before its first day") {
    geo::Claim tookPlace = claimOf("vague", "land", "exercise", "2021-07", "2021-08", "month");
    tookPlace.source = geo::SourceId("later");
    const geo::Atlas atlas = announcedExercise({tookPlace});
    const geo::PlaceState before = geo::stateOnDate(atlas, 0, {2021y / 8 / 4, geo::TimeAxis::happened});
    REQUIRE(before.facts.size() == 1);
    CHECK(before.facts.front().announced);
    const geo::PlaceState during = geo::stateOnDate(atlas, 0, {2021y / 8 / 6, geo::TimeAxis::happened});
    REQUIRE(during.find(geo::StateKind::exercise) != nullptr);
    CHECK_FALSE(during.find(geo::StateKind::exercise)->planned);
    CHECK(during.find(geo::StateKind::exercise)->said <= (geo::AsKnownOn{2021y / 8 / 6}).dayNumber());
}
