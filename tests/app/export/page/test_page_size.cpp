// SPDX-License-Identifier: MIT
#include "app/export/page/export_error.h"
#include "app/export/page/export_format.h"
#include "app/export/page/page_size.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

std::string refusalOf(const char* size, std::optional<int> dpi = std::nullopt) {
    try {
        parsePageSize(QString::fromUtf8(size), dpi);
    } catch (const ExportError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("A landscape A4 page at 300 dpi has 3508 × 2480 pixels") {
    const PageSize page = parsePageSize(QStringLiteral("A4"), 300);
    CHECK(page.pixels == QSize(3508, 2480));
    CHECK(page.millimetres == QSizeF(297.0, 210.0));
    CHECK(parsePageSize(QStringLiteral("a4-PORTRAIT"), 300).pixels == QSize(2480, 3508));
    CHECK(parsePageSize(QStringLiteral("Letter-landscape"), 100).pixels == QSize(1100, 850));
}

TEST_CASE("A page in pixels without a resolution is as wide as A4") {
    const PageSize page = parsePageSize(QStringLiteral("1920x1080"), std::nullopt);
    CHECK(page.pixels == QSize(1920, 1080));
    CHECK(page.millimetres.width() == Approx(297.0).epsilon(0.01));
    CHECK(parsePageSize(QStringLiteral("3508x2480"), std::nullopt).dpi == 300);
    CHECK(parsePageSize(QStringLiteral("3508x2480"), 150).dpi == 150);
}

TEST_CASE("A slide is as large as those of presentation programs") {
    const PageSize slide = parsePageSize(QStringLiteral("slide"), 144);
    CHECK(slide.pixels == QSize(1920, 1080));
    CHECK(slide.millimetres.width() / 25.4 == Approx(40.0 / 3.0));
    CHECK(slide.millimetres.height() / 25.4 == Approx(7.5));
    CHECK(pageSizeText(slide) == QStringLiteral("Slide-landscape"));
    CHECK(parsePageSize(pageSizeText(slide), 144) == slide);
}

TEST_CASE("A page's size is told in the unit it was given in, without long fractions") {
    CHECK(pageSizeInWords(parsePageSize(QStringLiteral("A4"), 300)) == QStringLiteral("297 × 210 mm"));
    CHECK(pageSizeInWords(parsePageSize(QStringLiteral("slide"), 300)) == QStringLiteral("338.7 × 190.5 mm"));
    const PageSize pixels = parsePageSize(QStringLiteral("800x460"), 72);
    CHECK(pageSizeInWords(pixels) == QStringLiteral("800 × 460 pixels"));
    CHECK(sheetInWords(pixels) == QStringLiteral("282.2 × 162.3 mm"));
}

TEST_CASE("Margins are given for all sides at once or clockwise from above") {
    CHECK(parseMargins(QStringLiteral("12.5")) == QMarginsF(12.5, 12.5, 12.5, 12.5));
    CHECK(parseMargins(QStringLiteral("1,2,3,4")) == QMarginsF(4.0, 1.0, 2.0, 3.0));
    for (const char* wrong : {"", "a", "1,2", "1,2,3,4,5", "1,,2,3", "inf", "nan"}) {
        INFO(wrong);
        CHECK_FALSE(parseMargins(QLatin1String(wrong)));
    }
}

TEST_CASE("Margins are millimetres on paper and pixels on a page of pixels") {
    PageSize page = parsePageSize(QStringLiteral("A4"), 300);
    page.margins = QMarginsF(25.4, 12.7, 0.0, 10.0);
    const QMarginsF onPaper = marginUnits(page);
    CHECK(onPaper.left() == Approx(96.0));
    CHECK(onPaper.top() == Approx(48.0));
    CHECK(onPaper.right() == 0.0);
    for (const int dpi : {96, 192}) {
        PageSize pixels = pixelPage({1920, 1080}, dpi);
        pixels.margins = QMarginsF(96.0, 0.0, 0.0, 0.0);
        CHECK(marginUnits(pixels).left() == Approx(96.0 * 96.0 / dpi));
    }
}

TEST_CASE("Margins that leave no room for a map are refused in one sentence with what must remain") {
    const auto refusal = [](PageSize page, QMarginsF margins) -> std::string {
        page.margins = margins;
        try {
            checkPageSize(page);
        } catch (const ExportError& error) {
            return error.what();
        }
        return {};
    };
    const PageSize sheet = parsePageSize(QStringLiteral("A5"), 300);
    CHECK(refusal(sheet, {20.0, 20.0, 20.0, 20.0}).empty());
    CHECK(refusal(sheet, {85.0, 0.0, 85.0, 0.0}).empty());
    CHECK_THAT(refusal(sheet, {85.1, 0.0, 85.0, 0.0}), ContainsSubstring("at least 40 × 40 mm"));
    CHECK_THAT(refusal(sheet, {0.0, 200.0, 0.0, 0.0}), ContainsSubstring("a page of 210 × 148 mm"));
    CHECK_THAT(refusal(sheet, {-1.0, 0.0, 0.0, 0.0}), ContainsSubstring("less than 0"));
    CHECK_THAT(refusal(pixelPage({1920, 1080}, 160), {0.0, 500.0, 0.0, 500.0}), ContainsSubstring("252 × 252 pixels"));
}

TEST_CASE("Pages that are too large for a format are refused with its limit, and PNG takes them") {
    const PageSize poster = parsePageSize(QStringLiteral("A0"), 600);
    CHECK_NOTHROW(checkPageFor(ExportFormat::png, poster));
    CHECK_NOTHROW(checkPageFor(ExportFormat::pdf, poster));
    CHECK_THROWS_WITH(checkPageFor(ExportFormat::jpeg, poster), ContainsSubstring("160 million"));
    CHECK_THROWS_WITH(checkPageFor(ExportFormat::geoTiff, poster), ContainsSubstring("PNG, or PDF"));
    CHECK_THROWS_WITH(checkPageFor(ExportFormat::webp, pixelPage({17000, 1000}, 300)), ContainsSubstring("16383"));
}

TEST_CASE("Page sizes that make no page are refused with a sentence that says what to do") {
    CHECK_THAT(refusalOf("0x0"), ContainsSubstring("no area"));
    CHECK_THAT(refusalOf("0x800"), ContainsSubstring("no area"));
    CHECK_THAT(refusalOf("-5x10"), ContainsSubstring("no page size"));
    CHECK_THAT(refusalOf("A9"), ContainsSubstring("no page size"));
    CHECK_THAT(refusalOf(""), ContainsSubstring("no page size"));
    CHECK_THAT(refusalOf("A4", 1200), ContainsSubstring("72 to 600"));
    CHECK_THAT(refusalOf("A4", 0), ContainsSubstring("72 to 600"));
    CHECK_THAT(refusalOf("10x10"), ContainsSubstring("too small"));
    CHECK_THAT(refusalOf("100000x100000"), ContainsSubstring("62 inches"));
    CHECK_THAT(refusalOf("999999999x999999999", 600), ContainsSubstring("62 inches"));
    CHECK_THAT(refusalOf("9999999999999x1"), ContainsSubstring("no page size"));
}
