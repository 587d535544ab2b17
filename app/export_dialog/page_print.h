// SPDX-License-Identifier: MIT
#pragma once

// The page on a printer, as vectors, and the system's preview of that.

#include <QString>
#include <functional>
#include <vector>

#include "app/export_dialog/chosen_page.h"

class QPrinter;
class QWidget;

namespace marz {

/// A sheet of the page's size and orientation, and no margins beside the page's own.
void setUpPaper(QPrinter& printer, const PageSize& page);

/// Pages of one size on the printer's paper: as large as they are where they fit, else made smaller, in the middle.
/// Throws ExportError where the printer cannot be opened or takes no further page.
void printPages(const std::vector<PageLayout>& pages, QPrinter& printer);

/// Lays the page out off the GUI thread, with further pages for what has no room on it, then shows the print preview
/// over `parent`; `failed` is told in a sentence why there is none, or why printing failed. Nothing happens once
/// `parent` is gone.
void showPrintPreview(const ChosenPage& chosen, QWidget* parent, std::function<void(const QString& sentence)> failed);

}  // namespace marz
