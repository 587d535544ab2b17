// SPDX-License-Identifier: MIT
#include "app/panels/button_rows.h"

#include <QGridLayout>
#include <QToolButton>
#include <algorithm>
#include <utility>

namespace marz {

namespace {

constexpr int spacing = 4;

}  // namespace

ButtonRows::ButtonRows(std::vector<QToolButton*> buttons, QWidget* parent)
    : QWidget(parent), m_buttons(std::move(buttons)), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(spacing);
    for (QToolButton* button : m_buttons) {
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    place(columnsOfTwoRows());
}

QSize ButtonRows::minimumSizeHint() const {
    return {widthIn(columnsOfTwoRows()), m_grid->minimumSize().height()};
}

void ButtonRows::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place(widthIn(m_buttons.size()) <= width() ? m_buttons.size() : columnsOfTwoRows());
}

int ButtonRows::widthIn(std::size_t columns) const {
    int all = -spacing;
    for (std::size_t column = 0; column < columns; ++column) {
        int widest = 0;
        for (std::size_t index = column; index < m_buttons.size(); index += columns) {
            widest = std::max(widest, m_buttons[index]->sizeHint().width());
        }
        all += widest + spacing;
    }
    return all;
}

void ButtonRows::place(std::size_t columns) {
    if (columns == m_columns) {
        return;
    }
    m_grid->setColumnStretch(static_cast<int>(m_columns), 0);
    m_columns = columns;
    for (std::size_t index = 0; index < m_buttons.size(); ++index) {
        m_grid->addWidget(m_buttons[index], static_cast<int>(index / columns), static_cast<int>(index % columns));
    }
    m_grid->setColumnStretch(static_cast<int>(columns), 1);
    updateGeometry();
}

}  // namespace marz
