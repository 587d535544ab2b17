// SPDX-License-Identifier: MIT
#include "app/export/layout_file/layout_file.h"

#include <QFile>
#include <QTemporaryDir>

#include "app/export/map_exporter.h"
#include "app/export/page/export_error.h"
#include "app/world/world_builder.h"
#include "libgeo/base/error.h"
#include "tests/app/export/export_fixture.h"
#include "tests/app/export/layout_file/layout_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/write_layer.h"

using namespace marz;
using test::fileWith;
using test::layoutFrom;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A request in which every part differs from what is usual.
ExportRequest unusualRequest() {
    ExportRequest request = test::exportRequest(test::crowdedMap(40), "A3-portrait");
    request.filter.countries = {"AF", "TJ"};
    request.filter.kinds = {"border-crossing"};
    request.filter.sources = {geo::SourceId("diary")};
    request.filter.hedgings = {"reported"};
    request.filter.since = geo::parsePartialDate("2021-07");
    request.filter.until = geo::parsePartialDate("2021");
    request.filter.text = "gate";
    request.knownOn = geo::AsKnownOn{std::chrono::year(2021) / 8 / 31, geo::TimeAxis::published};
    request.extras = {true, {12.5, 100.0}, geo::PlaceId("crossing-3")};
    request.layers.look(BasemapPart::rivers) = {false, 0.25, QColor(0x12, 0x34, 0x56), 2.5};
    request.layers.order = {BasemapPart::countryLines, BasemapPart::rivers};
    request.borders.openBorders = OpenBorders::hidden;
    request.labelLanguage = LabelLanguage::englishAndLocal;
    request.styleId = QStringLiteral("dark");
    request.numberBy = MarkOrder::importance;
    request.claims = {KeyClaims::picked, {geo::ClaimId("claim-crossing-3")}, 25};
    request.citations = CitationStyle::gost;
    request.elements.legend = false;
    request.elements.locator = true;
    request.arrangement.mapFrame = QRectF(0.05, 0.1, 0.6, 0.7);
    request.arrangement.corners[PageElement::legend] = {0.7, 1.0 / 3.0};
    PageNote arrow{PageNoteKind::arrow,     QStringLiteral("the ferry"), {}, 0.2,
                   geo::LonLat{68.1, 37.2}, geo::LonLat{68.9, 37.0}};
    PageNote callout{PageNoteKind::callout,  QStringLiteral("Closed\nin spring"), {0.1, 0.2}, 0.15, {},
                     geo::LonLat{70.0, 38.0}};
    arrow.look = {QColor(0x12, 0x34, 0x56, 0x80), 14, NoteBox::none, NoteLine::dashed, 2.5};
    callout.look = {noteColours().front().colour, 9, NoteBox::plate, NoteLine::dotted, std::nullopt};
    request.page.margins = QMarginsF(12.5, 1e2 / 3.0, 0.0, 8.0);
    request.svgText = SvgText::outlines;
    request.notes = {{PageNoteKind::text, QStringLiteral("Draft “2”"), {0.8, 0.05}, 0.1, {}, {}}, callout, arrow};
    request.title = QStringLiteral("A title of its own");
    request.subtitle = QString();
    return request;
}

}  // namespace

TEST_CASE("A layout that is written, read and written again is the same file") {
    const QTemporaryDir folder;
    for (const bool usual : {true, false}) {
        ExportRequest request = usual ? test::exportRequest(test::crowdedMap(9)) : unusualRequest();
        for (const ExportArea& area :
             {ExportArea(geo::LonLatBox{66.5, 36.25, -170.0, 40.1}),
              ExportArea(geo::PlaneBox{-1.25, 2.0, 1e5 / 3.0, 5e5}), ExportArea(PlaceArea{geo::PlaceId("crossing-3")}),
              ExportArea(CountryArea{{"TJ", "AF"}}), ExportArea(ScaledArea{{68.0 + 1.0 / 3.0, 37.1}, 1234567.0})}) {
            request.area = area;
            const ExportLayout layout = layoutOf(request);
            writeLayoutFile(layout, folder.filePath(QStringLiteral("one.json")));
            const ExportLayout again = readLayoutFile(folder.filePath(QStringLiteral("one.json")));
            writeLayoutFile(again, folder.filePath(QStringLiteral("two.json")));
            const QByteArray first = contentOf(folder.filePath(QStringLiteral("one.json")));
            CHECK(first == contentOf(folder.filePath(QStringLiteral("two.json"))));
            CHECK(again.page.area == request.area);
            CHECK(again.page.filter == request.filter);
            CHECK(again.page.knownOn == request.knownOn);
            CHECK(again.page.extras == request.extras);
            CHECK(again.page.layers == request.layers);
            CHECK(again.page.borders == request.borders);
            CHECK(again.page.elements == request.elements);
            CHECK(again.page.arrangement == request.arrangement);
            CHECK(again.page.notes == request.notes);
            CHECK(again.page.claims == request.claims);
            CHECK(again.page.page == request.page);
            CHECK(again.page.styleId == request.styleId);
            CHECK(again.page.style.id == request.styleId);
            CHECK(again.page.citations == request.citations);
            CHECK(again.page.labelLanguage == request.labelLanguage);
            CHECK(again.page.numberBy == request.numberBy);
            CHECK(again.page.svgText == request.svgText);
            CHECK(again.projection == request.world->projection);
            CHECK(again.title == layout.title);
            CHECK(again.subtitle == layout.subtitle);
        }
    }
}

