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

/// A place between a cell and the next one along one direction; weight 0 … 256 of the next.
struct Sample {
    std::uint32_t first = 0;
    std::uint32_t weight = 0;
    bool inside = false;
};

Sample sampleAt(double cell, std::size_t count) {
    if (!(cell >= -0.5 && cell <= static_cast<double>(count) - 0.5)) {
        return {};
    }
    const double clamped = std::clamp(cell, 0.0, static_cast<double>(count - 1));
    const auto first = static_cast<std::uint32_t>(clamped);
    return {first, static_cast<std::uint32_t>((clamped - first) * 256.0 + 0.5), true};
}

/// For each shade 0 … 255 the premultiplied pixel and what it leaves of the one below.
struct ShadeTable {
    std::array<std::uint32_t, 256> colours{};
    std::array<std::uint32_t, 256> rests{};
};

ShadeTable shadeTable(const ReliefItem& item) {
    ShadeTable table;
    for (int shade = 0; shade < 256; ++shade) {
        const double strength = shade < 128 ? (128 - shade) / 128.0 : (shade - 128) / 127.0;
        const QColor& colour = shade < 128 ? item.shadow : item.light;
        const auto alpha = static_cast<std::uint32_t>(
            std::clamp(strength * item.opacity * static_cast<double>(colour.alphaF()), 0.0, 1.0) * 255.0 + 0.5);
        const std::uint32_t pixel = geo::rasterise::premultiplied(static_cast<std::uint32_t>(colour.red()),
                                                                  static_cast<std::uint32_t>(colour.green()),
                                                                  static_cast<std::uint32_t>(colour.blue()), alpha);
        table.colours[static_cast<std::size_t>(shade)] = pixel;
        table.rests[static_cast<std::size_t>(shade)] = geo::rasterise::restBeside(pixel);
    }
    return table;
}

/// The picture's columns that lie on the relief: `samples` belong to the columns from `firstColumn` on.
struct Columns {
    std::size_t firstColumn = 0;
    std::vector<Sample> samples;
};

Columns columnSamples(const geo::ReliefImage& relief, const geo::Viewport& viewport, double devicePixelRatio,
                      int width) {
    Columns columns;
    columns.samples.reserve(static_cast<std::size_t>(width));
    const double cellWidth = relief.box.width() / static_cast<double>(relief.columns);
    for (int column = 0; column < width; ++column) {
        const double x = viewport.toPlane({(column + 0.5) / devicePixelRatio, 0.0}).x;
        const Sample sample = sampleAt((x - relief.box.minX) / cellWidth - 0.5, relief.columns);
        if (sample.inside) {
            columns.samples.push_back(sample);
        } else if (columns.samples.empty()) {
            columns.firstColumn = static_cast<std::size_t>(column) + 1;
        }
    }
    return columns;
}

/// The cells from `begin` to `end` that one row of the picture lies between, mixed by their weights; 256 times the
/// shade. Where there is no data the ground is flat. One cell more than there are serves as the last one's neighbour.
void mixCells(const geo::ReliefImage& relief, const Sample& row, std::size_t begin, std::size_t end,
              std::vector<std::uint16_t>& mixed) {
    const std::size_t next = std::min<std::size_t>(row.first + std::size_t{1}, relief.rows - 1);
    const std::uint8_t* upper = relief.shade.data() + row.first * relief.columns;
    const std::uint8_t* lower = relief.shade.data() + next * relief.columns;
    const std::uint8_t* covered = relief.coverage.data() + row.first * relief.columns;
    const std::uint32_t upperWeight = 256U - row.weight;
    for (std::size_t column = begin; column < end; ++column) {
        const auto shade = static_cast<std::uint16_t>(upper[column] * upperWeight + lower[column] * row.weight);
        constexpr std::uint16_t flat = 128U * 256U;
        mixed[column] = covered[column] != 0 ? shade : flat;
    }
    mixed[end] = mixed[end - 1];
}

