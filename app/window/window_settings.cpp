// SPDX-License-Identifier: MIT
#include "app/window/window_settings.h"

#include <QDir>

namespace marz {

namespace {

QString keyText(const char* key) {
    return QString::fromLatin1(key);
}

}  // namespace

WindowSettings::WindowSettings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Marz"), QStringLiteral("marz")) {}

WindowSettings::WindowSettings(const QString& file) : m_settings(file, QSettings::IniFormat) {}

QByteArray WindowSettings::bytes(const char* key) const {
    return m_settings.value(keyText(key)).toByteArray();
}

void WindowSettings::setValue(const char* key, const QVariant& value) {
    m_settings.setValue(keyText(key), value);
}

LabelLanguage WindowSettings::labelLanguage() const {
    const QString language = m_settings.value(keyText("map/names")).toString();
    if (language == QLatin1String("local")) {
        return LabelLanguage::local;
    }
    return language == QLatin1String("both") ? LabelLanguage::englishAndLocal : LabelLanguage::english;
}

void WindowSettings::setLabelLanguage(LabelLanguage language) {
    const char* name = language == LabelLanguage::local             ? "local"
                       : language == LabelLanguage::englishAndLocal ? "both"
                                                                    : "english";
    setValue("map/names", QString::fromLatin1(name));
}

QString WindowSettings::projectionId() const {
    return m_settings.value(keyText("map/projection")).toString();
}

QStringList WindowSettings::articles() const {
    return m_settings.value(keyText("articles/paths")).toStringList();
}

QString WindowSettings::style() const {
    return m_settings.value(keyText("window/style"), QStringLiteral("system")).toString();
}

QString WindowSettings::lastSystemScheme() const {
    return m_settings.value(keyText("window/systemScheme")).toString();
}

QString WindowSettings::lastFolder() const {
    return m_settings.value(keyText("files/lastFolder"), QDir::homePath()).toString();
}

}  // namespace marz
