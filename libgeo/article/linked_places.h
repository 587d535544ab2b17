// SPDX-License-Identifier: MIT
#pragma once

// Gazetteers in Linked Places Format, a GeoJSON FeatureCollection: https://github.com/LinkedPasts/linked-places-format.
// Of it are read: @id, properties.title and ccodes, names[].toponym, types[].label, and the geometry's first position.

#include <filesystem>
#include <string>

#include "libgeo/article/gazetteer_reader.h"

namespace geo {

/// Throws FormatError where the text is no FeatureCollection; features without name or position give a warning.
Loaded<std::vector<GazetteerRow>> readLinkedPlaces(const std::filesystem::path& file, const std::string& text);

}  // namespace geo