/// Pixels to be laid over a row of the picture.
struct ReliefRow {
    std::vector<std::uint32_t> sources;
    std::vector<std::uint32_t> rests;
};

void shadeRow(const std::vector<std::uint16_t>& cells, const std::vector<Sample>& columns, const ShadeTable& table,
              ReliefRow& row) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const Sample& sample = columns[column];
        const std::uint32_t mixed =
            cells[sample.first] * (256U - sample.weight) + cells[sample.first + 1] * sample.weight;
        const std::uint32_t shade = (mixed + 32768U) >> 16U;
        row.sources[column] = table.colours[shade];
        row.rests[column] = table.rests[shade];
    }
}

/// Where reliefs that are drawn instead have heights, nothing of this one is laid over the row.
class GivingWay {
public:
    GivingWay(const ReliefItem& item, const geo::Viewport& viewport, double devicePixelRatio, int width)
        : m_reliefs(item.givingWayTo) {
        for (const auto& relief : m_reliefs) {
            m_columns.push_back(columnSamples(*relief, viewport, devicePixelRatio, width));
        }
    }

    void apply(double y, std::size_t firstColumn, ReliefRow& row) const {
        for (std::size_t index = 0; index < m_reliefs.size(); ++index) {
            const geo::ReliefImage& relief = *m_reliefs[index];
            const double cellHeight = relief.box.height() / static_cast<double>(relief.rows);
            const Sample at = sampleAt((relief.box.maxY - y) / cellHeight - 0.5, relief.rows);
            const Columns& columns = m_columns[index];
            for (std::size_t i = 0; at.inside && i < columns.samples.size(); ++i) {
                const std::size_t column = columns.firstColumn + i;
                const bool covered = relief.coverage.data()[at.first * relief.columns + columns.samples[i].first] != 0;
                if (covered && column >= firstColumn && column - firstColumn < row.sources.size()) {
                    row.sources[column - firstColumn] = 0;
                    row.rests[column - firstColumn] = geo::rasterise::restBeside(0);
                }
            }
        }
    }

private:
    const std::vector<std::shared_ptr<const geo::ReliefImage>>& m_reliefs;
    std::vector<Columns> m_columns;
};

}  // namespace

void drawRelief(const ReliefItem& item, const geo::Viewport& viewport, double devicePixelRatio,
                const geo::rasterise::ImageBand& band) {
    const geo::ReliefImage& relief = *item.relief;
    if (relief.columns == 0 || relief.rows == 0) {
        return;
    }
    const Columns columns = columnSamples(relief, viewport, devicePixelRatio, band.width);
    const std::size_t count = columns.samples.size();
    if (count == 0) {
        return;
    }
    const ShadeTable table = shadeTable(item);
    const std::size_t begin = columns.samples.front().first;
    const std::size_t end = std::min<std::size_t>(columns.samples.back().first + std::size_t{2}, relief.columns);
    std::vector<std::uint16_t> cells(relief.columns + 1);
    ReliefRow pixels{std::vector<std::uint32_t>(count), std::vector<std::uint32_t>(count)};
    const GivingWay givingWay(item, viewport, devicePixelRatio, band.width);
    const double cellHeight = relief.box.height() / static_cast<double>(relief.rows);
    for (int row = 0; row < band.rowCount; ++row) {
        const double y = viewport.toPlane({0.0, (band.firstRow + row + 0.5) / devicePixelRatio}).y;
        const Sample sample = sampleAt((relief.box.maxY - y) / cellHeight - 0.5, relief.rows);
        if (sample.inside) {
            mixCells(relief, sample, begin, end, cells);
            shadeRow(cells, columns.samples, table, pixels);
            givingWay.apply(y, columns.firstColumn, pixels);
            geo::rasterise::blendRow(band.pixels + row * band.stride + columns.firstColumn, pixels.sources.data(),
                                     pixels.rests.data(), count);
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
