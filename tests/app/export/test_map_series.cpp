// SPDX-License-Identifier: MIT
#include "app/export/map_series.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>

#include "app/convert/qt_text.h"
#include "app/export/content/place_wording.h"
#include "app/export/layout/page_layout.h"
#include "app/export/page/export_error.h"
#include "app/scene/mark_items.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/claim_query.h"
#include "libgeo/atlas/place_relations.h"
#include "libgeo/base/error.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/run_tool.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

ExportRequest smallPages() {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.page = parsePageSize(QStringLiteral("640x400"), 96);
    return request;
}

QString in(const test::TemporaryFolder& folder, const char* name) {
    return toQString((folder / name).string());
}

QStringList filesIn(const test::TemporaryFolder& folder) {
    return QDir(toQString(folder.path().string())).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

}  // namespace

TEST_CASE("A series by country has a page for each country with places, with those places alone") {
    const ExportRequest base = smallPages();
    const MapSeries series = seriesOf(base, SeriesBy::country);
    REQUIRE(series.pages.size() >= 5);
    for (const SeriesPage& page : series.pages) {
        CAPTURE(page.name.toStdString());
        const ExportRequest request = series.requestOf(page);
        CHECK(request.title.endsWith(toQString(geo::countryName(page.name.toStdString()))));
        REQUIRE_FALSE(request.shownPlaces.empty());
        for (const std::size_t index : request.shownPlaces) {
            const auto& countries = base.world->atlas->places()[index].countries;
            CHECK(std::find(countries.begin(), countries.end(), page.name.toStdString()) != countries.end());
        }
    }
    ExportRequest two = base;
    two.filter.countries = {"TJ", "UZ"};
    two.shownPlaces = geo::matchingPlaces(*two.world->atlas, two.filter);
    CHECK(seriesOf(two, SeriesBy::country).pages.size() == 2);  // not those on the other side of their crossings
}

TEST_CASE("A page far from Central Asia stands upright in a projection of its own, unless one was asked for") {
    ExportRequest base = smallPages();
    MapSeries series = seriesOf(base, SeriesBy::country);
    for (const char* code : {"CN", "TJ"}) {
        CAPTURE(code);
        const bool far = std::string(code) == "CN";
        const SeriesPage page{QString::fromLatin1(code), std::string(code)};
        CHECK((series.requestOf(page).world->projection == base.world->projection) == !far);
        MapSeries asked = series;
        asked.projection = PageProjection::asGiven;
        CHECK(asked.requestOf(page).world->projection == base.world->projection);
    }
    const WorldPointer china = series.requestOf({QStringLiteral("CN"), std::string("CN")}).world;
    CHECK_FALSE(fittingProjection(CountryArea{{"CN"}}, *china));
    auto mercator = std::make_shared<World>(*base.world);
    mercator->projection = *geo::findProjection("web-mercator");
    base.world = mercator;
    CHECK(seriesOf(base, SeriesBy::country).projection == PageProjection::asGiven);
}

TEST_CASE("A page about a point far off is made without relief, which is not drawn at its scale") {
    ExportRequest page = smallPages();
    const std::vector<geo::Place>& places = page.world->atlas->places();
    const auto far = std::find_if(places.begin(), places.end(), [&](const geo::Place& place) {
        return place.shape.kind == geo::ShapeKind::point && !place.tooVagueToDraw() &&
               fittingProjection(PlaceArea{place.id}, *page.world);
    });
    REQUIRE(far != places.end());
    page.area = PlaceArea{far->id};
    REQUIRE(page.world->basemap->relief != nullptr);
    CHECK(inFittingProjection(page).world->basemap->relief == nullptr);
    page.elements.locator = true;  // whose scale is another
    const ExportRequest whole = inFittingProjection(page);
    REQUIRE(whole.world->basemap->relief != nullptr);
    for (const SceneLayer& layer : layOutPage(whole).scene.base) {
        for (const SceneItem& item : layer.items) {
            CHECK_FALSE(std::holds_alternative<ReliefItem>(item));
        }
    }
}

TEST_CASE("A series by crossing has each located crossing, in the order of its name") {
    const ExportRequest base = smallPages();
    const MapSeries series = seriesOf(base, SeriesBy::crossing);
    REQUIRE(series.pages.size() >= 4);
    QString before;
    for (const SeriesPage& page : series.pages) {
        const geo::Place* place = base.world->atlas->findPlace(std::get<geo::PlaceId>(page.about));
        REQUIRE(place != nullptr);
        CHECK(place->kind == "border-crossing");
        CHECK(place->located());
        const QString title = series.requestOf(page).title;
        CHECK(before.localeAwareCompare(title) <= 0);
        before = title;
    }
}

