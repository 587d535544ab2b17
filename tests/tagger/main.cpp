// SPDX-License-Identifier: MIT

// Prints how well the tagger does: on the sample articles where they are there, on our own texts that rules were made
// with, and on those that were held out. With --wrong, each thing that is not right.

#include <iostream>
#include <string_view>

#include "tests/tagger/marked_text.h"
#include "tests/tagger/reference_articles.h"

namespace {

using namespace tagger_scores;

void printWrong(const std::vector<TextScores>& rows) {
    for (const TextScores& row : rows) {
        for (const std::string& wrong : row.wrong)
            std::cout << row.name << "  " << wrong << '\n';
    }
}

void printGroup(const std::string& title, std::vector<TextScores> rows, bool wrong) {
    if (rows.empty()) {
        std::cout << title << ": not here\n";
        return;
    }
    if (wrong)
        printWrong(rows);
    rows.push_back(sumOf(title, rows));
    printTable(rows, std::cout);
    std::cout << '\n';
}

std::vector<TextScores> scoresOf(const std::string& folder) {
    std::vector<TextScores> rows;
    for (const MarkedText& marked : readMarkedTexts(sourceFolder() / "tests/fixtures/tagger" / folder))
        rows.push_back(scoreOf(marked, taggerUnderTest()));
    return rows;
}

}  // namespace

int main(int argc, char** argv) {
    const bool wrong = argc > 1 && std::string_view(argv[1]) == "--wrong";
    printGroup("SAMPLE ARTICLES", scoreReferenceArticles(taggerUnderTest()), wrong);
    printGroup("OWN TEXTS, TUNED", scoresOf("tuned"), wrong);
    printGroup("OWN TEXTS, HELD OUT", scoresOf("held_out"), wrong && argc > 2);
    return 0;
}
