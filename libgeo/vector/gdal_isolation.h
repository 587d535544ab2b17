// SPDX-License-Identifier: MIT
#pragma once

// Private to libgeo: what a file may make GDAL do. A file can name others (the system of a GeoJSON may be a link, an
// overview beside a GeoTIFF may be a description of a map service), so the doors are closed for the whole process and
// not file by file: only the drivers that are read here stay, no file system but the disk and memory answers, and
// nothing is fetched.

namespace geo {

/// To be called once, after GDAL's drivers have been registered and before anything is opened.
void isolateGdal();

}  // namespace geo
