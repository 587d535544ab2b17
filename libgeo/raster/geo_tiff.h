// SPDX-License-Identifier: MIT
#pragma once

// A picture that knows where on the ground it lies, as the bytes of a GeoTIFF (OGC 19-008r4) written through GDAL.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "libgeo/geometry/point.h"
#include "libgeo/projection/projection_catalogue.h"

namespace geo {

/// Rows of red, green and blue bytes, north up; pixels are square.
struct PlacedImage {
    std::span<const std::uint8_t> rgb;
    std::size_t bytesPerRow = 0;
    int width = 0;
    int height = 0;
    PlanePoint upperLeft;  // corner of the first pixel, metres of the plane
    double metresPerPixel = 1.0;
    int dpi = 300;
};

/// What the file says of itself, UTF-8; an empty text is left out.
struct ImageTexts {
    std::string description;
    std::string software;
    std::string xmp;  // a whole packet
};

/// Compressed without loss. Throws Error where GDAL cannot make it, or the format has no words for the projection.
std::vector<std::byte> geoTiffOf(const PlacedImage& image, const ProjectionDefinition& projection,
                                 const ImageTexts& texts = {});

}  // namespace geo
