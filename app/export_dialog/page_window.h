// SPDX-License-Identifier: MIT
#pragma once

// A part of a page in pixels of the screen: of a page that is shown larger than its room only what is seen is painted.

#include <QImage>
#include <QRect>
#include <QSize>

#include "app/export/layout/page_layout.h"

namespace marz {

struct PageWindow {
    QSize page;  // the whole page at this scale
    QRect part;  // of it; within the page

    friend bool operator==(const PageWindow&, const PageWindow&) = default;
};

/// Whether all that is seen through one is painted in the other.
inline bool covers(const PageWindow& painted, const PageWindow& seen) {
    return painted.page == seen.page && painted.part.contains(seen.part);
}

/// The window with as much around it as half of its size, so that scrolling need not wait.
PageWindow withSurroundings(const PageWindow& window);

/// What the whole page has there, but for edges of curves and letters that round otherwise. It takes as long as there
/// is to see, however large the page is shown. Throws ExportError where memory does not suffice.
QImage paintWindow(const PageLayout& layout, const PageWindow& window);

}  // namespace marz
