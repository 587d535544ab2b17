// SPDX-License-Identifier: MIT
#pragma once

// The row of commands above the page in the export dialog: undo and redo, the map within its frame, notes to write
// onto the page, snapping, zoom.

#include <QWidget>

#include "app/export_dialog/page_editing.h"
#include "app/export_dialog/page_preview.h"

class QBoxLayout;
class QHBoxLayout;
class QToolButton;

namespace marz {

class PageToolbar : public QWidget {
    Q_OBJECT

public:
    PageToolbar(PageEditing& editing, PagePreview& view, QWidget* parent = nullptr);

    /// Where there is no room for all of it in one row, the zoom has a second one.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addHistory(QHBoxLayout& row, QUndoStack& stack, PagePreview& view);
    void addTools(QHBoxLayout& row, PageEditing& editing, PagePreview& view);
    void addSnapping(QHBoxLayout& row, PagePreview& view);

    QBoxLayout* m_rows;
    QWidget* m_commands;
    QWidget* m_zoom;
};

}  // namespace marz
