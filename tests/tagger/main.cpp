// SPDX-License-Identifier: MIT

// Prints how well the tagger does: on the sample articles where they are there, on our own texts that rules were made
// with, and on those that were held out. With --wrong, each thing that is not right; with --show FILE, what it finds in
// each line of a text; with --folder NAME, on the texts of that folder alone.

#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "libgeo/article/place_tagger.h"
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

/// What stands there, and why; "!" waits for a review.
void printMention(const std::string& line, const geo::PlaceMention& mention) {
    std::cout << (mention.uncertain ? "  ! " : "    ") << line.substr(mention.begin, mention.end - mention.begin)
              << " = " << mention.place.text() << "  " << geo::mentionRoleName(mention.role) << ' ' << mention.score;
    for (const geo::MentionCue& cue : mention.cues)
        std::cout << "; " << cue.reason << ' ' << cue.factor;
    for (const geo::MentionCandidate& candidate : mention.candidates) {
        std::cout << "\n        " << candidate.place.text() << ' ' << candidate.score;
        for (const geo::MentionCue& cue : candidate.cues)
            std::cout << "; " << cue.reason << ' ' << cue.factor;
    }
    std::cout << '\n';
}

int show(const std::string& file) {
    std::ifstream stream(file);
    const TaggerUnderTest& tagger = taggerUnderTest();
    for (std::string line; std::getline(stream, line);) {
        std::cout << line << '\n';
        for (const geo::PlaceMention& mention : geo::tagPlacesForReview(line, tagger.gazetteer, tagger.atlas))
            printMention(line, mention);
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 2 && std::string_view(argv[1]) == "--show")
        return show(argv[2]);
    if (argc > 2 && std::string_view(argv[1]) == "--folder") {
        printGroup(argv[2], scoresOf(argv[2]), argc > 3);
        return 0;
    }
    const bool wrong = argc > 1 && std::string_view(argv[1]) == "--wrong";
    printGroup("SAMPLE ARTICLES", scoreReferenceArticles(taggerUnderTest()), wrong);
    printGroup("OWN TEXTS, TUNED", scoresOf("tuned"), wrong);
    printGroup("OWN TEXTS, HELD OUT", scoresOf("held_out"), wrong && argc > 2);
    return 0;
}
