// SPDX-License-Identifier: MIT
#include "app/bibliography/person_name.h"

#include <QStringList>

#include "app/convert/qt_text.h"

namespace marz {

namespace {

/// The first letter of a part of a name with a full stop; a letter outside of the basic plane stays whole.
QString initial(const QString& part) {
    const qsizetype length = part.front().isHighSurrogate() && part.size() > 1 ? 2 : 1;
    return part.left(length).toUpper() + QLatin1Char('.');
}

QString joinedInitials(const QString& text, QChar separator) {
    QStringList initials;
    for (const QString& part : text.split(separator, Qt::SkipEmptyParts)) {
        initials << initial(part);
    }
    return initials.join(separator);
}

}  // namespace

QString PersonName::initials() const {
    QStringList words;
    for (const QString& word : given.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        words << joinedInitials(word, QLatin1Char('-'));
    }
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

PersonName personName(const std::string& author) {
    const QString name = toQString(author).simplified();
    const qsizetype comma = name.indexOf(QLatin1Char(','));
    if (comma < 0) {
        return {name, {}};
    }
    return {name.left(comma).trimmed(), name.mid(comma + 1).trimmed()};
}

}  // namespace marz
