// SPDX-License-Identifier: MIT

// Names of the region in their spellings, each in a plain sentence about its country: tests/fixtures/tagger/names.csv.
// A row with a tolerance of 0 is a river: the kind and a country must agree.

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "libgeo/article/place_likeness.h"
#include "libgeo/article/place_tagger.h"
#include "tests/support/catch.h"
#include "tests/tagger/tagger_under_test.h"

namespace {

using namespace tagger_scores;

struct NameRow {
    geo::LonLat point;
    double toleranceKm = 0.0;
    std::vector<std::string> countries;
    std::string kind;
    std::vector<std::string> spellings;
};

std::vector<std::string> cutAt(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

std::vector<NameRow> nameRows() {
    std::vector<NameRow> rows;
    std::ifstream stream(sourceFolder() / "tests/fixtures/tagger/names.csv");
    std::string line;
    std::getline(stream, line);
    while (std::getline(stream, line)) {
        const std::vector<std::string> cells = cutAt(line, ',');
        rows.push_back({{std::stod(cells.at(1)), std::stod(cells.at(0))},
                        std::stod(cells.at(2)),
                        cutAt(cells.at(3), ';'),
                        cells.at(4),
                        cutAt(cells.at(5), ';')});
    }
    return rows;
}

const std::string& countryName(const std::string& code) {
    static const std::map<std::string, std::string> names{
        {"AF", "Afghanistan"}, {"IR", "Iran"},         {"KG", "Kyrgyzstan"}, {"PK", "Pakistan"},
        {"TJ", "Tajikistan"},  {"TM", "Turkmenistan"}, {"UZ", "Uzbekistan"}, {"KZ", "Kazakhstan"}};
    return names.at(code);
}

bool isRight(const NameRow& row, const geo::GazetteerPlace& place) {
    if (row.toleranceKm > 0.0)
        return place.point && geo::kilometresApart(row.point, *place.point) <= row.toleranceKm;
    return place.kind == row.kind && (place.countries.empty() || geo::shareCountry(place.countries, row.countries));
}

/// Empty where the name is found and right; else what was found instead.
std::string mistakeWith(const std::string& name, const NameRow& row) {
    const bool article = row.kind == "river" || row.kind == "valley" || row.kind == "pass" || row.kind == "building";
    const std::string text = "Officials in " + countryName(row.countries.front()) + " spoke of " +
                             (article ? "the " : "") + name + " on Monday.";
    const TaggerUnderTest& tagger = taggerUnderTest();
    const std::size_t begin = text.find(" spoke of ");
    for (const geo::PlaceMention& mention : geo::tagPlacesForReview(text, tagger.gazetteer, tagger.atlas)) {
        if (mention.begin < begin)
            continue;
        const geo::GazetteerPlace& place = *tagger.gazetteer.findPlace(mention.place);
        if (isRight(row, place) && !mention.uncertain)
            return {};
        return (mention.uncertain ? "unsure: " : "elsewhere: ") + place.id.text();
    }
    return "missed";
}

}  // namespace

TEST_CASE("Places of the region are found under their names in all spellings") {
    std::size_t right = 0;
    std::size_t all = 0;
    std::string mistakes;
    for (const NameRow& row : nameRows()) {
        for (const std::string& name : row.spellings) {
            const std::string mistake = mistakeWith(name, row);
            right += mistake.empty() ? 1 : 0;
            ++all;
            if (!mistake.empty())
                mistakes += name + " (" + row.countries.front() + " " + row.kind + "): " + mistake + "\n";
        }
    }
    INFO(mistakes);
    CHECK(all > 400);
    CHECK(static_cast<double>(right) >= 0.98 * static_cast<double>(all));
}
