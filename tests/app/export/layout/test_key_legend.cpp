// SPDX-License-Identifier: MIT
#include "app/export/layout/key_legend.h"

#include <algorithm>
#include <vector>

#include "app/style/map_style_reader.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

MapKey keyWithCircles() {
    MapKey key;
    key.legend = {{QStringLiteral("base"), QStringLiteral("military base")}};
    key.circlesShown = key.tagsShown = true;
    key.circleColour = Qt::blue;
    key.lines = {{QStringLiteral("province border"), {Qt::gray, 1.0, {2.0, 2.0}}}};
    return key;
}

PageBlock legendOf(const MapKey& key, double width) {
    return layOutLegend(key, builtInMapStyle(QStringLiteral("print")), width, 11.0);
}

}  // namespace

TEST_CASE("A label of the legend that takes two lines moves the rows below it down") {
    const PageBlock legend = legendOf(keyWithCircles(), 180.0);
    std::vector<double> lines;
    for (const PageItem& item : legend.group.items) {
        if (const auto* text = std::get_if<PageText>(&item)) {
            lines.push_back(text->baseline.y());
        }
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    REQUIRE(lines.size() > 4);  // of four rows, one has more lines than one
    for (std::size_t i = 1; i < lines.size(); ++i) {
        CHECK(lines[i] - lines[i - 1] >= 11.0);
    }
    CHECK(lines.back() <= legend.height);
}

TEST_CASE("The sentences about pale marks stand below the legend's rows") {
    MapKey key = keyWithCircles();
    const double rows = legendOf(key, 400.0).height;
    key.ages = {QStringLiteral("Marks grow paler.")};
    const PageBlock legend = legendOf(key, 400.0);
    CHECK(legend.height > rows);
    const auto* last = std::get_if<PageText>(&legend.group.items.back());
    REQUIRE(last != nullptr);
    CHECK(last->baseline.y() > rows);
    CHECK(last->baseline.y() < legend.height);
}
