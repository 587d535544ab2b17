// SPDX-License-Identifier: MIT
#include "app/world/border_classes.h"

#include <memory>
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
        {"Not disputed", BorderClass::settled},
        {"Non-disputed", BorderClass::settled},
        {"No claims", BorderClass::settled},
        {"Formerly disputed, settled 2011", BorderClass::settled},
        {"Not settled: disputed by both", BorderClass::disputed},
    };
    std::vector<std::string> values;
    for (const auto& [value, expected] : known) {
        values.push_back(value);
    }
    for (const char* field : {"class", "featurecla", "FEATURECLA"}) {
        CAPTURE(field);
        const geo::VectorLayer lines = linesWith(field, values);
        const BorderClasses classes(lines);
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

TEST_CASE("Of two fields the one counts that names an open line") {
    geo::VectorLayer lines = linesWith("class", {"A1", "A2"});
    lines.fields.push_back({"FEATURECLA", {"International boundary (verify)", "Disputed (please verify)"}});
    for (int order = 0; order < 2; ++order) {
        const BorderClasses classes(lines);
        CHECK(classes.anyOpen());
        CHECK(classes.of(0) == BorderClass::settled);
        CHECK(classes.of(1) == BorderClass::disputed);
        std::swap(lines.fields[1].values, lines.fields[2].values);
    }
}

TEST_CASE("What is kept of a layer's classes is that layer's own") {
    for (int round = 0; round < 20; ++round) {  // where one layer was in memory another may be
        const bool disputed = round % 2 == 0;
        const auto lines =
            std::make_shared<const geo::VectorLayer>(linesWith("class", {disputed ? "disputed" : "international"}));
        CHECK(borderClassesOf(lines)->anyOpen() == disputed);
        CHECK(borderClassesOf(lines).get() == borderClassesOf(lines).get());
    }
}

TEST_CASE("A column in which each line has a value of its own is read all the same") {
    std::vector<std::string> values;
    for (int line = 0; line < 100; ++line) {
        values.push_back("line " + std::to_string(line) + (line % 2 == 1 ? ", disputed" : ""));
    }
    const geo::VectorLayer lines = linesWith("class", values);
    const BorderClasses classes(lines);
    for (int round = 0; round < 2; ++round) {
        for (std::size_t line = 0; line < values.size(); ++line) {
            CHECK((classes.of(line) == BorderClass::disputed) == (line % 2 == 1));
        }
    }
}
