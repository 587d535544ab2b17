// SPDX-License-Identifier: MIT
#pragma once

// Private to libgeo: which layers of a GeoPackage are views. A view is a query stored in the file, and a query can be
// written so that it never ends; SQLite lists the views without running one. And whether all of it is in the file.

#include <filesystem>
#include <set>
#include <string>

namespace geo {

/// Names of the file's views, in lower case; empty for whatever is no SQLite database.
std::set<std::string> viewsIn(const std::filesystem::path& path);

/// Throws FormatError where one of the GeoPackage's own tables (gpkg_…), which GDAL reads on opening, or one of
/// `tables` (in lower case) is a view.
void refuseViewsAsTables(const std::filesystem::path& path, const std::set<std::string>& tables = {});

/// Throws FileError where a part of the database is still in its log: opening it would write that into the file, and
/// views that are in the log would not be seen here.
void refuseUnfinished(const std::filesystem::path& path);

}  // namespace geo
