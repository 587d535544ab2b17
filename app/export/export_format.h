// SPDX-License-Identifier: MIT
#pragma once

// The formats in which a page is written: their endings, their names, and whether they are made of pixels.

#include <QString>
#include <QStringList>
#include <vector>

namespace marz {

enum class ExportFormat { png, jpeg, webp, geoTiff, svg, pdf };

/// What decides about a page's size in words: pixels with a resolution, or lengths on paper.
enum class ExportMedium { pixels, drawing };

struct ExportFormatEntry {
    ExportFormat format;
    ExportMedium medium;
    QStringList endings;  // without the dot, the usual one first
    QString name;         // "PNG image"
};

/// All of them, in the order in which they are offered.
const std::vector<ExportFormatEntry>& exportFormats();
const ExportFormatEntry& entryOf(ExportFormat format);

/// By the file name's ending, whatever its case; throws ExportError for one that belongs to none.
ExportFormat exportFormatOf(const QString& path);

}  // namespace marz
