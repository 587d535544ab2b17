// SPDX-License-Identifier: MIT
#include "app/export_dialog/part_overlaps.h"

#include "tests/support/catch.h"

using namespace marz;

namespace {

/// A map with its scale bar on it, and a key beside.
PageLayout smallPage() {
    PageLayout layout;
    layout.size = {400.0, 300.0};
    layout.mapFrame = {20.0, 20.0, 250.0, 260.0};
    layout.elements = {{PageElement::map, layout.mapFrame},
                       {PageElement::scaleBar, {30.0, 250.0, 60.0, 20.0}},
                       {PageElement::key, {280.0, 20.0, 100.0, 200.0}},
                       {PageElement::legend, {280.0, 230.0, 100.0, 40.0}}};
    return layout;
}

void put(PageLayout& layout, PageElement element, const QRectF& box) {
    for (PlacedElement& each : layout.elements) {
        each.box = each.element == element ? box : each.box;
    }
}

const QString key = entryOf(PageElement::key).title.toLower();
const QString legend = entryOf(PageElement::legend).title.toLower();

}  // namespace

TEST_CASE("Of a page that nobody has arranged nothing is said") {
    CHECK(overlapRemarks(smallPage(), {}).isEmpty());
}

TEST_CASE("A map that reaches under the key is said, one beside it is not") {
    PageLayout layout = smallPage();
    PageArrangement arrangement;
    arrangement.mapFrame = QRectF(0.05, 0.07, 0.6, 0.8);
    CHECK(overlapRemarks(layout, arrangement).isEmpty());
    layout.mapFrame.setRight(320.0);
    put(layout, PageElement::map, layout.mapFrame);
    const QStringList remarks = overlapRemarks(layout, arrangement);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks.front() ==
          QStringLiteral("The map reaches under: %1, %2. Move it, or make it smaller.").arg(key, legend));
    arrangement.corners[PageElement::key] = {0.7, 0.1};  // that was put there
    CHECK(overlapRemarks(layout, arrangement).front().contains(QStringLiteral("under: %1.").arg(legend)));
}

TEST_CASE("An element or a note over the words of another is said with both names") {
    PageLayout layout = smallPage();
    PageArrangement arrangement;
    arrangement.corners[PageElement::legend] = {0.7, 0.5};
    put(layout, PageElement::legend, {280.0, 150.0, 100.0, 40.0});
    layout.notes.push_back({0, {100.0, 240.0, 80.0, 30.0}, {}, {}});
    const QStringList remarks = overlapRemarks(layout, arrangement);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks.front() == QStringLiteral("Legend lies over: %1. Move one of them.").arg(key));
    layout.notes.front().box = {70.0, 240.0, 80.0, 30.0};
    CHECK(overlapRemarks(layout, arrangement).back() ==
          QStringLiteral("Note 1 lies over: scale bar. Move one of them."));
}
