// SPDX-License-Identifier: MIT
#include "libgeo/article/fingerprint.h"

#include "libgeo/article/mixed_hash.h"
#include "libgeo/article/word_folding.h"
#include "tests/support/catch.h"

namespace {

const std::string longText =
    "The ferry at the old landing stopped running in spring, and traders now drive two days to the next bridge, where "
    "customs officers weigh every lorry and the queue reaches back to the village school.";

}  // namespace

TEST_CASE("A text is normalised to its letters and digits, case folded, parted by single spaces") {
    CHECK(geo::plainWords("  The “Straße” – No. 5,\u00A0ﬁne!") == "the strasse no 5 fine");
    CHECK(geo::plainWords("ПАНҶ — дарё") == "панҷ дарё");
    CHECK(geo::plainWords("...").empty());
    CHECK(geo::plainWords("A-b_c 12") == "a b c 12");
}

TEST_CASE("The same words give the same fingerprint whatever their case, quotes and spaces") {
    CHECK(geo::fingerprintOf("The old bridge, it’s closed") ==
          geo::fingerprintOf("the OLD  bridge - it's\u00A0closed."));
    CHECK(geo::fingerprintOf("one two three four") != geo::fingerprintOf("one two four three"));
}

TEST_CASE("A text of one run of words has the mixed hash of that run as its fingerprint") {
    CHECK(geo::fingerprintOf("Red, green: blue") == geo::mixedHash("red green blue"));
    CHECK(geo::fingerprintOf("Kabul") == geo::mixedHash("kabul"));
    CHECK(geo::mixedHash("") == 0xefd01f60ba992926u);
}

TEST_CASE("A small change of a paragraph flips few bits, another paragraph about half of them") {
    std::string changed = longText;
    changed.replace(changed.find("two days"), 8, "three days");
    const auto original = geo::fingerprintOf(longText);
    CHECK(geo::fingerprintDistance(original, geo::fingerprintOf(changed)) < 20);
    const auto other = geo::fingerprintOf(
        "Snow closed the upper valley for weeks; letters came by helicopter, and the baker's oven kept four families.");
    CHECK(geo::fingerprintDistance(original, other) > 20);
    CHECK(geo::fingerprintDistance(original, original) == 0);
}

TEST_CASE("A fingerprint is written as sixteen hexadecimal digits") {
    CHECK(geo::fingerprintText(0) == "0000000000000000");
    CHECK(geo::fingerprintText(0x038ba95d6213fcc2u) == "038ba95d6213fcc2");
}
