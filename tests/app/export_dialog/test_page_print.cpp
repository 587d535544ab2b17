// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_print.h"

#include <QtPrintSupport/QPrinter>
#include <fstream>

#include "app/convert/qt_text.h"
#include "libgeo/base/error.h"
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
    printPages(test::sheetsOf(layout, 1), printer);
    return file.string();
}

/// Where a word stands on the printed page, in points; nothing where it is not there.
std::optional<QRectF> boxOf(const std::string& word, const std::string& file) {
    static const QRegularExpression corners(QStringLiteral("xMin=\"(.*)\" yMin=\"(.*)\" xMax=\"(.*)\" yMax=\"(.*)\">"));
    const QStringList lines = QString::fromStdString(test::runTool("pdftotext -bbox " + file + " -", {}).value_or(""))
                                  .split(QLatin1Char('\n'));
    for (const QString& line : lines.filter(QLatin1Char('>') + QString::fromStdString(word) + QLatin1Char('<'))) {
        const QRegularExpressionMatch match = corners.match(line);
        const auto at = [&match](int i) { return match.captured(i).toDouble(); };
        return QRectF(QPointF(at(1), at(2)), QPointF(at(3), at(4)));
    }
    return std::nullopt;
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
    const std::optional<QRectF> onSmall = boxOf("Crossings", file);
    const std::optional<QRectF> onLarge =
        boxOf("Crossings", printed(parsePageSize(QStringLiteral("A4"), 300), folder / "large.pdf"));
    REQUIRE((onSmall && onLarge));
    constexpr double scale = 148.0 / 297.0;  // by the papers' widths
    constexpr double above = (210.0 - 210.0 * scale) / 2.0 / 25.4 * 72.0;
    CHECK(onSmall->left() == Approx(onLarge->left() * scale).margin(2.0));
    CHECK(onSmall->right() == Approx(onLarge->right() * scale).margin(2.0));
    CHECK(onSmall->top() == Approx(onLarge->top() * scale + above).margin(2.0));
    CHECK(onSmall->bottom() == Approx(onLarge->bottom() * scale + above).margin(2.0));
}

TEST_CASE("A folder that is not there is said before anything is printed into it") {
    CHECK_THROWS_WITH(printed(parsePageSize(QStringLiteral("A4"), 300), "/nowhere/at/all/printed.pdf"),
                      ContainsSubstring("/nowhere/at/all") && ContainsSubstring("does not exist"));
}

TEST_CASE("Printing into a file that is cancelled leaves the file that was there") {
    const test::TemporaryFolder folder;
    const PageLayout layout = layOutPage(test::lightRequest());
    const std::string file = (folder / "printed.pdf").string();
    std::ofstream(file) << "as it was";
    QPrinter printer(QPrinter::ScreenResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(toQString(file));
    const auto stop = [](std::size_t done, std::size_t) {
        if (done == 1) {
            throw geo::Cancelled();
        }
    };
    CHECK_THROWS_AS(printPages(test::sheetsOf(layout, 2), printer, stop), geo::Cancelled);
    std::string content;
    std::getline(std::ifstream(file), content);
    CHECK(content == "as it was");
    CHECK(printer.outputFileName() == toQString(file));
}

TEST_CASE("A printer that takes no further page is said, with the page at which it ended") {
    class EndingPrinter : public QPrinter {
    public:
        using QPrinter::QPrinter;
        bool newPage() override { return ++m_pages < 2 && QPrinter::newPage(); }

    private:
        int m_pages = 0;
    };
    const test::TemporaryFolder folder;
    const PageLayout layout = layOutPage(test::lightRequest());
    EndingPrinter printer(QPrinter::ScreenResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(toQString((folder / "printed.pdf").string()));
    CHECK_THROWS_WITH(printPages(test::sheetsOf(layout, 3), printer),
                      ContainsSubstring("ended at page 3 of 3") && ContainsSubstring("takes no further page"));
}

TEST_CASE("A file to print into that has no name is said") {
    const PageLayout layout = layOutPage(test::lightRequest());
    QPrinter printer(QPrinter::ScreenResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(QString());
    printer.setOutputFormat(QPrinter::PdfFormat);
    CHECK_THROWS_WITH(printPages(test::sheetsOf(layout, 1), printer), ContainsSubstring("has no name"));
}

TEST_CASE("The print dialog's range and order choose among the pages") {
    QPrinter printer(QPrinter::ScreenResolution);
    using Pages = std::vector<std::size_t>;
    CHECK(printedOf(printer, 3) == Pages{0, 1, 2});
    printer.setPrintRange(QPrinter::PageRange);
    printer.setFromTo(2, 3);
    CHECK(printedOf(printer, 5) == Pages{1, 2});
    CHECK(printedOf(printer, 2) == Pages{1});
    CHECK(printedOf(printer, 1).empty());
    printer.setPageOrder(QPrinter::LastPageFirst);
    CHECK(printedOf(printer, 5) == Pages{2, 1});
    printer.setPrintRange(QPrinter::AllPages);
    CHECK(printedOf(printer, 5, QPageRanges::fromString(QStringLiteral("1,3-4"))) == Pages{3, 2, 0});
}

TEST_CASE("Of three pages the range's alone are printed, and a range behind the last one is said") {
    const test::TemporaryFolder folder;
    const PageLayout layout = layOutPage(test::lightRequest());
    QPrinter printer(QPrinter::ScreenResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    const std::string file = (folder / "printed.pdf").string();
    printer.setOutputFileName(toQString(file));
    printer.setPrintRange(QPrinter::PageRange);
    printer.setFromTo(2, 3);
    std::size_t told = 0;
    printPages(test::sheetsOf(layout, 3), printer, [&told](std::size_t, std::size_t all) { told += all; });
    CHECK(told == 4);
    if (test::haveTool("pdfinfo")) {
        CHECK(test::runTool("pdfinfo " + file, {}).value_or("").find("Pages:           2") != std::string::npos);
    }
    printer.setFromTo(4, 9);
    CHECK_THROWS_WITH(printPages(test::sheetsOf(layout, 1), printer),
                      ContainsSubstring("the range begins with page 4"));
}
