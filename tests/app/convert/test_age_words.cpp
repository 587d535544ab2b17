// SPDX-License-Identifier: MIT
#include "app/convert/age_words.h"

#include "tests/support/catch.h"

using namespace marz;

namespace {

const geo::AsKnownOn august{std::chrono::year(2021) / 8 / 31};

geo::StateFact saidDaysAgo(int days) {
    geo::StateFact fact;
    fact.day = fact.said = august.dayNumber() - days;
    return fact;
}

geo::PlaceState newestDaysAgo(int days) {
    geo::PlaceState state;
    state.known = 1;
    state.newest = august.dayNumber() - days;
    return state;
}

}  // namespace

TEST_CASE("A pale mark is told with the day of its newest claim") {
    CHECK(paleInWords(newestDaysAgo(14), august).isEmpty());
    CHECK(paleInWords(newestDaysAgo(49), august) == QStringLiteral("pale: newest claim of 13 July 2021"));
    geo::PlaceState undated;
    CHECK(paleInWords(undated, august).isEmpty());  // nothing is claimed at all
    undated.known = 1;
    CHECK(paleInWords(undated, august) == QStringLiteral("pale: no claim has a date"));
}

TEST_CASE("Dashes are told with their reason: age, or what makes a state unsure") {
    CHECK(doubtInWords(saidDaysAgo(14), august).isEmpty());
    CHECK_FALSE(isOldOrUnsure(saidDaysAgo(14), august));
    CHECK(doubtInWords(saidDaysAgo(15), august) == QStringLiteral("last said more than two weeks before"));
    CHECK(doubtInWords(saidDaysAgo(61), august) == QStringLiteral("last said more than two months before"));
    for (bool geo::StateFact::*reason : {&geo::StateFact::planned, &geo::StateFact::reserved, &geo::StateFact::perhaps,
                                         &geo::StateFact::saidOtherwise}) {
        geo::StateFact fact = saidDaysAgo(1);
        fact.*reason = true;
        CHECK(isOldOrUnsure(fact, august));
        CHECK_FALSE(doubtInWords(fact, august).isEmpty());
    }
}