TEST_CASE("A series becomes a file for each page, or one document with them all") {
    const test::TemporaryFolder folder;
    MapSeries series = seriesOf(smallPages(), SeriesBy::crossing);
    series.pages.resize(3);
    std::size_t told = 0;
    const SeriesResult files = exportSeries(series, in(folder, "gate.png"), [&told](std::size_t done, std::size_t all) {
        CHECK(done == ++told);
        CHECK(all == 3);
    });
    CHECK(files.pages == 3);
    CHECK(told == 3);
    CHECK(files.problems.empty());
    REQUIRE(filesIn(folder).size() == 3);
    REQUIRE(files.files.size() == 3);
    for (std::size_t i = 0; i < series.pages.size(); ++i) {
        CHECK(files.files[i] == in(folder, "gate-") + series.pages[i].name + QStringLiteral(".png"));
        CHECK(QImage(files.files[i]).size() == QSize(640, 400));
    }
    const SeriesResult document = exportSeries(series, in(folder, "gates.pdf"));
    CHECK(document.pages == 3);
    CHECK(document.bytes == QFileInfo(in(folder, "gates.pdf")).size());
    if (test::haveTool("pdfinfo")) {
        const auto info = test::runTool("pdfinfo " + in(folder, "gates.pdf").toStdString(), "").value_or("");
        CHECK_THAT(info, ContainsSubstring("Pages:           3"));
    }
}

TEST_CASE("A page that cannot be made is said, and the others are made") {
    const test::TemporaryFolder folder;
    MapSeries series = seriesOf(smallPages(), SeriesBy::crossing);
    series.pages.resize(2);
    series.pages[0].about = std::string("XX");
    const SeriesResult result = exportSeries(series, in(folder, "gate.png"));
    CHECK(result.pages == 1);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems.front().contains(QStringLiteral("XX")));
    series.pages.resize(1);
    CHECK_THROWS_AS(exportSeries(series, in(folder, "none.pdf")), ExportError);
    CHECK_THROWS_AS(exportSeries(MapSeries{}, in(folder, "none.png")), ExportError);
    CHECK(filesIn(folder).size() == 1);
}

TEST_CASE("Texts that are given stand on each page, also where they are empty") {
    ExportRequest base = smallPages();
    base.title.clear();
    base.subtitle = QStringLiteral("Draft");
    const MapSeries series = seriesOf(base, SeriesBy::place, SeriesTitles::asGiven);
    const ExportRequest request = series.requestOf(series.pages.front());
    CHECK(request.title.isEmpty());
    CHECK(request.subtitle == QStringLiteral("Draft"));
}

TEST_CASE("A title that is given is followed by what each page is about") {
    ExportRequest base = smallPages();
    base.title = QStringLiteral("Gates of the river");
    for (const SeriesBy by : {SeriesBy::crossing, SeriesBy::country}) {
        const MapSeries series = seriesOf(base, by, SeriesTitles::asGiven);
        const QString first = series.requestOf(series.pages.front()).title;
        CHECK(first.startsWith(QStringLiteral("Gates of the river: ")));
        CHECK(first != series.requestOf(series.pages.back()).title);
    }
}

TEST_CASE("A name in braces stands where the title has it, and the whole document is named without any page's") {
    const test::TemporaryFolder folder;
    ExportRequest base = smallPages();
    base.title = QStringLiteral("{name}, as told");
    base.subtitle = QStringLiteral("All of {name}");
    const MapSeries series = seriesOf(base, SeriesBy::country, SeriesTitles::asGiven);
    const ExportRequest first = series.requestOf(series.pages.front());
    const QString name = subjectInWords(first);
    CHECK(first.title == name + QStringLiteral(", as told"));
    CHECK(first.subtitle == QStringLiteral("All of ") + name);
    exportSeries(series, in(folder, "gates.pdf"));
    if (test::haveTool("pdfinfo")) {
        const std::string facts = test::runTool("pdfinfo " + in(folder, "gates.pdf").toStdString(), {}).value_or("");
        CHECK(facts.find(titleOf(base).toStdString() + ", as told") != std::string::npos);
    }
}

TEST_CASE("A page about one place rings its mark, and tells of nothing that is not on its map") {
    ExportRequest base = smallPages();
    base.page = parsePageSize(QStringLiteral("A4"), std::nullopt);
    const MapSeries series = seriesOf(base, SeriesBy::crossing);
    for (const std::size_t at : {std::size_t{0}, series.pages.size() / 2}) {
        const SeriesPage& page = series.pages[at];
        const PageLayout layout = layOutPage(series.requestOf(page));
        const geo::PlaceId& subject = std::get<geo::PlaceId>(page.about);
        CAPTURE(page.name.toStdString());
        const auto selection =
            std::find_if(layout.scene.overlay.begin(), layout.scene.overlay.end(),
                         [](const SceneLayer& layer) { return layer.id == QStringLiteral("selection"); });
        REQUIRE(selection != layout.scene.overlay.end());
        CHECK_FALSE(selection->items.empty());
        const std::vector<MarkItem> marks = marksOf(layout.scene);
        REQUIRE(layout.key.entries.size() == marks.size());
        for (const KeyEntry& entry : layout.key.entries) {
            CHECK(entry.isSubject == (entry.place == subject));
            const auto mark = std::find_if(marks.begin(), marks.end(),
                                           [&entry](const MarkItem& item) { return item.place == entry.place; });
            REQUIRE(mark != marks.end());
            const QRectF frame(QPointF(), layout.mapFrame.size());
            CHECK(frame.contains(QPointF(mark->position.x, mark->position.y)));
        }
        for (const QString& sentence : layout.key.absent) {
            CHECK(sentence.startsWith(QStringLiteral("On the map")));
        }
    }
}

