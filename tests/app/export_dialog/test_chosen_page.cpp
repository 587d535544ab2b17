// SPDX-License-Identifier: MIT
#include "app/export_dialog/chosen_page.h"

#include <QDir>
#include <QImage>

#include "app/convert/qt_text.h"
#include "app/export/layout/further_pages.h"
#include "app/export/page/export_error.h"
#include "app/export_dialog/drawn_page.h"
#include "tests/app/export_dialog/page_fixture.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

ChosenPage pageOfPlaces(std::size_t page) {
    return {test::lightRequest(), SeriesBy::place, SeriesTitles::eachItsOwn, SeriesTitles::eachItsOwn, {page, 0}};
}

ChosenPage withSheets() {
    return {requestFor(ExportFormat::pdf, test::exportRequest(test::crowdedMap(120)))};
}

}  // namespace

TEST_CASE("Each page of a series that is looked at is the picture that its file gets") {
    const test::TemporaryFolder folder;
    const QString path = toQString((folder / "map.png").string());
    const ChosenPage chosen = pageOfPlaces(3);
    const MapSeries series = seriesOf(chosen.base, *chosen.series, chosen.titles);
    exportSeries(series, path);
    const LaidOutPage page = layOut(chosen);
    CHECK(page.count.pages == 5);
    CHECK(page.step == PageStep{3, 0});
    QImage written(toQString((folder / ("map-" + series.pages[3].name.toStdString() + ".png")).string()));
    REQUIRE_FALSE(written.isNull());
    written.setColorSpace({});  // which a file says and a picture on the screen does not
    const DrawnPage drawn = drawPage({chosen, 1, written.size(), std::nullopt}, nullptr);
    CHECK(drawn.image == written.convertToFormat(QImage::Format_RGB32));
    CHECK(layOut(pageOfPlaces(0)).sheets.front().title != page.sheets.front().title);
}

TEST_CASE("Steps lead through the sheets of a page and then to the next one") {
    CHECK(stepAfter({0, 0}, {3, 2}) == PageStep{0, 1});
    CHECK(stepAfter({0, 1}, {3, 2}) == PageStep{1, 0});
    CHECK_FALSE(stepAfter({2, 1}, {3, 2}));
    CHECK_FALSE(stepBefore({0, 0}));
    CHECK(stepBefore({0, 1}) == PageStep{0, 0});
    REQUIRE(stepBefore({2, 0}));
    CHECK(stepBefore({2, 0})->page == 1);
    CHECK(layOut(pageOfPlaces(99)).step == PageStep{4, 0});
}

TEST_CASE("A web page has no sheets behind its map, as all of the key stands below it") {
    ChosenPage chosen = withSheets();
    chosen.base = requestFor(ExportFormat::html, test::exportRequest(test::crowdedMap(120)));
    chosen.format = ExportFormat::html;
    CHECK(layOut(chosen).sheets.size() == 1);
    const DrawnPage drawn = drawPage({chosen, 1, {300, 200}, std::nullopt}, nullptr);
    CHECK(drawn.warnings.join(QLatin1Char(' ')).contains(QStringLiteral("below its map")));
}

TEST_CASE("The sheets behind a map are those of the document, and the last one is found without counting") {
    ChosenPage chosen = withSheets();
    chosen.step.sheet = 1000;
    const LaidOutPage page = layOut(chosen);
    REQUIRE(page.sheets.size() > 1);
    CHECK(page.count.sheets == page.sheets.size());
    CHECK(page.step.sheet == page.sheets.size() - 1);
    CHECK(page.sheets.front().hasMap());
    CHECK_FALSE(page.sheets.back().hasMap());
}

TEST_CASE("A series without any page says so, where the page would be") {
    ChosenPage chosen = pageOfPlaces(0);
    chosen.base.shownPlaces.clear();
    CHECK_THROWS_AS(layOut(chosen), ExportError);
    const DrawnPage drawn = drawPage({chosen, 1, {100, 70}, std::nullopt}, nullptr);
    CHECK(drawn.image.isNull());
    CHECK(drawn.problem.contains(QStringLiteral("another series")));
}

TEST_CASE("Another sheet or another window of a page is painted without laying the page out anew") {
    PageOrder order{withSheets(), 7, {420, 297}, std::nullopt};
    const DrawnPage map = drawPage(order, nullptr);
    order.window = PageWindow{{1684, 1190}, {400, 300, 200, 150}};
    const DrawnPage near = drawPage(order, &map);
    CHECK(near.laidOut == map.laidOut);
    CHECK(near.image.cacheKey() == map.image.cacheKey());
    CHECK(near.window.part == QRect(300, 225, 400, 300));
    order.chosen.step.sheet = 1;
    const DrawnPage second = drawPage(order, &map);
    CHECK(second.step().sheet == 1);
    CHECK(&second.laidOut->request != &map.laidOut->request);
    CHECK(second.image != map.image);
    CHECK_FALSE(second.layout.hasMap());
    order.revision = 8;
    CHECK(drawPage(order, &map).laidOut != map.laidOut);
}

TEST_CASE("While the map is in hand it is painted once more without what stands on it") {
    PageOrder order{{test::lightRequest()}, 1, {420, 297}, std::nullopt};
    CHECK(drawPage(order, nullptr).ground.isNull());
    order.mapInHand = true;
    const DrawnPage drawn = drawPage(order, nullptr);
    REQUIRE(drawn.ground.size() == drawn.image.size());
    const double pixels = drawn.image.width() / drawn.layout.size.width();
    const auto scaleBar = std::find_if(drawn.layout.elements.begin(), drawn.layout.elements.end(),
                                       [](const PlacedElement& part) { return part.element == PageElement::scaleBar; });
    REQUIRE(scaleBar != drawn.layout.elements.end());
    const QRect bar = QRectF(scaleBar->box.topLeft() * pixels, scaleBar->box.size() * pixels).toRect();
    CHECK(drawn.image.copy(bar) != drawn.ground.copy(bar));
    QImage alone = drawn.ground.copy(bar);
    alone.fill(drawn.ground.pixelColor(bar.center()));
    CHECK(drawn.ground.copy(bar) == alone);  // nothing but the ground
    CHECK(drawPage(order, &drawn).ground.cacheKey() == drawn.ground.cacheKey());
}

TEST_CASE("A window shows the pixels that the whole page has there") {
    const LaidOutPage page = layOut({test::lightRequest()});
    const QSize whole(1500, 1060);
    const PageWindow window{whole, {420, 333, 301, 207}};
    const QImage painted = paintWindow(page.sheets.front(), window);
    const DrawnPage drawn = drawPage({{test::lightRequest()}, 1, whole, std::nullopt}, nullptr);
    CHECK(painted == drawn.image.copy(window.part));
}
