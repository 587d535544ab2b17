// SPDX-License-Identifier: MIT
#include "app/export/layout/page_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/export/layout/page_frame.h"
#include "app/export/layout/page_snap.h"
#include "app/world/world_builder.h"
#include "libgeo/projection/geodesic.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

/// The element's top left corner as it ended up, in fractions of the page.
QPointF fractionsOf(const PageLayout& layout, PageElement element) {
    const QRectF box = boxOf(layout, element).value();
    return {box.left() / layout.size.width(), box.top() / layout.size.height()};
}

ExportRequest arrangedRequest() {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.elements.locator = true;
    request.arrangement.mapFrame = QRectF(0.1, 0.1, 0.8, 0.7);
    request.arrangement.corners = {{PageElement::title, {0.14, 0.13}},     {PageElement::scaleBar, {0.5, 0.6}},
                                   {PageElement::northArrow, {0.7, 0.4}},  {PageElement::legend, {0.2, 0.55}},
                                   {PageElement::locator, {0.65, 0.14}},   {PageElement::credits, {0.1, 0.95}},
                                   {PageElement::footnotes, {0.45, 0.83}}, {PageElement::key, {0.15, 0.25}}};
    return request;
}

double metresUnder(const PageLayout& layout, const World& world, QPointF from, QPointF to) {
    const auto start = groundAt(layout, world, from);
    const auto end = groundAt(layout, world, to);
    REQUIRE((start && end));
    return geo::geodesicBetween(*start, *end).metres;
}

/// The outline of the bar itself, as it is drawn.
QRectF drawnBar(const PageLayout& layout) {
    for (const PageItem& item : layout.scale.group.items) {
        if (const auto* stroke = std::get_if<PageStroke>(&item)) {
            return stroke->path.boundingRect();
        }
    }
    return {};
}

}  // namespace

TEST_CASE("Elements stand where the user has put them, and the others as before") {
    const ExportRequest request = arrangedRequest();
    const PageLayout layout = layOutPage(request);
    for (const auto& [element, corner] : request.arrangement.corners) {
        INFO(entryOf(element).id.toStdString());
        REQUIRE(boxOf(layout, element));
        CHECK(fractionsOf(layout, element).x() == Approx(corner.x()).margin(1e-6));
        if (element != PageElement::credits && element != PageElement::footnotes && element != PageElement::key) {
            CHECK(fractionsOf(layout, element).y() == Approx(corner.y()).margin(1e-6));
        }
    }
}

TEST_CASE("Moving one thing shifts no other and changes nobody's size") {
    ExportRequest request = arrangedRequest();
    request.arrangement = {};
    const PageLayout before = layOutPage(request);
    for (const PlacedElement& moved : before.elements) {
        if (moved.element == PageElement::map || moved.element == PageElement::scaleBar ||
            moved.element == PageElement::northArrow || moved.element == PageElement::locator) {
            continue;  // what lies on the map keeps off what is moved there
        }
        const QString name = entryOf(moved.element).id;
        INFO(name.toStdString());
        const QPointF nudged = moved.box.topLeft() - QPointF(2.0, 2.0);
        request.arrangement.corners = {
            {moved.element, QPointF(nudged.x() / before.size.width(), nudged.y() / before.size.height())}};
        const PageLayout after = layOutPage(request);
        CHECK(after.mapFrame == before.mapFrame);
        for (const PlacedElement& other : before.elements) {
            INFO(entryOf(other.element).id.toStdString());
            const std::optional<QRectF> box = boxOf(after, other.element);
            REQUIRE(box);
            if (other.element == PageElement::key || other.element == PageElement::legend) {
                CHECK(box->width() == Approx(other.box.width()));
                CHECK(box->height() == Approx(other.box.height()));
            }
            const bool onMap = other.box.intersects(before.mapFrame) && other.element != PageElement::map;
            if (other.element != moved.element && !onMap) {
                CHECK(*box == other.box);
            }
        }
    }
}