TEST_CASE("A subtitle that is given stands below titles that each page has of its own") {
    ExportRequest base = smallPages();
    base.subtitle = QStringLiteral("Draft");
    MapSeries series = seriesOf(base, SeriesBy::place);
    series.subtitles = SeriesTitles::asGiven;
    const ExportRequest request = series.requestOf(series.pages.front());
    CHECK(request.title == titleOf(request));
    CHECK(request.title != base.title);
    CHECK(request.subtitle == QStringLiteral("Draft"));
}

TEST_CASE("An id with signs that no file's name can have still has its file") {
    World world = *test::shippedMap();
    geo::AtlasContents contents;
    contents.places = {world.atlas->places().front()};
    contents.places[0].id = geo::PlaceId("gate/../1");
    contents.places[0].kind = "border-crossing";
    world.atlas = std::make_shared<const geo::Atlas>(std::move(contents));
    ExportRequest base = smallPages();
    base.world = std::make_shared<const World>(std::move(world));
    base.shownPlaces = {0};
    const MapSeries series = seriesOf(base, SeriesBy::crossing);
    REQUIRE(series.pages.size() == 1);
    CHECK(series.pages.front().name == QStringLiteral("gate____1"));
}

TEST_CASE("A series that is stopped keeps whole files and no half document") {
    const test::TemporaryFolder folder;
    MapSeries series = seriesOf(smallPages(), SeriesBy::crossing);
    std::stop_source stop;
    const SeriesProgress stopAfterFirst = [&stop](std::size_t, std::size_t) { stop.request_stop(); };
    CHECK_THROWS_AS(exportSeries(series, in(folder, "gate.png"), stopAfterFirst, stop.get_token()), geo::Cancelled);
    const qsizetype made = filesIn(folder).size();
    CHECK(made >= 1);
    CHECK(made < static_cast<qsizetype>(series.pages.size()));
    for (const QString& name : filesIn(folder)) {
        CHECK_FALSE(QImage(toQString((folder / name.toStdString()).string())).isNull());
    }
    std::stop_source again;
    const SeriesProgress stopNow = [&again](std::size_t, std::size_t) { again.request_stop(); };
    CHECK_THROWS_AS(exportSeries(series, in(folder, "gates.pdf"), stopNow, again.get_token()), geo::Cancelled);
    CHECK_FALSE(QFileInfo::exists(in(folder, "gates.pdf")));
}

TEST_CASE("What could not be drawn on pages of a series is told once, with how many pages it is about") {
    const test::TemporaryFolder folder;
    ExportRequest base = smallPages();
    base.notes.push_back(
        {PageNoteKind::callout, QStringLiteral("The bridge"), {0.1, 0.1}, 0.2, {}, geo::LonLat{67.42, 37.23}});
    const MapSeries series = seriesOf(base, SeriesBy::crossing);
    for (const char* name : {"map.pdf", "map.png"}) {
        const SeriesResult result = exportSeries(series, in(folder, name));
        const auto remark = std::find_if(result.remarks.begin(), result.remarks.end(), [](const auto& each) {
            return each.first.contains(QStringLiteral("The bridge"));
        });
        CAPTURE(name);
        REQUIRE(remark != result.remarks.end());
        CHECK(remark->second > 1);
        CHECK(remark->second < result.pages);  // on some pages the bridge is
    }
}

TEST_CASE("A crossing and its sides have one page together, and a side alone has its own") {
    ExportRequest base = smallPages();
    base.filter = {};
    base.shownPlaces = geo::matchingPlaces(*base.world->atlas, base.filter);
    const geo::Atlas& atlas = *base.world->atlas;
    const auto pageOf = [&](const geo::PlaceId& place) {
        const MapSeries series = seriesOf(base, SeriesBy::place);
        return std::any_of(series.pages.begin(), series.pages.end(),
                           [&](const SeriesPage& page) { return std::get<geo::PlaceId>(page.about) == place; });
    };
    const std::size_t crossing = atlas.placeIndex(geo::PlaceId("xing-sher-khan-bandar-panji-poyon"));
    REQUIRE(crossing < atlas.places().size());
    const std::vector<std::size_t> sides = atlas.relations().sidesOf(crossing);
    REQUIRE(sides.size() == 2);
    CHECK(pageOf(atlas.places()[crossing].id));
    for (const std::size_t side : sides) {
        CHECK_FALSE(pageOf(atlas.places()[side].id));
    }
    std::erase(base.shownPlaces, crossing);
    for (const std::size_t side : sides) {
        CHECK(pageOf(atlas.places()[side].id));
    }
}
