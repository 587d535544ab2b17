// SPDX-License-Identifier: MIT
#include "app/export/formats/page_pixels.h"

#include <QPainter>
#include <algorithm>
#include <string>

#include "app/export/formats/page_painter.h"
#include "app/export/formats/rows_of_page.h"
#include "app/export/page/export_error.h"
#include "app/render/painter_canvas.h"

namespace marz {

namespace {

/// As many threads as the machine has.
RenderOptions renderOptions(double pixelsPerUnit) {
    RenderOptions options;
    options.devicePixelRatio = pixelsPerUnit;
    return options;
}

/// Straight into the page's memory, where it lies within; a map that the user has put across the page's edge loses what
/// is beyond.
void paintMap(const SceneRows& map, QPoint corner, QImage& rows, int firstRow, unsigned threads) {
    const int first = std::max(firstRow, corner.y());
    const int last = std::min(firstRow + rows.height(), corner.y() + map.size().height());
    if (first >= last) {
        return;
    }
    geo::rasterise::ImageBand band{nullptr, map.size().width(), first - corner.y(), last - first, 0};
    if (corner.x() >= 0 && corner.x() + band.width <= rows.width()) {
        band.stride = rows.bytesPerLine() / 4;
        band.pixels = reinterpret_cast<std::uint32_t*>(rows.scanLine(first - firstRow)) + corner.x();
        map.draw(band, threads);
        return;
    }
    QImage whole(band.width, band.rowCount, QImage::Format_RGB32);
    if (whole.isNull()) {
        throw ExportError("There is not enough memory for a map of " + std::to_string(band.width) + " × " +
                          std::to_string(band.rowCount) + " pixels; choose fewer dpi, or let it end within the page.");
    }
    band.stride = whole.bytesPerLine() / 4;
    band.pixels = reinterpret_cast<std::uint32_t*>(whole.bits());
    map.draw(band, threads);
    const int left = std::max(0, corner.x());
    const int right = std::min(rows.width(), corner.x() + band.width);
    for (int row = 0; left < right && row < band.rowCount; ++row) {
        const std::uint32_t* const from = band.pixels + row * band.stride + (left - corner.x());
        auto* const to = reinterpret_cast<std::uint32_t*>(rows.scanLine(first - firstRow + row));
        std::copy_n(from, right - left, to + left);
    }
}

/// Qt cannot paint on higher images: their stripes are each a page of its own.
constexpr int mostRowsOfQt = 32'000;

QImage emptyRows(QSize pixels, int count) {
    QImage rows(pixels.width(), count, QImage::Format_RGB32);
    if (rows.isNull()) {
        throw ExportError("There is not enough memory for a page of " + std::to_string(pixels.width()) + " × " +
                          std::to_string(pixels.height()) + " pixels; choose fewer dpi, PNG or PDF.");
    }
    return rows;
}

}  // namespace

PagePixels::PagePixels(const PageLayout& layout, QSize pixels)
    : m_layout(layout), m_pixels(pixels), m_pixelsPerUnit(pixels.width() / layout.size.width()) {
    if (layout.hasMap()) {
        m_map.emplace(placed(layout.scene, layout.mapFrame.topLeft()));
    }
    if (layout.locator) {
        m_locator.emplace(placed(layout.locator->scene, layout.locator->frame.topLeft()));
    }
}

PagePixels::PlacedMap PagePixels::placed(const Scene& scene, QPointF corner) const {
    return {SceneRows(scene, renderOptions(m_pixelsPerUnit)), (corner * m_pixelsPerUnit).toPoint()};
}

QImage PagePixels::rows(int firstRow, int count, unsigned threads) const {
    const bool stripe = count < m_pixels.height() && m_pixels.height() <= mostRowsOfQt;
    if (std::optional<RowsOfPage> memory = stripe ? rowsOfPage(m_pixels, firstRow, count) : std::nullopt) {
        QPainter painter(&memory->page);
        painter.setClipRect(0, firstRow, m_pixels.width(), count);
        paint(memory->rows, painter, firstRow, threads);
        painter.end();
        return std::move(memory->rows);
    }
    QImage rows = emptyRows(m_pixels, count);
    QPainter painter(&rows);
    painter.translate(0.0, -firstRow);
    paint(rows, painter, firstRow, threads);
    painter.end();
    return rows;
}

void PagePixels::paint(QImage& rows, QPainter& painter, int firstRow, unsigned threads) const {
    painter.fillRect(QRect(0, firstRow, rows.width(), rows.height()), m_layout.paper);
    if (m_map) {
        paintMap(m_map->rows, m_map->corner, rows, firstRow, threads);
    }
    painter.scale(m_pixelsPerUnit, m_pixelsPerUnit);
    PainterCanvas canvas(painter);
    const QRectF within(0.0, firstRow / m_pixelsPerUnit, m_layout.size.width(), rows.height() / m_pixelsPerUnit);
    paintAroundMap(m_layout, canvas, within,
                   [&](const LocatorInset&) { paintMap(m_locator->rows, m_locator->corner, rows, firstRow, threads); });
}

}  // namespace marz
