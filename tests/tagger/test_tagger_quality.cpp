// SPDX-License-Identifier: MIT

// Floors under what the tagger reaches; tests/tagger/main.cpp prints the whole table.

#include <sstream>

#include "tests/support/catch.h"
#include "tests/tagger/marked_text.h"
#include "tests/tagger/reference_articles.h"

namespace {

using namespace tagger_scores;

std::string tableOf(const std::vector<TextScores>& rows, const TextScores& sum) {
    std::ostringstream table;
    printTable({sum}, table);
    for (const TextScores& row : rows) {
        for (const std::string& wrong : row.wrong)
            table << row.name << "  " << wrong << '\n';
    }
    return table.str();
}

void checkFloor(const std::vector<TextScores>& rows, double detection, double resolution) {
    const TextScores sum = sumOf("all", rows);
    INFO(tableOf(rows, sum));
    CHECK(sum.all().detection.precision.value() >= detection);
    CHECK(sum.all().detection.recall.value() >= detection);
    CHECK(sum.all().resolution.precision.value() >= resolution);
    CHECK(sum.all().resolution.recall.value() >= resolution);
}

std::vector<TextScores> scoresOf(const std::string& folder) {
    std::vector<TextScores> rows;
    for (const MarkedText& marked : readMarkedTexts(sourceFolder() / "tests/fixtures/tagger" / folder))
        rows.push_back(scoreOf(marked, taggerUnderTest()));
    return rows;
}

}  // namespace

TEST_CASE("The tagger reaches its floor on the sample articles") {
    const std::vector<TextScores> rows = scoreReferenceArticles(taggerUnderTest());
    if (rows.empty())
        MARZ_SKIP("the sample articles and their reference tables are not here");
    checkFloor(rows, 0.96, 0.96);
}

TEST_CASE("The tagger reaches its floor on marked texts that rules were made with") {
    checkFloor(scoresOf("tuned"), 0.98, 0.98);
}

TEST_CASE("The tagger reaches its floor on marked texts that were held out") {
    checkFloor(scoresOf("held_out"), 0.95, 0.95);
}

TEST_CASE("A score counts what is found, what is right and what is missed") {
    Quality quality;
    quality.precision.count(true);
    quality.precision.count(false);
    quality.recall.count(true);
    CHECK(quality.precision.value() == Approx(0.5));
    CHECK(quality.recall.value() == Approx(1.0));
    CHECK(quality.f1() == Approx(2.0 / 3.0));
}
