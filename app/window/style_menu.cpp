// SPDX-License-Identifier: MIT
#include "app/window/style_menu.h"

#include <QActionGroup>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <algorithm>

#include "app/style/style_catalogue.h"

namespace marz {

namespace {

QString menuText(QString title) {
    return title.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

void openStyleFile(QWidget* parent, WindowLooks& looks) {
    const QString folder = QFileInfo(looks.choice()).isAbsolute() ? QFileInfo(looks.choice()).absolutePath()
                           : QFileInfo::exists(userStyleFolder()) ? userStyleFolder()
                                                                  : QDir::homePath();
    const QString file = QFileDialog::getOpenFileName(parent, QMenu::tr("Open Map Style"), folder,
                                                      QMenu::tr("Map styles (*.json);;All files (*)"));
    if (!file.isEmpty()) {
        looks.choose(QFileInfo(file).absoluteFilePath());
    }
}

void refill(QMenu& menu, WindowLooks& looks) {
    delete menu.findChild<QActionGroup*>();
    menu.clear();
    auto* group = new QActionGroup(&menu);
    const auto add = [&](const QString& title, const QString& choice) {
        QAction* action = menu.addAction(menuText(title));
        action->setCheckable(true);
        action->setChecked(looks.choice() == choice);
        action->setActionGroup(group);
        QObject::connect(action, &QAction::triggered, &looks, [&looks, choice] { looks.choose(choice); });
    };
    add(QMenu::tr("As the System"), WindowLooks::followSystem());
    menu.addSeparator();
    for (const StyleEntry& style : builtInStyles()) {
        add(style.title, style.id);
    }
    std::vector<StyleEntry> own = stylesInFolder(userStyleFolder());
    const auto isChosen = [&](const StyleEntry& style) { return style.id == looks.choice(); };
    if (QFileInfo(looks.choice()).isAbsolute() && std::none_of(own.begin(), own.end(), isChosen)) {
        own.push_back({looks.choice(), QFileInfo(looks.choice()).completeBaseName()});
    }
    if (!own.empty()) {
        menu.addSeparator();
        for (const StyleEntry& style : own) {
            add(style.title, style.id);
        }
    }
    menu.addSeparator();
    QAction* open = menu.addAction(QMenu::tr("&Open Style File\u2026"));
    QObject::connect(open, &QAction::triggered, &looks, [&menu, &looks] { openStyleFile(menu.window(), looks); });
}

}  // namespace

void fillStyleMenu(QMenu& menu, WindowLooks& looks) {
    QObject::connect(&menu, &QMenu::aboutToShow, &looks, [&menu, &looks] { refill(menu, looks); });
    refill(menu, looks);  // an empty menu would not open
}

}  // namespace marz
