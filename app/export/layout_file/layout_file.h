// SPDX-License-Identifier: MIT
#pragma once

// Layouts of a page as small JSON files that people read, edit and keep under version control: keys in alphabetical
// order, paths relative where they lie beside the layout. What a file leaves out is as in usualLayout().

#include <QDir>
#include <QJsonObject>
#include <QString>

#include "app/convert/json_section.h"
#include "app/export/layout_file/export_layout.h"

namespace marz {

/// The file appears whole or not at all. Throws ExportError where it cannot be written, or would be refused when it is
/// read, as for margins that leave no page.
void writeLayoutFile(const ExportLayout& layout, const QString& path);

/// Throws geo::FileError or geo::FormatError, which name file, line and key.
ExportLayout readLayoutFile(const QString& path);

/// A layout as a part of another file in that folder, and read from it. Reading throws geo::FormatError.
QJsonObject layoutObject(const ExportLayout& layout, const QDir& folder);
ExportLayout readLayout(JsonSection root, const QDir& folder);
/// As readArea() reads it.
QJsonObject areaObject(const ExportArea& area);

}  // namespace marz
