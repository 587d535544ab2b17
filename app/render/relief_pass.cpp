// SPDX-License-Identifier: MIT

#include "app/render/relief_pass.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

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

std::uint32_t mix(std::uint32_t first, std::uint32_t second, std::uint32_t weight) {
    return first * (256 - weight) + second * weight;
}

std::uint32_t blendPixel(std::uint32_t below, std::uint32_t above) {
    const std::uint32_t rest = 255 - (above >> 24u);
    std::uint32_t result = 0;
    for (const unsigned shift : {0U, 8U, 16U, 24U}) {
        const std::uint32_t channel = ((below >> shift) & 255U) * rest + 127U;
        result |= (((above >> shift) & 255U) + channel / 255U) << shift;
    }
    return result;
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

void drawRow(const geo::ReliefImage& relief, const std::vector<Sample>& columns, const Sample& row,
             const std::array<std::uint32_t, 256>& colours, std::uint32_t* pixels) {
    const std::uint8_t* upper = relief.shade.data() + row.first * relief.columns;
    const std::uint8_t* lower = relief.shade.data() + row.second * relief.columns;
    const std::uint8_t* covered = relief.coverage.data() + row.first * relief.columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const Sample& sample = columns[column];
        if (!sample.inside || covered[sample.first] == 0) {
            continue;
        }
        const std::uint32_t top = mix(upper[sample.first], upper[sample.second], sample.weight);
        const std::uint32_t bottom = mix(lower[sample.first], lower[sample.second], sample.weight);
        const std::uint32_t shade = (mix(top, bottom, row.weight) + 32768U) >> 16u;
        const std::uint32_t colour = colours[std::min(shade, 255U)];
        if (colour != 0) {
            pixels[column] = blendPixel(pixels[column], colour);
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
    for (int row = 0; row < band.rowCount; ++row) {
        const double y = viewport.toPlane({0.0, (band.firstRow + row + 0.5) / devicePixelRatio}).y;
        const Sample sample = sampleAt((relief.box.maxY - y) / cellHeight - 0.5, relief.rows);
        if (sample.inside) {
            drawRow(relief, columns, sample, colours, band.pixels + row * band.stride);
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
