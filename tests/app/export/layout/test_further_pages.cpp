// SPDX-License-Identifier: MIT
#include "app/export/layout/further_pages.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <map>

#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

ExportRequest crowdedDocument(int places, const char* page) {
    ExportRequest request = test::exportRequest(test::crowdedMap(places), page);
    return requestFor(ExportFormat::pdf, request);
}

QString wordsOf(const PageLayout& layout) {
    return test::textsOf(layout).join(QLatin1Char(' '));
}

}  // namespace

TEST_CASE("A web page holds all of the key, so that nothing is said to have no room") {
    const ExportRequest page = requestFor(ExportFormat::html, crowdedDocument(180, "A5"));
    const auto saysSomethingOfKey = [](const PageLayout& layout) {
        return std::any_of(layout.remarks.begin(), layout.remarks.end(),
                           [](const QString& remark) { return remark.contains(QStringLiteral("room in the key")); });
    };
    CHECK_FALSE(saysSomethingOfKey(layOutPage(page)));
    CHECK(saysSomethingOfKey(layOutPage(requestFor(ExportFormat::png, page))));
}

TEST_CASE("A document tells all of the key, on as many pages as it takes, and each entry once") {
    for (const char* size : {"A5", "A4", "A4-portrait", "700x400"}) {
        const ExportRequest request = crowdedDocument(180, size);
        const PageLayout map = layOutPage(request);
        const std::vector<PageLayout> further = furtherPages(request, map);
        INFO(size);
        REQUIRE(further.size() > 0);
        QString key = wordsOf(map);
        for (const PageLayout& page : further) {
            CHECK_FALSE(page.hasMap());
            key += QLatin1Char(' ') + wordsOf(page);
        }
        for (int i = 0; i < 180; ++i) {
            const QRegularExpression head(QStringLiteral("(?:^| )\\d+ Crossing %1 ").arg(i));
            INFO(i);
            CHECK(key.count(head) == 1);
        }
        CHECK_FALSE(key.contains(QStringLiteral("more places")));
        CHECK(wordsOf(map).contains(QStringLiteral("next page")));
    }
}

TEST_CASE("Further pages carry the title and their number, and keep within the margins") {
    const ExportRequest request = crowdedDocument(180, "A5");
    const PageLayout map = layOutPage(request);
    const std::vector<PageLayout> further = furtherPages(request, map);
    REQUIRE(further.size() > 1);
    for (std::size_t i = 0; i < further.size(); ++i) {
        const QString words = wordsOf(further[i]);
        CHECK(words.contains(request.title));
        CHECK(words.contains(QStringLiteral("%1 of %2").arg(i + 2).arg(further.size() + 1)));
        CHECK(further[i].size == map.size);
        for (const PageGroup& group : further[i].groups) {
            const QRectF bounds = boundsOf(group.items);
            INFO(group.id.toStdString());
            const bool number = group.id == QLatin1String("page-number");
            CHECK((number ? QRectF({}, map.size) : map.content.adjusted(-1.0, -1.0, 1.0, 1.0)).contains(bounds));
        }
    }
}

TEST_CASE("The sheet with the map says how many there are, below all else") {
    for (const char* size : {"A4", "A5-portrait"}) {
        CAPTURE(size);
        const ExportRequest request = crowdedDocument(180, size);
        PageLayout map = layOutPage(request);
        CHECK_FALSE(wordsOf(map).contains(QStringLiteral("1 of")));
        addSheetNumber(map, 1, 2, request.style);
        CHECK(wordsOf(map).contains(QStringLiteral("1 of 2")));
        const QRectF number = boundsOf(map.groups.back().items);
        CHECK(QRectF({}, map.size).contains(number));
        for (std::size_t i = 0; i + 1 < map.groups.size(); ++i) {
            CHECK_FALSE(boundsOf(map.groups[i].items).intersects(number));
        }
        for (const PageLayout& further : furtherPages(request, map)) {
            CHECK(boundsOf(further.groups.back().items).top() == Approx(number.top()));
        }
    }
}

TEST_CASE("Further pages do not bring back a title that is switched off") {
    ExportRequest document = crowdedDocument(180, "A4");
    REQUIRE(wordsOf(furtherPages(document, layOutPage(document)).front()).contains(document.title));
    document.elements.title = false;
    const QString words = wordsOf(furtherPages(document, layOutPage(document)).front());
    CHECK_FALSE(words.contains(document.title));
    CHECK(words.contains(QStringLiteral("Key and sources")));
}

TEST_CASE("Where all has its room on the map's page there are no further ones, and none behind an image") {
    const ExportRequest few = crowdedDocument(5, "A4");
    CHECK(furtherPages(few, layOutPage(few)).empty());
    const ExportRequest image = requestFor(ExportFormat::png, crowdedDocument(180, "A4"));
    const PageLayout layout = layOutPage(image);
    CHECK(furtherPages(image, layout).empty());
    CHECK(wordsOf(layout).contains(QStringLiteral("more places")));
}

TEST_CASE("Sources that have no room below the map follow whole on the further pages; an image counts them") {
    ExportRequest request = test::exportRequest(test::shippedMap(), "300x200");
    request.claims.told = KeyClaims::all;
    const ExportRequest document = requestFor(ExportFormat::pdf, request);
    const PageLayout map = layOutPage(document);
    REQUIRE_FALSE(map.notesWhole);
    QString words;
    for (const PageLayout& page : furtherPages(document, map)) {
        words += wordsOf(page);
    }
    for (const Footnote& note : map.key.footnotes) {
        CHECK(words.contains(note.text.section(QLatin1Char(' '), 0, 1)));
    }
    CHECK(wordsOf(map).contains(QStringLiteral("follow on the next pages")));
    const PageLayout image = layOutPage(requestFor(ExportFormat::png, request));
    CHECK_FALSE(image.notesWhole);
    CHECK(wordsOf(image).contains(QRegularExpression(QStringLiteral("and \\d more sources"))));
}

TEST_CASE("The last of the further pages fills its columns evenly, and tells where the letters lead") {
    for (const int places : {60, 90, 140}) {
        CAPTURE(places);
        const ExportRequest request = crowdedDocument(places, "A4");
        const PageLayout map = layOutPage(request);
        const std::vector<PageLayout> further = furtherPages(request, map);
        REQUIRE_FALSE(further.empty());
        REQUIRE(map.notesWhole);
        CHECK(wordsOf(further.front()).contains(QStringLiteral("The letter a means the source below the map")));
        // The lowest text of each column of the last page, by where columns begin.
        std::map<int, double> lowest;
        for (const PageGroup& group : further.back().groups) {
            for (const PageItem& item : group.items) {
                if (const auto* symbol = std::get_if<PageSymbol>(&item)) {
                    double& low = lowest[static_cast<int>(std::lround(symbol->target.x()))];
                    low = std::max(low, symbol->target.y());
                }
            }
        }
        CHECK(lowest.size() > 1);
        const auto byHeight = [](const auto& one, const auto& other) { return one.second < other.second; };
        const auto [shortest, longest] = std::minmax_element(lowest.begin(), lowest.end(), byHeight);
        CHECK(longest->second - shortest->second < 0.35 * map.content.height());
    }
}
