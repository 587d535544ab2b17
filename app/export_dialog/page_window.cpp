// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_window.h"

#include "app/export/formats/page_pixels.h"
#include "app/render/shape_pass.h"

namespace marz {

PageWindow withSurroundings(const PageWindow& window) {
    const int across = window.part.width() / 2;
    const int down = window.part.height() / 2;
    return {window.page, window.part.adjusted(-across, -down, across, down) & QRect(QPoint(), window.page)};
}

QImage paintWindow(const PageLayout& layout, const PageWindow& window) {
    const PagePixels pixels(layout, window.page);
    const QImage rows = pixels.rows(window.part.top(), window.part.height(), threadCount({}));
    return rows.copy(window.part.left(), 0, window.part.width(), window.part.height());
}

}  // namespace marz
