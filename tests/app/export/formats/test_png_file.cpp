// SPDX-License-Identifier: MIT
#include "app/export/formats/png_file.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>

#include "app/export/formats/page_painter.h"
#include "libgeo/base/error.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/run_tool.h"

using namespace marz;

namespace {

QByteArray pngOf(const PageLayout& layout, const ExportRequest& request, QSize pixels, int dpi) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    writePng(buffer, PagePixels(layout, pixels), dpi, metadataOf(layout, request));
    return content;
}

/// Of a channel, 0 to 255.
int largestDifference(const QImage& left, const QImage& right) {
    if (left.size() != right.size()) {
        return 255;
    }
    int largest = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x) {
            const QRgb one = left.pixel(x, y);
            const QRgb other = right.pixel(x, y);
            largest = std::max({largest, std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)),
                                std::abs(qBlue(one) - qBlue(other))});
        }
    }
    return largest;
}

}  // namespace

TEST_CASE("A page painted in stripes of any height is the page painted whole, but for edges of letters") {
    const ExportRequest request = test::exportRequest(test::shippedMap());
    const PageLayout layout = layOutPage(request);
    const QSize pixels(1170, 827);
    const QImage whole = paintPageImage(layout, pixels);
    const PagePixels page(layout, pixels);
    constexpr int edgeOfLetter = 60;  // Qt cuts curves at the stripe's edge before it draws them
    for (const int height : {64, 427}) {
        CAPTURE(height);
        for (int first = 0; first < pixels.height(); first += height) {
            const int count = std::min(height, pixels.height() - first);
            const QImage rows = page.rows(first, count, 1);
            const int difference = largestDifference(rows, whole.copy(0, first, pixels.width(), count));
            REQUIRE(difference <= edgeOfLetter);
        }
    }
}

TEST_CASE("A PNG of several stripes holds the painted page, its resolution and its colour space") {
    const ExportRequest request = test::exportRequest(test::shippedMap());
    const PageLayout layout = layOutPage(request);
    const QSize pixels(2340, 1654);  // four stripes
    const QByteArray content = pngOf(layout, request, pixels, 200);
    const QImage read = QImage::fromData(content, "PNG");
    REQUIRE(read.size() == pixels);
    CHECK(largestDifference(read, paintPageImage(layout, pixels)) == 0);
    CHECK(read.dotsPerMeterX() == 7874);
    CHECK(read.colorSpace() == QColorSpace(QColorSpace::SRgb));
    CHECK(content.count("IDAT") >= 4);
    if (test::haveTool("pngcheck")) {
        CHECK(test::runTool("pngcheck -q /dev/stdin", content.toStdString()));
    }
}

TEST_CASE("A PNG so small that one stripe holds it is whole") {
    const ExportRequest request = test::exportRequest(test::shippedMap());
    const PageLayout layout = layOutPage(request);
    const QSize pixels(585, 413);
    const QImage read = QImage::fromData(pngOf(layout, request, pixels, 72), "PNG");
    CHECK(largestDifference(read, paintPageImage(layout, pixels)) == 0);
}

TEST_CASE("A map that reaches over the page's edge loses what is beyond") {
    const ExportRequest request = test::exportRequest(test::shippedMap());
    PageLayout layout = layOutPage(request);
    layout.mapFrame.moveLeft(-40.0);
    const QSize pixels(585, 413);
    const QImage left = paintPageImage(layout, pixels);
    layout.mapFrame.moveLeft(layout.size.width() - layout.mapFrame.width() / 2.0);
    const QImage right = paintPageImage(layout, pixels);
    CHECK(left.size() == pixels);
    CHECK(right.size() == pixels);
    CHECK_FALSE(left == right);
}

TEST_CASE("Writing a PNG ends when it is asked to stop") {
    const ExportRequest request = test::exportRequest(test::shippedMap());
    const PageLayout layout = layOutPage(request);
    std::stop_source stop;
    stop.request_stop();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CHECK_THROWS_AS(writePng(buffer, PagePixels(layout, {600, 400}), 72, metadataOf(layout, request), stop.get_token()),
                    geo::Cancelled);
}
