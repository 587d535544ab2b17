// SPDX-License-Identifier: MIT
#pragma once

// Gazetteers from files. Two forms, told apart by the ending:
//  - .csv: a header with at least name, lon and lat (degrees, WGS 84); id, kind, country, importance (0..1), capital
//    (1 for a country's) and names (others than name) may be there. Lists are joined by semicolons.
//  - .json, .geojson, .lpf, .jsonld: Linked Places Format, a GeoJSON FeatureCollection with names, types and country
//  codes.
// The user's own files are meant to be used: their places count as well known unless a file says otherwise.

#include <cstddef>
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

/// How many rows of a file are read at most; a file with more is refused.
constexpr std::size_t mostGazetteerRows = 1'000'000;

/// The files of a folder whose ending tells a gazetteer, in the order of their names.
std::vector<std::filesystem::path> gazetteersIn(const std::filesystem::path& folder);

struct GazetteerFiles {
    std::filesystem::path shippedFolder;
    std::vector<std::filesystem::path> named = {};  // by the user, now
    std::vector<std::filesystem::path> kept = {};   // by the user, for every start
};

/// The atlas's names first; then the user's files, so that a name there goes before the shipped ones; then those of
/// the folder, and each country in the languages of the region. A file that was named throws where it cannot be used;
/// any other costs a warning. Of each name no more than mostNameOwners places are known.
Loaded<Gazetteer> loadGazetteer(const Atlas& atlas, const GazetteerFiles& files);

}  // namespace geo
