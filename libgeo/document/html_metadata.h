// SPDX-License-Identifier: MIT
#pragma once

// What a web page says about itself: schema.org records (JSON-LD), Open Graph and citation meta elements, <title>,
// <html lang>, the canonical link. Private to libgeo/document.

#include "libgeo/document/document.h"

namespace geo {

class HtmlPage;

DocumentMetadata htmlMetadata(const HtmlPage& page);

}  // namespace geo
