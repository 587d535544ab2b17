// SPDX-License-Identifier: MIT
#include "app/world/border_classes.h"

#include <string>
#include <utility>

#include "tests/support/catch.h"

using namespace marz;

namespace {

geo::VectorLayer linesWith(const std::string& field, std::vector<std::string> values) {
    geo::VectorLayer lines;
    lines.fields = {{"name", std::vector<std::string>(values.size(), "disputed")}, {field, std::move(values)}};
    return lines;
}

}  // namespace

TEST_CASE("Country lines say which of them nobody agrees on, in the basemap's words and in Natural Earth's") {
    const std::vector<std::pair<std::string, BorderClass>> known{
        {"international", BorderClass::settled},
        {"other", BorderClass::settled},
        {"", BorderClass::settled},
        {"disputed", BorderClass::disputed},
        {"indefinite", BorderClass::indefinite},
        {"lease", BorderClass::lease},
        {"International boundary (verify)", BorderClass::settled},
        {"Disputed (please verify)", BorderClass::disputed},
        {"Line of control (please verify)", BorderClass::disputed},
        {"Claim boundary", BorderClass::disputed},
        {"Breakaway", BorderClass::disputed},
        {"Indefinite (please verify)", BorderClass::indefinite},
        {"Indeterminant frontier", BorderClass::indefinite},
        {"Lease limit", BorderClass::lease},
        {"undisputed", BorderClass::settled},
    };
    std::vector<std::string> values;
    for (const auto& [value, expected] : known) {
        values.push_back(value);
    }
    for (const char* field : {"class", "featurecla", "FEATURECLA"}) {
        CAPTURE(field);
        const geo::VectorLayer lines = linesWith(field, values);
        BorderClasses classes(lines);
        for (std::size_t feature = 0; feature < known.size(); ++feature) {
            CAPTURE(known[feature].first);
            CHECK(classes.of(feature) == known[feature].second);
        }
        CHECK(classes.anyOpen());
    }
}

TEST_CASE("Lines that say nothing of it are settled, and a lease is nothing that is open") {
    for (const geo::VectorLayer& lines :
         {linesWith("status", {"disputed", "indefinite"}), linesWith("class", {"A1", "A2"}),
          linesWith("class", {"lease", "international"})}) {
        CHECK_FALSE(BorderClasses(lines).anyOpen());
    }
    const geo::VectorLayer other = linesWith("status", {"disputed"});
    CHECK(BorderClasses(other).of(0) == BorderClass::settled);
    CHECK_FALSE(BorderClasses(geo::VectorLayer()).anyOpen());
}

TEST_CASE("A column with more values than are worth keeping is read all the same") {
    std::vector<std::string> values;
    for (int line = 0; line < 100; ++line) {
        values.push_back("line " + std::to_string(line) + (line % 2 == 1 ? ", disputed" : ""));
    }
    const geo::VectorLayer lines = linesWith("class", values);
    BorderClasses classes(lines);
    for (int round = 0; round < 2; ++round) {
        for (std::size_t line = 0; line < values.size(); ++line) {
            CHECK((classes.of(line) == BorderClass::disputed) == (line % 2 == 1));
        }
    }
}
