// SPDX-License-Identifier: MIT
#include "app/state/review_file.h"

#include <QDir>

#include "libgeo/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

Reviews someReviews() {
    return {{"0123456789abcdef",
             {"Bridges",
              {{"sher khan bandar", geo::Verdict::isPlace, geo::PlaceId("gate")},
               {"reed", geo::Verdict::notAPlace, {}, geo::DecisionReach::whereUncertain}}}}};
}

}  // namespace

TEST_CASE("Decisions come back from their file") {
    const test::TemporaryFolder folder;
    const auto file = folder / "deeper/reviews.json";
    CHECK(readReviews(file).reviews.empty());
    writeReviews(file, someReviews());
    const ReadReviews read = readReviews(file);
    CHECK_FALSE(read.problem);
    CHECK(read.reviews == someReviews());
}

TEST_CASE("A broken file of decisions is one sentence and is kept aside") {
    const test::TemporaryFolder folder;
    for (const char* broken :
         {"", "{", "[]", "{\"format\":\"other\",\"articles\":{}}", "{\"format\":\"marz-reviews\"}"}) {
        const auto file = folder.write("reviews.json", broken);
        const ReadReviews read = readReviews(file);
        REQUIRE(read.problem);
        CHECK(read.problem->contains(QStringLiteral("reviews.json.broken-")));
        CHECK_FALSE(std::filesystem::exists(file));
        writeReviews(file, someReviews());
        CHECK(readReviews(file).reviews == someReviews());
    }
    CHECK(QDir(QString::fromStdString(folder.path().string())).entryList({QStringLiteral("*.broken-*")}).size() >= 1);
}

TEST_CASE("Decisions that mean nothing are passed over, the others stay") {
    const test::TemporaryFolder folder;
    const auto file = folder.write("reviews.json",
                                   R"({"format":"marz-reviews","version":1,"articles":{"k":{"title":"T","decisions":[
            {"phrase":"","verdict":"place","place":"x"},{"phrase":"a","verdict":"place"},{"phrase":"a","verdict":"odd"},
            {"phrase":"b","verdict":"not-a-place"},5,
            {"phrase":"a b c d e f g h i j k l m","verdict":"not-a-place"}]}}})");
    const ReadReviews read = readReviews(file);
    CHECK_FALSE(read.problem);
    REQUIRE(read.reviews.at("k").decisions.size() == 1);
    CHECK(read.reviews.at("k").decisions.front().phrase == "b");
}

TEST_CASE("A folder that cannot be written is said") {
    CHECK_THROWS_AS(writeReviews("/proc/nowhere/reviews.json", someReviews()), geo::FileError);
}
