// SPDX-License-Identifier: MIT
#pragma once

// Undo in the export dialog is one for all of it: fields for text and numbers would else keep the keys for their own
// letters.

#include <QWidget>

#include "app/export_dialog/page_editing.h"

namespace marz {

/// Lets the keys for undo and redo through to the dialog's actions, from all fields that are in it now. A field that is
/// left or ended with Enter ends its series of changes; Enter in a number takes it and is not the dialog's Export.
void shareUndoKeys(QWidget& dialog, PageEditing& editing);

/// A number that is just being typed counts as if its field had been left; to be called before undo.
void endNumber(const QWidget& dialog);

}  // namespace marz
