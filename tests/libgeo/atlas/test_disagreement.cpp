// SPDX-License-Identifier: MIT
#include "libgeo/atlas/disagreement.h"

#include "libgeo/atlas/atlas_reader.h"
#include "tests/libgeo/atlas/tiny_atlas.h"
#include "tests/support/catch.h"

using geo::PlaceId;
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
}

TEST_CASE("A source that repeats its value counts once, and an agreeing source joins the other side") {
    const geo::Atlas atlas = atlasWith(
        "c8,reed-border,smith2020,p10,,,static,border-length,,Again 161 km.,161,km,asserted,\n"
        "c9,reed-border,office2021,p2,,,static,border-length,,Or 161.5 km.,161.5,km,asserted,\n");
    const auto found = geo::disagreementsOf(atlas, PlaceId("reed-border"));
    REQUIRE(found.size() == 2);
    CHECK(idsOf(found[0]) == std::vector<std::string>{"c2", "c3", "c9"});
}

TEST_CASE("Claims of one passage, of other years, of other actors or other categories do not disagree") {
    const geo::Atlas atlas = atlasWith(
        "d1,reed-camp,smith2020,p2,2020,2020,year,force-size,Reed Guard,Many.,100,soldiers,asserted,\n"
        "d2,reed-camp,smith2020,p2,2020,2020,year,force-size,Reed Guard,More.,200,soldiers,asserted,\n"
        "d3,reed-camp,office2021,p1,2010,2010,year,force-size,Reed Guard,Then.,300,soldiers,asserted,\n"
        "d4,reed-camp,office2021,p1,2020,2020,year,force-size,Others,They.,400,soldiers,asserted,\n"
        "d5,reed-camp,office2021,p1,2020,2020,year,deployment,Reed Guard,Sent.,600,soldiers,asserted,\n");
    CHECK(geo::disagreementsOf(atlas, PlaceId("reed-camp")).empty());
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
