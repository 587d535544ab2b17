// SPDX-License-Identifier: MIT
#pragma once

// Where a note's words are written, over the page. What is written becomes the note's text, in a step of undo, when the
// editor is closed: by Ctrl+Enter, a click elsewhere, or whoever takes the draft away. Esc gives it up.

#include <QObject>
#include <QPointer>
#include <optional>

#include "app/export_dialog/page_editing.h"

class QPlainTextEdit;
class QWidget;

namespace marz {

enum class Typed { kept, dropped };

class NoteEditor : public QObject {
    Q_OBJECT

public:
    /// Lies within `view`, which gets the focus back.
    NoteEditor(PageEditing& editing, QWidget& view);
    ~NoteEditor() override;

    /// An index beyond the draft's notes: a new note, which is in the draft from the moment it has words.
    void open(const PageNote& note, std::size_t index);
    void close(Typed typed);
    bool isOpen() const;

    const PageNote& note() const { return m_note; }
    std::size_t index() const { return m_index; }
    /// Over the note's box in the view, as far as the view has room; larger than a small box.
    void placeOver(const QRectF& box);

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void keep(const QString& text);

    PageEditing& m_editing;
    QWidget& m_view;
    QPointer<QPlainTextEdit> m_text;
    PageNote m_note;
    std::size_t m_index = 0;
};

}  // namespace marz
