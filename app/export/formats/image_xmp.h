// SPDX-License-Identifier: MIT
#pragma once

// Metadata for images that Qt has written: it writes none into JPEG and WebP that other programs would read.

#include <QByteArray>

namespace marz {

/// The same JPEG or WebP with the XMP packet in it; pixels stay as they are. Throws ExportError where that fails.
QByteArray withXmp(const QByteArray& image, const QByteArray& packet);

}  // namespace marz
