// SPDX-License-Identifier: MIT
#include "app/window/window_theme.h"

#include <QFile>
#include <QPalette>
#include <QStyleFactory>

#include "app/style/map_font.h"
#include "app/world/resource_locator.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

QPalette paperPalette() {
    QPalette palette;
    const QColor text(0x29, 0x25, 0x24);
    palette.setColor(QPalette::Window, QColor(0xFC, 0xFB, 0xF9));
    palette.setColor(QPalette::Base, QColor(0xFF, 0xFF, 0xFF));
    palette.setColor(QPalette::AlternateBase, QColor(0xF7, 0xF4, 0xEE));
    palette.setColor(QPalette::Button, QColor(0xF6, 0xF2, 0xEB));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, QColor(0xA3, 0x9D, 0x94));
    }
    palette.setColor(QPalette::PlaceholderText, QColor(0x6B, 0x65, 0x60));
    palette.setColor(QPalette::Highlight, QColor(0xC2, 0x41, 0x0C));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x1D, 0x4E, 0x89));
    palette.setColor(QPalette::LinkVisited, QColor(0x1D, 0x4E, 0x89));
    palette.setColor(QPalette::ToolTipBase, Qt::white);
    palette.setColor(QPalette::ToolTipText, text);
    return palette;
}

QString styleSheet() {
    QFile file(resourceFile(QStringLiteral("window/light.qss")));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QString::fromUtf8(file.readAll())
        .replace(QStringLiteral("TICK"), resourceFile(QStringLiteral("window/tick.svg")));
}

}  // namespace

void applyWindowTheme(QApplication& application) {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paperPalette());
    QFont font = mapFont({13.0, QFont::Normal, false, false, 0.0});
    QApplication::setFont(font);
    application.setStyleSheet(styleSheet());
}

}  // namespace marz
