// SPDX-License-Identifier: MIT
#include "libgeo/atlas/text_folding.h"

#include "tests/support/catch.h"

using geo::foldForSearch;

TEST_CASE("Case, accents, hyphens and apostrophes do not count in Latin script") {
    CHECK(foldForSearch("  Sher-Khan   Bandar ") == "sher khan bandar");
    CHECK(foldForSearch("Doʻstlik koʼprigi") == "dostlik koprigi");
    CHECK(foldForSearch("Do'stlik") == foldForSearch("DO’STLIK"));
    CHECK(foldForSearch("Ürümqi – Köln\u00A0Straße") == "urumqi koln strasse");
    CHECK(foldForSearch("") == "");
    CHECK(foldForSearch("—") == "");
}

TEST_CASE("Cyrillic and Arabic letters fold to what other keyboards type") {
    CHECK(foldForSearch("Панҷи Поёни") == foldForSearch("панҷи поени"));
    CHECK(foldForSearch("ҚУРҒОНТЕППА") == foldForSearch("қурғонтеппа"));
    CHECK(foldForSearch("شیرخان بندر") == foldForSearch("شيرخان بندر"));
    CHECK(foldForSearch("كابل") == foldForSearch("کابل"));
    CHECK(foldForSearch("پنج\u200cپایان") == foldForSearch("پنج پایان"));
}

TEST_CASE("Bytes that are no UTF-8 are taken as spaces") {
    CHECK(foldForSearch("a\xff"
                        "b") == "a b");
}

TEST_CASE("All words of a query must occur, in any order") {
    const std::string text = foldForSearch("The Friendship Bridge was reopened");
    CHECK(geo::containsAll(text, geo::searchWords("reopen BRIDGE")));
    CHECK_FALSE(geo::containsAll(text, geo::searchWords("bridge closed")));
    CHECK(geo::containsAll(text, geo::searchWords(" - ")));
}
