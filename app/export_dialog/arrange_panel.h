// SPDX-License-Identifier: MIT
#pragma once

// The tab "Arrange" of the export dialog: all that can be on the page as a list, which switches elements on and off
// and selects them as a click on the page does, and below it the place of what is selected in millimetres and a note's
// text. So everything that the hand does on the page can be done with the keys and is spoken by a screen reader.

#include <QWidget>

#include "app/export_dialog/page_editing.h"
#include "app/export_dialog/page_preview.h"

class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QPushButton;

namespace marz {

class ArrangePanel : public QWidget {
    Q_OBJECT

public:
    /// The view tells where things are; it must outlive the panel.
    ArrangePanel(PageEditing& editing, PagePreview& view, QWidget* parent = nullptr);

private:
    void addPlace(QFormLayout& form);
    QWidget* makeButtons();
    void connectFields();
    void fillList();
    void takeCheck(QListWidgetItem* item);
    void showSelection();
    void showPlace();
    void takePlace(const QDoubleSpinBox& changed);
    void takeText();

    PageEditing& m_editing;
    PagePreview& m_view;
    QListWidget* m_list = nullptr;
    QIcon m_noBox;  // the room of a box to check, for what cannot be switched off
    QLabel* m_heading = nullptr;
    QDoubleSpinBox* m_left = nullptr;
    QDoubleSpinBox* m_top = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    QDoubleSpinBox* m_height = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_remove = nullptr;
    bool m_filling = false;
};

}  // namespace marz
