// SPDX-License-Identifier: MIT
#include "app/export_dialog/note_editor.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <algorithm>

namespace marz {

NoteEditor::NoteEditor(PageEditing& editing, QWidget& view) : m_editing(editing), m_view(view) {}

NoteEditor::~NoteEditor() = default;

bool NoteEditor::isOpen() const {
    return m_text != nullptr;
}

void NoteEditor::open(const PageNote& note, std::size_t index) {
    close(Typed::kept);
    m_note = note;
    m_index = index;
    m_text = new QPlainTextEdit(note.text, &m_view);
    m_text->setAccessibleName(tr("Text on the page"));
    m_text->setPlaceholderText(tr("Text; Ctrl+Enter ends, Esc gives up"));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_text->selectAll();
    m_text->show();
    m_text->setFocus();
}

void NoteEditor::placeOver(const QRectF& box) {
    if (!isOpen()) {
        return;
    }
    constexpr int rim = 4;
    QRect placed = box.toAlignedRect();
    placed.setSize(placed.size().expandedTo({200, 72}).boundedTo(m_view.size() - QSize(2 * rim, 2 * rim)));
    placed.moveRight(std::min(placed.right(), m_view.width() - rim));
    placed.moveBottom(std::min(placed.bottom(), m_view.height() - rim));
    placed.moveTopLeft({std::max(placed.left(), rim), std::max(placed.top(), rim)});
    m_text->setGeometry(placed);
}

void NoteEditor::close(Typed typed) {
    if (!isOpen()) {
        return;
    }
    QPlainTextEdit* editor = m_text;
    m_text = nullptr;  // losing the focus closes it, too
    const bool hadFocus = editor->hasFocus();
    editor->deleteLater();
    editor->hide();
    if (typed == Typed::kept) {
        keep(editor->toPlainText().trimmed());
    }
    if (hadFocus) {
        m_view.setFocus();
    }
    Q_EMIT closed();
}

/// Its place may have changed since it was opened; it is the words alone that were written.
void NoteEditor::keep(const QString& text) {
    const bool needsText = m_note.kind != PageNoteKind::arrow;
    if (needsText && text.isEmpty()) {
        return;
    }
    const bool isNew = m_index >= m_editing.draft().notes.size();
    PageNote note = isNew ? m_note : m_editing.draft().notes[m_index];
    note.text = text;
    m_editing.change(withNote(m_editing.draft(), m_index, note), isNew ? tr("Add Text") : tr("Change Text"));
    if (isNew) {
        m_editing.select(m_index);
    }
}

bool NoteEditor::eventFilter(QObject* watched, QEvent* event) {
    if (!isOpen() || watched != m_text) {
        return QObject::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            close(Typed::kept);
        }
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) {
        return false;
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool ends = enter && key->modifiers().testFlag(Qt::ControlModifier);
    if (key->key() != Qt::Key_Escape && !ends) {
        return false;
    }
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        close(ends ? Typed::kept : Typed::dropped);
    }
    return true;
}

}  // namespace marz
