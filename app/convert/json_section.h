// SPDX-License-Identifier: MIT
#pragma once

// JSON files that people edit by hand: styles of the map, layouts of a page. A section is one object of such a file
// while it is read: it hands out its values by key, checks their types, and in the end complains about keys that nobody
// asked for, so that a typing error is never silently ignored. Errors name file, line and key.

#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <optional>
#include <vector>

namespace marz {

struct JsonFile {
    std::filesystem::path path;
    QJsonObject root;
    QHash<QString, int> keyLines;
};

/// What is written by hand has a few kilobytes; more is some other file.
inline constexpr qint64 mostHandWrittenMegabytes = 1;

/// `noun` is what the file is to the user: "style". Throws geo::FileError where it cannot be read or is no ordinary
/// file, geo::FormatError where it is no JSON object or has more megabytes (of 2^20 bytes) than such a file may have.
JsonFile readJsonFile(const QString& path, const QString& noun, qint64 mostMegabytes = mostHandWrittenMegabytes);

/// As JsonSection::colour() reads it: "#rrggbb", with opacity "#rrggbbaa".
QString colourText(const QColor& colour);

class JsonSection {
public:
    /// The whole file, which must outlive all its sections.
    explicit JsonSection(const JsonFile& file);

    // All throw geo::FormatError with line and key where the key is missing or its value has the wrong type. Those that
    // give an optional, "or" something or a list take an absent key for a choice.
    JsonSection section(const QString& key);
    std::vector<JsonSection> sections(const QString& key);  // a list of objects
    QString text(const QString& key);                       // not an empty one
    std::optional<QString> maybeText(const QString& key);   // may be empty
    QStringList texts(const QString& key);
    std::optional<QString> maybeOneOf(const QString& key, const QStringList& words);
    QColor colour(const QString& key);  // "#rrggbb" or "#rrggbbaa"
    double number(const QString& key, double minimum, double maximum);
    double numberOr(const QString& key, double absent, double minimum, double maximum);
    int wholeNumberOr(const QString& key, int absent, int minimum, int maximum);
    bool flagOr(const QString& key, bool absent);
    std::vector<double> numbers(const QString& key);
    std::vector<double> dashes(const QString& key);  // pairs of lengths above zero

    QStringList keys() const { return m_object.keys(); }
    bool has(const QString& key) const { return m_object.contains(key); }
    /// Throws where the object holds a key that was not read.
    void finish() const;
    /// For what only the reader of the file can judge.
    [[noreturn]] void fail(const QString& key, const QString& message) const;

private:
    JsonSection(const JsonFile& file, QJsonObject object, QString keyPath);

    QJsonValue value(const QString& key);
    QString pathOf(const QString& key) const;

    const JsonFile& m_file;
    QJsonObject m_object;
    QString m_keyPath;
    QSet<QString> m_read;
};

}  // namespace marz
