// SPDX-License-Identifier: MIT
#pragma once

// The formats in which a page is written: their endings, their names, and whether they are made of pixels.

#include <QString>
#include <QStringList>
#include <limits>
#include <vector>

#include "app/export/page/page_size.h"

namespace marz {

enum class ExportFormat { png, jpeg, webp, geoTiff, svg, pdf, html };

/// What decides about a page's size in words: pixels with a resolution, or lengths on paper.
enum class ExportMedium { pixels, drawing };

struct ExportFormatEntry {
    ExportFormat format;
    ExportMedium medium;
    QStringList endings;  // without the dot, the usual one first
    QString name;         // "PNG image"
    /// Pixels of a page at most: most images are held whole in memory, PNG is written stripe by stripe.
    qint64 mostPixels = std::numeric_limits<qint64>::max();
    int mostPixelsASide = std::numeric_limits<int>::max();
};

/// All of them, in the order in which they are offered.
const std::vector<ExportFormatEntry>& exportFormats();
const ExportFormatEntry& entryOf(ExportFormat format);

/// Throws ExportError, which names the limit, where a page that passes checkPageSize() is too large for the format.
void checkPageFor(ExportFormat format, const PageSize& page);

/// By the file name's ending, whatever its case; throws ExportError for one that belongs to none.
ExportFormat exportFormatOf(const QString& path);

}  // namespace marz
