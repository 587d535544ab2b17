// SPDX-License-Identifier: MIT
#include "app/export/page/note_look.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "app/style/map_style_reader.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

/// WCAG 2.1, relative luminance.
double luminanceOf(const QColor& colour) {
    const auto linear = [](double share) {
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrastOf(const QColor& one, const QColor& other) {
    const double first = luminanceOf(one);
    const double second = luminanceOf(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace

TEST_CASE("Each colour offered for notes can be told from the paper of every style, light or dark") {
    for (const char* style : {"light", "dark", "print"}) {
        const QColor paper = builtInMapStyle(QLatin1String(style)).page;
        for (const NoteColour& entry : noteColours()) {
            INFO(entry.id.toStdString() << " on " << style);
            CHECK(contrastOf(entry.colour, paper) >= 3.0);
        }
    }
}

TEST_CASE("A colour of the palette is known by its value, and no other is") {
    std::set<QString> ids;
    for (const NoteColour& entry : noteColours()) {
        REQUIRE(noteColourOf(entry.colour) != nullptr);
        CHECK(noteColourOf(entry.colour)->id == entry.id);
        CHECK(ids.insert(entry.id).second);
    }
    QColor pale = noteColours().front().colour;
    pale.setAlpha(128);
    CHECK(noteColourOf(pale) == nullptr);
    CHECK(noteColourOf(QColor(1, 2, 3)) == nullptr);
}
