// SPDX-License-Identifier: MIT
#pragma once

// A page as an image in a file's bytes: PNG, JPEG, WebP, or a GeoTIFF that a GIS lays where the map belongs.

#include <QByteArray>

#include "app/export/export_format.h"
#include "app/export/page_layout.h"

namespace marz {

/// `world` is the one that was laid out: its projection places the GeoTIFF. Throws ExportError where this system cannot
/// write the format, or the image's writer fails.
QByteArray imageFileOf(const PageLayout& layout, const PageSize& page, const World& world, ExportFormat format);

}  // namespace marz
