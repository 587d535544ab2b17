// SPDX-License-Identifier: MIT
#include "app/export/content/map_key.h"

#include <algorithm>

#include "app/export/content/place_wording.h"
#include "app/scene/mark_items.h"
#include "app/scene/own_countries.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

/// The shipped map around one place.
ExportRequest pageAbout(const char* id) {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = PlaceArea{geo::PlaceId(id)};
    request.shownPlaces = placesOf(request);
    return request;
}

QStringList labelsOf(const std::vector<LegendLine>& lines) {
    QStringList labels;
    for (const LegendLine& line : lines) {
        labels << line.label;
    }
    return labels;
}

}  // namespace

TEST_CASE("A border that a page is about is told with all its claims, whatever kinds the filter leaves beside it") {
    ExportRequest border = test::exportRequest(test::shippedMap());
    const geo::PlaceId id("border-afghan-tajik");
    border.area = PlaceArea{id};
    border.shownPlaces = placesOf(border);
    border.claims.told = KeyClaims::all;
    const PageLayout layout = layOutPage(border);
    const KeyEntry& first = layout.key.entries.front();
    CHECK(first.place == id);
    CHECK(first.number == 1);
    CHECK(first.isSubject);
    const std::size_t claims = border.world->atlas->claimCountOf(id);
    REQUIRE(claims > 10);
    CHECK(first.furtherClaims.size() + 1 == claims);
    CHECK_FALSE(first.citation.isEmpty());
    CHECK(layout.description.contains(QStringLiteral("1. ") + first.name + QStringLiteral(": ") + first.statement));
    const bool asLine = std::any_of(layout.key.legend.begin(), layout.key.legend.end(),
                                    [](const LegendRow& row) { return row.line.has_value(); });
    CHECK(asLine);
    CHECK(layout.key.absent.empty());
}

TEST_CASE("A place known by its circle has its number in a frame, and circles of several colours one of none") {
    const ExportRequest region = test::exportRequest(test::shippedMap());
    const MapKey key = layOutPage(region).key;
    for (const KeyEntry& entry : key.entries) {
        CAPTURE(entry.name.toStdString());
        CHECK(entry.isApproximate == !entry.radius.isEmpty());
    }
    CHECK(key.circleColour == region.style.quietText);
}

TEST_CASE("Marks are numbered by importance where that is asked for: most claims first") {
    ExportRequest byImportance = test::exportRequest(test::shippedMap());
    byImportance.numberBy = MarkOrder::importance;
    const PageLayout layout = layOutPage(byImportance);
    const geo::Atlas& atlas = *byImportance.world->atlas;
    REQUIRE(layout.key.entries.size() > 5);
    for (std::size_t i = 0; i < layout.key.entries.size(); ++i) {
        CHECK(layout.key.entries[i].number == static_cast<int>(i) + 1);
        if (i > 0) {
            CHECK(atlas.claimCountOf(layout.key.entries[i - 1].place) >=
                  atlas.claimCountOf(layout.key.entries[i].place));
        }
    }
    const PageLayout reading = layOutPage(test::exportRequest(test::shippedMap()));
    CHECK(reading.key.entries.front().place != layout.key.entries.front().place);
    // Only claims that the filter lets pass count.
    byImportance.filter.sources = {geo::SourceId("nothing")};
    const PageLayout unsaid = layOutPage(byImportance);
    CHECK(unsaid.key.entries.front().place != layout.key.entries.front().place);
}

TEST_CASE("The legend has the kinds that are on the map and no others") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = PlaceArea{geo::PlaceId("xing-termez-hairatan")};
    const PageLayout near = layOutPage(request);
    const geo::Atlas& atlas = *request.world->atlas;
    std::vector<QString> icons;
    for (const KeyEntry& entry : near.key.entries) {
        icons.push_back(request.style.kind(QString::fromStdString(atlas.findPlace(entry.place)->kind)).icon);
    }
    REQUIRE(!near.key.legend.empty());
    for (const LegendRow& row : near.key.legend) {
        CHECK(std::find(icons.begin(), icons.end(), row.icon) != icons.end());
    }
    CHECK(near.key.legend.size() < layOutPage(test::exportRequest(test::shippedMap())).key.legend.size());
}

TEST_CASE("What one article tells of the same weeks keeps the order of its text") {
    ExportRequest request = pageAbout("xing-sher-khan-bandar-panji-poyon");
    request.claims.told = KeyClaims::all;
    const KeyEntry entry = layOutPage(request).key.entries.front();
    QStringList told{entry.statement};
    for (const KeyClaim& claim : entry.furtherClaims) {
        told << claim.statement;
    }
    const auto positionOf = [&told](const char* words) {
        const auto found = std::find_if(told.begin(), told.end(), [words](const QString& statement) {
            return statement.contains(QLatin1String(words));
        });
        REQUIRE(found != told.end());
        return found - told.begin();
    };
    CHECK(positionOf("reopened afterwards") == positionOf("stopped for several days") + 1);
    CHECK(positionOf("stopped for several days") > 0);
}

