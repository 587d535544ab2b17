// SPDX-License-Identifier: MIT
#include "libgeo/atlas/disagreement.h"

#include "libgeo/atlas/atlas_reader.h"
#include "tests/libgeo/atlas/tiny_atlas.h"
#include "tests/support/catch.h"

using geo::PlaceId;
using geo::Relation;
using namespace geo::test;

namespace {

geo::Atlas atlasWith(const std::string& moreClaims) {
    auto tables = tinyTables();
    tables["claims"] += moreClaims;
    const TemporaryFolder folder;
    writeTables(folder.path(), tables);
    return geo::readAtlas(folder.path()).value;
}

std::vector<std::string> idsOf(const geo::Disagreement& disagreement) {
    std::vector<std::string> ids;
    for (const geo::Claim* claim : disagreement.claims) {
        ids.push_back(claim->id.text());
    }
    return ids;
}

}  // namespace

TEST_CASE("Lengths and shares that differ are set side by side, in the order of their sources") {
    const geo::Atlas atlas = atlasWith("");
    const auto found = geo::disagreementsOf(atlas, PlaceId("reed-border"));
    REQUIRE(found.size() == 2);
    CHECK(found[0].category == "border-length");
    CHECK(found[0].attribute == "length");
    CHECK(idsOf(found[0]) == std::vector<std::string>{"c2", "c3"});
    CHECK(found[1].category == "control");
    CHECK(found[1].attribute == "share of border");
    CHECK(idsOf(found[1]) == std::vector<std::string>{"c6", "c5"});
    CHECK(found[0].relation == Relation::contradict);
    CHECK(found[1].relation == Relation::changedOverTime);
}

TEST_CASE("A source that repeats its value counts once, and an agreeing source joins the other side") {
    const geo::Atlas atlas = atlasWith(
        "c8,reed-border,smith2020,p10,,,static,border-length,,Again 161 km.,161,km,asserted,\n"
        "c9,reed-border,office2021,p2,,,static,border-length,,Or 161.5 km.,161.5,km,asserted,\n");
    const auto found = geo::disagreementsOf(atlas, PlaceId("reed-border"));
    REQUIRE(found.size() == 2);
    CHECK(idsOf(found[0]) == std::vector<std::string>{"c2", "c3", "c9"});
}

TEST_CASE("Claims of one passage, of other actors or other categories do not disagree") {
    const geo::Atlas atlas = atlasWith(
        "d1,reed-camp,smith2020,p2,2020,2020,year,force-size,Reed Guard,Many.,100,soldiers,asserted,\n"
        "d2,reed-camp,smith2020,p2,2020,2020,year,force-size,Reed Guard,More.,200,soldiers,asserted,\n"
        "d4,reed-camp,office2021,p1,2020,2020,year,force-size,Others,They.,400,soldiers,asserted,\n"
        "d5,reed-camp,office2021,p1,2020,2020,year,deployment,Reed Guard,Sent.,600,soldiers,asserted,\n");
    CHECK(geo::disagreementsOf(atlas, PlaceId("reed-camp")).empty());
}

TEST_CASE("Different values of different times changed over time, of times that overlap they contradict") {
    const std::string now =
        "d1,reed-camp,smith2020,p2,2020,2020,year,force-size,Reed Guard,Many.,100,soldiers,asserted,\n";
    const auto relationTo = [&](const std::string& dates) {
        const geo::Atlas atlas = atlasWith(now + "d2,reed-camp,office2021,p1," + dates +
                                           ",force-size,Reed Guard,Then.,300,soldiers,asserted,\n");
        const auto found = geo::disagreementsOf(atlas, PlaceId("reed-camp"));
        REQUIRE(found.size() == 1);
        return std::pair(found.front().relation, idsOf(found.front()));
    };
    using Ids = std::vector<std::string>;
    CHECK(relationTo("2010,2010,year") == std::pair(Relation::changedOverTime, Ids{"d2", "d1"}));
    CHECK(relationTo("2021-01-01,2021-01-01,day") == std::pair(Relation::changedOverTime, Ids{"d1", "d2"}));
    CHECK(relationTo("2020-06,2021,years") == std::pair(Relation::contradict, Ids{"d1", "d2"}));
    CHECK(relationTo(",,undated") == std::pair(Relation::contradict, Ids{"d1", "d2"}));
}

TEST_CASE("Figures of which one may be the other rounded are told from real differences") {
    const auto relationOf = [](const std::string& quantity, const std::string& unit) {
        const geo::Atlas atlas = atlasWith(
            "c8,reed-river,smith2020,p2,,,static,border-length,,Long.,1344,km,asserted,\n"
            "c9,reed-river,office2021,p1,,,static,border-length,,Long.," +
            quantity + "," + unit + ",asserted,\n");
        const auto found = geo::comparisonsOf(atlas, PlaceId("reed-river"));
        REQUIRE(found.size() == 1);
        return found.front().relation;
    };
    CHECK(relationOf("835", "mi") == Relation::agree);
    CHECK(relationOf("1300", "km") == Relation::rounding);
    CHECK(relationOf("\"1,300\"", "km") == Relation::rounding);
    CHECK(relationOf("1310", "km") == Relation::contradict);
    CHECK(relationOf("1000", "km") == Relation::contradict);
}

