// SPDX-License-Identifier: MIT
#pragma once

// A laid out page as one SVG document. Its text is real text in the bundled fonts, of which the document holds the
// letters that it shows, for browsers; programs that use installed fonts alone want outlines.

#include <QIODevice>

#include "app/export/layout/page_layout.h"
#include "app/export/page/export_request.h"

namespace marz {

/// As large as the page. False where the device could not be written.
[[nodiscard]] bool writePageAsSvg(const PageLayout& layout, const PageSize& page, QIODevice& device,
                                  SvgText text = SvgText::letters);

}  // namespace marz
