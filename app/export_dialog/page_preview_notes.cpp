// SPDX-License-Identifier: MIT
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <algorithm>

#include "app/export_dialog/page_preview.h"

namespace marz {

namespace {

constexpr double usualWidth = 0.2;

/// Beside and above the spot where the map has room, so that the line to it is seen and nothing of the key is covered.
/// All in fractions of the page.
QPointF cornerBeside(QPointF spot, const QRectF& map) {
    constexpr double beside = 0.05;
    constexpr double above = 0.12;
    const bool right = spot.x() + beside + usualWidth < map.right();
    const double x = right ? spot.x() + beside : spot.x() - beside - usualWidth;
    const double y = spot.y() - above > map.top() ? spot.y() - above : spot.y() + above - 0.04;
    return {std::clamp(x, 0.02, 0.98 - usualWidth), std::clamp(y, 0.02, 0.9)};
}

}  // namespace

/// What the tool does at a spot of the page. Beside the map nothing that is tied to the ground can be set, and nothing
/// at all on a sheet behind it.
void PagePreview::placeAt(QPointF onPage) {
    if (!map() || m_tool == PageTool::select) {
        return;
    }
    const QSizeF page = m_drawn->layout.size;
    const QPointF spot(onPage.x() / page.width(), onPage.y() / page.height());
    const std::optional<geo::LonLat> ground = map()->groundAt(onPage);
    PageNote note;
    note.width = usualWidth;
    if (m_tool == PageTool::text) {
        note.corner = {std::clamp(spot.x(), 0.0, 1.0 - usualWidth), std::clamp(spot.y(), 0.0, 0.95)};
        finishNote(note);
    } else if (m_tool == PageTool::callout && ground) {
        note.kind = PageNoteKind::callout;
        note.towards = ground;
        const QRectF& frame = m_drawn->layout.mapFrame;
        note.corner = cornerBeside(spot, {frame.left() / page.width(), frame.top() / page.height(),
                                          frame.width() / page.width(), frame.height() / page.height()});
        finishNote(note);
    } else if (m_tool == PageTool::arrow && ground && m_arrowFrom) {
        note.kind = PageNoteKind::arrow;
        note.from = m_arrowFrom;
        note.towards = ground;
        finishNote(note);
    } else if (m_tool == PageTool::arrow && ground) {
        m_arrowFrom = ground;
        update();
    }
}

/// A text is written first, and becomes a note when it is; an arrow is one at once. Each looks like the last one of its
/// kind, so that a page need not be styled note by note.
void PagePreview::finishNote(PageNote note) {
    setTool(PageTool::select);
    const std::vector<PageNote>& notes = m_editing.draft().notes;
    const std::size_t index = notes.size();
    const auto last =
        std::find_if(notes.rbegin(), notes.rend(), [&](const PageNote& each) { return each.kind == note.kind; });
    note.look = last == notes.rend() ? NoteLook() : last->look;
    if (note.kind != PageNoteKind::arrow) {
        openEditor(note, index);
        return;
    }
    m_editing.change(withNote(m_editing.draft(), index, note), tr("Add Arrow"));
    m_editing.select(index);
}

void PagePreview::editText() {
    const std::optional<PagePart>& selected = m_editing.selection();
    const auto* index = selected ? std::get_if<std::size_t>(&*selected) : nullptr;
    if (index != nullptr && *index < m_editing.draft().notes.size()) {
        openEditor(m_editing.draft().notes[*index], *index);
    }
}

void PagePreview::openEditor(const PageNote& note, std::size_t index) {
    if (!m_projection) {
        return;  // there is no page yet to write on
    }
    closeEditor(Keep::yes);
    m_edited = note;
    m_editedIndex = index;
    m_editor = new QPlainTextEdit(note.text, this);
    m_editor->setAccessibleName(tr("Text on the page"));
    m_editor->setPlaceholderText(tr("Text; Ctrl+Enter ends, Esc gives up"));
    m_editor->setTabChangesFocus(true);
    placeEditor();
    m_editor->installEventFilter(this);
    m_editor->selectAll();
    m_editor->show();
    m_editor->setFocus();
}

/// Over the note, also when the page is scrolled or zoomed, and always within the view.
void PagePreview::placeEditor() {
    if (m_editor == nullptr || !m_projection) {
        return;
    }
    const QSizeF page = m_drawn->layout.size;
    const QRectF wanted(m_edited.corner.x() * page.width(), m_edited.corner.y() * page.height(),
                        m_edited.width * page.width(), 0.0);
    const QRectF shown = ownBoxOf(placedNow(), m_editedIndex).value_or(wanted);
    QRect box = onWidget(shown).toAlignedRect();
    box.setSize(box.size().expandedTo({200, 72}).boundedTo(size() - QSize(8, 8)));
    box.moveRight(std::min(box.right(), width() - 4));
    box.moveBottom(std::min(box.bottom(), height() - 4));
    box.moveTopLeft({std::max(box.left(), 4), std::max(box.top(), 4)});
    m_editor->setGeometry(box);
}

void PagePreview::closeEditor(Keep keep) {
    if (m_editor == nullptr) {
        return;
    }
    QPlainTextEdit* editor = m_editor;
    m_editor = nullptr;  // losing the focus closes it, too
    const QString text = editor->toPlainText().trimmed();
    const bool hadFocus = editor->hasFocus();
    editor->deleteLater();
    editor->hide();
    const bool isNew = m_editedIndex >= m_editing.draft().notes.size();
    const bool needsText = m_edited.kind != PageNoteKind::arrow;
    if (keep == Keep::yes && !(needsText && text.isEmpty())) {
        // Its place may have changed since it was opened; it is the words alone that were written.
        PageNote note = isNew ? m_edited : m_editing.draft().notes[m_editedIndex];
        note.text = text;
        m_editing.change(withNote(m_editing.draft(), m_editedIndex, note), isNew ? tr("Add Text") : tr("Change Text"));
        if (isNew) {
            m_editing.select(m_editedIndex);
        }
    }
    if (hadFocus) {
        setFocus();
    }
    update();
}

bool PagePreview::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_editor || m_editor == nullptr) {
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            closeEditor(Keep::yes);
        }
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) {
        return false;
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool ends =
        (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers().testFlag(Qt::ControlModifier);
    if (key->key() != Qt::Key_Escape && !ends) {
        return false;
    }
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        closeEditor(ends ? Keep::yes : Keep::no);
    }
    return true;
}

}  // namespace marz
