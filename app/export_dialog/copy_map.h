// SPDX-License-Identifier: MIT
#pragma once

// Copy Map: the exported page on the clipboard, as an image for documents and as SVG for drawing programs.

#include <QObject>
#include <functional>

#include "app/export/export_request.h"

namespace marz {

/// Draws off the GUI thread, then fills the clipboard and calls `done` with a sentence for the status bar: that the
/// map is there, or why it is not. Nothing happens once `context` is gone. Usually begun with requestOfView().
void copyMapToClipboard(const ExportRequest& request, QObject* context,
                        std::function<void(const QString& sentence)> done);

}  // namespace marz
