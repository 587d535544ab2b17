// SPDX-License-Identifier: MIT
#pragma once

// How a scene becomes pixels: nothing here changes what is drawn, or where.

namespace marz {

struct RenderOptions {
    double devicePixelRatio = 1.0;  // pixels of the image for each pixel of the scene
    int threads = 0;                // 0: as many as the machine has cores
};

}  // namespace marz
