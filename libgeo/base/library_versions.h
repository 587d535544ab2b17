// SPDX-License-Identifier: MIT
#pragma once

// Which GDAL and PROJ the program runs with: for the About box and for reports of errors.

#include <string>

namespace geo {

struct LibraryVersions {
    std::string gdal;
    std::string proj;
};

LibraryVersions libraryVersions();

}  // namespace geo
