// SPDX-License-Identifier: MIT
#pragma once

// Memory of pictures that is used again: a picture of a large screen takes tens of megabytes, and to get them from the
// system and give them back costs as much as drawing a good part of the map.

#include <QImage>

namespace marz {

/// A premultiplied picture (Format_ARGB32_Premultiplied) whose pixels are not set yet. Its memory serves the next one
/// when the last copy of it has gone; little is kept in store. Any thread.
QImage newPicture(int width, int height);

}  // namespace marz
