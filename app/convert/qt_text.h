// SPDX-License-Identifier: MIT
#pragma once

// Between the library's UTF-8 and Qt's UTF-16, and what both sides do to a text.

#include <QString>
#include <string>
#include <string_view>

namespace marz {

inline QString toQString(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

inline std::string toUtf8(const QString& text) {
    return text.toStdString();
}

/// For the beginning of a line: "Border crossing".
inline QString withCapital(const QString& text) {
    return text.left(1).toUpper() + text.mid(1);
}

}  // namespace marz