TEST_CASE("An arrangement gives the same layout at every resolution") {
    ExportRequest request = arrangedRequest();
    request.notes.push_back(
        {PageNoteKind::callout, QStringLiteral("The bridge"), {0.3, 0.2}, 0.15, {}, geo::LonLat{67.4, 37.2}});
    request.page = parsePageSize(QStringLiteral("A4"), 96);
    const PageLayout at96 = layOutPage(request);
    request.page = parsePageSize(QStringLiteral("A4"), 300);
    const PageLayout at300 = layOutPage(request);
    CHECK(at96.elements == at300.elements);
    CHECK(at96.notes == at300.notes);
    CHECK(at96.mapFrame == at300.mapFrame);
    CHECK(test::textsOf(at96) == test::textsOf(at300));
    CHECK(test::groundLabelsOf(at96.scene).size() == test::groundLabelsOf(at300.scene).size());
}

TEST_CASE("What is put beside the page is pulled back onto it, wherever that was") {
    const double nowhere = std::numeric_limits<double>::quiet_NaN();
    for (const QPointF corner : {QPointF(2.0, 2.0), QPointF(-3.0, -1.0), QPointF(0.99, 0.99), QPointF(nowhere, 0.5)}) {
        ExportRequest request = test::exportRequest(test::shippedMap());
        request.elements.locator = true;
        for (const PageElementEntry& entry : pageElements()) {
            if (entry.shown != nullptr) {
                request.arrangement.corners[entry.element] = corner;
            }
        }
        const PageLayout layout = layOutPage(request);
        const QRectF sheet = QRectF(QPointF(), layout.size).adjusted(-0.01, -0.01, 0.01, 0.01);
        for (const PageElementEntry& entry : pageElements()) {
            INFO(entry.id.toStdString() << " at " << corner.x() << ", " << corner.y());
            REQUIRE(boxOf(layout, entry.element));
            CHECK(sheet.contains(*boxOf(layout, entry.element)));
        }
    }
}

TEST_CASE("A map frame that is given keeps to the page and is never too small for a map") {
    const double infinite = std::numeric_limits<double>::infinity();
    ExportRequest request = test::exportRequest(test::shippedMap());
    for (const QRectF& given : {QRectF(0.0, 0.0, 1.0, 1.0), QRectF(-1.0, -1.0, 9.0, 9.0), QRectF(0.5, 0.5, 0.0, 0.0),
                                QRectF(0.99, 0.99, 0.5, 0.5), QRectF(3.0, 3.0, 1.0, 1.0), QRectF(0.8, 0.8, -0.4, -0.4),
                                QRectF(0.0, 0.0, infinite, 1.0)}) {
        request.arrangement.mapFrame = given;
        const PageLayout layout = layOutPage(request);
        INFO(given.x() << ", " << given.y() << ", " << given.width() << ", " << given.height());
        CHECK(QRectF(QPointF(), layout.size).contains(layout.mapFrame));
        CHECK(std::min(layout.mapFrame.width(), layout.mapFrame.height()) >= smallestMapSide);
        CHECK(layout.scene.viewport.width == layout.mapFrame.width());
    }
}

TEST_CASE("A scale bar that was moved is as long as the ground under it says") {
    for (const geo::ProjectionDefinition& projection : geo::projectionCatalogue()) {
        for (const QPointF corner : {QPointF(0.1, 0.2), QPointF(0.25, 0.5), QPointF(0.3, 0.3), QPointF(0.2, 0.7)}) {
            ExportRequest request = test::exportRequest(test::shippedMap());
            request.world = std::make_shared<const World>(inProjection(*request.world, projection).value);
            request.arrangement.corners[PageElement::scaleBar] = corner;
            const PageLayout layout = layOutPage(request);
            INFO(projection.id << " at " << corner.x() << ", " << corner.y());
            REQUIRE(layout.scale.bar.pixels > 30.0);
            const QRectF bar = drawnBar(layout);
            CHECK(bar.width() == Approx(layout.scale.bar.pixels));
            const QPointF left(bar.left(), bar.center().y());
            const double metres = metresUnder(layout, *request.world, left, left + QPointF(bar.width(), 0.0));
            CHECK(metres == Approx(layout.scale.bar.metres).epsilon(0.005));
        }
    }
}

