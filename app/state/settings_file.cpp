// SPDX-License-Identifier: MIT
#include "app/state/settings_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <filesystem>
#include <system_error>
#include <utility>

#include "app/state/settings_text.h"

namespace marz {

namespace {

/// Whether it could be written.
bool write(const QString& file, const QHash<QString, QVariant>& changes) {
    QSettings settings(file, QSettings::IniFormat);
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (change.value().isValid()) {
            settings.setValue(change.key(), change.value());
        } else {
            settings.remove(change.key());
        }
    }
    settings.sync();
    return settings.status() != QSettings::AccessError;  // a file of nonsense has been written anew
}

/// Where QSettings has it. It is asked for another file, as it would read this one at once.
QString usersFile() {
    const QSettings beside(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Marz"), QStringLiteral("none"));
    return QFileInfo(beside.fileName()).dir().filePath(QStringLiteral("marz.ini"));
}

/// One that is not there or cannot be read is not damaged.
bool isDamaged(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && !isSettingsText(file.readAll().toStdString());
}

/// In one step, in place of one that has the name already.
bool renameFile(const QString& from, const QString& to) {
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    return !error;
}

}  // namespace

SettingsFile::SettingsFile() : SettingsFile(QString()) {}

SettingsFile::SettingsFile(const QString& file) : m_file(file.isEmpty() ? usersFile() : file) {
    if (isDamaged(m_file)) {
        setAside();
    }
    if (m_mayWrite) {
        if (file.isEmpty()) {  // with what the system's administrator has set for all
            readAll(
                QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Marz"), QStringLiteral("marz")));
        } else {
            readAll(QSettings(file, QSettings::IniFormat));
        }
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_soon.callOnTimeout([this] { beginWriting(); });
    m_writing.setMaxThreadCount(1);
}

SettingsFile::~SettingsFile() {
    m_tell = {};  // nobody is there any more
    beginWriting();
    m_writing.waitForDone();
}

/// QSettings would write it anew without what it did not understand. Where it cannot be renamed it stays as it is.
void SettingsFile::setAside() {
    const QString broken = m_file + QStringLiteral(".broken");
    m_mayWrite = renameFile(m_file, broken);
    m_problemAtStart =
        m_mayWrite
            ? QCoreApplication::translate("SettingsFile",
                                          "%1 is damaged, so the usual settings are used; it is called %2 now: to have "
                                          "your own settings back, repair it and give it its old name while Marz is "
                                          "closed.")
                  .arg(m_file, broken)
            : QCoreApplication::translate("SettingsFile",
                                          "%1 is damaged and cannot be renamed to %2, so the usual settings are used "
                                          "and what you change in the window is forgotten when it closes; repair it "
                                          "or move it elsewhere, and start Marz again.")
                  .arg(m_file, broken);
}

void SettingsFile::readAll(const QSettings& settings) {
    for (const QString& key : settings.allKeys()) {
        m_values.insert(key, settings.value(key));
    }
}

void SettingsFile::setValue(const QString& key, const QVariant& value) {
    if (m_values.value(key) != value) {
        m_values.insert(key, value);
        writeSoon(key, value);
    }
}

void SettingsFile::remove(const QString& key) {
    if (m_values.remove(key)) {
        writeSoon(key, {});
    }
}

void SettingsFile::writeSoon(const QString& key, const QVariant& value) {
    m_unwritten.insert(key, value);
    m_soon.start();
}

void SettingsFile::beginWriting() {
    if (m_mayWrite && !m_unwritten.isEmpty()) {
        m_writing.start([this, file = m_file, changes = std::exchange(m_unwritten, {})] {
            if (!write(file, changes)) {
                QMetaObject::invokeMethod(&m_soon, [this, keys = changes.keys()] { keepForLater(keys); });
            }
        });
    }
}

/// What they are now is written with what is set next, or at the end: by then the user may have made room for it.
void SettingsFile::keepForLater(const QStringList& keys) {
    for (const QString& key : keys) {
        m_unwritten.insert(key, m_values.value(key));
    }
    if (const auto tell = std::exchange(m_tell, {})) {
        tell(QCoreApplication::translate("SettingsFile",
                                         "%1 cannot be written, so what you change in the window is forgotten when it "
                                         "closes; make the file and its folder writable.")
                 .arg(m_file));
    }
}

}  // namespace marz
