// SPDX-License-Identifier: MIT
#pragma once

// `marz export --each`: many pages, with a line that says how far they are.

#include "app/export/map_series.h"

namespace marz {

/// The command's exit code: failed where a page could not be made. Throws ExportError as exportSeries() does.
int exportEach(const MapSeries& series, const QString& path);

}  // namespace marz
