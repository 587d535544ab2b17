// SPDX-License-Identifier: MIT
#include "app/state/settings_file.h"

#include <QCoreApplication>
#include <utility>

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

}  // namespace

SettingsFile::SettingsFile() : SettingsFile(QString()) {}

SettingsFile::SettingsFile(const QString& file) {
    if (file.isEmpty()) {
        readAll(QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Marz"), QStringLiteral("marz")));
    } else {
        readAll(QSettings(file, QSettings::IniFormat));
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

void SettingsFile::readAll(const QSettings& settings) {
    m_file = settings.fileName();
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
    if (!m_unwritten.isEmpty()) {
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
