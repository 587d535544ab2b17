// SPDX-License-Identifier: MIT
#include "app/export/layout/key_area.h"

#include "app/export/layout/page_layout.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

/// Lays the key out as a page does, in rounds.
struct Outcome {
    KeyLayout key;
    double width = 0.0;
};

Outcome outcomeFor(const MapKey& key, const ExportRequest& request, double height) {
    const PageFrame page = pageFrameOf(request.page);
    KeyArea area(request, page.content);
    for (int round = 0; round < 12; ++round) {
        const QRectF room(page.content.topLeft(), QSizeF(page.content.width(), height));
        if (area.fit(key, area.besideArea(room))) {
            break;
        }
    }
    return {area.key(), area.width()};
}

}  // namespace

TEST_CASE("A key that fits leaves the map its room, and one that does not takes more before places are left out") {
    ExportRequest request = test::exportRequest(test::crowdedMap(40));
    request.elements.legend = false;
    const MapKey key = layOutPage(request).key;
    REQUIRE(key.entries.size() == 40);
    const double content = pageFrameOf(request.page).content.width();
    const Outcome roomy = outcomeFor(key, request, 4000.0);
    CHECK(roomy.width < 0.3 * content);
    CHECK(roomy.key.textSize == 11.0);
    bool helped = false;
    for (double height = 200.0; height < 1200.0; height += 20.0) {
        const Outcome outcome = outcomeFor(key, request, height);
        CHECK(outcome.width <= 0.481 * content);
        if (outcome.width > 0.41 * content) {
            // What it takes from the map it uses.
            KeySpace narrow{0.4 * content, height, 2, 11.0, 8.0, PageOverflow::counted};
            const KeyLayout without = layOutKey(key, request.style, narrow);
            CHECK((outcome.key.entriesShown > without.entriesShown || outcome.key.textSize > without.textSize));
            helped = true;
        }
    }
    CHECK(helped);
}
