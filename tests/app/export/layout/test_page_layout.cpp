// SPDX-License-Identifier: MIT
#include "app/export/layout/page_layout.h"

#include <algorithm>
#include <cmath>

#include "app/export/page/export_error.h"
#include "app/scene/mark_items.h"
#include "app/scene/scene_builder.h"
#include "app/world/world_builder.h"
#include "libgeo/article/article_finds.h"
#include "libgeo/projection/geodesic.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

bool sameTexts(const PageLayout& left, const PageLayout& right) {
    return test::textsOf(left) == test::textsOf(right);
}

}  // namespace

TEST_CASE("Each mark's number leads to its place in the key, in reading order") {
    const PageLayout layout = layOutPage(test::exportRequest(test::shippedMap()));
    const std::vector<MarkItem> marks = marksOf(layout.scene);
    REQUIRE(marks.size() > 3);
    REQUIRE(layout.key.entries.size() == marks.size());
    for (const MarkItem& mark : marks) {
        REQUIRE(mark.number);
        const auto entry = std::find_if(layout.key.entries.begin(), layout.key.entries.end(),
                                        [&](const KeyEntry& candidate) { return candidate.number == *mark.number; });
        REQUIRE(entry != layout.key.entries.end());
        CHECK(entry->place == mark.place);
    }
    const std::vector<geo::PlaceId> inOrder = markedPlaces(layout.scene);
    for (std::size_t i = 0; i < inOrder.size(); ++i) {
        CHECK(layout.key.entries[i].place == inOrder[i]);
    }
}

TEST_CASE("Every citation of the key has its footnote, and every footnote is cited") {
    const PageLayout layout = layOutPage(test::exportRequest(test::shippedMap()));
    QStringList cited;
    for (const KeyEntry& entry : layout.key.entries) {
        for (const QString& list : {entry.citation, entry.furtherCitations}) {
            for (const QString& citation : list.split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
                cited << citation.section(QLatin1Char(':'), 0, 0);
            }
        }
    }
    REQUIRE(!cited.isEmpty());
    QStringList letters;
    for (const Footnote& note : layout.key.footnotes) {
        letters << note.letter;
        CHECK(cited.contains(note.letter));
    }
    for (const QString& letter : cited) {
        CHECK(letters.contains(letter));
    }
}

TEST_CASE("A page's own subtitle counts the articles that it cites, one of the user's stays as it is") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = PlaceArea{geo::PlaceId("xing-serhetabat-turghundi")};
    request.claims.told = KeyClaims::newest;
    request.subtitle = subtitleOf(request);
    const PageLayout layout = layOutPage(request);
    REQUIRE(layout.key.footnotes.size() == 1);
    CHECK(layout.subtitle.startsWith(QStringLiteral("As one article of ")));
    CHECK(test::textsOf(layout).contains(layout.subtitle));
    request.subtitle = QStringLiteral("After five articles");
    CHECK(layOutPage(request).subtitle == request.subtitle);
}

TEST_CASE("An area that holds no place claims no article and says so to the author") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = geo::LonLatBox{50.0, 52.0, 54.0, 55.0};
    request.subtitle = subtitleOf(request);
    REQUIRE_FALSE(request.subtitle.isEmpty());
    const PageLayout layout = layOutPage(request);
    CHECK(layout.subtitle.isEmpty());
    CHECK_FALSE(test::textsOf(layout).join(QLatin1Char(' ')).contains(QStringLiteral("five articles")));
    CHECK(std::count_if(layout.remarks.begin(), layout.remarks.end(), [](const QString& remark) {
              return remark.startsWith(QStringLiteral("None of the places"));
          }) == 1);
    request.area = regionArea();
    CHECK(layOutPage(request).remarks.empty());
}

TEST_CASE("What a small page cannot tell is said to the author in the page's words, and is what is oldest") {
    ExportRequest request = test::exportRequest(test::shippedMap(), "A5");
    request.claims.told = KeyClaims::all;
    const PageLayout layout = layOutPage(request);
    const auto remark = std::find_if(layout.remarks.begin(), layout.remarks.end(), [](const QString& each) {
        return each.startsWith(QStringLiteral("Not all has room in the key"));
    });
    REQUIRE(remark != layout.remarks.end());
    const QString said = remark->section(QChar(0x201C), 1).section(QChar(0x201D), 0, 0);
    const QString page = test::textsOf(layout).join(QLatin1Char(' '));
    CHECK(page.contains(said.section(QLatin1Char(' '), 0, 3)));
    // A PDF goes on and has nothing to say.
    request.overflow = PageOverflow::furtherPages;
    CHECK(layOutPage(request).remarks.empty());
}

