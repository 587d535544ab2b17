// SPDX-License-Identifier: MIT
#pragma once

// A page as an image in a file's bytes: PNG, JPEG, WebP, or a GeoTIFF that a GIS lays where the map belongs.

#include <QIODevice>
#include <stop_token>

#include "app/export/layout/page_layout.h"
#include "app/export/page/export_format.h"
#include "app/export/page/export_request.h"

namespace marz {

/// `request` is the one that was laid out: its projection places the GeoTIFF. Throws ExportError where this system
/// cannot write the format, or the image's writer fails; geo::Cancelled where it was asked to stop.
void writeImageFile(QIODevice& device, const PageLayout& layout, const ExportRequest& request, ExportFormat format,
                    const std::stop_token& stop = {});

}  // namespace marz
