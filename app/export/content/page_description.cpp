// SPDX-License-Identifier: MIT
#include "app/export/content/page_description.h"

#include "app/convert/boundary_credit.h"

namespace marz {

namespace {

QString sentence(QString text) {
    const QString closed = QStringLiteral(".?!…");
    return text.isEmpty() || closed.contains(text.back()) ? text : text + QLatin1Char('.');
}

QStringList placesInWords(const ExportRequest& request, const MapKey& key) {
    QStringList lines;
    if (!request.elements.key) {
        QStringList names;
        for (const KeyEntry& entry : key.entries) {
            names << entry.name;
        }
        return names.isEmpty()
                   ? lines
                   : QStringList{QStringLiteral("On the map: ") + names.join(QStringLiteral(", ")) + QLatin1Char('.')};
    }
    for (std::size_t index = 0; index < key.entries.size(); ++index) {
        const KeyEntry& entry = key.entries[index];
        if (index == key.alsoInFrame) {
            lines << QStringLiteral("Also in the frame:");
        }
        const QString statement =
            entry.statement.isEmpty() ? QString() : QStringLiteral(": ") + statementInWords(entry);
        lines << QStringLiteral("%1. %2").arg(QString::number(entry.number), entry.name) + statement;
    }
    for (const QString& absent : key.absent) {
        lines << absent;
    }
    return lines;
}

}  // namespace

QString describePage(const ExportRequest& request, const MapKey& key, const QStringList& notes) {
    QStringList heading{sentence(request.title)};
    if (request.elements.subtitle) {
        heading << sentence(request.subtitle);
    }
    heading.removeAll(QString());
    QStringList lines{heading.join(QLatin1Char(' '))};
    lines << placesInWords(request, key);
    for (const QString& note : notes) {
        lines << QStringLiteral("Note: ") + sentence(note);
    }
    lines << boundaryCredit(*request.world, request.borders);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace marz
