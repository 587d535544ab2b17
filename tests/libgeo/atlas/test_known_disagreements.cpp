// SPDX-License-Identifier: MIT
// Where the five articles differ: a list made by reading them, row by row, against what the program finds by itself in
// the shipped atlas. Rows about one article alone, or about what no claim states, say so.

#include <algorithm>
#include <array>
#include <set>

#include "libgeo/atlas/atlas_reader.h"
#include "libgeo/atlas/disagreement.h"
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

namespace {

const geo::Atlas& shipped() {
    static const geo::Atlas atlas =
        geo::readAtlas(test::sourceTree() / "resources" / "atlas" / "central-asia-2021").value;
    return atlas;
}

/// One difference that a reader found.
struct KnownRow {
    int row;
    const char* place;      // empty: not to be found, and `attribute` says why
    const char* attribute;  // as people read it
    geo::Relation relation;
    const char* claims;  // those that must stand side by side
};

using geo::Relation;

constexpr auto knownRows = std::to_array<KnownRow>({
    {1, "tajikistan", "people who crossed", Relation::contradict, "C003-12 C004-01 C000-18 C000-19 C001-03"},
    {2, "tajikistan", "whether refugees are admitted", Relation::contradict, "C003-12 C000-19 C002-42"},
    {2, "central-asia", "how many arrive", Relation::contradict, "C000-20 C001-03"},
    {3, "", "one article only", {}, ""},
    {4, "border-afghan-tajik", "length", Relation::rounding, "C000-11 C002-11"},
    {5, "", "one article only", {}, ""},
    {6, "border-afghan-tajik", "share held", Relation::contradict, "C003-02 C004-08 C000-10 C001-04"},
    {7, "border-afghan-tajik", "who holds it", Relation::contradict, "C004-08 C001-05"},
    {7, "border-afghan-tajik", "who guards it", Relation::agree, "C002-12 C004-10"},
    {7, "border-afghan-tajik", "who reinforces it", Relation::contradict, "C001-10 C002-13"},
    {8, "termez-training-ground", "dates", Relation::contradict, "C004-14 C002-16"},
    {8, "termez-training-ground", "order of the exercises", Relation::contradict, "C004-14 C001-14 C002-17"},
    {9, "", "one article only", {}, ""},
    {10, "harb-maidon", "site of the exercise", Relation::hedgedDifferently, "C004-13 C002-17"},
    {10, "termez-training-ground", "site of the exercise", Relation::hedgedDifferently, "C001-14 C002-16 C004-14"},
    {11, "201st-military-base", "what it is called", Relation::contradict, "C003-35 C004-09 C002-06"},
    {11, "201st-military-base", "soldiers", Relation::agree, "C004-09 C002-06"},
    {11, "201st-military-base", "rank among Russia's bases abroad", Relation::hedgedDifferently,
     "C003-35 C004-09 C002-06"},
    {12, "201st-military-base", "lease until", Relation::agree, "C004-11 C002-07"},
    {13, "kant-air-base", "who runs it", Relation::agree, "C003-43 C002-37"},
    {14, "kyrgyzstan", "Russian base in the country", Relation::agree, "C003-36 C002-37 C000-32"},
    {15, "xing-sher-khan-bandar-panji-poyon", "open or closed", Relation::changedOverTime, "C003-15 C003-16 C000-12"},
    {16, "xing-termez-hairatan", "open or closed", Relation::changedOverTime, "C003-19 C002-25"},
    {17, "", "one article only", {}, ""},
    {18, "", "one article only", {}, ""},
    {19, "turkmenistan", "how it meets the Taliban's advance", Relation::contradict, "C003-26 C003-30 C002-29"},
    {20, "us-bases-proposed", "willingness to host US forces", Relation::contradict, "C003-04 C000-22 C002-49"},
    {21, "", "one article only", {}, ""},
    {22, "", "nothing that both tell: one where a man is, the other what became of his house", {}, ""},
    {23, "tajikistan", "talks with the Taliban", Relation::contradict, "C003-17 C002-14 C000-31"},
    {24, "central-asia", "who made the offer", Relation::contradict, "C003-07 C004-12"},
    {25, "border-afghan-tajik", "reservists called up", Relation::agree, "C003-14 C004-06"},
    {26, "chinese-post-tajikistan", "who runs it", Relation::hedgedDifferently, "C004-19 C000-27"},
    {27, "uzbekistan", "what is planned", Relation::contradict, "C003-23 C002-26"},
    {28, "tapi-pipeline", "state of the project", Relation::agree, "C003-33 C002-31"},
    {29, "", "one article only, in one paragraph", {}, ""},
    {30, "", "one article only", {}, ""},
    {31, "", "one article only", {}, ""},
    {32, "mazar-i-sharif", "spelling", Relation::contradict, "C003-22 C002-26"},
    {32, "csto", "spelling", Relation::contradict, "C003-05 C002-02"},
});

std::set<std::string> idsOf(const geo::Disagreement& comparison) {
    std::set<std::string> ids;
    for (const geo::Claim* claim : comparison.claims) {
        ids.insert(claim->id.text());
    }
    return ids;
}

std::set<std::string> words(const std::string& text) {
    std::set<std::string> found;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        found.insert(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return found;
}

}  // namespace

TEST_CASE("Each difference between the articles that their claims state is found, with its relation") {
    for (const KnownRow& known : knownRows) {
        if (*known.place == '\0') {
            continue;
        }
        CAPTURE(known.row, known.place, known.attribute);
        const auto comparisons = geo::comparisonsOf(shipped(), geo::PlaceId(known.place));
        const auto found = std::find_if(comparisons.begin(), comparisons.end(), [&](const auto& comparison) {
            return comparison.attribute == known.attribute;
        });
        REQUIRE(found != comparisons.end());
        CHECK(std::string(geo::relationName(found->relation)) == std::string(geo::relationName(known.relation)));
        const std::set<std::string> ids = idsOf(*found);
        for (const std::string& id : words(known.claims)) {
            CAPTURE(id, ids);
            CHECK(ids.contains(id));
        }
    }
}

TEST_CASE("Every row of the readers' list is accounted for") {
    std::set<int> rows;
    for (const KnownRow& known : knownRows) {
        rows.insert(known.row);
    }
    CHECK(rows.size() == 32);
    CHECK(*rows.begin() == 1);
    CHECK(*rows.rbegin() == 32);
}

TEST_CASE("What the program finds beyond the readers' list is known as well") {
    std::set<std::string> beyond;
    for (const geo::Place& place : shipped().places()) {
        for (const geo::Disagreement& comparison : geo::disagreementsOf(shipped(), place.id)) {
            const bool known = std::any_of(knownRows.begin(), knownRows.end(), [&](const KnownRow& row) {
                return place.id.text() == row.place && comparison.attribute == row.attribute;
            });
            if (!known) {
                beyond.insert(place.id.text() + " " + comparison.attribute + " " +
                              std::string(geo::relationName(comparison.relation)));
            }
        }
    }
    CHECK(beyond == std::set<std::string>{
                        "border-afghan-uzbek who holds it hedged-differently",  // stated, and claimed by a minister
                        "harb-maidon dates hedged-differently",                 // planned, and held
                    });
}
