// SPDX-License-Identifier: MIT
#pragma once

// Gazetteers from files. Two forms, told apart by the ending:
//  - .csv: a header with at least name, lon and lat (degrees, WGS 84); id, kind, country, importance (0..1), capital
//    (1 for a country's) and names (others than name) may be there. Lists are joined by semicolons.
//  - .json, .geojson, .lpf: Linked Places Format, a GeoJSON FeatureCollection with names, types and country codes.
// The user's own files are meant to be used: their places count as well known unless a file says otherwise.

#include <filesystem>
#include <vector>

#include "libgeo/article/gazetteer.h"
#include "libgeo/atlas/atlas.h"
#include "libgeo/base/loaded.h"

namespace geo {

/// A place with its names, the first of them the one that lists show.
struct GazetteerRow {
    GazetteerPlace place;
    std::vector<std::string> names;
};

/// Rows without a name or a usable coordinate are left out, with a warning. Throws FileError or FormatError where the
/// file as a whole is no gazetteer.
Loaded<std::vector<GazetteerRow>> readGazetteer(const std::filesystem::path& file);

/// The atlas's names first; then the user's files, so that a name there goes before the shipped ones; then the .csv
/// files of the folder in the order of their names, and each country in the languages of the region. A file of the
/// user that cannot be used throws; one of the folder costs a warning.
Loaded<Gazetteer> loadGazetteer(const Atlas& atlas, const std::filesystem::path& folder,
                                const std::vector<std::filesystem::path>& ownFiles);

}  // namespace geo
