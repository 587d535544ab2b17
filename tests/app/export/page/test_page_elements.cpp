// SPDX-License-Identifier: MIT
#include "app/export/page/page_elements.h"

#include <algorithm>

#include "app/export/layout/page_layout.h"
#include "app/export/layout/page_snap.h"
#include "app/scene/mark_items.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

bool isOnPage(const PageLayout& layout, PageElement element) {
    return boxOf(layout, element).has_value();
}

bool hasGroup(const PageLayout& layout, const QString& id) {
    return std::any_of(layout.groups.begin(), layout.groups.end(),
                       [&](const PageGroup& group) { return group.id == id; });
}

ExportRequest wholeRequest(const char* page = "A4") {
    ExportRequest request = test::exportRequest(test::shippedMap(), page);
    request.elements.locator = true;
    request.exportedOn = QDate(2026, 11, 28);
    return request;
}

}  // namespace

TEST_CASE("What is not asked for is not on the page") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.elements = test::noElements();
    const PageLayout bare = layOutPage(request);
    CHECK(test::textsOf(bare).isEmpty());
    CHECK(bare.mapFrame == bare.content);
    REQUIRE(bare.elements.size() == 1);
    CHECK(bare.elements.front() == PlacedElement{PageElement::map, bare.mapFrame});
    for (const MarkItem& mark : marksOf(bare.scene)) {
        CHECK(!mark.number);
    }
}

TEST_CASE("Each element is on the page as its switch says, alone and with all others") {
    const PageLayout whole = layOutPage(wholeRequest());
    for (const PageElementEntry& entry : pageElements()) {
        INFO(entry.id.toStdString());
        CHECK(isOnPage(whole, entry.element));
        if (entry.shown == nullptr) {
            continue;
        }
        ExportRequest without = wholeRequest();
        without.elements.*entry.shown = false;
        const PageLayout layout = layOutPage(without);
        CHECK_FALSE(isOnPage(layout, entry.element));
        CHECK_FALSE(hasGroup(layout, entry.id));
        for (const PageElementEntry& other : pageElements()) {
            // Notes of sources belong to the key's letters.
            const bool goesToo = entry.element == PageElement::key && other.element == PageElement::footnotes;
            if (other.element != entry.element && !goesToo) {
                INFO(other.id.toStdString());
                CHECK(isOnPage(layout, other.element));
            }
        }
    }
}

TEST_CASE("An element that is switched off leaves no gap: the map takes its room") {
    for (const char* page : {"A4", "A4-portrait"}) {
        const auto areaOf = [](const ExportRequest& request) {
            const QRectF frame = layOutPage(request).mapFrame;
            return frame.width() * frame.height();
        };
        INFO(page);
        const double whole = areaOf(wholeRequest(page));
        for (bool PageElements::*shown : {&PageElements::subtitle, &PageElements::footnotes, &PageElements::key}) {
            ExportRequest without = wholeRequest(page);
            without.elements.*shown = false;
            CHECK(areaOf(without) > whole);
        }
        ExportRequest withoutTitles = wholeRequest(page);
        withoutTitles.elements.title = withoutTitles.elements.subtitle = false;
        CHECK(layOutPage(withoutTitles).mapFrame.top() == layOutPage(withoutTitles).content.top());
        ExportRequest withoutFoot = wholeRequest(page);
        withoutFoot.elements.key = withoutFoot.elements.credits = false;
        withoutFoot.elements.fraction = withoutFoot.elements.dates = withoutFoot.elements.legend = false;
        CHECK(layOutPage(withoutFoot).mapFrame.bottom() == Approx(layOutPage(withoutFoot).content.bottom()));
    }
}

TEST_CASE("Without footnotes the key cites none") {
    ExportRequest request = wholeRequest();
    const auto cites = [](const PageLayout& layout) {
        return std::any_of(layout.key.entries.begin(), layout.key.entries.end(),
                           [](const KeyEntry& entry) { return !entry.citation.isEmpty(); });
    };
    CHECK(cites(layOutPage(request)));
    request.elements.footnotes = false;
    CHECK_FALSE(cites(layOutPage(request)));
}

TEST_CASE("A key without an entry and without a legend leaves the map the whole width") {
    ExportRequest request = wholeRequest();
    request.shownPlaces.clear();
    const PageLayout layout = layOutPage(request);
    CHECK(layout.mapFrame.width() == layout.content.width());
}

TEST_CASE("Boxes of elements hold what they draw and lie on the sheet without touching each other") {
    for (const char* page : {"A5", "A4", "A4-portrait", "A0", "1920x1080", "1000x1000"}) {
        INFO(page);
        const PageLayout layout = layOutPage(wholeRequest(page));
        for (const PlacedElement& element : layout.elements) {
            INFO(entryOf(element.element).id.toStdString());
            CHECK(QRectF(QPointF(), layout.size).contains(element.box));
            for (const PlacedElement& other : layout.elements) {
                const bool onMap = element.element == PageElement::map || other.element == PageElement::map;
                if (other.element != element.element && !onMap) {
                    INFO(entryOf(other.element).id.toStdString());
                    CHECK_FALSE(element.box.intersects(other.box));
                }
            }
        }
        for (const PageGroup& group : layout.groups) {
            const auto entry = std::find_if(pageElements().begin(), pageElements().end(),
                                            [&](const PageElementEntry& each) { return each.id == group.id; });
            if (entry != pageElements().end()) {
                INFO(group.id.toStdString());
                const QRectF box = *boxOf(layout, entry->element);
                CHECK(box.adjusted(-1.0, -1.0, 1.0, 1.0).contains(boundsOf(group.items)));
            }
        }
    }
}

TEST_CASE("The description says what the page shows and nothing that was switched off") {
    ExportRequest request = wholeRequest();
    request.notes.push_back({PageNoteKind::text, QStringLiteral("Water stood high"), {0.1, 0.5}, 0.2, {}, {}});
    const QString whole = layOutPage(request).description;
    CHECK(whole.startsWith(QStringLiteral("Crossings of the Panj. A test page.")));
    CHECK(whole.contains(QStringLiteral("\n1. ")));
    CHECK(whole.contains(QStringLiteral("Note: Water stood high.")));
    request.elements.subtitle = request.elements.key = false;
    request.notes.clear();
    const QString less = layOutPage(request).description;
    CHECK_FALSE(less.contains(QStringLiteral("A test page")));
    CHECK_FALSE(less.contains(QStringLiteral("\n1. ")));
    CHECK(less.contains(QStringLiteral("Termez–Hairatan")));  // which the map marks all the same
    CHECK_FALSE(less.contains(QStringLiteral("Water")));
}
