// SPDX-License-Identifier: MIT
#pragma once

// The layers in a layout file: looks of the basemap's parts, the user's own files with theirs, the order in which all
// of them are drawn, and how borders are. Written and read here, so that both keep to the same words.

#include <QDir>
#include <QJsonObject>

#include "app/convert/json_section.h"
#include "app/export/layout_file/export_layout.h"

namespace marz {

/// Relative where the file lies in the layout's folder or below, so that both can be moved and sent together.
QString pathFrom(const QDir& folder, const QString& path);

QJsonObject layersOf(const ExportLayout& layout, const QDir& folder);
QJsonObject bordersOf(const ExportLayout& layout);

/// Fills in the layout's layers and their looks. Throws geo::FormatError.
void readLayers(JsonSection section, const QDir& folder, ExportLayout& layout);
/// Of the layers that are read already. Throws geo::FormatError.
BorderView readBorders(JsonSection section, const std::vector<LayoutLayer>& layers);

}  // namespace marz
