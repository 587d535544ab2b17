// SPDX-License-Identifier: MIT

#include "app/render/relief_pass.h"

#include <algorithm>
#include <array>
#include <limits>

namespace marz {

namespace {

/// A place between a cell and the next one along one direction; weight 0 … 256 of the next.
struct Sample {
    std::int32_t first = 0;
    std::int32_t weight = 0;
    bool inside = false;
};

Sample sampleAt(double cell, std::size_t count) {
    if (!(cell >= -0.5 && cell <= static_cast<double>(count) - 0.5)) {
        return {};
    }
    const double clamped = std::clamp(cell, 0.0, static_cast<double>(count - 1));
    const auto first = static_cast<std::int32_t>(clamped);
    return {first, static_cast<std::int32_t>((clamped - first) * 256.0 + 0.5), true};
}

Sample rowAt(const geo::ReliefImage& relief, double y) {
    const double cellHeight = relief.box.height() / static_cast<double>(relief.rows);
    return sampleAt((relief.box.maxY - y) / cellHeight - 0.5, relief.rows);
}

/// 0 … 65535.
std::uint32_t fullOpacity(const QColor& colour, double opacity) {
    return static_cast<std::uint32_t>(std::clamp(opacity * static_cast<double>(colour.alphaF()), 0.0, 1.0) * 65535.0);
}

/// A shade that is left to the share by which a place is not covered.
std::uint16_t fadedBy(std::uint8_t coverage, std::uint16_t shade) {
    const int strength = static_cast<int>(shade) - static_cast<int>(flatShade);
    return static_cast<std::uint16_t>(static_cast<int>(flatShade) + strength * (255 - coverage) / 255);
}

std::uint32_t opaque(const QColor& colour) {
    return colour.rgb() | 0xff000000U;
}

}  // namespace

/// The two rows of cells that were needed last, resampled: neighbouring rows of the picture mostly lie between the
/// same ones.
class ReliefPass::RowCache {
public:
    RowCache(const geo::ReliefImage& relief, const Columns& columns)
        : m_relief(relief),
          m_columns(columns),
          m_begin(static_cast<std::size_t>(columns.cells.front())),
          m_end(std::min(static_cast<std::size_t>(columns.cells.back()) + 2, relief.columns)),
          m_pairs(relief.columns) {}

    const std::uint16_t* row(std::size_t row) {
        Kept& kept = m_kept[row % 2];
        if (kept.row != row) {
            kept.row = row;
            kept.shades.resize(m_columns.cells.size());
            const std::size_t first = row * m_relief.columns + m_begin;
            pairCells(m_relief.shade.data() + first, m_relief.coverage.data() + first, m_end - m_begin,
                      m_pairs.data() + m_begin);
            resampleRow(m_pairs.data(), {m_columns.cells.data(), m_columns.weights.data(), m_columns.cells.size()},
                        kept.shades.data());
        }
        return kept.shades.data();
    }

private:
    struct Kept {
        std::size_t row = std::numeric_limits<std::size_t>::max();
        std::vector<std::uint16_t> shades;
    };

    const geo::ReliefImage& m_relief;
    const Columns& m_columns;
    std::size_t m_begin;
    std::size_t m_end;
    std::vector<std::uint32_t> m_pairs;
    std::array<Kept, 2> m_kept;
};

ReliefPass::ReliefPass(const ReliefItem& item, const geo::Viewport& viewport, double devicePixelRatio, int width)
    : m_item(item),
      m_viewport(viewport),
      m_ratio(devicePixelRatio),
      m_look{opaque(item.shadow), fullOpacity(item.shadow, item.opacity), opaque(item.light),
             fullOpacity(item.light, item.opacity)},
      m_columns(columnsOf(*item.relief, width)) {
    for (const auto& relief : item.givingWayTo) {
        m_givingWay.push_back(columnsOf(*relief, width));
    }
}

ReliefPass::Columns ReliefPass::columnsOf(const geo::ReliefImage& relief, int width) const {
    Columns columns;
    if (relief.columns == 0 || relief.rows == 0) {
        return columns;
    }
    const double cellWidth = relief.box.width() / static_cast<double>(relief.columns);
    for (int column = 0; column < width; ++column) {
        const double x = m_viewport.toPlane({(column + 0.5) / m_ratio, 0.0}).x;
        const Sample sample = sampleAt((x - relief.box.minX) / cellWidth - 0.5, relief.columns);
        if (sample.inside) {
            columns.cells.push_back(sample.first);
            columns.weights.push_back(sample.weight);
        } else if (columns.cells.empty()) {
            columns.first = static_cast<std::size_t>(column) + 1;
        }
    }
    return columns;
}

/// Where reliefs that are drawn instead have heights, nothing of this one is laid over the row; at their rim, where
/// they fade out, it fades in.
void ReliefPass::giveWay(double y, std::vector<std::uint16_t>& shades) const {
    for (std::size_t index = 0; index < m_givingWay.size(); ++index) {
        const geo::ReliefImage& relief = *m_item.givingWayTo[index];
        const Columns& columns = m_givingWay[index];
        const Sample at = columns.cells.empty() ? Sample{} : rowAt(relief, y);
        for (std::size_t i = 0; at.inside && i < columns.cells.size(); ++i) {
            const std::size_t column = columns.first + i;
            const auto cell =
                static_cast<std::size_t>(at.first) * relief.columns + static_cast<std::size_t>(columns.cells[i]);
            if (column >= m_columns.first && column - m_columns.first < shades.size()) {
                std::uint16_t& shade = shades[column - m_columns.first];
                shade = fadedBy(relief.coverage.data()[cell], shade);
            }
        }
    }
}

void ReliefPass::draw(const geo::rasterise::ImageBand& band) const {
    const std::size_t count = m_columns.cells.size();
    if (count == 0) {
        return;
    }
    const geo::ReliefImage& relief = *m_item.relief;
    RowCache rows(relief, m_columns);
    std::vector<std::uint16_t> shades(count);
    for (int row = 0; row < band.rowCount; ++row) {
        const double y = m_viewport.toPlane({0.0, (band.firstRow + row + 0.5) / m_ratio}).y;
        const Sample sample = rowAt(relief, y);
        if (sample.inside) {
            const auto first = static_cast<std::size_t>(sample.first);
            const std::uint16_t* upper = rows.row(first);
            const std::uint16_t* lower = rows.row(std::min(first + 1, relief.rows - 1));
            mixRows(upper, lower, static_cast<std::uint32_t>(sample.weight), count, shades.data());
            giveWay(y, shades);
            blendShades(band.pixels + row * band.stride + m_columns.first, shades.data(), count, m_look);
        }
    }
}

QImage reliefPicture(const ReliefItem& item, const geo::Viewport& viewport, int width, int height) {
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const geo::rasterise::ImageBand band{reinterpret_cast<std::uint32_t*>(image.bits()), width, 0, height,
                                         image.bytesPerLine() / 4};
    ReliefPass(item, viewport, width / viewport.width, width).draw(band);
    return image;
}

}  // namespace marz
