// SPDX-License-Identifier: MIT
#include "app/export/layout/page_frame.h"

#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("A poster has larger letters than a sheet, and the margins lie within both") {
    const PageFrame sheet = pageFrameOf(parsePageSize(QStringLiteral("A4"), 300));
    const PageFrame poster = pageFrameOf(parsePageSize(QStringLiteral("A0"), 300));
    CHECK(sheet.unitScale == Approx(1.0));
    CHECK(poster.unitScale == Approx(2.0).epsilon(0.01));
    for (const PageFrame& page : {sheet, poster}) {
        CHECK(page.sheet().contains(page.content));
        CHECK(page.content.left() >= 10.0);
    }
}

TEST_CASE("Chosen margins lie along the page's edges at every resolution, whatever the size of its letters") {
    for (const char* size : {"A4", "A0", "slide"}) {
        for (const int dpi : {96, 150, 300, 600}) {
            PageSize page = parsePageSize(QLatin1String(size), dpi);
            page.margins = QMarginsF(30.0, 20.0, 10.0, 5.0);
            const PageFrame frame = pageFrameOf(page);
            const double millimetres = frame.unitScale / unitsPerMillimetre;
            CHECK(frame.content.left() * millimetres == Approx(30.0));
            CHECK(frame.content.top() * millimetres == Approx(20.0));
            CHECK((frame.size.width() - frame.content.right()) * millimetres == Approx(10.0));
            CHECK((frame.size.height() - frame.content.bottom()) * millimetres == Approx(5.0));
        }
    }
}

TEST_CASE("Margins that nobody has chosen are those that are told as usual") {
    for (const char* size : {"A5-portrait", "A4", "A0", "1000x700"}) {
        PageSize page = parsePageSize(QLatin1String(size), std::nullopt);
        const QRectF usual = pageFrameOf(page).content;
        page.margins = usualMargins(page);
        const QRectF chosen = pageFrameOf(page).content;
        CHECK(chosen.left() == Approx(usual.left()));
        CHECK(chosen.bottom() == Approx(usual.bottom()));
    }
}

TEST_CASE("A box is moved into its room as little as possible") {
    const QRectF room(0.0, 0.0, 100.0, 50.0);
    CHECK(keptWithin({10.0, 10.0, 20.0, 20.0}, room) == QRectF(10.0, 10.0, 20.0, 20.0));
    CHECK(keptWithin({90.0, -5.0, 20.0, 20.0}, room) == QRectF(80.0, 0.0, 20.0, 20.0));
    CHECK(keptWithin({-9.0, 45.0, 200.0, 20.0}, room) == QRectF(0.0, 30.0, 200.0, 20.0));
}
