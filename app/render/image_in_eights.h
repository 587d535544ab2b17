// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>

namespace marz {

/// A transparent picture with rows of whole eights, as many pixels as are blended at once: the ends of other rows would
/// take as long again.
inline QImage imageInEights(int width, int height) {
    QImage image((width + 7) / 8 * 8, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

}  // namespace marz
