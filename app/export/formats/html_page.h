// SPDX-License-Identifier: MIT
#pragma once

// A page as one file for a browser: the map as SVG, key and footnotes as text, linked both ways. Nothing in it is
// fetched from elsewhere, and there is no script; fonts that the text needs are inside.

#include <QByteArray>

#include "app/export/layout/page_layout.h"
#include "app/export/page/export_request.h"

namespace marz {

/// HTML that is XML as well, UTF-8. `request` is the one that was laid out.
QByteArray htmlPageOf(const PageLayout& layout, const ExportRequest& request);

}  // namespace marz
