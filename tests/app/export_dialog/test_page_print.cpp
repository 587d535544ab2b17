// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_print.h"

#include <QtPrintSupport/QPrintPreviewDialog>
#include <QtPrintSupport/QPrinter>

#include "app/convert/qt_text.h"
#include "tests/app/export_dialog/page_fixture.h"
#include "tests/support/run_tool.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

std::string printed(const PageSize& paper, const std::filesystem::path& file) {
    const PageLayout layout = layOutPage(test::exportRequest(test::crowdedMap(5)));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(toQString(file.string()));
    setUpPaper(printer, paper);
    printPages({layout}, printer);
    return file.string();
}

}  // namespace

TEST_CASE("A printed page is as large as the page, upright as it is, and its words can be read") {
    if (!test::haveTool("pdftotext")) {
        MARZ_SKIP("pdftotext is not installed");
    }
    const test::TemporaryFolder folder;
    const std::string file = printed(parsePageSize(QStringLiteral("A4"), 300), folder / "printed.pdf");
    const std::string facts = test::runTool("pdfinfo " + file, {}).value_or("");
    INFO(facts);
    CHECK(facts.find("Pages:           1") != std::string::npos);
    CHECK(facts.find("842 x 595 pts (A4)") != std::string::npos);
    CHECK(test::runTool("pdftotext " + file + " -", {}).value_or("").find("Crossings of the Panj") !=
          std::string::npos);
}

TEST_CASE("On smaller paper the page is made smaller, whole and in the middle") {
    if (!test::haveTool("pdftotext")) {
        MARZ_SKIP("pdftotext is not installed");
    }
    const test::TemporaryFolder folder;
    const std::string file = printed(parsePageSize(QStringLiteral("A5-portrait"), 300), folder / "small.pdf");
    const std::string facts = test::runTool("pdfinfo " + file, {}).value_or("");
    INFO(facts);
    CHECK(facts.find("x 595 pts (A5)") != std::string::npos);
    const std::string words = test::runTool("pdftotext -bbox " + file + " -", {}).value_or("");
    CHECK(words.find(">Crossings<") != std::string::npos);
}

TEST_CASE("Print shows the system's preview over the dialog, and says why where a page cannot be made") {
    QWidget window;
    window.show();
    QString said;
    showPrintPreview(test::lightRequest(), &window, [&](const QString& sentence) { said = sentence; });
    const auto preview = [&] { return window.findChild<QPrintPreviewDialog*>(); };
    REQUIRE(QTest::qWaitFor([&] { return preview() != nullptr && preview()->isVisible(); }, test::patience));
    preview()->reject();
    CHECK(QTest::qWaitFor([&] { return preview() == nullptr; }, test::patience));
    CHECK(said.isEmpty());

    ExportRequest lost = test::lightRequest();
    lost.area = PlaceArea{geo::PlaceId("atlantis")};
    showPrintPreview(lost, &window, [&](const QString& sentence) { said = sentence; });
    CHECK(QTest::qWaitFor([&] { return said.contains(QStringLiteral("atlantis")); }, test::patience));
}
