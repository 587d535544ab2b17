// SPDX-License-Identifier: MIT
#include "app/panels/citation.h"

#include <QStringList>

#include "app/convert/qt_text.h"
#include "app/panels/dates_in_words.h"

namespace marz {

namespace {

/// "Weitz, Richard" becomes "Richard Weitz"; a corporate name stays.
QString nameInReadingOrder(const std::string& author) {
    const QString name = toQString(author);
    const qsizetype comma = name.indexOf(QStringLiteral(", "));
    return comma < 0 ? name : name.mid(comma + 2) + QLatin1Char(' ') + name.left(comma);
}

QString issuedInWords(const geo::Source& source) {
    if (source.issued.precision == "week" && source.issued.from) {
        return QStringLiteral("week of ") + dateInWords(*source.issued.from, MonthNames::full);
    }
    return spanInWords(source.issued, MonthNames::full);
}

QString numberOf(std::string_view paragraph) {
    return paragraph.empty() ? QString() : toQString(paragraph.substr(1));
}

bool isNumbered(std::string_view paragraph) {
    return paragraph.size() > 1 && paragraph.front() == 'p';
}

}  // namespace

QString citationOf(const geo::Source& source) {
    QStringList authors;
    for (const std::string& author : source.authors) {
        authors << nameInReadingOrder(author);
    }
    QStringList parts;
    if (!authors.isEmpty()) {
        parts << authors.join(QStringLiteral(" and "));
    }
    parts << QChar(0x201C) + toQString(source.title) + QChar(0x201D);
    const std::string& where = source.containerTitle.empty() ? source.publisher : source.containerTitle;
    if (!where.empty()) {
        parts << toQString(where);
    }
    const QString issued = issuedInWords(source);
    if (!issued.isEmpty()) {
        parts << issued;
    }
    return parts.join(QStringLiteral(", "));
}

QString citationOf(const geo::Source& source, std::string_view paragraph) {
    const QString place = isNumbered(paragraph) ? QStringLiteral("para. ") + numberOf(paragraph)
                                                : QStringLiteral("caption, block ") + numberOf(paragraph);
    return citationOf(source) + QStringLiteral(", ") + place;
}

QString paragraphInWords(std::string_view paragraph) {
    return (isNumbered(paragraph) ? QStringLiteral("paragraph ") : QStringLiteral("caption, block ")) +
           numberOf(paragraph);
}

QString paragraphSign(std::string_view paragraph) {
    return (isNumbered(paragraph) ? QString(QChar(0x00B6)) : QStringLiteral("block ")) + numberOf(paragraph);
}

}  // namespace marz
