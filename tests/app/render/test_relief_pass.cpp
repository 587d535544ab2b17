// SPDX-License-Identifier: MIT
#include "app/render/relief_pass.h"

#include <cmath>
#include <random>

#include "tests/support/catch.h"

using namespace marz;

namespace {

constexpr int width = 173;
constexpr int height = 90;

std::shared_ptr<const geo::ReliefImage> reliefBy(unsigned seed, const geo::PlaneBox& box) {
    std::mt19937 chance(seed);
    std::uniform_int_distribution<int> shade(0, 255);
    geo::ReliefImage relief;
    relief.box = box;
    relief.columns = 37;
    relief.rows = 23;
    std::vector<std::uint8_t> shades;
    std::vector<std::uint8_t> coverage;
    for (std::size_t i = 0; i < relief.columns * relief.rows; ++i) {
        shades.push_back(static_cast<std::uint8_t>(shade(chance)));
        coverage.push_back(shade(chance) > 60 ? 255 : 0);
    }
    relief.shade = shades;
    relief.coverage = coverage;
    return std::make_shared<const geo::ReliefImage>(relief);
}

ReliefItem reliefItem() {
    return {reliefBy(3, {-50.0, -40.0, 60.0, 30.0}), QColor(0x6b, 0x5a, 0x3c), QColor(255, 255, 255, 200), 0.8, {}};
}

QImage drawn(const ReliefItem& item, const geo::Viewport& viewport, int bands) {
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(QColor(0xfb, 0xf7, 0xec));
    const ReliefPass pass(item, viewport, width / viewport.width, width);
    for (int band = 0; band < bands; ++band) {
        const int first = height * band / bands;
        const int rows = height * (band + 1) / bands - first;
        pass.draw(
            {reinterpret_cast<std::uint32_t*>(image.scanLine(first)), width, first, rows, image.bytesPerLine() / 4});
    }
    return image;
}

/// The shade -1 … 1 of a place, by the plain formula; nothing beside the relief.
std::optional<double> shadeAt(const geo::ReliefImage& relief, geo::PlanePoint at) {
    const double x = (at.x - relief.box.minX) / relief.box.width() * static_cast<double>(relief.columns) - 0.5;
    const double y = (relief.box.maxY - at.y) / relief.box.height() * static_cast<double>(relief.rows) - 0.5;
    const auto lastColumn = static_cast<double>(relief.columns - 1);
    const auto lastRow = static_cast<double>(relief.rows - 1);
    if (x < -0.5 || y < -0.5 || x > lastColumn + 0.5 || y > lastRow + 0.5) {
        return std::nullopt;
    }
    const auto cell = [&](double column, double row) {
        const auto index = static_cast<std::size_t>(std::clamp(row, 0.0, lastRow)) * relief.columns +
                           static_cast<std::size_t>(std::clamp(column, 0.0, lastColumn));
        return relief.coverage[index] != 0 ? relief.shade[index] / 128.0 - 1.0 : 0.0;
    };
    const double column = std::floor(std::clamp(x, 0.0, lastColumn));
    const double row = std::floor(std::clamp(y, 0.0, lastRow));
    const double right = std::clamp(x, 0.0, lastColumn) - column;
    const double below = std::clamp(y, 0.0, lastRow) - row;
    return (cell(column, row) * (1 - right) + cell(column + 1, row) * right) * (1 - below) +
           (cell(column, row + 1) * (1 - right) + cell(column + 1, row + 1) * right) * below;
}

}  // namespace

TEST_CASE("Relief lies between its cells as bilinear weights say, and darkens and lightens what is below") {
    const ReliefItem item = reliefItem();
    const geo::Viewport viewport{{3.0, -2.0}, 1.4, width / 2.0, height / 2.0};
    const QImage image = drawn(item, viewport, 1);
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            const auto shade = shadeAt(*item.relief, viewport.toPlane({(column + 0.5) / 2.0, (row + 0.5) / 2.0}));
            const QColor& colour = shade.value_or(0.0) < 0.0 ? item.shadow : item.light;
            const double alpha = std::abs(shade.value_or(0.0)) * item.opacity * static_cast<double>(colour.alphaF());
            const QColor pixel = image.pixelColor(column, row);
            REQUIRE(pixel.red() == Approx(0xfb + (colour.red() - 0xfb) * alpha).margin(2.5));
            REQUIRE(pixel.blue() == Approx(0xec + (colour.blue() - 0xec) * alpha).margin(2.5));
            REQUIRE(pixel.alpha() == 255);
        }
    }
}

TEST_CASE("Relief drawn in bands equals relief drawn whole, larger and smaller than the picture") {
    const ReliefItem item = reliefItem();
    for (const double metresPerPixel : {0.3, 1.4, 9.0}) {
        const geo::Viewport viewport{{3.0, -2.0}, metresPerPixel, width, height};
        CHECK(drawn(item, viewport, 7) == drawn(item, viewport, 1));
    }
}

TEST_CASE("Where another relief has heights, this one is not drawn") {
    ReliefItem item = reliefItem();
    const geo::Viewport viewport{{3.0, -2.0}, 0.7, width, height};
    const QImage alone = drawn(item, viewport, 1);
    const auto other = reliefBy(5, {-20.0, -15.0, 90.0, 10.0});
    item.givingWayTo = {other};
    const QImage beside = drawn(item, viewport, 1);
    int given = 0;
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            const bool isGround = beside.pixelColor(column, row) == QColor(0xfb, 0xf7, 0xec);
            given += isGround && beside.pixel(column, row) != alone.pixel(column, row) ? 1 : 0;
            REQUIRE((isGround || beside.pixel(column, row) == alone.pixel(column, row)));
        }
    }
    CHECK(given > 1000);
}

TEST_CASE("Where another relief fades out at its rim, this one fades in") {
    ReliefItem item = reliefItem();
    const geo::Viewport viewport{{3.0, -2.0}, 0.7, width, height};
    const auto differenceFrom = [&](const QImage& image, const QImage& other) {
        long sum = 0;
        for (int row = 0; row < height; ++row) {
            for (int column = 0; column < width; ++column) {
                sum += std::abs(image.pixelColor(column, row).red() - other.pixelColor(column, row).red());
            }
        }
        return sum;
    };
    const QImage alone = drawn(item, viewport, 1);
    std::vector<long> differences;
    for (const int coverage : {0, 60, 128, 255}) {
        geo::ReliefImage other = *item.relief;
        other.coverage = std::vector<std::uint8_t>(other.columns * other.rows, static_cast<std::uint8_t>(coverage));
        item.givingWayTo = {std::make_shared<const geo::ReliefImage>(other)};
        differences.push_back(differenceFrom(drawn(item, viewport, 1), alone));
    }
    CHECK(differences[0] == 0);
    CHECK(differences[1] > differences[3] / 8);
    CHECK(differences[2] == Approx(differences[3] / 2).epsilon(0.1));
}