TEST_CASE("Relief that a large scale does not show is not credited") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    const auto credited = [&] {
        return test::textsOf(layOutPage(request)).join(QLatin1Char(' ')).contains(QStringLiteral("Relief:"));
    };
    CHECK(credited());
    request.area = PlaceArea{geo::PlaceId("xing-termez-hairatan")};
    CHECK_FALSE(credited());
}

TEST_CASE("The subtitle counts the articles that the page can cite, by the date that was asked for") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    const QString all = subtitleOf(request);
    CHECK(all.contains(QStringLiteral("five articles from 13 July to September 2021")));
    request.knownOn = geo::AsKnownOn{std::chrono::year(2021) / 8 / 31, geo::TimeAxis::published};
    request.shownPlaces = geo::knownPlaces(*request.world->atlas, request.shownPlaces, *request.knownOn);
    CHECK(subtitleOf(request).contains(QStringLiteral("four articles from 13 July to 22 August 2021")));
    const geo::Atlas& atlas = *request.world->atlas;
    request.knownOn.reset();
    request.shownPlaces = {atlas.placeIndex(geo::PlaceId("xing-serhetabat-turghundi"))};
    CHECK(subtitleOf(request).contains(QStringLiteral("one article of 13 July 2021")));
}

TEST_CASE("The subtitle of a page around one place counts the articles that tell of it, not of its neighbours") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = PlaceArea{geo::PlaceId("xing-serhetabat-turghundi")};
    CHECK(subtitleOf(request).contains(QStringLiteral("one article of 13 July 2021")));
    request.area = PlaceArea{geo::PlaceId("nowhere")};
    CHECK(subtitleOf(request).contains(QStringLiteral("five articles")));
}

TEST_CASE("The page of an unknown article cites that article alone, in its subtitle, its key and its dates") {
    const geo::PlaceId termez("xing-termez-hairatan");
    auto finds = std::make_shared<geo::ArticleFinds>();
    finds->source.id = geo::SourceId("unknown");
    finds->source.title = "A week at the bridge";
    finds->source.issued.from = geo::parsePartialDate("2022-03-05");
    finds->source.origin = geo::Origin::article;
    geo::Passage passage;
    passage.source = finds->source.id;
    passage.paragraph = "p1";
    passage.namedPlaces = {termez};
    finds->passages.push_back(passage);
    const std::vector<std::shared_ptr<const geo::ArticleFinds>> all{finds};
    auto world = std::make_shared<World>(*test::shippedMap());
    world->atlas = std::make_shared<const geo::Atlas>(geo::withFinds(*world->atlas, all));
    world->places =
        std::make_shared<const ProjectedPlaces>(projectPlaces(*world->atlas, geo::Projection(world->projection)));
    ExportRequest request = test::exportRequest(world);
    request.filter.sources = {finds->source.id};
    request.shownPlaces = {world->atlas->placeIndex(termez)};
    CHECK(subtitleOf(request) == QStringLiteral("As one article of 5 March 2022 tells it"));
    const PageLayout layout = layOutPage(request);
    REQUIRE(layout.key.footnotes.size() == 1);
    CHECK(layout.key.footnotes.front().source == finds->source.id);
    REQUIRE(layout.key.entries.size() == 1);
    CHECK(layout.key.entries.front().statement == QStringLiteral("Named in passing."));
    CHECK(layout.key.articleDates == QStringLiteral("5 March 2022"));
}