TEST_CASE("The same data and the same layout give the same PNG and SVG, byte for byte") {
    const QTemporaryDir folder;
    ExportRequest request = test::exportRequest(test::shippedMap(), "800x600");
    request.area = geo::LonLatBox{67.0, 36.5, 72.0, 39.5};
    request.elements.dates = false;
    request.exportedOn = QDate(2021, 1, 1);  // another day than that of the second export
    const QString path = folder.filePath(QStringLiteral("layout.json"));
    writeLayoutFile(layoutOf(request), path);
    const ExportRequest again = requestOf(readLayoutFile(path), test::shippedMap()).value;
    CHECK(again.shownPlaces == request.shownPlaces);
    CHECK(again.title == request.title);
    for (const ExportFormat format : {ExportFormat::png, ExportFormat::svg}) {
        const QByteArray one = pageContentOf(layOutPage(request), request, format);
        const QByteArray other = pageContentOf(layOutPage(again), again, format);
        CHECK((one == other));  // no megabytes in a report
    }
}

TEST_CASE("A layout that says nothing is the usual page, with texts that are worked out") {
    const ExportLayout layout = layoutFrom("{\"marzLayout\": 1}");
    CHECK(layout.page.page == parsePageSize(QStringLiteral("A4"), std::nullopt));
    CHECK(layout.page.area == regionArea());
    CHECK(layout.page.style.id == QStringLiteral("print"));
    CHECK(layout.projection.id == "lambert");
    const ExportRequest request = requestOf(layout, test::shippedMap()).value;
    CHECK(request.title == titleOf(request));
    CHECK(request.subtitle == subtitleOf(request));
    CHECK_FALSE(request.shownPlaces.empty());
    // What the program has worked out is worked out again where data and filter are others.
    CHECK_FALSE(layoutOf(request).title);
    const ExportLayout untitled = layoutFrom("{\"marzLayout\": 1, \"title\": \"\"}");
    CHECK(requestOf(untitled, test::shippedMap()).value.title.isEmpty());
}

TEST_CASE("A layout in another projection takes the world along") {
    const ExportLayout layout = layoutFrom("{\"marzLayout\": 1, \"projection\": {\"id\": \"albers\"}}");
    const WorldPointer world = test::crowdedMap(3);
    const ExportRequest request = requestOf(layout, world).value;
    CHECK(request.world->projection.id == "albers");
    CHECK(world->projection.id == "lambert");
    CHECK(request.world->places->anchors.front() != world->places->anchors.front());
    // Around a place of one's own, the disc comes back with its centre and name.
    ExportRequest disc = request;
    auto centred = std::make_shared<World>(*world);
    *centred = inProjection(*world, geo::azimuthalEquidistantAround({68.5, 37.25}, "Panj")).value;
    disc.world = centred;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("disc.json"));
    writeLayoutFile(layoutOf(disc), path);
    CHECK(readLayoutFile(path).projection == centred->projection);
}

TEST_CASE("Layers of the user come back with their looks, from files beside the layout") {
    const QTemporaryDir folder;
    const std::filesystem::path roads = folder.filePath(QStringLiteral("roads.shp")).toStdString();
    const std::filesystem::path wells = folder.filePath(QStringLiteral("wells.shp")).toStdString();
    test::writeLayer(roads, {{"LINESTRING (68 37, 70 38)", "road"}});
    test::writeLayer(wells, {{"POINT (69 37.5)", "well"}});
    ExportRequest request = test::exportRequest(test::crowdedMap(3));
    World world = *request.world;
    for (const std::filesystem::path& file : {wells, roads}) {
        world = withUserLayers(world, readUserLayers({file}, world.projection, nullptr).value);
    }
    world = withoutUserLayer(world, world.userLayers.front().id);  // the roads keep their number, and so their colour
    request.world = std::make_shared<const World>(std::move(world));
    const UserLayerId id = request.world->userLayers.front().id;
    request.layers.own[id] = {
        {true, 0.5, QColor(0x80, 0, 0), 3.0}, QStringLiteral("Bad roads"), QStringLiteral("surface")};
    request.layers.order = {BasemapPart::land, id, BasemapPart::rivers};
    request.borders.ownBorders = id;
    const QString path = folder.filePath(QStringLiteral("layout.json"));
    writeLayoutFile(layoutOf(request), path);
    CHECK(contentOf(path).contains("\"file\": \"roads.shp\""));

    // Into a world without any layer, into the one it was made of, and into one that has another.
    World other = *test::crowdedMap(3);
    other = withUserLayers(other, readUserLayers({wells}, other.projection, nullptr).value);
    for (const WorldPointer& into :
         {test::crowdedMap(3), request.world, WorldPointer(std::make_shared<const World>(other))}) {
        const ExportRequest again = requestOf(readLayoutFile(path), into).value;
        REQUIRE(again.world->userLayers.size() == 1);
        CHECK(again.world->userLayers.front().id == id);
        CHECK(again.world->userLayers.front().number == 1);
        CHECK(again.layers == request.layers);
        CHECK(again.borders == request.borders);
    }
    CHECK(requestOf(readLayoutFile(path), request.world).value.world == request.world);
}

