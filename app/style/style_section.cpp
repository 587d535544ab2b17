// SPDX-License-Identifier: MIT

#include "app/style/style_section.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

#include "libgeo/base/error.h"

namespace marz {

StyleSection::StyleSection(const StyleFile& file, QJsonObject object, QString keyPath)
    : m_file(file), m_object(std::move(object)), m_keyPath(std::move(keyPath)) {}

void StyleSection::fail(const QString& key, const QString& message) const {
    const QString path = m_keyPath.isEmpty() ? key : m_keyPath + QLatin1Char('/') + key;
    // A missing key has no line of its own: the line of the object that should hold it helps most.
    const int line = m_file.keyLines.value(path, m_file.keyLines.value(m_keyPath, 1));
    const QString where = QStringLiteral("line %1, key %2").arg(line).arg(path);
    throw geo::FormatError(m_file.path, where.toStdString(), message.toStdString());
}

QJsonValue StyleSection::value(const QString& key) {
    const auto found = m_object.constFind(key);
    if (found == m_object.constEnd()) {
        fail(key, QStringLiteral("this key is missing; add it, as in the styles that ship with Marz"));
    }
    m_read.insert(key);
    return *found;
}

StyleSection StyleSection::section(const QString& key) {
    const QJsonValue found = value(key);
    if (!found.isObject()) {
        fail(key, QStringLiteral("an object in braces is expected here"));
    }
    return StyleSection(m_file, found.toObject(), m_keyPath.isEmpty() ? key : m_keyPath + QLatin1Char('/') + key);
}

QString StyleSection::text(const QString& key) {
    const QJsonValue found = value(key);
    if (!found.isString() || found.toString().isEmpty()) {
        fail(key, QStringLiteral("a text in quotes is expected here"));
    }
    return found.toString();
}

QColor StyleSection::colour(const QString& key) {
    static const QRegularExpression pattern(QStringLiteral("^#([0-9a-fA-F]{6})([0-9a-fA-F]{2})?$"));
    const QJsonValue found = value(key);
    const QRegularExpressionMatch match = pattern.match(found.toString());
    if (!found.isString() || !match.hasMatch()) {
        fail(key, QStringLiteral("a colour such as \"#1b3a63\" or, with opacity, \"#1b3a6380\" is expected here"));
    }
    QColor colour(QLatin1Char('#') + match.captured(1));
    if (!match.captured(2).isEmpty()) {
        colour.setAlpha(match.captured(2).toInt(nullptr, 16));
    }
    return colour;
}

double StyleSection::number(const QString& key, double minimum, double maximum) {
    const QJsonValue found = value(key);
    if (!found.isDouble() || found.toDouble() < minimum || found.toDouble() > maximum) {
        fail(key, QStringLiteral("a number from %1 to %2 is expected here").arg(minimum).arg(maximum));
    }
    return found.toDouble();
}

double StyleSection::numberOr(const QString& key, double absent, double minimum, double maximum) {
    return has(key) ? number(key, minimum, maximum) : absent;
}

bool StyleSection::flagOr(const QString& key, bool absent) {
    if (!has(key)) {
        return absent;
    }
    const QJsonValue found = value(key);
    if (!found.isBool()) {
        fail(key, QStringLiteral("true or false is expected here"));
    }
    return found.toBool();
}

std::vector<double> StyleSection::numbersOrNone(const QString& key) {
    if (!has(key)) {
        return {};
    }
    const QJsonArray found = value(key).toArray();
    std::vector<double> numbers;
    for (const QJsonValue& entry : found) {
        numbers.push_back(entry.toDouble(-1.0));
    }
    const bool good = std::all_of(numbers.begin(), numbers.end(), [](double number) { return number > 0.0; });
    if (numbers.empty() || numbers.size() % 2 != 0 || !good) {
        fail(key, QStringLiteral("an even number of lengths above zero is expected here, such as [6, 3]"));
    }
    return numbers;
}

void StyleSection::finish() const {
    const QStringList all = keys();
    for (const QString& key : all) {
        if (!m_read.contains(key)) {
            fail(key, QStringLiteral("this key is unknown; correct its spelling or remove it"));
        }
    }
}

}  // namespace marz
