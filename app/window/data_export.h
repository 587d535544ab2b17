// SPDX-License-Identifier: MIT
#pragma once

// File ▸ Export Data…: asks for a file and writes what the map shows into it, off the GUI thread. The name's ending
// chooses the format; what is shown, filtered and known on the date is taken when the file has been chosen.

#include <QObject>
#include <QWidget>

#include "app/state/explorer.h"
#include "app/state/settings_file.h"

namespace marz {

class DataExport : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    DataExport(Explorer& explorer, SettingsFile& settings, QWidget& window);

    void askForFile();
    void exportTo(const QString& path);

Q_SIGNALS:
    /// The file is there, or why it is not: one sentence.
    void finished(const QString& sentence);

private:
    QString suggestedFolder() const;

    Explorer& m_explorer;
    SettingsFile& m_settings;
    QWidget& m_window;
};

}  // namespace marz
