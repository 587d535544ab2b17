// SPDX-License-Identifier: MIT
#pragma once

// The bar below the menus: adding, searching, how the map is drawn, and the way out to a file.

#include <QToolBar>
#include <QToolButton>

#include "app/panels/search_field.h"
#include "app/window/window_actions.h"

namespace marz {

class WindowToolbar : public QToolBar {
    Q_OBJECT

public:
    WindowToolbar(Explorer& explorer, WindowActions& actions, QWidget* parent = nullptr);

    SearchField& search() { return *m_search; }

private:
    QToolButton* addButton(QAction* action, const QString& text);
    QToolButton* addMenuButton(QActionGroup* group, const QString& prefix, const QString& name);

    SearchField* m_search;
};

}  // namespace marz
