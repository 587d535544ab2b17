// SPDX-License-Identifier: MIT
#include "app/export/map_series.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>

#include "app/convert/qt_text.h"
#include "app/export/export_error.h"
#include "libgeo/atlas/claim_query.h"
#include "libgeo/base/error.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/run_tool.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

ExportRequest untitledRequest() {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.page = parsePageSize(QStringLiteral("640x400"), 96);
    request.title.clear();
    request.subtitle.clear();
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
    const ExportRequest base = untitledRequest();
    const std::vector<SeriesPage> pages = seriesOf(base, SeriesBy::country);
    REQUIRE(pages.size() >= 5);
    for (const SeriesPage& page : pages) {
        CAPTURE(page.name.toStdString());
        CHECK_FALSE(page.request.title.isEmpty());
        REQUIRE_FALSE(page.request.shownPlaces.empty());
        for (const std::size_t index : page.request.shownPlaces) {
            const auto& countries = base.world->atlas->places()[index].countries;
            CHECK(std::find(countries.begin(), countries.end(), page.name.toStdString()) != countries.end());
        }
    }
    ExportRequest two = base;
    two.filter.countries = {"TJ", "UZ"};
    two.shownPlaces = geo::matchingPlaces(*two.world->atlas, two.filter);
    CHECK(seriesOf(two, SeriesBy::country).size() == 2);  // not those on the other side of their crossings
}

TEST_CASE("A series by crossing has each located crossing, in the order of its name") {
    const ExportRequest base = untitledRequest();
    const std::vector<SeriesPage> pages = seriesOf(base, SeriesBy::crossing);
    REQUIRE(pages.size() >= 4);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const geo::Place* place = base.world->atlas->findPlace(geo::PlaceId(pages[i].name.toStdString()));
        REQUIRE(place != nullptr);
        CHECK(place->kind == "border-crossing");
        CHECK(place->located());
        CHECK((i == 0 || pages[i - 1].request.title.localeAwareCompare(pages[i].request.title) <= 0));
    }
}

TEST_CASE("A series becomes a file for each page, or one document with them all") {
    const test::TemporaryFolder folder;
    std::vector<SeriesPage> pages = seriesOf(untitledRequest(), SeriesBy::crossing);
    pages.resize(3);
    std::size_t told = 0;
    const SeriesResult files = exportSeries(pages, in(folder, "gate.png"), [&told](std::size_t done, std::size_t all) {
        CHECK(done == ++told);
        CHECK(all == 3);
    });
    CHECK(files.pages == 3);
    CHECK(told == 3);
    CHECK(files.problems.empty());
    REQUIRE(filesIn(folder).size() == 3);
    for (const SeriesPage& page : pages) {
        CHECK(QImage(in(folder, "gate-") + page.name + QStringLiteral(".png")).size() == QSize(640, 400));
    }
    const SeriesResult document = exportSeries(pages, in(folder, "gates.pdf"));
    CHECK(document.pages == 3);
    CHECK(document.bytes == QFileInfo(in(folder, "gates.pdf")).size());
    if (test::haveTool("pdfinfo")) {
        const auto info = test::runTool("pdfinfo " + in(folder, "gates.pdf").toStdString(), "").value_or("");
        CHECK_THAT(info, ContainsSubstring("Pages:           3"));
    }
}

TEST_CASE("A page that cannot be made is said, and the others are made") {
    const test::TemporaryFolder folder;
    std::vector<SeriesPage> pages = seriesOf(untitledRequest(), SeriesBy::crossing);
    pages.resize(2);
    pages[0].request.area = CountryArea{{"XX"}};
    const SeriesResult result = exportSeries(pages, in(folder, "gate.png"));
    CHECK(result.pages == 1);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems.front().contains(QStringLiteral("XX")));
    pages.resize(1);
    CHECK_THROWS_AS(exportSeries(pages, in(folder, "none.pdf")), ExportError);
    CHECK_THROWS_AS(exportSeries({}, in(folder, "none.png")), ExportError);
    CHECK(filesIn(folder).size() == 1);
}

TEST_CASE("A series that is stopped keeps whole files and no half document") {
    const test::TemporaryFolder folder;
    std::vector<SeriesPage> pages = seriesOf(untitledRequest(), SeriesBy::crossing);
    std::stop_source stop;
    const SeriesProgress stopAfterFirst = [&stop](std::size_t, std::size_t) { stop.request_stop(); };
    CHECK_THROWS_AS(exportSeries(pages, in(folder, "gate.png"), stopAfterFirst, stop.get_token()), geo::Cancelled);
    const qsizetype made = filesIn(folder).size();
    CHECK(made >= 1);
    CHECK(made < static_cast<qsizetype>(pages.size()));
    for (const QString& name : filesIn(folder)) {
        CHECK_FALSE(QImage(toQString((folder / name.toStdString()).string())).isNull());
    }
    std::stop_source again;
    const SeriesProgress stopNow = [&again](std::size_t, std::size_t) { again.request_stop(); };
    CHECK_THROWS_AS(exportSeries(pages, in(folder, "gates.pdf"), stopNow, again.get_token()), geo::Cancelled);
    CHECK_FALSE(QFileInfo::exists(in(folder, "gates.pdf")));
}