TEST_CASE("A scale bar beside the map is true at the nearest spot of the map") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.arrangement.corners[PageElement::scaleBar] = {0.8, 0.5};  // over the key's column
    const PageLayout layout = layOutPage(request);
    REQUIRE_FALSE(layout.mapFrame.intersects(layout.scale.plate));
    const double row = drawnBar(layout).center().y();
    const QPointF right(layout.mapFrame.right() - 0.01, row);
    const QPointF left = right - QPointF(layout.scale.bar.pixels, 0.0);
    CHECK(metresUnder(layout, *request.world, left, right) == Approx(layout.scale.bar.metres).epsilon(0.005));
}

TEST_CASE("A north arrow that was moved points along the meridian of its new spot") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = geo::LonLatBox{45.0, 30.0, 95.0, 55.0};
    const geo::Projection projection(request.world->projection);
    double first = 0.0;
    for (const QPointF corner : {QPointF(0.05, 0.3), QPointF(0.5, 0.3)}) {
        request.arrangement.corners[PageElement::northArrow] = corner;
        const PageLayout layout = layOutPage(request);
        const auto group = std::find_if(layout.groups.begin(), layout.groups.end(),
                                        [](const PageGroup& each) { return each.id == QStringLiteral("north-arrow"); });
        REQUIRE(group != layout.groups.end());
        // The tip is where west and east half begin.
        const QPointF tip = std::get<PageFill>(group->items[1]).path.elementAt(0);
        const QPointF centre = boxOf(layout, PageElement::northArrow)->center();
        const QPointF inFrame = centre - layout.mapFrame.topLeft();
        const double drawn = std::atan2(tip.x() - centre.x(), centre.y() - tip.y()) * 180.0 / 3.14159265358979;
        CHECK(drawn ==
              Approx(northDirection(layout.scene.viewport, projection, {inFrame.x(), inFrame.y()})).margin(0.01));
        CHECK(std::abs(drawn - first) > 5.0);  // the second elsewhere than the first, and neither simply upwards
        first = drawn;
    }
}

TEST_CASE("Names of the ground keep off what lies on the map, and go elsewhere where they can") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    const auto named = [](const PageLayout& layout, const QString& name) {
        const auto labels = test::groundLabelsOf(layout.scene);
        const auto found = std::find_if(labels.begin(), labels.end(),
                                        [&](const LabelItem& label) { return label.text.toUpper() == name.toUpper(); });
        return found == labels.end() ? std::nullopt : std::optional(found->box);
    };
    const PageLayout before = layOutPage(request);
    const auto country = named(before, QStringLiteral("Tajikistan"));
    REQUIRE(country);
    const QPointF spot = before.mapFrame.topLeft() + QPointF(country->left, country->top) - QPointF(10.0, 10.0);
    request.arrangement.corners[PageElement::legend] = {spot.x() / before.size.width(),
                                                        spot.y() / before.size.height()};
    const PageLayout after = layOutPage(request);
    const QRectF legend = boxOf(after, PageElement::legend)->translated(-after.mapFrame.topLeft());
    for (const LabelItem& label : test::groundLabelsOf(after.scene)) {
        INFO(label.text.toStdString());
        const QRectF box(QPointF(label.box.left, label.box.top), QPointF(label.box.right, label.box.bottom));
        CHECK_FALSE(box.intersects(legend));
    }
    CHECK(named(after, QStringLiteral("Tajikistan")));
}

