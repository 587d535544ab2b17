// SPDX-License-Identifier: MIT
#pragma once

// What the map of the page shows, as fields: its scale to be read and typed, and the ways to another area.

#include <QWidget>

#include "app/export_dialog/page_editing.h"
#include "app/export_dialog/page_preview.h"

class QPushButton;
class QSpinBox;

namespace marz {

class MapFields : public QWidget {
    Q_OBJECT

public:
    /// The view tells which scale the page has; it must outlive the fields.
    MapFields(PageEditing& editing, PagePreview& view, QWidget* parent = nullptr);

    /// For the label of the row.
    QWidget* firstField() const;

private:
    void showScale();
    void takeScale();
    void takeWindow();

    PageEditing& m_editing;
    PagePreview& m_view;
    QSpinBox* m_scale;
    QPushButton* m_asWindow;
    bool m_filling = false;
};

}  // namespace marz
