// SPDX-License-Identifier: MIT
#pragma once

// A page's map as an SVG element of a web page: what stands on the map, but no title, key or footnotes, which a web
// page has as text of its own. Marks are links that lead to the key, by mouse and by keyboard.

#include <QByteArray>

#include "app/export/layout/page_layout.h"

namespace marz {

/// The element alone, without an XML declaration. Marks have the ids of markAnchorOf().
QByteArray htmlMapOf(const PageLayout& layout);

/// "mark-xing-termez-hairatan": where the key leads back to.
QString markAnchorOf(const geo::PlaceId& place);

}  // namespace marz
