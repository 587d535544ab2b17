// SPDX-License-Identifier: MIT
#pragma once

// Lays shaded relief over image memory: bilinear between the cells of the relief picture, shadow and light as two
// colours that grow with the distance from the grey of flat ground. What all rows of a picture share is worked out
// once; then any thread may draw any band.

#include <QColor>
#include <QImage>
#include <cstdint>
#include <vector>

#include "app/render/relief_rows.h"
#include "app/scene/scene.h"
#include "libgeo/rasterise/composite.h"

namespace marz {

class ReliefPass {
public:
    /// For pictures `width` device pixels wide. The item must outlive the pass.
    ReliefPass(const ReliefItem& item, const geo::Viewport& viewport, double devicePixelRatio, int width);

    void draw(const geo::rasterise::ImageBand& band) const;

private:
    /// The picture's columns that lie on a relief: those from `first` on, each between two cells.
    struct Columns {
        std::size_t first = 0;
        std::vector<std::int32_t> cells;
        std::vector<std::int32_t> weights;  // 0 … 256, of the next cell
    };
    class RowCache;

    Columns columnsOf(const geo::ReliefImage& relief, int width) const;
    void giveWay(double y, std::vector<std::uint16_t>& shades) const;

    const ReliefItem& m_item;
    geo::Viewport m_viewport;
    double m_ratio;
    ReliefLook m_look;
    Columns m_columns;
    std::vector<Columns> m_givingWay;  // of the reliefs that are drawn instead of this one
};

/// The relief as a picture of its own (for vector output), `width` × `height` pixels over the whole viewport.
QImage reliefPicture(const ReliefItem& item, const geo::Viewport& viewport, int width, int height);

}  // namespace marz
