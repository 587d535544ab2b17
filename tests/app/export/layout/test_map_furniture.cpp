// SPDX-License-Identifier: MIT
#include "app/export/layout/map_furniture.h"

#include <algorithm>

#include "app/convert/boundary_credit.h"
#include "app/export/layout/page_layout.h"
#include "app/style/map_font.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("The numbers of a short scale bar do not lie on each other") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    for (const geo::LonLatBox& area : {geo::LonLatBox{-170.0, -60.0, 170.0, 75.0},
                                       geo::LonLatBox{0.0, 0.0, 120.0, 70.0}, geo::LonLatBox{68.0, 37.0, 69.0, 38.0}}) {
        CAPTURE(area.west);
        request.area = area;
        const PageLayout page = layOutPage(request);
        for (const PageGroup& group : page.groups) {
            if (group.id != groupOf(PageElement::scaleBar).id) {
                continue;
            }
            std::vector<std::pair<double, double>> texts;
            for (const PageItem& item : group.items) {
                const auto* text = std::get_if<PageText>(&item);
                if (text != nullptr && !text->text.contains(QStringLiteral("boundary data"))) {
                    const double left = text->baseline.x();
                    texts.emplace_back(left, left + measureText(text->text, text->font).width);
                }
            }
            std::sort(texts.begin(), texts.end());
            CHECK(texts.size() >= 2);
            for (std::size_t i = 1; i < texts.size(); ++i) {
                CHECK(texts[i].first > texts[i - 1].second + 2.0);
            }
        }
    }
}

TEST_CASE("A page at a scale that its boundary data cannot bear says so below its scale bar, and no other page does") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    const QString notice = boundaryNotice(*request.world, request.borders);
    REQUIRE_FALSE(notice.isEmpty());
    for (const double denominator : {0.4 * honestScaleDenominator, 4.0 * honestScaleDenominator}) {
        CAPTURE(denominator);
        request.area = ScaledArea{{68.6, 37.2}, denominator};
        const PageLayout page = layOutPage(request);
        CHECK(test::textsOf(page).contains(notice) == (denominator < honestScaleDenominator));
        for (const PageGroup& group : page.groups) {
            for (const PageItem& item : group.items) {
                const auto* text = std::get_if<PageText>(&item);
                if (text != nullptr && text->text == notice) {
                    CHECK(page.scale.plate.contains(text->baseline));
                    CHECK(text->baseline.x() + measureText(notice, text->font).width < page.scale.plate.right());
                }
            }
        }
    }
}
