// SPDX-License-Identifier: MIT
#pragma once

// The system's print preview over the dialog, from which one prints.

#include <QString>
#include <functional>

#include "app/export_dialog/chosen_page.h"

class QWidget;

namespace marz {

/// Lays the page out off the GUI thread, of a series all pages, each with further ones for what has no room on it; then
/// shows the print preview over `parent`. `failed` is told in a sentence why there is none, why printing failed, or
/// which page of a series is missing. What takes long has its progress over `parent`, and can be cancelled there.
/// Nothing happens once `parent` is gone.
void showPrintPreview(const ChosenPage& chosen, QWidget* parent, std::function<void(const QString& sentence)> failed);

}  // namespace marz
