// SPDX-License-Identifier: MIT
#include "app/state/review_file.h"

#include <QDir>
#include <string>
#include <thread>
#include <vector>

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

TEST_CASE("Two windows that decide about one article keep what both have decided") {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder / "reviews.json";
    const geo::ReviewDecision osh{"osh", geo::Verdict::isPlace, geo::PlaceId("osh"), geo::DecisionReach::everywhere};
    const geo::ReviewDecision jam{"jam", geo::Verdict::notAPlace, {}, geo::DecisionReach::everywhere};
    const geo::ReviewDecision oshIsNone{"osh", geo::Verdict::notAPlace, {}, geo::DecisionReach::everywhere};
    changeReviews(file, {{"article", "Roads", {}, {osh}}});
    // The other window has not read what the first has written.
    const Reviews all = changeReviews(file, {{"article", "Roads", {}, {jam}}}).reviews;
    CHECK(all.at("article").decisions == std::vector{osh, jam});
    CHECK(readReviews(file).reviews == all);
    // The same phrase once more: the later decision holds; taking one's own back leaves the other's.
    CHECK(changeReviews(file, {{"article", "Roads", {}, {oshIsNone}}}).reviews.at("article").decisions ==
          std::vector{jam, oshIsNone});
    CHECK(changeReviews(file, {{"article", "Roads", {jam}, {}}}).reviews.at("article").decisions ==
          std::vector{oshIsNone});
}

TEST_CASE("Whoever decides where the file is broken is told where it is kept") {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder.write("reviews.json", "{");
    const geo::ReviewDecision jam{"jam", geo::Verdict::notAPlace, {}, geo::DecisionReach::everywhere};
    const ReadReviews after = changeReviews(file, {{"article", "Roads", {}, {jam}}});
    REQUIRE(after.problem);
    CHECK(after.problem->contains(QStringLiteral("reviews.json.broken-")));
    CHECK(after.reviews.at("article").decisions == std::vector{jam});
    CHECK_FALSE(changeReviews(file, {{"article", "Roads", {jam}, {}}}).problem);
}

TEST_CASE("Decisions of many threads at once are all in the file") {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder / "reviews.json";
    std::vector<std::thread> threads;
    for (int number = 0; number < 8; ++number) {
        threads.emplace_back([&file, number] {
            const geo::ReviewDecision decision{
                "phrase" + std::to_string(number), geo::Verdict::notAPlace, {}, geo::DecisionReach::everywhere};
            changeReviews(file, {{"article", "Roads", {}, {decision}}});
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(readReviews(file).reviews.at("article").decisions.size() == 8);
}
