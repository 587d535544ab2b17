// SPDX-License-Identifier: MIT
#include "app/export/formats/rows_of_page.h"

#include <QPainter>

#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("What is painted onto the page at its place is in the rows, which outlive the page") {
    std::optional<RowsOfPage> memory = rowsOfPage({301, 500}, 123, 77);
    REQUIRE(memory);
    CHECK(memory->page.size() == QSize(301, 500));
    QImage rows;
    {
        QPainter painter(&memory->page);
        painter.setClipRect(0, 123, 301, 77);
        painter.fillRect(QRect(10, 100, 20, 60), Qt::red);
        painter.end();
        rows = std::move(memory->rows);
        memory.reset();
    }
    REQUIRE(rows.size() == QSize(301, 77));
    CHECK(rows.pixelColor(10, 0) == QColor(Qt::red));
    CHECK(rows.pixelColor(29, 36) == QColor(Qt::red));
    CHECK(rows.pixelColor(29, 37) == QColor(Qt::black));
    CHECK(rows.pixelColor(9, 0) == QColor(Qt::black));
}

TEST_CASE("The last rows of a page of gigabytes can be painted without memory for the others") {
    std::optional<RowsOfPage> memory = rowsOfPage({30'000, 30'000}, 29'990, 10);
    REQUIRE(memory);
    memory->rows.fill(Qt::white);
    QPainter painter(&memory->page);
    painter.fillRect(QRect(29'990, 29'999, 10, 1), Qt::blue);
    painter.end();
    CHECK(memory->rows.pixelColor(29'999, 9) == QColor(Qt::blue));
    CHECK(memory->rows.pixelColor(29'989, 9) == QColor(Qt::white));
}
