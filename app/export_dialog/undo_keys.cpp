// SPDX-License-Identifier: MIT
#include "app/export_dialog/undo_keys.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace marz {

namespace {

class UndoKeys : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride) {
            return false;
        }
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool ours = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (ours) {
            event->ignore();  // not a letter of the field's, so the shortcut is looked for
        }
        return ours;
    }
};

}  // namespace

void shareUndoKeys(QWidget& dialog) {
    auto* keys = new UndoKeys(&dialog);
    for (QLineEdit* line : dialog.findChildren<QLineEdit*>()) {
        line->installEventFilter(keys);
    }
    for (QPlainTextEdit* text : dialog.findChildren<QPlainTextEdit*>()) {
        text->installEventFilter(keys);
    }
}

}  // namespace marz
