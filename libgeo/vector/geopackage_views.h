// SPDX-License-Identifier: MIT
#pragma once

// Private to libgeo: which layers of a GeoPackage are views. A view is a query stored in the file, and a query can be
// written so that it never ends; SQLite lists the views without running one.

#include <filesystem>
#include <set>
#include <string>

namespace geo {

/// Names of the file's views, in lower case; empty for whatever is no SQLite database.
std::set<std::string> viewsIn(const std::filesystem::path& path);

/// Throws FormatError where one of the GeoPackage's own tables (gpkg_…) is a view: GDAL reads them on opening.
void refuseViewsAsTables(const std::filesystem::path& path);

}  // namespace geo
