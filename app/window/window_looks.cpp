// SPDX-License-Identifier: MIT
#include "app/window/window_looks.h"

#include <QApplication>
#include <QFileInfo>
#include <utility>

#include "app/style/map_style_reader.h"
#include "app/style/style_catalogue.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

ColourScheme schemeOf(const QColor& background) {
    return background.lightnessF() < 0.5F ? ColourScheme::dark : ColourScheme::light;
}

/// Last time's answer of the desktop, so that a dark one does not flash white; the first time the toolkit's palette.
ColourScheme assumedScheme(const WindowSettings& settings) {
    const QString last = settings.lastSystemScheme();
    if (!last.isEmpty()) {
        return last == QLatin1String("dark") ? ColourScheme::dark : ColourScheme::light;
    }
    return schemeOf(QApplication::palette().color(QPalette::Window));
}

}  // namespace

WindowLooks::WindowLooks(WindowSettings& settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_system(assumedScheme(settings)), m_choice(settings.style()) {
    try {
        m_style = read(m_choice);
    } catch (const geo::Error& error) {
        m_problemAtStart = QString::fromUtf8(error.what());
        m_complaint = {m_choice, m_problemAtStart};
        m_choice = followSystem();
        m_style = read(m_choice);
    }
    applyColourScheme(*qApp, schemeOf(m_style.page));
    watch();
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &WindowLooks::rereadFile);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (m_watcher.files().isEmpty()) {  // the file that was watched has been replaced by another
            rereadFile();
        }
    });
    connect(&m_system, &SystemColourScheme::changed, this, [this](ColourScheme scheme) {
        m_settings.setLastSystemScheme(scheme == ColourScheme::dark ? QStringLiteral("dark") : QStringLiteral("light"));
        if (m_choice == followSystem()) {
            reread();
        }
    });
}

MapStyle WindowLooks::read(const QString& choice) const {
    if (choice == followSystem()) {
        return builtInMapStyle(m_system.scheme() == ColourScheme::dark ? QStringLiteral("dark")
                                                                       : QStringLiteral("light"));
    }
    return styleOf(choice);
}

void WindowLooks::choose(const QString& choice) {
    try {
        const MapStyle style = read(choice);
        m_choice = choice;
        m_settings.setStyle(choice);
        watch();
        takeBack(choice);
        take(style);
    } catch (const geo::Error& error) {  // the style in hand stays, and what was told of it
        Q_EMIT failed(QString::fromUtf8(error.what()));
    }
}

void WindowLooks::complain(const QString& choice, const QString& sentence) {
    takeBack(choice);
    m_complaint = {choice, sentence};
    Q_EMIT failed(sentence);
}

/// What was told of this choice is not so any more.
void WindowLooks::takeBack(const QString& choice) {
    if (m_complaint.choice == choice && !m_complaint.sentence.isEmpty()) {
        Q_EMIT recovered(std::exchange(m_complaint, {}).sentence);
    }
}

void WindowLooks::take(const MapStyle& style) {
    const ColourScheme before = schemeOf(m_style.page);
    m_style = style;
    if (schemeOf(style.page) != before) {
        applyColourScheme(*qApp, schemeOf(style.page));
    }
    Q_EMIT mapStyleChanged(style);
}

void WindowLooks::rereadFile() {
    watch();
    if (!m_watcher.files().isEmpty()) {  // else an editor is about to put a new one there; the folder tells when
        reread();
    }
}

void WindowLooks::reread() {
    try {
        const MapStyle style = read(m_choice);
        takeBack(m_choice);
        take(style);
    } catch (const geo::Error& error) {
        complain(m_choice, QString::fromUtf8(error.what()));
    }
}

void WindowLooks::watch() {
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty()) {
        m_watcher.removePaths(before);
    }
    const QFileInfo file(m_choice);
    if (file.isAbsolute()) {
        m_watcher.addPath(file.absolutePath());
        if (file.exists()) {
            m_watcher.addPath(m_choice);
        }
    }
}

}  // namespace marz
