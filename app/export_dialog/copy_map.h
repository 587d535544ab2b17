// SPDX-License-Identifier: MIT
#pragma once

// Copy Map: the exported page on the clipboard, as an image for documents and as SVG for drawing programs.

#include <QObject>
#include <functional>

#include "app/export_dialog/chosen_page.h"

namespace marz {

/// Draws off the GUI thread, then fills the clipboard and calls `done` with a sentence that the map is there, or
/// `failed` with one that says why it is not. Nothing happens once `context` is gone. Usually begun with
/// requestOfView().
void copyMapToClipboard(const ChosenPage& chosen, QObject* context, std::function<void(const QString& sentence)> done,
                        std::function<void(const QString& sentence)> failed);

}  // namespace marz
