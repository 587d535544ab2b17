// SPDX-License-Identifier: MIT
#include "app/export/layout/locator_inset.h"

#include <algorithm>

#include "app/export/formats/page_painter.h"
#include "app/export/layout/page_layout.h"
#include "app/export/layout/page_snap.h"
#include "app/scene/mark_items.h"
#include "app/world/world_builder.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

ExportRequest requestWithLocator() {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.elements.locator = true;
    return request;
}

/// What is drawn above the inset: rectangle or cross.
QRectF drawnInside(const LocatorInset& locator) {
    for (const PageItem& item : locator.group.items) {
        const auto* stroke = std::get_if<PageStroke>(&item);
        if (stroke != nullptr && stroke->path.boundingRect() != locator.frame) {
            return stroke->path.boundingRect();
        }
    }
    return {};
}

}  // namespace

TEST_CASE("The locator's rectangle is what the page's map shows") {
    const PageLayout layout = layOutPage(requestWithLocator());
    REQUIRE(layout.locator);
    const LocatorInset& locator = *layout.locator;
    CHECK(layout.mapFrame.contains(locator.frame));
    CHECK(locator.scene.viewport.metresPerPixel > 4.0 * layout.scene.viewport.metresPerPixel);
    const geo::PlaneBox seen = layout.scene.viewport.visibleBox();
    const geo::ScreenPoint upperLeft = locator.scene.viewport.toScreen({seen.minX, seen.maxY});
    const QRectF drawn = drawnInside(locator);
    CHECK(drawn.left() == Approx(locator.frame.left() + upperLeft.x));
    CHECK(drawn.top() == Approx(locator.frame.top() + upperLeft.y));
    CHECK(drawn.width() * locator.scene.viewport.metresPerPixel == Approx(seen.width()));
    CHECK(locator.frame.contains(drawn));
}

TEST_CASE("The locator has no marks, and of names the countries' alone") {
    const PageLayout layout = layOutPage(requestWithLocator());
    REQUIRE(layout.locator);
    CHECK(marksOf(layout.locator->scene).empty());
    CHECK_FALSE(layout.locator->scene.base.empty());
    for (const SceneLayer& layer : layout.locator->scene.base) {
        for (const SceneItem& item : layer.items) {
            if (std::holds_alternative<LabelItem>(item)) {
                CHECK(layer.id == QStringLiteral("country-labels"));
            }
            CHECK_FALSE(std::holds_alternative<DotItem>(item));
        }
    }
}

TEST_CASE("Where the page's map would be a dot the locator has a cross about its centre") {
    ExportRequest request = requestWithLocator();
    request.area = geo::LonLatBox{68.5, 37.0, 68.7, 37.2};
    const PageLayout layout = layOutPage(request);
    REQUIRE(layout.locator);
    const QRectF cross = drawnInside(*layout.locator);
    CHECK(cross.width() == Approx(cross.height()));
    CHECK(cross.center().x() == Approx(layout.locator->frame.center().x()));
}

TEST_CASE("A map of the world has no locator, and that is said") {
    ExportRequest request = requestWithLocator();
    request.world =
        std::make_shared<const World>(inProjection(*request.world, *geo::findProjection("equal-earth")).value);
    request.area = geo::LonLatBox{-180.0, -60.0, 180.0, 80.0};
    const PageLayout layout = layOutPage(request);
    CHECK_FALSE(layout.locator);
    CHECK_FALSE(boxOf(layout, PageElement::locator));
    CHECK(std::any_of(layout.remarks.begin(), layout.remarks.end(),
                      [](const QString& remark) { return remark.contains(QStringLiteral("no locator map")); }));
}

TEST_CASE("The locator hides no mark where a corner is free of them") {
    const PageLayout layout = layOutPage(requestWithLocator());
    REQUIRE(layout.locator);
    for (const MarkItem& mark : marksOf(layout.scene)) {
        CHECK_FALSE(
            layout.locator->frame.contains(layout.mapFrame.topLeft() + QPointF(mark.position.x, mark.position.y)));
    }
}

TEST_CASE("The image shows the locator where the layout has it") {
    ExportRequest request = requestWithLocator();
    request.page = parsePageSize(QStringLiteral("A4"), 96);
    const PageLayout layout = layOutPage(request);
    PageLayout without = layout;
    without.locator.reset();
    const QImage with = paintPageImage(layout, request.page.pixels);
    const QImage bare = paintPageImage(without, request.page.pixels);
    const double pixelsPerUnit = request.page.pixels.width() / layout.size.width();
    const QRectF frame(layout.locator->frame.topLeft() * pixelsPerUnit, layout.locator->frame.size() * pixelsPerUnit);
    int inside = 0;
    int outside = 0;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            if (with.pixel(x, y) != bare.pixel(x, y)) {
                (frame.adjusted(-2.0, -2.0, 2.0, 2.0).contains(QPointF(x, y)) ? inside : outside) += 1;
            }
        }
    }
    CHECK(inside > 1000);
    CHECK(outside == 0);
}
