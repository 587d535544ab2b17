// SPDX-License-Identifier: MIT
#pragma once

// Texts of data and users in tool tips.

#include <QString>

namespace marz {

/// A tip that begins with a tag would be taken for HTML, so every tip is.
inline QString tipText(const QString& text) {
    return text.isEmpty() ? QString() : QStringLiteral("<qt>") + text.toHtmlEscaped() + QStringLiteral("</qt>");
}

}  // namespace marz
