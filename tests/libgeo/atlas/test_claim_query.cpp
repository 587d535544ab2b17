// SPDX-License-Identifier: MIT
#include "libgeo/atlas/claim_query.h"
#include "libgeo/atlas/filter_counts.h"

#include "libgeo/atlas/atlas_reader.h"
#include "tests/libgeo/atlas/tiny_atlas.h"
#include "tests/support/catch.h"

using geo::ClaimFilter;
using geo::SourceId;
using Ids = std::vector<std::string>;
using namespace geo::test;

namespace {

const geo::Atlas& atlas() {
    static const geo::Atlas tiny = [] {
        const TemporaryFolder folder;
        writeTables(folder.path(), tinyTables());
        return geo::readAtlas(folder.path()).value;
    }();
    return tiny;
}

Ids places(const ClaimFilter& filter) {
    Ids ids;
    for (const std::size_t index : geo::matchingPlaces(atlas(), filter)) {
        ids.push_back(atlas().places()[index].id.text());
    }
    return ids;
}

Ids idsOf(const std::vector<std::size_t>& claims) {
    Ids ids;
    for (const std::size_t index : claims) {
        ids.push_back(atlas().claims()[index].id.text());
    }
    return ids;
}

Ids claims(const ClaimFilter& filter) {
    return idsOf(geo::matchingClaims(atlas(), filter));
}

ClaimFilter textFilter(const std::string& text) {
    ClaimFilter filter;
    filter.text = text;
    return filter;
}

}  // namespace

TEST_CASE("An empty filter lets everything pass") {
    CHECK(places({}).size() == 6);
    CHECK(claims({}).size() == 7);
    CHECK(places(textFilter("  ")).size() == 6);
}

TEST_CASE("A crossing belongs to both its sides") {
    ClaimFilter filter;
    filter.countries = {"AF"};
    CHECK(places(filter) == Ids{"bridge-of-reeds", "reed-river", "reed-border"});
    filter.kinds = {"border-crossing", "city"};
    CHECK(places(filter) == Ids{"bridge-of-reeds"});
    CHECK(claims(filter) == Ids{"c1"});
}

TEST_CASE("A source alone also keeps the places that its passages name or describe") {
    ClaimFilter filter;
    filter.sources = {SourceId("smith2020")};
    CHECK(places(filter) == Ids{"bridge-of-reeds", "reed-camp", "reed-province", "reed-border", "reed-council"});
    filter.categories = {"border-length"};
    CHECK(places(filter) == Ids{"reed-border"});
    CHECK(claims(filter) == Ids{"c2"});
}

TEST_CASE("Dates keep what may have been so in the period, and tell of the undated that they leave out") {
    ClaimFilter filter;
    filter.since = geo::parsePartialDate("2020-05");
    filter.until = geo::parsePartialDate("2020-12");
    CHECK(claims(filter) == Ids{"c4"});
    CHECK(places(filter) == Ids{"reed-camp", "reed-council"});
    CHECK(idsOf(geo::undatedLeftOut(atlas(), filter)) == Ids{"c2", "c3"});
    CHECK(geo::undatedLeftOut(atlas(), ClaimFilter{}).empty());
}

TEST_CASE("Text finds names in any script and statements, whatever the accents") {
    CHECK(places(textFilter("KAMISHKUL")) == Ids{"bridge-of-reeds"});
    CHECK(places(textFilter("kamish kul")) == Ids{"bridge-of-reeds"});
    CHECK(places(textFilter("камыш-куль")) == Ids{"bridge-of-reeds"});
    CHECK(places(textFilter("كميش")) == Ids{"bridge-of-reeds"});
    CHECK(places(textFilter("қамиш урда")) == Ids{"reed-camp"});
    CHECK(places(textFilter("envoys")) == Ids{"reed-province"});
    CHECK(claims(textFilter("bridge")) == Ids{"c1", "c7"});
    CHECK(places(textFilter("bridge")) == Ids{"bridge-of-reeds", "reed-province"});
    CHECK(places(textFilter("no such thing")).empty());
}

TEST_CASE("Text in a statement counts only for a claim that passes the rest") {
    ClaimFilter filter = textFilter("held");
    filter.sources = {SourceId("office2021")};
    CHECK(claims(filter) == Ids{"c5"});
    CHECK(places(filter) == Ids{"reed-border"});
    filter.categories = {"border-length"};
    CHECK(places(filter).empty());
}

TEST_CASE("Each choice's count is the number of places that choosing it alone in its group leaves") {
    ClaimFilter base;
    base.countries = {"TJ"};
    base.categories = {"control", "exercise"};
    base.until = geo::parsePartialDate("2021");
    for (ClaimFilter filter : {ClaimFilter{}, base, textFilter("reed"), textFilter("held")}) {
        const geo::FilterCounts counts = geo::countChoices(atlas(), filter);
        CHECK(counts.countries.size() == 2);
        CHECK(counts.kinds.size() == 6);
        CHECK(counts.sources.size() == 2);
        for (const auto& [country, count] : counts.countries) {
            ClaimFilter choice = filter;
            choice.countries = {country};
            CHECK(places(choice).size() == count);
        }
        for (const auto& [kind, count] : counts.kinds) {
            ClaimFilter choice = filter;
            choice.kinds = {kind};
            CHECK(places(choice).size() == count);
        }
        for (const auto& [source, count] : counts.sources) {
            ClaimFilter choice = filter;
            choice.sources = {SourceId(source)};
            CHECK(places(choice).size() == count);
        }
        for (const auto& [category, count] : counts.categories) {
            ClaimFilter choice = filter;
            choice.categories = {category};
            CHECK(places(choice).size() == count);
        }
        for (const auto& [actor, count] : counts.actors) {
            ClaimFilter choice = filter;
            choice.actors = {actor};
            CHECK(places(choice).size() == count);
        }
        for (const auto& [hedging, count] : counts.hedgings) {
            ClaimFilter choice = filter;
            choice.hedgings = {hedging};
            CHECK(places(choice).size() == count);
        }
    }
}

TEST_CASE("Actors and hedging choose among claims, and combine with the rest") {
    ClaimFilter filter;
    filter.actors = {"Reed Guard"};
    CHECK(claims(filter) == Ids{"c1", "c5", "c6"});
    CHECK(places(filter) == Ids{"bridge-of-reeds", "reed-border"});
    filter.hedgings = {"claimed", "reported"};
    CHECK(claims(filter) == Ids{"c5"});
    filter.actors = {"B", "Nobody"};
    CHECK(claims(filter) == Ids{"c4"});
    CHECK(places(filter) == Ids{"reed-camp", "reed-council"});
    filter.sources = {SourceId("office2021")};  // names reed-council in a passage, which has no actors
    CHECK(places(filter).empty());
}