TEST_CASE("A reprint of a passage in another source is no second voice") {
    auto tables = tinyTables();
    change(tables["passages"], "00000000000000ff", "0123456789abcdee");  // but for one bit the passage of smith2020
    const TemporaryFolder folder;
    writeTables(folder.path(), tables);
    CHECK(geo::comparisonsOf(geo::readAtlas(folder.path()).value, PlaceId("reed-border")).empty());
}

TEST_CASE("What prose says is compared by attribute and value, dates as dates, remarks in brackets not at all") {
    const auto relationOf = [](const std::string& attribute, const std::string& one, const std::string& other) {
        auto tables = tinyTables();
        change(tables["claims"], "unit,hedging,note\n", "unit,hedging,note,attribute,value\n");
        tables["claims"] += "d1,reed-camp,smith2020,p2,2020,2020,year,control,,One.,,,asserted,," + attribute + "," +
                            one + "\nd2,reed-river,office2021,p1,2020,2020,year,closure,,Two.,,,asserted,," +
                            attribute + "@reed-camp," + other + "\n";
        const TemporaryFolder folder;
        writeTables(folder.path(), tables);
        const auto found = geo::comparisonsOf(geo::readAtlas(folder.path()).value, PlaceId("reed-camp"));
        REQUIRE(found.size() == 1);
        CHECK(found.front().values == std::vector<std::string>{one, other});
        return found.front().relation;
    };
    CHECK(relationOf("status", "open", "Open (for lorries)") == Relation::agree);
    CHECK(relationOf("status", "open", "closed") == Relation::contradict);
    CHECK(relationOf("event-dates", "2020-08-05/2020-08-10", "within 2020-08-01/2020-08-15") == Relation::agree);
    CHECK(relationOf("event-dates", "2020-08-05/2020-08-10", "2020-08") == Relation::agree);
    CHECK(relationOf("event-dates", "2020-07-30/2020-08-10", "2020-08") == Relation::contradict);
    CHECK(relationOf("event-dates", "2020-08-05/2020-08-10", "2020-08-05/2020-08-11") == Relation::contradict);
    CHECK(relationOf("event-dates", "2020-07", "2020-08") == Relation::contradict);
    CHECK(relationOf("crossed", "1600 soldiers", "1600 civilians") == Relation::contradict);
    CHECK(relationOf("crossed", "1600 soldiers", "1600 persons") == Relation::agree);
}

TEST_CASE("One value that one source states and another only reports is a difference in hedging") {
    const geo::Atlas atlas = atlasWith(
        "d1,reed-camp,smith2020,p2,2020,2020,year,force-size,Reed Guard,Many.,100,soldiers,reported,\n"
        "d2,reed-camp,office2021,p1,2020,2020,year,force-size,Reed Guard,Many.,100,soldiers,asserted,\n");
    const auto found = geo::disagreementsOf(atlas, PlaceId("reed-camp"));
    REQUIRE(found.size() == 1);
    CHECK(found.front().relation == Relation::hedgedDifferently);
}

TEST_CASE("A value that somebody denies does not agree with the same value, however sure it is") {
    for (const char* hedging : {"asserted", "reported"}) {
        const geo::Atlas atlas = atlasWith(
            "d1,reed-camp,smith2020,p2,2020,2020,year,force-size,Reed Guard,Many.,100,soldiers,denied,\n"
            "d2,reed-camp,office2021,p1,2020,2020,year,force-size,Reed Guard,Many.,100,soldiers," +
            std::string(hedging) + ",\n");
        const auto found = geo::disagreementsOf(atlas, PlaceId("reed-camp"));
        REQUIRE(found.size() == 1);
        CHECK(found.front().relation == Relation::hedgedDifferently);
    }
}

TEST_CASE("A distance from different things is no disagreement, and one from the same thing is") {
    const std::string first = "e1,reed-camp;reed-province,smith2020,p10,,,static,deployment,,Near.,10,km,asserted,\n";
    const geo::Atlas other =
        atlasWith(first + "e2,reed-camp;reed-council,office2021,p1,,,static,deployment,,Far.,20,km,asserted,\n");
    CHECK(geo::disagreementsOf(other, PlaceId("reed-camp")).empty());
    const geo::Atlas same =
        atlasWith(first + "e2,reed-province;reed-camp,office2021,p1,,,static,deployment,,Far.,20,km,asserted,\n");
    CHECK(geo::disagreementsOf(same, PlaceId("reed-camp")).size() == 1);
}

TEST_CASE("An unknown place has no disagreements") {
    CHECK(geo::disagreementsOf(geo::Atlas(), PlaceId("nowhere")).empty());
}
