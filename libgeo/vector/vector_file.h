// SPDX-License-Identifier: MIT
#pragma once

// What a vector file holds, before any of it is read: its layers with and without coordinates. Also which of its
// neighbours on disk belong to it, so that one can tell whether it has changed.

#include <filesystem>
#include <string>
#include <vector>

#include "libgeo/base/loaded.h"

namespace geo {

/// Names of the layers that can be drawn: with coordinates and at least one feature. Left out with a warning are
/// views of a GeoPackage (a query may never end) and what is beyond `mostLayers`; left out without one are the single
/// points of a GPX file's tracks and routes. Throws as readVectorLayer does, and FormatError where no layer is left.
Loaded<std::vector<std::string>> listDrawableLayers(const std::filesystem::path& path);
inline constexpr std::size_t mostLayers = 40;

/// The file itself and, of a shapefile, its companions that exist.
std::vector<std::filesystem::path> filesOfLayer(const std::filesystem::path& path);

/// Whether the texts of this kind of file can be in any encoding (a shapefile or CSV) and not only in the one that
/// its format prescribes.
bool encodingIsOpen(const std::filesystem::path& path);

/// Whether nothing says in which encoding a shapefile's texts are: there is no .cpg, and the .dbf names no code page,
/// or only that of the machine that wrote it.
bool encodingIsUnsaid(const std::filesystem::path& path);

}  // namespace geo
