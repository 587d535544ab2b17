// SPDX-License-Identifier: MIT
#include "app/bibliography/ris.h"

#include "app/convert/qt_text.h"

namespace marz {

namespace {

const char* risType(const std::string& type) {
    if (type == "report") {
        return "RPRT";
    }
    if (type == "news" || type == "article-newspaper") {
        return "NEWS";
    }
    return type == "webpage" ? "ELEC" : "MGZN";
}

/// "2021/08/11/": the slashes stay where month or day are unknown.
QString risDate(const geo::PartialDate& date) {
    const auto two = [](unsigned number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const bool hasMonth = date.resolution != geo::DateResolution::year;
    const bool hasDay = date.resolution == geo::DateResolution::day;
    return QStringLiteral("%1/%2/%3/")
        .arg(static_cast<int>(date.firstDay.year()), 4, 10, QLatin1Char('0'))
        .arg(hasMonth ? two(static_cast<unsigned>(date.firstDay.month())) : QString(),
             hasDay ? two(static_cast<unsigned>(date.firstDay.day())) : QString());
}

QString recordOf(const geo::Source& source) {
    QString text;
    // A line break inside a value would begin a new tag.
    const auto put = [&text](const char* tag, const QString& value) {
        if (!value.isEmpty()) {
            text += QLatin1String(tag) + QStringLiteral("  - ") + value.simplified() + QStringLiteral("\r\n");
        }
    };
    put("TY", QLatin1String(risType(source.type)));
    put("ID", toQString(source.id.text()));
    for (const std::string& author : source.authors) {
        put("AU", toQString(author));
    }
    put("TI", toQString(source.title));
    put("T2", toQString(source.containerTitle));
    put("PB", toQString(source.publisher));
    if (const auto& issued = source.issued.from ? source.issued.from : source.issued.to) {
        put("PY", QString::number(static_cast<int>(issued->firstDay.year())));
        const bool interval = source.issued.from && source.issued.to && source.issued.from != source.issued.to;
        put("DA",
            risDate(*issued) + (interval ? QStringLiteral("to ") + toQString(source.issued.to->iso()) : QString()));
    }
    put("UR", toQString(source.url));
    put("LA", toQString(source.language));
    put("N1",
        source.deduced.empty() ? QString() : QStringLiteral("Not in the text itself: ") + toQString(source.deduced));
    return text + QStringLiteral("ER  - \r\n\r\n");
}

}  // namespace

QByteArray toRis(const std::vector<const geo::Source*>& sources) {
    QString text;
    for (const geo::Source* source : sources) {
        text += recordOf(*source);
    }
    return text.toUtf8();
}

}  // namespace marz
