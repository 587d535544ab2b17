// SPDX-License-Identifier: MIT
#pragma once

// Meridians and parallels at round intervals, as a layer in the plane. Angles are whole seconds of arc, so that a line
// is where its label says.

#include <memory>
#include <vector>

#include "app/convert/scale_words.h"
#include "libgeo/layer/projected_layer.h"
#include "libgeo/projection/projection.h"
#include "libgeo/view/viewport.h"

namespace marz {

/// Seconds of arc from one line to the next. Near the poles the meridians stand farther apart than the parallels.
struct GraticuleSpacing {
    long meridians = 0;
    long parallels = 0;

    friend bool operator==(const GraticuleSpacing&, const GraticuleSpacing&) = default;
};

/// About a hand's width of screen between lines: 30, 20, 10, 5, 2, 1 degrees, then minutes, then seconds.
GraticuleSpacing graticuleSpacing(const geo::Viewport& viewport, const geo::Projection& projection);

struct GraticuleLine {
    Axis axis = Axis::longitude;  // a meridian has a longitude
    long seconds = 0;
};

/// Feature numbers of `layer` are positions in `lines`.
struct GraticuleLines {
    GraticuleSpacing spacing;
    std::vector<GraticuleLine> lines;
    std::shared_ptr<const geo::ProjectedLayer> layer;
};

/// The lines in and around the picture, or of the whole earth. The last answers of this thread are kept: moving the
/// map a little makes no new ones.
std::shared_ptr<const GraticuleLines> graticuleLines(const geo::Viewport& viewport, const geo::Projection& projection);

}  // namespace marz
