// SPDX-License-Identifier: MIT
#pragma once

// What a scale bar says beside its length, and angles as they stand at a map's edge: the same words in window and file.

#include <QString>

#include "libgeo/view/scale_bar.h"

namespace marz {

/// "at 40° N" or "true here" where the bar's length does not hold in the whole picture; otherwise empty.
QString validityInWords(const geo::ScaleBar& bar);

enum class Axis { longitude, latitude };

/// "66° E", "37°30′ N", "0°": minutes and seconds where the angle, given in whole seconds, has any.
QString angleInWords(long seconds, Axis axis);

}  // namespace marz
