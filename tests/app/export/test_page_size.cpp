// SPDX-License-Identifier: MIT
#include "app/export/export_error.h"
#include "app/export/export_format.h"
#include "app/export/page_size.h"
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
