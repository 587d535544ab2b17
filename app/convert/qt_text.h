// SPDX-License-Identifier: MIT
#pragma once

// Between the library's UTF-8 and Qt's UTF-16.

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

}  // namespace marz
