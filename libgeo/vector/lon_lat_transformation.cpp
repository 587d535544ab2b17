// SPDX-License-Identifier: MIT
#include "libgeo/vector/lon_lat_transformation.h"

#include <cpl_string.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

#include "libgeo/base/error.h"

namespace geo {

namespace {

/// "EPSG:32642" and nothing else that GDAL might take for a file or an address.
bool isAuthorityCode(const std::string& text) {
    const std::size_t colon = text.find(':');
    return colon != std::string::npos && colon > 0 && colon + 1 < text.size() &&
           std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon),
                       [](unsigned char letter) { return std::isalnum(letter) != 0; }) &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(colon) + 1, text.end(),
                       [](unsigned char letter) { return std::isdigit(letter) != 0; });
}

/// True where the .prj is the one that nearly all shapefiles in degrees have.
bool prjSaysWgs84(const std::filesystem::path& prj) {
    std::string text(4096, '\0');  // that one is far shorter
    std::ifstream file(prj, std::ios::binary);
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text.starts_with("GEOGCS[\"GCS_WGS_1984\"") && text.find("Greenwich\",0") != std::string::npos &&
           text.find("\"Degree\",0.0174532925199433") != std::string::npos;
}

bool isWgs84(OGRSpatialReferenceH reference) {
    if (OSRIsGeographic(reference) == 0 || std::abs(OSRGetPrimeMeridian(reference, nullptr)) > 1e-9) {
        return false;
    }
    constexpr double radiansPerDegree = 0.017453292519943295;
    if (std::abs(OSRGetAngularUnits(reference, nullptr) - radiansPerDegree) > 1e-9) {
        return false;
    }
    const char* datum = OSRGetAttrValue(reference, "DATUM", 0);
    const std::string name = datum != nullptr ? datum : "";
    return name == "WGS_1984" || name == "D_WGS_1984" || name.starts_with("World Geodetic System 1984");
}

}  // namespace

LonLatTransformation::LonLatTransformation(OGRLayerH layer, const std::filesystem::path& path,
                                           const std::string& chosenSystem) {
    if (!chosenSystem.empty()) {
        const SpatialReferenceHandle chosen(OSRNewSpatialReference(nullptr));
        const GdalMessages messages;
        if (!isAuthorityCode(chosenSystem) || OSRSetFromUserInput(chosen.get(), chosenSystem.c_str()) != OGRERR_NONE) {
            throw FormatError(path, {},
                              "there is no coordinate reference system \"" + chosenSystem +
                                  "\"; choose one by its EPSG code, such as EPSG:32642");
        }
        transformFrom(chosen.get(), path);
        return;
    }
    if (const std::filesystem::path prj = companionOf(path, ".prj"); isShapefile(path) && !prj.empty()) {
        if (prjSaysWgs84(prj)) {
            return;
        }
    }
    OGRSpatialReferenceH source = OGR_L_GetSpatialRef(layer);
    if (source == nullptr || OSRIsLocal(source) != 0) {  // a GeoPackage calls an unknown system a local one
        m_assumed = true;
        return;
    }
    transformFrom(source, path);
}

void LonLatTransformation::transformFrom(OGRSpatialReferenceH source, const std::filesystem::path& path) {
    if (isWgs84(source)) {
        return;
    }
    GdalMessages messages;
    const SpatialReferenceHandle from(OSRClone(source));
    const SpatialReferenceHandle to(OSRNewSpatialReference(nullptr));
    OSRSetWellKnownGeogCS(to.get(), "WGS84");
    OSRSetAxisMappingStrategy(from.get(), OAMS_TRADITIONAL_GIS_ORDER);
    OSRSetAxisMappingStrategy(to.get(), OAMS_TRADITIONAL_GIS_ORDER);
    m_transformation.reset(OCTNewCoordinateTransformation(from.get(), to.get()));
    if (!m_transformation) {
        throw FormatError(path, {},
                          "its coordinate reference system cannot be turned into longitude and latitude" +
                              messages.inBrackets() + "; convert the file to WGS 84 (EPSG:4326) first");
    }
    const char* name = OSRGetName(source);
    m_systemName = name != nullptr ? name : "";
}

bool LonLatTransformation::apply(std::span<LonLat> points) const {
    if (!m_transformation) {
        return true;
    }
    std::vector<double> x(points.size());
    std::vector<double> y(points.size());
    std::vector<int> success(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        x[i] = points[i].lon;
        y[i] = points[i].lat;
    }
    GdalMessages messages;
    const int all = OCTTransformEx(m_transformation.get(), static_cast<int>(points.size()), x.data(), y.data(), nullptr,
                                   success.data());
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (success[i] == 0) {
            return false;
        }
        points[i] = {x[i], y[i]};
    }
    return all != 0;
}

}  // namespace geo
