// SPDX-License-Identifier: MIT
#pragma once

// A page as a PNG (ISO/IEC 15948, W3C PNG third edition), painted and packed stripe by stripe on all cores: it needs
// memory for a few stripes only, however many pixels there are, and neither core waits while the other compresses.

#include <QIODevice>
#include <stop_token>

#include "app/export/formats/page_metadata.h"
#include "app/export/formats/page_pixels.h"

namespace marz {

/// Throws geo::Cancelled where it was asked to stop. What the device cannot take is left to its owner to notice.
void writePng(QIODevice& device, const PagePixels& page, int dpi, const PageMetadata& metadata,
              const std::stop_token& stop = {});

}  // namespace marz
