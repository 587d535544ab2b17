// SPDX-License-Identifier: MIT

#include "app/render/relief_pass.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "libgeo/rasterise/blend.h"

namespace marz {

namespace {

/// A place between two neighbouring cells along one direction; weight 0 … 256 of the second.
struct Sample {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    std::uint32_t weight = 0;
    bool inside = false;
};

Sample sampleAt(double cell, std::size_t count) {
    if (cell < -0.5 || cell > static_cast<double>(count) - 0.5 || count == 0) {
        return {};
    }
    const double clamped = std::clamp(cell, 0.0, static_cast<double>(count - 1));
    const auto first = static_cast<std::uint32_t>(clamped);
    const auto second = std::min(first + 1, static_cast<std::uint32_t>(count - 1));
    return {first, second, static_cast<std::uint32_t>((clamped - first) * 256.0 + 0.5), true};
}

/// The premultiplied pixel for each shade 0 … 255.
std::array<std::uint32_t, 256> shadeColours(const ReliefItem& item) {
    std::array<std::uint32_t, 256> colours{};
    for (int shade = 0; shade < 256; ++shade) {
        const double strength = shade < 128 ? (128 - shade) / 128.0 : (shade - 128) / 127.0;
        const QColor& colour = shade < 128 ? item.shadow : item.light;
        const auto alpha = static_cast<std::uint32_t>(
            std::clamp(strength * item.opacity * static_cast<double>(colour.alphaF()), 0.0, 1.0) * 255.0 + 0.5);
        colours[static_cast<std::size_t>(shade)] = geo::rasterise::premultiplied(
            static_cast<std::uint32_t>(colour.red()), static_cast<std::uint32_t>(colour.green()),
            static_cast<std::uint32_t>(colour.blue()), alpha);
    }
    return colours;
}

std::vector<Sample> columnSamples(const geo::ReliefImage& relief, const geo::Viewport& viewport,
                                  double devicePixelRatio, int width) {
    std::vector<Sample> samples(static_cast<std::size_t>(width));
    const double cellWidth = relief.box.width() / static_cast<double>(relief.columns);
    for (int column = 0; column < width; ++column) {
        const double x = viewport.toPlane({(column + 0.5) / devicePixelRatio, 0.0}).x;
        samples[static_cast<std::size_t>(column)] = sampleAt((x - relief.box.minX) / cellWidth - 0.5, relief.columns);
    }
    return samples;
}

/// The cells that one row of the picture lies between, mixed by their weights; 256 times the shade.
void mixCells(const geo::ReliefImage& relief, const Sample& row, std::size_t begin, std::size_t end,
              std::vector<std::uint16_t>& mixed) {
    const std::uint8_t* upper = relief.shade.data() + row.first * relief.columns;
    const std::uint8_t* lower = relief.shade.data() + row.second * relief.columns;
    for (std::size_t column = begin; column < end; ++column) {
        mixed[column] = static_cast<std::uint16_t>(upper[column] * (256U - row.weight) + lower[column] * row.weight);
    }
}

void drawRow(const std::vector<std::uint16_t>& cells, const std::uint8_t* covered, const std::vector<Sample>& columns,
             const std::array<std::uint32_t, 256>& colours, std::uint32_t* pixels) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const Sample& sample = columns[column];
        if (!sample.inside || covered[sample.first] == 0) {
            continue;
        }
        const std::uint32_t mixed = cells[sample.first] * (256U - sample.weight) + cells[sample.second] * sample.weight;
        const std::uint32_t colour = colours[std::min((mixed + 32768U) >> 16U, 255U)];
        if (colour != 0) {
            pixels[column] = geo::rasterise::pixelOver(colour, pixels[column]);
        }
    }
}

}  // namespace

void drawRelief(const ReliefItem& item, const geo::Viewport& viewport, double devicePixelRatio,
                const geo::rasterise::ImageBand& band) {
    const geo::ReliefImage& relief = *item.relief;
    if (relief.columns == 0 || relief.rows == 0) {
        return;
    }
    const std::array<std::uint32_t, 256> colours = shadeColours(item);
    const std::vector<Sample> columns = columnSamples(relief, viewport, devicePixelRatio, band.width);
    const double cellHeight = relief.box.height() / static_cast<double>(relief.rows);
    const auto isInside = [](const Sample& sample) { return sample.inside; };
    const auto first = std::find_if(columns.begin(), columns.end(), isInside);
    if (first == columns.end()) {
        return;
    }
    const std::size_t begin = first->first;
    const std::size_t end = std::find_if(columns.rbegin(), columns.rend(), isInside)->second + std::size_t{1};
    std::vector<std::uint16_t> cells(relief.columns);
    for (int row = 0; row < band.rowCount; ++row) {
        const double y = viewport.toPlane({0.0, (band.firstRow + row + 0.5) / devicePixelRatio}).y;
        const Sample sample = sampleAt((relief.box.maxY - y) / cellHeight - 0.5, relief.rows);
        if (sample.inside) {
            mixCells(relief, sample, begin, end, cells);
            drawRow(cells, relief.coverage.data() + sample.first * relief.columns, columns, colours,
                    band.pixels + row * band.stride);
        }
    }
}

QImage reliefPicture(const ReliefItem& item, const geo::Viewport& viewport, int width, int height) {
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const geo::rasterise::ImageBand band{reinterpret_cast<std::uint32_t*>(image.bits()), width, 0, height,
                                         image.bytesPerLine() / 4};
    drawRelief(item, viewport, width / viewport.width, band);
    return image;
}

}  // namespace marz
