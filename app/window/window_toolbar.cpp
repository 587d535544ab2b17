// SPDX-License-Identifier: MIT
#include "app/window/window_toolbar.h"

#include <QMenu>

namespace marz {

WindowToolbar::WindowToolbar(Explorer& explorer, WindowActions& actions, QWidget* parent)
    : QToolBar(tr("Toolbar"), parent), m_search(new SearchField(explorer, this)) {
    setObjectName(QStringLiteral("toolbar"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    addButton(actions.addArticles, tr("Add articles\u2026"));
    addButton(actions.addLayer, tr("Add layer\u2026"));
    m_search->setMinimumWidth(120);  // in a narrow window the field gives way, not the buttons
    m_search->setMaximumWidth(340);
    m_search->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_search->setToolTip(tr("Search names and statements (Ctrl+F)"));
    addWidget(m_search);
    auto* spring = new QWidget(this);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(spring);
    addMenuButton(actions.projections, QString(), tr("Projection"));
    addMenuButton(actions.names, tr("Names: "), tr("Language of names"));
    QToolButton* exportButton = addButton(actions.exportMap, tr("Export map\u2026"));
    exportButton->setProperty("role", QStringLiteral("primary"));
}

QToolButton* WindowToolbar::addButton(QAction* action, const QString& text) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    addWidget(button);
    return button;
}

QToolButton* WindowToolbar::addMenuButton(QActionGroup* group, const QString& prefix, const QString& name) {
    auto* button = new QToolButton(this);
    auto* menu = new QMenu(button);
    menu->addActions(group->actions());
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setProperty("role", QStringLiteral("menu"));
    button->setFocusPolicy(Qt::TabFocus);
    const auto refresh = [button, group, prefix, name] {
        const QAction* chosen = group->checkedAction();
        const QString choice = chosen == nullptr ? QString() : chosen->text();
        // Before anything is chosen it stands there as high as it will: the window is not laid out anew then.
        button->setText(choice.isEmpty() ? name : prefix + choice);
        button->setAccessibleName(name + QStringLiteral(": ") + choice);
    };
    for (QAction* action : group->actions()) {
        connect(action, &QAction::toggled, button, refresh);
        connect(action, &QAction::changed, button, refresh);  // its text tells more once it is chosen
    }
    refresh();
    addWidget(button);
    return button;
}

}  // namespace marz
