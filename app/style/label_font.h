// SPDX-License-Identifier: MIT
#pragma once

// How a text on the map is set: what a style asks for and what a scene's label carries. A plain value, no QFont, so
// that it can be compared and handed to any thread.

namespace marz {

struct LabelFont {
    double pixelSize = 12.0;
    int weight = 400;  // QFont::Weight values
    bool italic = false;
    bool capitals = false;
    double letterSpacing = 0.0;  // pixels

    friend bool operator==(const LabelFont&, const LabelFont&) = default;
};

}  // namespace marz
