// SPDX-License-Identifier: MIT

#include "app/convert/json_section.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "app/convert/json_key_lines.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

QByteArray readWhole(const QString& path, const QString& noun, qint64 mostMegabytes) {
    const qint64 longest = mostMegabytes << 20;
    QFile file(path);
    const std::filesystem::path place(path.toStdString());
    const auto sentence = [&noun](const char* text) { return QString::fromUtf8(text).arg(noun).toStdString(); };
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) {  // a pipe or a device could be read for ever
        throw geo::FileError(place, sentence("this is no ordinary file; a %1 is a JSON file"));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        throw geo::FileError(place, sentence("the %1 cannot be opened; check that the file exists and may be read"));
    }
    const QByteArray json = file.read(longest + 1);
    if (json.size() > longest) {
        const QString problem = QStringLiteral("this is no %1: a %1 is a JSON file of at most %2 MB");
        throw geo::FormatError(place, "", problem.arg(noun).arg(mostMegabytes).toStdString());
    }
    return json;
}

QJsonObject parse(const QByteArray& json, const std::filesystem::path& path, const QString& noun) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isObject()) {
        return document.object();
    }
    const QString where = QStringLiteral("line %1").arg(lineOfOffset(json, error.offset));
    const QString problem =
        error.error == QJsonParseError::NoError
            ? QStringLiteral("a %1 is one JSON object, in braces; this file holds something else").arg(noun)
            : QStringLiteral("the %1 is no valid JSON (%2); correct it there").arg(noun, error.errorString());
    throw geo::FormatError(path, where.toStdString(), problem.toStdString());
}

}  // namespace

JsonFile readJsonFile(const QString& path, const QString& noun, qint64 mostMegabytes) {
    const QByteArray json = readWhole(path, noun, mostMegabytes);
    JsonFile file{path.toStdString(), {}, {}};
    file.root = parse(json, file.path, noun);
    file.keyLines = jsonKeyLines(json);
    return file;
}

QString colourText(const QColor& colour) {
    const QString alpha = QStringLiteral("%1").arg(colour.alpha(), 2, 16, QLatin1Char('0'));
    return colour.alpha() < 255 ? colour.name() + alpha : colour.name();
}

JsonSection::JsonSection(const JsonFile& file) : JsonSection(file, file.root, QString()) {}

JsonSection::JsonSection(const JsonFile& file, QJsonObject object, QString keyPath)
    : m_file(file), m_object(std::move(object)), m_keyPath(std::move(keyPath)) {}

QString JsonSection::pathOf(const QString& key) const {
    return m_keyPath.isEmpty() ? key : m_keyPath + QLatin1Char('/') + key;
}

void JsonSection::fail(const QString& key, const QString& message) const {
    const QString path = pathOf(key);
    // A missing key has no line of its own: the line of the object that should hold it helps most.
    const int line = m_file.keyLines.value(path, m_file.keyLines.value(m_keyPath, 1));
    const QString where = QStringLiteral("line %1, key %2").arg(line).arg(path);
    throw geo::FormatError(m_file.path, where.toStdString(), message.toStdString());
}

QJsonValue JsonSection::value(const QString& key) {
    const auto found = m_object.constFind(key);
    if (found == m_object.constEnd()) {
        fail(key, QStringLiteral("this key is missing; add it"));
    }
    m_read.insert(key);
    return *found;
}

JsonSection JsonSection::section(const QString& key) {
    const QJsonValue found = value(key);
    if (!found.isObject()) {
        fail(key, QStringLiteral("an object in braces is expected here"));
    }
    return JsonSection(m_file, found.toObject(), pathOf(key));
}

std::vector<JsonSection> JsonSection::sections(const QString& key) {
    std::vector<JsonSection> found;
    if (!has(key)) {
        return found;
    }
    const QJsonValue list = value(key);
    const QJsonArray entries = list.toArray();
    const bool good =
        std::all_of(entries.begin(), entries.end(), [](const QJsonValue& entry) { return entry.isObject(); });
    if (!list.isArray() || !good) {
        fail(key, QStringLiteral("a list of objects in braces is expected here"));
    }
    for (const QJsonValue& entry : entries) {
        const QString number = QString::number(found.size() + 1);  // as jsonKeyLines() counts
        found.push_back(JsonSection(m_file, entry.toObject(), pathOf(key) + QLatin1Char('/') + number));
    }
    return found;
}

