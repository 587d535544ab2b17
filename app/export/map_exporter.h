// SPDX-License-Identifier: MIT
#pragma once

// Writes a page to a file. The file appears whole or not at all: what was there before stays until the new one is
// complete. Works on any thread and needs fonts (a QGuiApplication), but no display.

#include <QSize>
#include <QString>
#include <optional>
#include <stop_token>
#include <vector>

#include "app/export/layout/page_layout.h"
#include "app/export/page/export_format.h"
#include "app/export/page/export_request.h"

class QIODevice;

namespace marz {

struct ExportedFile {
    QString path;
    ExportFormat format = ExportFormat::png;
    PageSize page;
    qint64 bytes = 0;
    std::vector<QString> remarks;  // what the author should know of the page, a sentence each
};

/// What was asked for and is not on the page, kinds that a print without colours would not tell apart, and letters that
/// no font here has.
std::vector<QString> remarksOn(const PageLayout& layout, const MapStyle& style);

/// Throws ExportError where the path is a folder, lies in a folder that does not exist, or cannot be written.
/// Nothing where it was asked to stop before the file was complete.
std::optional<ExportedFile> exportMap(const ExportRequest& request, const QString& path, std::stop_token stop = {});

/// The laid out page in any format. Throws ExportError where the format's writer fails or the page is too large for it,
/// geo::Cancelled where it was asked to stop.
void writePage(QIODevice& device, const PageLayout& layout, const ExportRequest& request, ExportFormat format,
               const std::stop_token& stop = {});

/// The same as bytes in memory.
QByteArray pageContentOf(const PageLayout& layout, const ExportRequest& request, ExportFormat format);

}  // namespace marz
