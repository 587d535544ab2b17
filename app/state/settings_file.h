// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>
#include <QVariant>
#include <functional>
#include <utility>

namespace marz {

/// The file of what a user has chosen, as keys and values. It is read once. What is set is there at once and in the
/// file a moment later: a thread of its own writes it, as that waits for the disk for some dozens of milliseconds. Only
/// what was set is written, so that two programs at a time keep what the other has set. A damaged file is set aside
/// under the name with ".broken" behind it, and all is as if never set.
class SettingsFile {
public:
    /// The user's. What cannot be read is as if never set.
    SettingsFile();
    explicit SettingsFile(const QString& file);
    /// Waits until all is in the file.
    ~SettingsFile();
    SettingsFile(const SettingsFile&) = delete;
    SettingsFile& operator=(const SettingsFile&) = delete;

    /// Whom to tell, in the thread of this object and once, that the file cannot be written: a sentence.
    void setFailureHandler(std::function<void(const QString&)> tell) { m_tell = std::move(tell); }

    /// That the file was damaged, and where it is now: a sentence; else empty.
    const QString& problemAtStart() const { return m_problemAtStart; }

    QVariant value(const QString& key, const QVariant& otherwise = {}) const { return m_values.value(key, otherwise); }
    void setValue(const QString& key, const QVariant& value);
    void remove(const QString& key);

private:
    void setAside();
    void readAll(const QSettings& settings);
    void writeSoon(const QString& key, const QVariant& value);
    void beginWriting();
    void keepForLater(const QStringList& keys);

    QString m_file;
    QString m_problemAtStart;
    bool m_mayWrite = true;  // not over a damaged file
    QHash<QString, QVariant> m_values;
    QHash<QString, QVariant> m_unwritten;  // an invalid one is to be removed
    QTimer m_soon;
    std::function<void(const QString&)> m_tell;
    QThreadPool m_writing;  // one thread: what was set last is written last
};

}  // namespace marz
