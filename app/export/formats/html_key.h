// SPDX-License-Identifier: MIT
#pragma once

// The key of a web page's map and the sources that it cites, linked both ways: number and mark, citation and source.

#include "app/export/formats/html_writer.h"
#include "app/export/layout/page_layout.h"
#include "app/export/page/export_request.h"

namespace marz {

/// Each as a section of its own, where the page has it.
void writeKeyAndNotes(HtmlWriter& html, const PageLayout& layout, const ExportRequest& request);

}  // namespace marz
