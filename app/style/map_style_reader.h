// SPDX-License-Identifier: MIT
#pragma once

// Reads a MapStyle from JSON. Errors name file, line and key.

#include <QString>

#include "app/style/map_style.h"

namespace marz {

/// Throws geo::FileError or geo::FormatError.
MapStyle readMapStyle(const QString& path);
/// One of the styles that ship with the program: "light", "dark", "print".
MapStyle builtInMapStyle(const QString& id);

}  // namespace marz
