// SPDX-License-Identifier: MIT
#include "app/export/content/filter_words.h"

#include "app/export/content/place_wording.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("What a filter leaves of the claims is told in words") {
    geo::ClaimFilter filter;
    CHECK(claimsLeftInWords(filter).isEmpty());
    filter.kinds = {"base"};
    filter.countries = {"TJ"};
    CHECK(claimsLeftInWords(filter).isEmpty());  // in the title
    filter.hedgings = {"planned", "asserted"};
    filter.actors = {"Taliban"};
    filter.since = geo::parsePartialDate("2021-08");
    CHECK(claimsLeftInWords(filter) ==
          QStringLiteral("only claims that are planned or asserted, with Taliban, from August 2021 on"));
    filter = {};
    filter.until = geo::parsePartialDate("2021-08-01");
    CHECK(claimsLeftInWords(filter) == QStringLiteral("only claims until 1 August 2021"));
    filter.since = geo::parsePartialDate("2021");
    CHECK(claimsLeftInWords(filter) == QStringLiteral("only claims from 2021 to 1 August 2021"));
    filter = {};
    filter.actors = {"A", "B", "C", "D", "E", "F"};
    CHECK(claimsLeftInWords(filter) == QStringLiteral("only claims with A, B, C or 3 others"));
}

TEST_CASE("A page of some claims only says so in its subtitle") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    CHECK_FALSE(subtitleOf(request).contains(QStringLiteral("only")));
    request.filter.hedgings = {"planned"};
    CHECK(subtitleOf(request).endsWith(QStringLiteral("; only claims that are planned")));
}