TEST_CASE("A layout must say which of a file's layers it shows where the file may hold several") {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("survey.gpkg")).toStdString();
    test::writeLayer(file, {{"LINESTRING (68 37, 70 38)", "road"}}, {"GPKG"});
    ExportLayout layout = usualLayout();
    layout.layers = {{{file}, 3}};
    CHECK_THROWS_WITH(requestOf(layout, test::crowdedMap(3)),
                      ContainsSubstring("survey.gpkg") && ContainsSubstring("add \"layer\" with its name: survey"));
    layout.layers.front().source.layerName = "survey";
    const ExportRequest request = requestOf(layout, test::crowdedMap(3)).value;
    REQUIRE(request.world->userLayers.size() == 1);
    CHECK(request.world->userLayers.front().number == 3);
}

TEST_CASE("A layout that picks tens of thousands of claims can be read back") {
    ExportLayout layout = usualLayout();
    layout.page.claims.told = KeyClaims::picked;
    for (int i = 0; i < 60'000; ++i) {
        layout.page.claims.picked.emplace("claim-about-a-crossing-" + std::to_string(i));
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("layout.json"));
    writeLayoutFile(layout, path);
    REQUIRE(QFile(path).size() > 2 << 20);
    CHECK(readLayoutFile(path).page.claims == layout.page.claims);
}

TEST_CASE("A layout too large to be read back is not written") {
    ExportLayout layout = usualLayout();
    layout.title = QString(65 << 20, QLatin1Char('a'));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("layout.json"));
    CHECK_THROWS_AS(writeLayoutFile(layout, path), ExportError);
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("A colour keeps its opacity in a layout") {
    ExportLayout layout = usualLayout();
    layout.page.layers.look(BasemapPart::rivers).colour = QColor(0x12, 0x34, 0x56, 0x08);
    layout.page.layers.look(BasemapPart::land).colour = QColor(0x12, 0x34, 0x56);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("layout.json"));
    writeLayoutFile(layout, path);
    CHECK(contentOf(path).contains("\"#12345608\""));
    CHECK(contentOf(path).contains("\"#123456\""));
    CHECK(readLayoutFile(path).page.layers == layout.page.layers);
}

TEST_CASE("A note's look is in a layout where it is not usual, colours of the palette by their names") {
    ExportLayout layout = usualLayout();
    layout.page.notes = {{PageNoteKind::text, QStringLiteral("Plain"), {0.1, 0.1}, 0.2, {}, {}},
                         {PageNoteKind::text, QStringLiteral("Loud"), {0.1, 0.2}, 0.2, {}, {}}};
    layout.page.notes.back().look.colour = noteColours().front().colour;
    layout.page.notes.back().look.lineWidth = 3.0;  // of a line that a text box has not got
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("layout.json"));
    writeLayoutFile(layout, path);
    const QByteArray json = contentOf(path);
    CHECK(json.contains("\"colour\": \"red\""));
    CHECK_FALSE(json.contains("lineWidth"));
    CHECK_FALSE(json.contains("textSize"));
    CHECK(readLayoutFile(path).page.notes.front() == layout.page.notes.front());
    CHECK(readLayoutFile(path).page.notes.back().look.colour == noteColours().front().colour);
}

TEST_CASE("Margins in a layout are in the page's unit") {
    const PageSize paper =
        layoutFrom(
            "{\"marzLayout\": 1, \"page\": {\"size\": \"A4\", \"margins\": {\"left\": 20, \"top\": 15, "
            "\"right\": 10, \"bottom\": 5}}}")
            .page.page;
    CHECK(paper.margins == QMarginsF(20.0, 15.0, 10.0, 5.0));
    CHECK(marginUnits(paper).left() == Approx(20.0 * unitsPerMillimetre));
    const PageSize pixels =
        layoutFrom(
            "{\"marzLayout\": 1, \"page\": {\"size\": \"1920x1080\", \"dpi\": 96, \"margins\": {\"left\": 20, "
            "\"top\": 15, \"right\": 10, \"bottom\": 5}}}")
            .page.page;
    CHECK(marginUnits(pixels) == QMarginsF(20.0, 15.0, 10.0, 5.0));
}

TEST_CASE("A layout whose margins leave no page is not written, as it could not be read back") {
    ExportLayout layout = usualLayout();
    layout.page.page.margins = QMarginsF(500.0, 20.0, 500.0, 20.0);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("layout.json"));
    CHECK_THROWS_AS(writeLayoutFile(layout, path), ExportError);
    CHECK_FALSE(QFile::exists(path));
}
