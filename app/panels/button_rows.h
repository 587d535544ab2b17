// SPDX-License-Identifier: MIT
#pragma once

// Buttons in one row; in two where one would be cut off.

#include <QWidget>
#include <cstddef>
#include <vector>

class QGridLayout;
class QToolButton;

namespace marz {

class ButtonRows : public QWidget {
public:
    ButtonRows(std::vector<QToolButton*> buttons, QWidget* parent);
    /// That of two rows, so that the panel can become narrower again.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    std::size_t columnsOfTwoRows() const { return (m_buttons.size() + 1) / 2; }
    int widthIn(std::size_t columns) const;
    void place(std::size_t columns);

    std::vector<QToolButton*> m_buttons;
    QGridLayout* m_grid;
    std::size_t m_columns = 0;
};

}  // namespace marz
