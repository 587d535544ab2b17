// SPDX-License-Identifier: MIT
#pragma once

// Which map style the window shows, and with it whether the widgets are light or dark. The choice is "system" (light
// or dark as the desktop asks), the id of a style that ships with the program, or the path of the user's own file. An
// own file is read again whenever it changes on disk; while it is broken, the last good style stays.

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>

#include "app/style/map_style.h"
#include "app/window/system_colour_scheme.h"
#include "app/window/window_settings.h"

namespace marz {

class WindowLooks : public QObject {
    Q_OBJECT

public:
    static QString followSystem() { return QStringLiteral("system"); }

    /// Begins with the remembered choice. `settings` must outlive it. Throws what reading a built-in style throws.
    explicit WindowLooks(WindowSettings& settings, QObject* parent = nullptr);

    const QString& choice() const { return m_choice; }
    const MapStyle& mapStyle() const { return m_style; }
    /// What is wrong with the remembered style; empty where nothing is.
    const QString& problemAtStart() const { return m_problemAtStart; }

    /// Takes and remembers a choice; one that cannot be read says so and changes nothing.
    void choose(const QString& choice);

Q_SIGNALS:
    void mapStyleChanged(const marz::MapStyle& style);
    void failed(const QString& sentence);
    /// What was told is not true any more.
    void recovered(const QString& sentence);

private:
    MapStyle read(const QString& choice) const;
    void complain(const QString& choice, const QString& sentence);
    void takeBack(const QString& choice);
    void take(const MapStyle& style);
    void rereadFile();
    /// While the style cannot be read, the last good one stays.
    void reread();
    void watch();

    WindowSettings& m_settings;
    SystemColourScheme m_system;
    QFileSystemWatcher m_watcher;
    QString m_choice;
    MapStyle m_style;
    QString m_problemAtStart;
    struct Complaint {
        QString choice;
        QString sentence;
    };
    Complaint m_complaint;  // about the style in hand, or the one remembered at the start
};

}  // namespace marz