TEST_CASE("The scale bar is as long as the geodesic it stands for, in every projection and at several latitudes") {
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        for (const double latitude : {5.0, 38.0, 62.0}) {
            const geo::Projection projection(definition);
            const auto centre = projection.toPlane(geo::LonLat{68.0, latitude});
            if (!centre) {
                continue;
            }
            const geo::Viewport viewport{*centre, 400.0, 800.0, 600.0};
            MapStyle style;
            for (const MapCorner corner : {MapCorner::lowerLeft, MapCorner::lowerRight, MapCorner::upperLeft}) {
                const GraphicScale scale = makeGraphicScale(viewport, projection, style, corner);
                REQUIRE(scale.bar.pixels > 40.0);
                // Where it is drawn: at the foot of its plate.
                const double left = scale.plate.left() + 12.0;
                const double row = scale.plate.bottom() - 9.5;
                const auto west = projection.toLonLat(viewport.toPlane({left, row}));
                const auto east = projection.toLonLat(viewport.toPlane({left + scale.bar.pixels, row}));
                REQUIRE((west && east));
                INFO(definition.id << " at " << latitude);
                CHECK(geo::geodesicBetween(*west, *east).metres == Approx(scale.bar.metres).epsilon(0.001));
                CHECK(scale.plate.right() <= viewport.width);
            }
        }
    }
}

TEST_CASE("The north arrow points along the meridian of its own spot") {
    const geo::Projection projection(*geo::findProjection("lambert"));
    const auto centre = projection.toPlane(geo::LonLat{50.0, 45.0});
    const geo::Viewport viewport{*centre, 2000.0, 800.0, 600.0};
    for (const geo::ScreenPoint spot : {geo::ScreenPoint{750.0, 40.0}, geo::ScreenPoint{40.0, 560.0}}) {
        const double degrees = northDirection(viewport, projection, spot);
        const auto here = projection.toLonLat(viewport.toPlane(spot));
        const auto north = projection.toPlane(geo::geodesicDestination(*here, 0.0, 20000.0));
        const geo::ScreenPoint there = viewport.toScreen(*north);
        const double expected = std::atan2(there.x - spot.x, spot.y - there.y) * 180.0 / 3.14159265358979;
        CHECK(degrees == Approx(expected).margin(0.05));
        CHECK(std::abs(degrees) > 1.0);  // the arrow would be wrong if it simply pointed up
    }
}

TEST_CASE("The resolution does not move anything on the page, with usual and with chosen margins") {
    for (const std::optional<QMarginsF>& margins : {std::optional<QMarginsF>(), {QMarginsF(35.0, 25.0, 20.0, 30.0)}}) {
        ExportRequest request = test::exportRequest(test::shippedMap());
        request.page.margins = margins;
        const PageLayout at300 = layOutPage(request);
        for (const int dpi : {96, 150, 600}) {
            request.page = parsePageSize(QStringLiteral("A4"), dpi);
            request.page.margins = margins;
            const PageLayout layout = layOutPage(request);
            CHECK(layout.mapFrame == at300.mapFrame);
            CHECK(layout.scene.viewport == at300.scene.viewport);
            CHECK(layout.scale.plate == at300.scale.plate);
            CHECK(sameTexts(layout, at300));
        }
    }
}

TEST_CASE("Nothing is drawn in the margins, and the map takes what they leave") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    const double usual = layOutPage(request).mapFrame.width();
    request.page.margins = QMarginsF(40.0, 15.0, 5.0, 20.0);
    const PageLayout layout = layOutPage(request);
    const double units = unitsPerMillimetre / layout.unitScale;
    const QRectF content(40.0 * units, 15.0 * units, layout.size.width() - 45.0 * units,
                         layout.size.height() - 35.0 * units);
    for (const PlacedElement& placed : layout.elements) {
        INFO(entryOf(placed.element).id.toStdString());
        CHECK(content.adjusted(-1.0, -1.0, 1.0, 1.0).contains(placed.box));
    }
    CHECK(layout.mapFrame.left() == Approx(content.left()));
    CHECK(layout.mapFrame.width() < usual);
    request.page.margins = QMarginsF(0.0, 0.0, 0.0, 0.0);
    request.elements = test::noElements();
    const PageLayout bare = layOutPage(request);
    CHECK(bare.mapFrame.size() == bare.size);
}

TEST_CASE("A key that is too long for the page says how many places it leaves out") {
    const PageLayout few = layOutPage(test::exportRequest(test::crowdedMap(6)));
    CHECK(few.entriesShown == 6);
    CHECK(test::textsOf(few).filter(QStringLiteral("more place")).isEmpty());

    for (const char* page : {"A4", "A4-portrait", "1000x700"}) {
        const PageLayout many = layOutPage(test::exportRequest(test::crowdedMap(300), page));
        INFO(page);
        REQUIRE(many.key.entries.size() == 300);
        CHECK(many.entriesShown > 5);
        CHECK(many.entriesShown < 300);
        const QString rest = QStringLiteral("and %1 more").arg(300 - many.entriesShown);
        CHECK(test::textsOf(many).join(QLatin1Char(' ')).contains(rest));
    }
}

