// SPDX-License-Identifier: MIT
#include "libgeo/base/library_versions.h"

#include <gdal.h>
#include <proj.h>

namespace geo {

LibraryVersions libraryVersions() {
    return {GDALVersionInfo("RELEASE_NAME"), proj_info().version};
}

}  // namespace geo
