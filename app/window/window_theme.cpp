// SPDX-License-Identifier: MIT
#include "app/window/window_theme.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStyleFactory>

#include "app/style/map_font.h"
#include "app/world/resource_locator.h"

namespace marz {

namespace {

QByteArray contentOf(const QString& resource) {
    QFile file(resourceFile(resource));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isNameLetter(QChar letter) {
    return (letter >= QLatin1Char('a') && letter <= QLatin1Char('z')) ||
           (letter >= QLatin1Char('A') && letter <= QLatin1Char('Z'));
}

}  // namespace

WindowColours windowColours(ColourScheme scheme) {
    const QString name = scheme == ColourScheme::dark ? QStringLiteral("dark") : QStringLiteral("light");
    const QJsonObject object = QJsonDocument::fromJson(contentOf(QStringLiteral("window/%1.json").arg(name))).object();
    WindowColours colours;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        colours.insert(entry.key(), QColor(entry.value().toString()));
    }
    return colours;
}

QPalette windowPalette(const WindowColours& colours) {
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const char* name) {
        const QColor colour = colours.value(QLatin1String(name));
        if (colour.isValid()) {
            palette.setColor(role, colour);
        }
    };
    set(QPalette::Window, "page");
    set(QPalette::Base, "field");
    set(QPalette::AlternateBase, "card");
    set(QPalette::Button, "hover");
    set(QPalette::Mid, "line");
    set(QPalette::PlaceholderText, "quiet");
    set(QPalette::Highlight, "accent");
    set(QPalette::HighlightedText, "onAccent");
    set(QPalette::Link, "link");
    set(QPalette::LinkVisited, "link");
    set(QPalette::ToolTipBase, "field");
    set(QPalette::ToolTipText, "text");
    set(QPalette::Midlight, "highlight");
    const QColor disabled = colours.value(QStringLiteral("disabled"));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        set(role, "text");
        if (disabled.isValid()) {
            palette.setColor(QPalette::Disabled, role, disabled);
        }
    }
    return palette;
}

QString withColours(const QString& styleSheet, const WindowColours& colours, const QString& tickFile) {
    QString result;
    result.reserve(styleSheet.size() + styleSheet.size() / 4);
    qsizetype at = 0;
    while (at < styleSheet.size()) {
        if (styleSheet[at] != QLatin1Char('@')) {
            result += styleSheet[at++];
            continue;
        }
        qsizetype end = at + 1;
        while (end < styleSheet.size() && isNameLetter(styleSheet[end])) {
            ++end;
        }
        const QString name = styleSheet.mid(at + 1, end - at - 1);
        const auto colour = colours.constFind(name);
        if (name == QLatin1String("tick")) {
            result += tickFile;
        } else if (colour != colours.constEnd()) {
            result += colour->name();
        } else {
            result += styleSheet.mid(at, end - at);
        }
        at = end;
    }
    return result;
}

void installWindowStyle() {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(mapFont({13.0, QFont::Normal, false, false, 0.0}));
}

void applyColourScheme(QApplication& application, ColourScheme scheme) {
    const WindowColours colours = windowColours(scheme);
    QApplication::setPalette(windowPalette(colours));
    const QString sheet = QString::fromUtf8(contentOf(QStringLiteral("window/window.qss")));
    application.setStyleSheet(withColours(sheet, colours, resourceFile(QStringLiteral("window/tick.svg"))));
}

}  // namespace marz