TEST_CASE("What lies on the map has a plate, what lies beside it has none") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    const auto plates = [&] {
        const PageLayout layout = layOutPage(request);
        const auto group = std::find_if(layout.groups.begin(), layout.groups.end(),
                                        [](const PageGroup& each) { return each.id == QStringLiteral("credits"); });
        return std::count_if(group->items.begin(), group->items.end(),
                             [](const PageItem& item) { return std::holds_alternative<PageFill>(item); });
    };
    CHECK(plates() == 0);
    request.arrangement.corners[PageElement::credits] = {0.1, 0.5};
    CHECK(plates() == 1);
}

TEST_CASE("A title that was moved to the right is broken rather than cut") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.title = QStringLiteral("Border crossings, bases and training grounds in Tajikistan and Afghanistan");
    request.arrangement.corners[PageElement::title] = {0.6, 0.1};
    const PageLayout layout = layOutPage(request);
    const QRectF title = *boxOf(layout, PageElement::title);
    CHECK(title.left() == Approx(0.6 * layout.size.width()));
    CHECK(title.right() <= layout.content.right() + 0.01);
}

TEST_CASE("Scale bar, arrow and locator that nobody has moved keep off each other and off what was moved") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.elements.locator = true;
    request.arrangement.corners[PageElement::legend] = {0.04, 0.6};  // where the scale bar would be
    const PageLayout layout = layOutPage(request);
    const std::vector<PageElement> onMap{PageElement::scaleBar, PageElement::northArrow, PageElement::locator,
                                         PageElement::legend};
    for (const PageElement one : onMap) {
        for (const PageElement other : onMap) {
            INFO(entryOf(one).id.toStdString() << " and " << entryOf(other).id.toStdString());
            CHECK((one == other || !boxOf(layout, one)->intersects(*boxOf(layout, other))));
        }
    }
}

TEST_CASE("Where a map's corners are taken, what measures and orients it finds a place along its edges") {
    for (const char* page : {"A4", "1920x1080", "A4-portrait"}) {
        ExportRequest request = test::exportRequest(test::shippedMap(), page);
        request.arrangement.mapFrame = QRectF(0.0, 0.0, 1.0, 1.0);  // below all texts
        const PageLayout layout = layOutPage(request);
        for (const PageElement onMap : {PageElement::scaleBar, PageElement::northArrow}) {
            for (const PlacedElement& other : layout.elements) {
                INFO(page << ": " << entryOf(onMap).id.toStdString() << " and "
                          << entryOf(other.element).id.toStdString());
                const bool itself = other.element == onMap || other.element == PageElement::map;
                CHECK((itself || !boxOf(layout, onMap)->intersects(other.box)));
            }
        }
    }
}

TEST_CASE("No plate of a text covers its neighbour") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.exportedOn = QDate(2026, 11, 28);
    request.arrangement.mapFrame = QRectF(0.0, 0.0, 1.0, 1.0);
    const PageLayout layout = layOutPage(request);
    QStringList order;
    for (const PageGroup& group : layout.groups) {
        order << group.id;
    }
    REQUIRE(order.contains(QStringLiteral("plates")));
    for (const char* text : {"title", "key", "legend", "footnotes", "credits", "fraction", "dates"}) {
        INFO(text);
        CHECK(order.indexOf(QLatin1String(text)) > order.indexOf(QStringLiteral("plates")));
    }
}

TEST_CASE("What was moved lies on top of what was not") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.elements.locator = true;
    request.arrangement.corners = {{PageElement::scaleBar, {0.3, 0.93}}, {PageElement::locator, {0.6, 0.8}}};
    const PageLayout layout = layOutPage(request);
    REQUIRE(layout.elements.size() > 5);
    CHECK(layout.elements.front().element == PageElement::map);
    for (auto element = layout.elements.end() - 2; element != layout.elements.end(); ++element) {
        CHECK(request.arrangement.corners.contains(element->element));
    }
    QStringList order;
    for (const PageGroup& group : layout.groups) {
        order << group.id;
    }
    CHECK(order.indexOf(QStringLiteral("scale-bar")) > order.indexOf(QStringLiteral("credits")));
    CHECK(order.indexOf(QStringLiteral("locator-frame")) > order.indexOf(QStringLiteral("footnotes")));
}
