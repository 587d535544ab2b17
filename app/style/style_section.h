// SPDX-License-Identifier: MIT
#pragma once

// One object of a style file while it is read: hands out its values by key, checks their types, and in the end
// complains about keys that nobody asked for, so that a typing error is never silently ignored.

#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <vector>

namespace marz {

/// The file that all sections of one style come from, for messages.
struct StyleFile {
    std::filesystem::path path;
    QHash<QString, int> keyLines;
};

class StyleSection {
public:
    StyleSection(const StyleFile& file, QJsonObject object, QString keyPath);

    // All throw geo::FormatError with line and key where the key is missing or its value has the wrong type.
    StyleSection section(const QString& key);
    QString text(const QString& key);
    QColor colour(const QString& key);  // "#rrggbb" or "#rrggbbaa"
    double number(const QString& key, double minimum, double maximum);
    double numberOr(const QString& key, double absent, double minimum, double maximum);
    bool flagOr(const QString& key, bool absent);
    std::vector<double> numbersOrNone(const QString& key);

    QStringList keys() const { return m_object.keys(); }
    bool has(const QString& key) const { return m_object.contains(key); }
    /// Throws where the object holds a key that was not read.
    void finish() const;

private:
    QJsonValue value(const QString& key);
    [[noreturn]] void fail(const QString& key, const QString& message) const;

    const StyleFile& m_file;
    QJsonObject m_object;
    QString m_keyPath;
    QSet<QString> m_read;
};

}  // namespace marz
