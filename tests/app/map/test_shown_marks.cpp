// SPDX-License-Identifier: MIT
#include "app/map/shown_marks.h"

#include "tests/support/catch.h"

using namespace marz;

namespace {

std::vector<ShownMark> three() {
    return {{geo::PlaceId("a"), {}}, {geo::PlaceId("b"), {}}, {geo::PlaceId("c"), {}}};
}

}  // namespace

TEST_CASE("Keys step through all marks and out at the ends") {
    const auto marks = three();
    CHECK(stepTo(marks, std::nullopt, MarkStep::next) == geo::PlaceId("a"));
    CHECK(stepTo(marks, geo::PlaceId("a"), MarkStep::next) == geo::PlaceId("b"));
    CHECK_FALSE(stepTo(marks, geo::PlaceId("c"), MarkStep::next));
    CHECK(stepTo(marks, std::nullopt, MarkStep::previous) == geo::PlaceId("c"));
    CHECK(stepTo(marks, geo::PlaceId("c"), MarkStep::previous) == geo::PlaceId("b"));
    CHECK_FALSE(stepTo(marks, geo::PlaceId("a"), MarkStep::previous));
}

TEST_CASE("From a mark that has gone the keys begin anew") {
    CHECK(stepTo(three(), geo::PlaceId("gone"), MarkStep::next) == geo::PlaceId("a"));
    CHECK_FALSE(stepTo({}, geo::PlaceId("gone"), MarkStep::next));
}

TEST_CASE("Keys go on from the mark that stands for the current place among others") {
    std::vector<ShownMark> marks = three();
    marks[1].members = {geo::PlaceId("b"), geo::PlaceId("hidden")};
    CHECK(standsFor(marks[1], geo::PlaceId("hidden")));
    CHECK_FALSE(standsFor(marks[0], geo::PlaceId("hidden")));
    CHECK(stepTo(marks, geo::PlaceId("hidden"), MarkStep::next) == geo::PlaceId("c"));
    CHECK(countInWords(marks[1]) == QStringLiteral("2 places"));
}
