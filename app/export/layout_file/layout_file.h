// SPDX-License-Identifier: MIT
#pragma once

// Layouts of a page as small JSON files that people read, edit and keep under version control: keys in alphabetical
// order, paths relative where they lie beside the layout. What a file leaves out is as in usualLayout().

#include <QString>

#include "app/export/layout_file/export_layout.h"

namespace marz {

/// The file appears whole or not at all. Throws ExportError where it cannot be written, or would be refused when it is
/// read, as for margins that leave no page.
void writeLayoutFile(const ExportLayout& layout, const QString& path);

/// Throws geo::FileError or geo::FormatError, which name file, line and key.
ExportLayout readLayoutFile(const QString& path);

}  // namespace marz
