// SPDX-License-Identifier: MIT
#include "app/render/point_images.h"

#include <QPainter>
#include <cmath>

#include "app/render/number_disc.h"
#include "app/render/symbol_images.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

constexpr int width = 160;
constexpr int height = 120;

QImage ground() {
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(QColor(0xcf, 0xe0, 0xea));
    return image;
}

QImage laidDown(const std::vector<PlacedImage>& images, int bands = 1) {
    QImage image = ground();
    for (int band = 0; band < bands; ++band) {
        const int first = height * band / bands;
        const int rows = height * (band + 1) / bands - first;
        for (const PlacedImage& placed : images) {
            blendImage(placed, {reinterpret_cast<std::uint32_t*>(image.scanLine(first)), width, first, rows,
                                image.bytesPerLine() / 4});
        }
    }
    return image;
}

int largestDifference(const QImage& one, const QImage& other) {
    int largest = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            largest = std::max(
                {largest, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
        }
    }
    return largest;
}

LabelItem label(double x, double y, double degrees) {
    LabelItem item;
    item.text = QStringLiteral("Panj 2021");
    item.baseline = {x, y};
    item.font.pixelSize = 13.0;
    item.colour = QColor(0x3d, 0x39, 0x2f);
    item.halo = QColor(0xfb, 0xf8, 0xef, 0xdc);
    item.haloWidth = 1.5;
    item.rotationDegrees = degrees;
    return item;
}

std::vector<PlacedImage> imagesOf(const SceneItem& item, double ratio = 1.0) {
    std::vector<PlacedImage> images;
    appendImages(item, ratio, images);
    return images;
}

}  // namespace

TEST_CASE("A picture laid down in bands is what QPainter draws, also across every edge of the map") {
    const TextImage text = textImage(label(0.0, 0.0, 0.0), 1.0);
    for (const QPoint corner : {QPoint(30, 40), QPoint(-20, 7), QPoint(130, 7), QPoint(40, -9), QPoint(40, 110),
                                QPoint(-500, 10), QPoint(10, 500)}) {
        QImage drawn = ground();
        QPainter(&drawn).drawImage(corner, text.image);
        CHECK(largestDifference(laidDown({{text.image, corner}}), drawn) <= 1);
        CHECK(laidDown({{text.image, corner}}, 7) == laidDown({{text.image, corner}}));
    }
}

TEST_CASE("A turned text stands where QPainter turns it") {
    for (const double degrees : {-71.3, -12.0, 33.3, 160.0}) {
        const LabelItem item = label(75.4, 62.8, degrees);
        const TextImage text = textImage(item, 1.0);
        QImage drawn = ground();
        QPainter painter(&drawn);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(item.baseline.x, item.baseline.y);
        painter.rotate(degrees);
        painter.drawImage(-text.origin, text.image);
        painter.end();
        const QImage ours = laidDown(imagesOf(item));
        double difference = 0.0;
        double ink = 0.0;
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                difference += std::abs(qGray(ours.pixel(x, y)) - qGray(drawn.pixel(x, y)));
                ink += std::abs(qGray(drawn.pixel(x, y)) - qGray(ground().pixel(x, y)));
            }
        }
        INFO("degrees " << degrees);
        CHECK(ink > 5000.0);
        CHECK(difference < 0.2 * ink);  // an eighth of a pixel beside it at most
    }
}

TEST_CASE("Halos alone and single letters stand at half pixels, turned texts at quarters") {
    const LabelItem text = label(0.0, 0.0, 20.0);
    LabelItem halo = text;
    halo.colour.setAlpha(0);
    CHECK(startOfTurned(text, {10.27, -3.74}).quarters == QPoint(1, 1));
    CHECK(startOfTurned(halo, {10.27, -3.74}).quarters == QPoint(2, 2));
    CHECK(startOfTurned(halo, {10.27, -3.74}).pixel == QPoint(10, -4));
    CHECK(startOfTurned(halo, {10.8, 4.2}).pixel == QPoint(11, 4));
    LabelItem letter = text;
    letter.text = QStringLiteral("P");
    CHECK(startOfTurned(letter, {10.27, -3.74}).quarters == QPoint(2, 2));
}

TEST_CASE("A dot's middle is where the scene has it, to a fraction of a pixel") {
    for (const double ratio : {1.0, 2.0}) {
        for (const geo::ScreenPoint at : {geo::ScreenPoint{30.0, 20.0}, {31.37, 20.81}, {12.5, 40.12}}) {
            const QImage image = laidDown(imagesOf(DotItem{at, 3.0, Qt::black, Qt::black}, ratio));
            double weight = 0.0;
            double x = 0.0;
            double y = 0.0;
            for (int row = 0; row < height; ++row) {
                for (int column = 0; column < width; ++column) {
                    const double dark = 255.0 - image.pixelColor(column, row).red() - (255 - 0xcf);
                    weight += dark;
                    x += dark * (column + 0.5);
                    y += dark * (row + 0.5);
                }
            }
            CHECK(x / weight == Approx(at.x * ratio).margin(0.15));
            CHECK(y / weight == Approx(at.y * ratio).margin(0.15));
        }
    }
}

TEST_CASE("Points left of and above the picture are rounded like the others") {
    for (const double x : {-7.9, -0.3, 0.0, 0.1, 5.74, 5.9}) {
        const QuarterPoint at = QuarterPoint::nearestTo({x, -x});
        CHECK(at.pixel.x() + at.quarters.x() / 4.0 == Approx(x).margin(0.126));
        CHECK(at.pixel.y() + at.quarters.y() / 4.0 == Approx(-x).margin(0.126));
        CHECK((at.quarters.x() >= 0 && at.quarters.x() < 4 && at.quarters.y() >= 0 && at.quarters.y() < 4));
    }
}

TEST_CASE("What would not be seen gives no picture") {
    LabelItem item = label(50.0, 50.0, 20.0);
    item.colour.setAlpha(0);
    item.haloWidth = 0.0;
    CHECK(imagesOf(item).empty());
    CHECK(imagesOf(FillItem{}).empty());
}

TEST_CASE("The count of a mark for several places fits into its symbol, however many they are") {
    MarkItem mark;
    for (const std::size_t count : {2UL, 50UL, 500UL, 5000UL, 50'000UL}) {
        mark.members.assign(count, geo::PlaceId("one"));
        const LabelItem label = countOf(mark);
        CAPTURE(count);
        CHECK(label.text == QString::number(count));
        CHECK(label.box.width() <= mark.size);
        CHECK(label.box.height() <= mark.size);
    }
}
