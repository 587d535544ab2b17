// SPDX-License-Identifier: MIT
#pragma once

// How the selected note looks: colour, size of its words, what they stand on, its line. Fields of the draft, as in the
// form of the page; not seen where no note is selected.

#include <QWidget>
#include <functional>

#include "app/export_dialog/page_editing.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace marz {

class NoteFields : public QWidget {
    Q_OBJECT

public:
    explicit NoteFields(PageEditing& editing, QWidget* parent = nullptr);

private:
    void addColour(QFormLayout& form);
    void addBox(QFormLayout& form);
    void addLine(QFormLayout& form);
    void chooseColour();
    void showOwnColour(const QColor& colour);
    const PageNote* note() const;
    void edit(const QString& words, const std::function<void(NoteLook&)>& change);
    void showNote();

    PageEditing& m_editing;
    QComboBox* m_colour = nullptr;
    QSpinBox* m_size = nullptr;
    QComboBox* m_box = nullptr;
    QComboBox* m_line = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    bool m_filling = false;
};

}  // namespace marz
