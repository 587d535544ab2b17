// SPDX-License-Identifier: MIT
#pragma once

// A page's metadata as an XMP packet (ISO 16684-1): Dublin Core where it has a word for it, and a namespace of our own
// for what makes the map repeatable. PDF, PNG, JPEG, WebP and TIFF hold the same packet.

#include <QByteArray>

#include "app/export/formats/page_metadata.h"

namespace marz {

/// UTF-8, read-only, without padding.
QByteArray xmpPacket(const PageMetadata& metadata);

}  // namespace marz