TEST_CASE("A page about one place tells all of it first, and what else is in the frame apart and briefly") {
    ExportRequest request = pageAbout("xing-sher-khan-bandar-panji-poyon");
    request.claims.told = KeyClaims::all;
    request.subtitle = subtitleOf(request);
    const PageLayout page = layOutPage(request);
    REQUIRE(page.key.alsoInFrame == 1U);
    REQUIRE(page.key.entries.size() > 2);
    CHECK(page.key.entries.front().furtherClaims.size() == 2);
    for (std::size_t i = 1; i < page.key.entries.size(); ++i) {
        CHECK(page.key.entries[i].furtherClaims.empty());
    }
    CHECK(test::textsOf(page).contains(QStringLiteral("Also in the frame")));
    // Its neighbours' articles are cited, too, but do not tell of it: the subtitle counts all notes that a reader sees.
    REQUIRE(page.key.footnotes.size() > 3);
    const QString own = QStringLiteral("As two articles from 13 July to 11 August 2021 tell it");
    CHECK(page.subtitle == own + QStringLiteral("; %1 more are cited for places beside it")
                                     .arg(numberInWords(page.key.footnotes.size() - 2)));
    request.elements.footnotes = false;
    CHECK(layOutPage(request).subtitle == own);
    CHECK_FALSE(layOutPage(test::exportRequest(test::shippedMap())).key.alsoInFrame);
}

TEST_CASE("The legend explains the looks of lines that are on the map and no others") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    const PageLayout panj = layOutPage(request);
    CHECK(labelsOf(panj.key.lines).contains(QStringLiteral("province border")));
    CHECK_FALSE(labelsOf(panj.key.lines).contains(QStringLiteral("limit of a leased area")));
    for (const QString& label : labelsOf(panj.key.lines)) {
        CHECK(test::textsOf(panj).contains(label));
    }
    request.area = geo::LonLatBox{52.0, 32.5, 83.0, 50.0};  // where provinces' borders are too faint to be seen
    CHECK_FALSE(labelsOf(layOutPage(request).key.lines).contains(QStringLiteral("province border")));
    request.area = geo::LonLatBox{61.0, 44.0, 66.0, 48.0};
    const std::vector<LegendLine> baikonur = layOutPage(request).key.lines;
    CHECK_FALSE(labelsOf(baikonur).contains(QStringLiteral("disputed border")));
    const auto lease = std::find_if(baikonur.begin(), baikonur.end(), [](const LegendLine& line) {
        return line.label == QLatin1String("limit of a leased area");
    });
    REQUIRE(lease != baikonur.end());
    CHECK(lease->pen.dashes.size() == 4);  // an estimate's circle has plain dashes
    request.area = geo::LonLatBox{70.0, 32.0, 80.0, 38.0};
    CHECK(labelsOf(layOutPage(request).key.lines).contains(QStringLiteral("disputed border")));
    request.borders.openBorders = OpenBorders::dashed;
    CHECK(labelsOf(layOutPage(request).key.lines).contains(QStringLiteral("disputed or indefinite border")));
}

TEST_CASE("The number of an estimate stands in the country that the place is said to be in") {
    const ExportRequest request = pageAbout("xing-termez-hairatan");
    const PageLayout page = layOutPage(request);
    std::size_t onLines = 0;
    for (const MarkItem& mark : marksOf(page.scene)) {
        if (mark.approximate && !mark.symbolShown) {
            CAPTURE(mark.place.text());
            const OwnCountries own(*request.world, page.scene.viewport, request.world->atlas->placeIndex(mark.place));
            CHECK(own.contain(mark.numberCentre));
            ++onLines;
        }
    }
    CHECK(onLines > 1);
}

TEST_CASE("Places are named in the language that is asked for, as far as the atlas has it") {
    ExportRequest request = pageAbout("manas-transit-center");
    request.labelLanguage = LabelLanguage::local;
    request.nameLanguage = "ru-RU";
    CHECK(titleOf(request) == QStringLiteral("Транзитный центр Манас"));
    CHECK(layOutPage(request).key.entries.front().name ==
          QStringLiteral("Manas Transit Center (Транзитный центр Манас)"));
    // What Russian articles call a crossing is the name of one side or the other: never that of the page.
    ExportRequest crossing = pageAbout("xing-termez-hairatan");
    crossing.labelLanguage = LabelLanguage::local;
    crossing.nameLanguage = "ru";
    CHECK(titleOf(crossing) == QStringLiteral("Termez–Hairatan"));
    CHECK(layOutPage(crossing).key.entries.front().name.contains(QStringLiteral("Термез")));
    crossing.nameLanguage = "eo";
    CHECK(layOutPage(crossing).key.entries.front().name == QStringLiteral("Termez–Hairatan"));
}

TEST_CASE("A caption is cited as one, not by a number that no reader can count to") {
    const MapKey key = layOutPage(test::exportRequest(test::shippedMap())).key;
    QStringList citations;
    for (const KeyEntry& entry : key.entries) {
        citations << entry.citation << entry.furtherCitations;
    }
    const QString all = citations.join(QLatin1Char(' '));
    CHECK(all.contains(QStringLiteral(":caption")));
    CHECK_FALSE(all.contains(QStringLiteral(":b7")));
}