QString JsonSection::text(const QString& key) {
    const QJsonValue found = value(key);
    if (!found.isString() || found.toString().isEmpty()) {
        fail(key, QStringLiteral("a text in quotes is expected here"));
    }
    return found.toString();
}

std::optional<QString> JsonSection::maybeText(const QString& key) {
    if (!has(key)) {
        return std::nullopt;
    }
    const QJsonValue found = value(key);
    if (!found.isString()) {
        fail(key, QStringLiteral("a text in quotes is expected here"));
    }
    return found.toString();
}

QStringList JsonSection::texts(const QString& key) {
    if (!has(key)) {
        return {};
    }
    const QJsonValue found = value(key);
    const QJsonArray entries = found.toArray();
    QStringList list;
    for (const QJsonValue& entry : entries) {
        list << entry.toString();
    }
    if (!found.isArray() || list.contains(QString())) {
        fail(key, QStringLiteral("a list of texts in quotes is expected here"));
    }
    return list;
}

std::optional<QString> JsonSection::maybeOneOf(const QString& key, const QStringList& words) {
    const std::optional<QString> found = maybeText(key);
    if (found && !words.contains(*found)) {
        fail(key,
             QStringLiteral("“%1” is not known here; choose from %2").arg(*found, words.join(QStringLiteral(", "))));
    }
    return found;
}

QColor JsonSection::colour(const QString& key) {
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

double JsonSection::number(const QString& key, double minimum, double maximum) {
    const QJsonValue found = value(key);
    if (!found.isDouble() || found.toDouble() < minimum || found.toDouble() > maximum) {
        fail(key, QStringLiteral("a number from %1 to %2 is expected here").arg(minimum).arg(maximum));
    }
    return found.toDouble();
}

double JsonSection::numberOr(const QString& key, double absent, double minimum, double maximum) {
    return has(key) ? number(key, minimum, maximum) : absent;
}

int JsonSection::wholeNumberOr(const QString& key, int absent, int minimum, int maximum) {
    const double found = numberOr(key, absent, minimum, maximum);
    if (found != std::floor(found)) {
        fail(key, QStringLiteral("a whole number is expected here"));
    }
    return static_cast<int>(found);
}

bool JsonSection::flagOr(const QString& key, bool absent) {
    if (!has(key)) {
        return absent;
    }
    const QJsonValue found = value(key);
    if (!found.isBool()) {
        fail(key, QStringLiteral("true or false is expected here"));
    }
    return found.toBool();
}

std::vector<double> JsonSection::numbers(const QString& key) {
    if (!has(key)) {
        return {};
    }
    const QJsonValue found = value(key);
    const QJsonArray entries = found.toArray();
    std::vector<double> list;
    for (const QJsonValue& entry : entries) {
        list.push_back(entry.toDouble());
    }
    if (!found.isArray() ||
        !std::all_of(entries.begin(), entries.end(), [](const QJsonValue& entry) { return entry.isDouble(); })) {
        fail(key, QStringLiteral("a list of numbers is expected here"));
    }
    return list;
}

std::vector<double> JsonSection::dashes(const QString& key) {
    if (!has(key)) {
        return {};
    }
    const std::vector<double> lengths = numbers(key);
    const bool good = std::all_of(lengths.begin(), lengths.end(), [](double length) { return length > 0.0; });
    if (lengths.empty() || lengths.size() % 2 != 0 || !good) {
        fail(key, QStringLiteral("an even number of lengths above zero is expected here, such as [6, 3]"));
    }
    return lengths;
}

void JsonSection::finish() const {
    const QStringList all = keys();
    for (const QString& key : all) {
        if (!m_read.contains(key)) {
            fail(key, QStringLiteral("this key is unknown; correct its spelling or remove it"));
        }
    }
}

}  // namespace marz
