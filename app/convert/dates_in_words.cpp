// SPDX-License-Identifier: MIT
#include "app/convert/dates_in_words.h"

#include <QLocale>

namespace marz {

namespace {

QString monthName(std::chrono::month month, MonthNames months) {
    const auto format = months == MonthNames::full ? QLocale::LongFormat : QLocale::ShortFormat;
    return QLocale::c().monthName(static_cast<int>(static_cast<unsigned>(month)), format);
}

QString yearText(std::chrono::year year) {
    return QString::number(static_cast<int>(year));
}

/// "2nd", "11th", "21st".
QString ordinal(int number) {
    const bool teen = number / 10 % 10 == 1;
    const int last = teen ? 0 : number % 10;
    const char* ending = last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    return QString::number(number) + QLatin1String(ending);
}

/// A date without what it shares with the end of its span: "5" or "5 Aug" or "Jul".
QString shortenedStart(const geo::PartialDate& from, const geo::PartialDate& to, MonthNames months) {
    const QString month = monthName(from.firstDay.month(), months);
    if (from.resolution != to.resolution || from.firstDay.year() != to.firstDay.year() ||
        from.resolution == geo::DateResolution::year) {
        return dateInWords(from, months);
    }
    if (from.resolution == geo::DateResolution::month) {
        return month;
    }
    const QString day = QString::number(static_cast<unsigned>(from.firstDay.day()));
    return from.firstDay.month() == to.firstDay.month() ? day : day + QLatin1Char(' ') + month;
}

}  // namespace

QString dateInWords(const geo::PartialDate& date, MonthNames months) {
    const QString year = yearText(date.firstDay.year());
    if (date.resolution == geo::DateResolution::year) {
        return year;
    }
    const QString month = monthName(date.firstDay.month(), months) + QLatin1Char(' ') + year;
    if (date.resolution == geo::DateResolution::month) {
        return month;
    }
    return QString::number(static_cast<unsigned>(date.firstDay.day())) + QLatin1Char(' ') + month;
}

QString spanInWords(const geo::TimeSpan& span, MonthNames months) {
    if (span.from && span.to && *span.from != *span.to) {
        return shortenedStart(*span.from, *span.to, months) + QChar(0x2013) + dateInWords(*span.to, months);
    }
    if (span.from || span.to) {
        return dateInWords(span.from ? *span.from : *span.to, months);
    }
    return {};
}

QString claimDateInWords(const geo::TimeSpan& span) {
    const QString words = spanInWords(span, MonthNames::abbreviated);
    if (words.isEmpty()) {
        return span.precision == "static" ? QStringLiteral("always") : QStringLiteral("undated");
    }
    const auto last = span.to ? span.to : span.from;
    if (span.precision == "as-of") {
        return QStringLiteral("by ") + dateInWords(*last, MonthNames::abbreviated);
    }
    if (span.precision == "before") {
        // A month or a year may be that in which it happened.
        const bool ofDay = last->resolution == geo::DateResolution::day;
        return (ofDay ? QStringLiteral("before ") : QStringLiteral("in or before ")) +
               dateInWords(*last, MonthNames::abbreviated);
    }
    if (span.precision == "since") {
        return QStringLiteral("since ") + dateInWords(span.from ? *span.from : *last, MonthNames::abbreviated);
    }
    if (span.precision == "future") {
        return QStringLiteral("expected from %1 on")
            .arg(dateInWords(span.from ? *span.from : *last, MonthNames::abbreviated));
    }
    if (span.precision == "century" && span.from) {
        const int century = static_cast<int>(span.from->firstDay.year()) / 100 + 1;
        return ordinal(century) + QStringLiteral(" century");
    }
    if (span.precision == "decade" && span.from) {
        return yearText(span.from->firstDay.year()) + QStringLiteral("s");
    }
    return words;
}

}  // namespace marz
