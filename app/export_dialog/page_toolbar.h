// SPDX-License-Identifier: MIT
#pragma once

// The row of commands above the page in the export dialog: undo and redo, notes to write onto the page, snapping,
// zoom.

#include <QWidget>

#include "app/export_dialog/page_editing.h"
#include "app/export_dialog/page_preview.h"

class QHBoxLayout;
class QToolButton;

namespace marz {

class PageToolbar : public QWidget {
    Q_OBJECT

public:
    PageToolbar(PageEditing& editing, PagePreview& view, QWidget* parent = nullptr);

private:
    void addHistory(QHBoxLayout& row, QUndoStack& stack, PagePreview& view);
    void addTools(QHBoxLayout& row, PagePreview& view);
    void addSnapping(QHBoxLayout& row, PagePreview& view);
};

}  // namespace marz
