// SPDX-License-Identifier: MIT
#include "app/export_dialog/undo_keys.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace marz {

namespace {

bool isEnter(const QKeyEvent& key) {
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

class UndoKeys : public QObject {
public:
    UndoKeys(QWidget& dialog, PageEditing& editing) : QObject(&dialog), m_editing(editing) {}

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) {
            return false;
        }
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (event->type() == QEvent::ShortcutOverride) {
            const bool ours = key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
            if (ours) {
                event->ignore();  // not a letter of the field's, so the shortcut is looked for
            }
            return ours;
        }
        auto* number = qobject_cast<QAbstractSpinBox*>(watched);
        if (number == nullptr || !isEnter(key)) {
            return false;
        }
        number->interpretText();
        number->selectAll();
        m_editing.endSeries();
        return true;
    }

private:
    PageEditing& m_editing;
};

}  // namespace

void shareUndoKeys(QWidget& dialog, PageEditing& editing) {
    auto* keys = new UndoKeys(dialog, editing);
    // A field for numbers gives what it gets straight to its line, past any filter there.
    for (QAbstractSpinBox* number : dialog.findChildren<QAbstractSpinBox*>()) {
        number->installEventFilter(keys);
    }
    for (QLineEdit* line : dialog.findChildren<QLineEdit*>()) {
        line->installEventFilter(keys);
    }
    for (QPlainTextEdit* text : dialog.findChildren<QPlainTextEdit*>()) {
        text->installEventFilter(keys);
    }
    // Until the editing is gone: a dialog that closes loses the focus after that.
    QObject::connect(qApp, &QApplication::focusChanged, &editing, [&editing] { editing.endSeries(); });
}

void endNumber(const QWidget& dialog) {
    auto* number = qobject_cast<QAbstractSpinBox*>(dialog.focusWidget());
    if (number != nullptr) {
        number->interpretText();
    }
}

}  // namespace marz
