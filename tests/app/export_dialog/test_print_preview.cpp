// SPDX-License-Identifier: MIT
#include "app/export_dialog/print_preview.h"

#include <QProgressDialog>
#include <QtPrintSupport/QPrintPreviewDialog>
#include <QtPrintSupport/QPrintPreviewWidget>
#include <QtPrintSupport/QPrinter>

#include "app/convert/qt_text.h"
#include "app/export_dialog/page_print.h"
#include "app/export_dialog/printed_pages.h"
#include "libgeo/base/error.h"
#include "tests/app/export_dialog/page_fixture.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

TEST_CASE("Print shows the system's preview over the dialog, and says why where a page cannot be made") {
    QWidget window;
    window.show();
    QString said;
    showPrintPreview({test::lightRequest()}, &window, [&](const QString& sentence) { said = sentence; });
    const auto preview = [&] { return window.findChild<QPrintPreviewDialog*>(); };
    REQUIRE(QTest::qWaitFor([&] { return preview() != nullptr && preview()->isVisible(); }, test::patience));
    preview()->reject();
    CHECK(QTest::qWaitFor([&] { return preview() == nullptr; }, test::patience));
    CHECK(said.isEmpty());

    ExportRequest lost = test::lightRequest();
    lost.area = PlaceArea{geo::PlaceId("atlantis")};
    showPrintPreview({lost}, &window, [&](const QString& sentence) { said = sentence; });
    CHECK(QTest::qWaitFor([&] { return said.contains(QStringLiteral("atlantis")); }, test::patience));
}

TEST_CASE("Of a series all pages are in the print preview") {
    QWidget window;
    window.show();
    QString said;
    ChosenPage chosen{test::lightRequest(), SeriesBy::place};
    chosen.step = {3, 0};  // which one is looked at plays no part
    showPrintPreview(chosen, &window, [&](const QString& sentence) { said = sentence; });
    const auto pages = [&] {
        const auto* preview = window.findChild<QPrintPreviewWidget*>();
        return preview != nullptr ? preview->pageCount() : 0;
    };
    CHECK(QTest::qWaitFor([&] { return pages() == 5; }, test::patience));
    CHECK(said.isEmpty());
}

TEST_CASE("What is printed of a series is each of its pages, told as they are made; and it can be cancelled") {
    ChosenPage chosen{test::lightRequest(), SeriesBy::place};
    std::size_t told = 0;
    const std::shared_ptr<PrintedPages> printed =
        layOutForPrint(chosen, [&told](std::size_t, std::size_t) { ++told; }, {});
    CHECK(printed->sheetCount() == 5);
    CHECK(told == 5);
    CHECK(printed->sheet(1)->title != printed->sheet(2)->title);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(layOutForPrint(
                        chosen, [](std::size_t, std::size_t) {}, stop.get_token()),
                    geo::Cancelled);
}

TEST_CASE("Pages far off, which have worlds of their own, are made when their turn comes, and one is held at a time") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.page = parsePageSize(QStringLiteral("A5"), 72);
    request.filter = {};
    request.shownPlaces = placesOf(request);
    std::erase_if(request.shownPlaces, [&](std::size_t place) {
        const auto point = request.world->atlas->places()[place].labelPoint();
        return !point || (point->lon > 20.0 && point->lon < 95.0 && point->lat < 60.0);
    });
    if (request.shownPlaces.size() > 3) {
        request.shownPlaces.resize(3);
    }
    REQUIRE(request.shownPlaces.size() >= 2);
    const auto printed = layOutForPrint({request, SeriesBy::place}, [](std::size_t, std::size_t) {}, {});
    REQUIRE(printed->sheetCount() >= 2);
    std::weak_ptr<const PageLayout> first = printed->sheet(0);
    REQUIRE_FALSE(first.expired());
    const QString title = first.lock()->title;
    CHECK(printed->sheet(printed->sheetCount() - 1)->title != title);
    CHECK(first.expired());
    CHECK(printed->sheet(0)->title == title);
}

TEST_CASE("Cancelling while pages are laid out for print opens no preview") {
    QWidget window;
    window.show();
    QString said;
    showPrintPreview({test::exportRequest(test::crowdedMap(60)), SeriesBy::place}, &window,
                     [&](const QString& sentence) { said = sentence; });
    auto* progress = window.findChild<QProgressDialog*>();
    REQUIRE(progress != nullptr);
    Q_EMIT progress->canceled();  // as its button says it
    REQUIRE(QTest::qWaitFor([&] { return window.findChild<QProgressDialog*>() == nullptr; }, test::patience));
    CHECK(window.findChild<QPrintPreviewDialog*>() == nullptr);
    CHECK(said.isEmpty());
}

TEST_CASE("A preview of what goes into a file writes no file") {
    const test::TemporaryFolder folder;
    const PageLayout layout = layOutPage(test::lightRequest());
    QPrinter printer(QPrinter::ScreenResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(toQString((folder / "printed.pdf").string()));
    QPrintPreviewWidget preview(&printer);
    QObject::connect(&preview, &QPrintPreviewWidget::paintRequested,
                     [&layout](QPrinter* onto) { printPages(test::sheetsOf(layout, 2), *onto); });
    preview.updatePreview();
    CHECK(preview.pageCount() == 2);
    CHECK_FALSE(std::filesystem::exists(folder / "printed.pdf"));
    preview.print();
    CHECK(std::filesystem::exists(folder / "printed.pdf"));
}
