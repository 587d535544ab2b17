// SPDX-License-Identifier: MIT
#pragma once

// Undo in the export dialog is one for all of it: fields for text would else keep the keys for their own letters.

#include <QWidget>

namespace marz {

/// Lets the keys for undo and redo through to the dialog's actions, from all fields for text that are in it now.
void shareUndoKeys(QWidget& dialog);

}  // namespace marz