TEST_CASE("Places of the filter that are not on the map are named on the page") {
    const PageLayout layout = layOutPage(test::exportRequest(test::shippedMap()));
    const QString page = test::textsOf(layout).join(QLatin1Char(' '));
    CHECK(page.contains(QStringLiteral("US bases in the Middle East")));  // has no location
    CHECK(page.contains(QStringLiteral("Kant Air Base")));                // lies outside the view
    for (const KeyEntry& entry : layout.key.entries) {
        CHECK(entry.name != QStringLiteral("Kant Air Base"));
    }
}

TEST_CASE("All texts of a page lie on the page and beside the map, on every size offered") {
    for (const char* size : {"A5", "A4", "A4-portrait", "A0", "Letter", "Legal-portrait", "1920x1080", "1000x1000"}) {
        const PageLayout layout = layOutPage(test::exportRequest(test::shippedMap(), size));
        const QRectF page(QPointF(), layout.size);
        INFO(size);
        CHECK(page.contains(layout.mapFrame));
        for (const PageGroup& group : layout.groups) {
            const bool onMap = group.id == QStringLiteral("scale-bar") || group.id == QStringLiteral("north-arrow");
            for (const PageItem& item : group.items) {
                if (const auto* text = std::get_if<PageText>(&item)) {
                    INFO(group.id.toStdString() << ": " << text->text.toStdString());
                    CHECK(page.contains(text->baseline));
                    CHECK(layout.mapFrame.contains(text->baseline) == onMap);
                }
            }
        }
    }
}

TEST_CASE("An area that cannot be shown is refused with a sentence") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = PlaceArea{geo::PlaceId("unspecified-middle-east-bases")};
    CHECK_THROWS_WITH(layOutPage(request), ContainsSubstring("has no location"));
    request.area = PlaceArea{geo::PlaceId("atlantis")};
    CHECK_THROWS_WITH(layOutPage(request), ContainsSubstring("no place \"atlantis\""));
    request.area = CountryArea{{"ZZ"}};
    CHECK_THROWS_WITH(layOutPage(request), ContainsSubstring("ZZ"));
}

TEST_CASE("The start view shows the five republics and Afghanistan whole") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = regionArea();
    const PageLayout layout = layOutPage(request);
    const geo::Projection projection(request.world->projection);
    const geo::PlaneBox visible = layout.scene.viewport.visibleBox();
    for (const geo::LonLat corner : {geo::LonLat{46.6, 48.5}, geo::LonLat{87.2, 49.1}, geo::LonLat{61.5, 29.5},
                                     geo::LonLat{69.0, 55.3}, geo::LonLat{74.8, 37.3}}) {
        const auto point = projection.toPlane(corner);
        REQUIRE(point);
        CHECK(visible.contains(*point));
    }
}

TEST_CASE("On a date the key tells the state first, then the claim behind it, and the legend has its badges") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    CHECK(layOutPage(request).key.entries.front().state.isEmpty());
    using namespace std::chrono_literals;
    request.knownOn = geo::AsKnownOn{2021y / std::chrono::July / 15};
    const MapKey key = layOutPage(request).key;
    const auto entry = std::find_if(key.entries.begin(), key.entries.end(), [](const KeyEntry& candidate) {
        return candidate.place == geo::PlaceId("xing-termez-hairatan");
    });
    REQUIRE(entry != key.entries.end());
    CHECK(entry->asOf == QStringLiteral("As of 15 Jul 2021"));
    CHECK(entry->state == QStringLiteral("closed \u00B7 Hairatan held by Afghan government"));
    CHECK(entry->statement.contains(QStringLiteral("shut the Termez")));
    const auto inLegend = [&](const char* icon) {
        return std::any_of(key.legend.begin(), key.legend.end(),
                           [&](const LegendRow& row) { return row.icon == QLatin1String(icon); });
    };
    CHECK(inLegend("state-closed"));
    CHECK(inLegend("state-open"));
    CHECK_FALSE(inLegend("state-mixed"));
    // What reopened the bridge is of August, and no note to a map of July.
    CHECK_FALSE(entry->statement.contains(QStringLiteral("reopened")));
}
