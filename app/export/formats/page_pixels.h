// SPDX-License-Identifier: MIT
#pragma once

// A page as pixels, row by row: what it needs is prepared once, then any rows are painted, each time the same. So a
// page of more pixels than memory holds can be written, and several threads can paint one page.

#include <QImage>
#include <QSize>
#include <optional>

#include "app/export/layout/page_layout.h"
#include "app/render/scene_rows.h"

class QPainter;

namespace marz {

class PagePixels {
public:
    /// The layout must outlive it.
    PagePixels(const PageLayout& layout, QSize pixels);

    QSize size() const { return m_pixels; }
    /// `count` rows from `firstRow` on, Format_RGB32 and opaque. May be called by several threads at once, each of
    /// which brings `threads` to the work. Throws ExportError where memory does not suffice.
    QImage rows(int firstRow, int count, unsigned threads) const;

private:
    /// A map on whole pixels, so that it is not resampled; its frame's line covers the fraction.
    struct PlacedMap {
        SceneRows rows;
        QPoint corner;
    };

    /// The painter counts from the page's corner and paints onto the rows.
    void paint(QImage& rows, QPainter& painter, int firstRow, unsigned threads) const;
    PlacedMap placed(const Scene& scene, QPointF corner) const;

    const PageLayout& m_layout;
    QSize m_pixels;
    double m_pixelsPerUnit;
    std::optional<PlacedMap> m_map;
    std::optional<PlacedMap> m_locator;
};

}  // namespace marz
