// SPDX-License-Identifier: MIT
#include "app/export_dialog/file_name.h"

namespace marz {

QString fileNameFor(const QString& title) {
    QString name;
    for (const QChar letter : title) {
        name += letter.isLetterOrNumber() || letter == QLatin1Char('-') ? letter : QLatin1Char(' ');
    }
    name = name.simplified().left(80);
    return name.isEmpty() ? QStringLiteral("map") : name;
}

}  // namespace marz
