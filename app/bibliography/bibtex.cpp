// SPDX-License-Identifier: MIT
#include "app/bibliography/bibtex.h"

#include <QSet>
#include <QStringList>

#include "app/bibliography/person_name.h"
#include "app/convert/qt_text.h"

namespace marz {

namespace {

QString forTex(const QString& text) {
    QString result;
    for (const QChar letter : text.simplified()) {
        switch (letter.unicode()) {
            case u'&':
            case u'%':
            case u'$':
            case u'#':
            case u'_':
                result += QLatin1Char('\\') + letter;
                break;
            case u'\\':
                result += QStringLiteral("\\textbackslash{}");
                break;
            // BibTeX counts braces also behind a backslash, so that a single one would swallow the entries that follow.
            case u'{':
                result += QStringLiteral("\\textbraceleft{}");
                break;
            case u'}':
                result += QStringLiteral("\\textbraceright{}");
                break;
            case u'~':
                result += QStringLiteral("\\textasciitilde{}");
                break;
            case u'^':
                result += QStringLiteral("\\textasciicircum{}");
                break;
            default:
                result += letter;
        }
    }
    return result;
}

/// Addresses are read to the letter; only braces would upset the entry, and an address may have them as %7B and %7D.
QString addressForTex(const std::string& url) {
    return toQString(url)
        .simplified()
        .replace(QLatin1Char('{'), QStringLiteral("%7B"))
        .replace(QLatin1Char('}'), QStringLiteral("%7D"))
        .replace(QLatin1Char(' '), QStringLiteral("%20"));
}

/// "Family, Given" joined by "and"; a second pair of braces keeps a corporate name in one piece.
QString authorsForTex(const geo::Source& source) {
    QStringList authors;
    for (const std::string& author : source.authors) {
        const PersonName name = personName(author);
        authors << (name.isCorporate() ? QLatin1Char('{') + forTex(name.family) + QLatin1Char('}')
                                       : forTex(name.family) + QStringLiteral(", ") + forTex(name.given));
    }
    return authors.join(QStringLiteral(" and "));
}

QString keyOf(const geo::Source& source, QSet<QString>& taken) {
    QString key;
    for (const QChar letter : toQString(source.id.text())) {
        const bool plain =
            letter.unicode() < 128 && (letter.isLetterOrNumber() || QStringLiteral("-_:.").contains(letter));
        key += plain ? QString(letter) : QString();
    }
    key = key.isEmpty() ? QStringLiteral("source") : key;
    QString unique = key;
    for (char16_t suffix = u'a'; taken.contains(unique); ++suffix) {
        unique = suffix <= u'z' ? key + QChar(suffix) : key + QLatin1Char('-') + QString::number(suffix);
    }
    taken.insert(unique);
    return unique;
}

/// ISO 8601, an interval with a slash, as BibLaTeX reads it.
QString dateOf(const geo::TimeSpan& issued) {
    QStringList ends;
    for (const auto& end : {issued.from, issued.to}) {
        if (end) {
            ends << toQString(end->iso());
        }
    }
    ends.removeDuplicates();
    return ends.join(QLatin1Char('/'));
}

QString entryOf(const geo::Source& source, QSet<QString>& taken) {
    const bool report = source.type == "report";
    QString text = (report ? QStringLiteral("@techreport{") : QStringLiteral("@article{")) + keyOf(source, taken);
    const auto put = [&text](const char* field, const QString& value) {
        if (!value.isEmpty()) {
            text += QStringLiteral(",\n  ") + QLatin1String(field) + QStringLiteral(" = {") + value + QLatin1Char('}');
        }
    };
    put("author", authorsForTex(source));
    // The inner braces keep the title's capitals, whatever the style does to titles.
    put("title",
        source.title.empty() ? QString() : QLatin1Char('{') + forTex(toQString(source.title)) + QLatin1Char('}'));
    put(report ? "series" : "journal", forTex(toQString(source.containerTitle)));
    put(report ? "institution" : "publisher", forTex(toQString(source.publisher)));
    const auto& issued = source.issued.from ? source.issued.from : source.issued.to;
    if (issued) {
        put("date", dateOf(source.issued));
        put("year", QString::number(static_cast<int>(issued->firstDay.year())));
        if (issued->resolution != geo::DateResolution::year) {
            put("month", QString::number(static_cast<unsigned>(issued->firstDay.month())));
        }
        // Programs that take year and month before the date would lose its day (pandoc).
        if (issued->resolution == geo::DateResolution::day && !dateOf(source.issued).contains(QLatin1Char('/'))) {
            put("day", QString::number(static_cast<unsigned>(issued->firstDay.day())));
        }
    }
    put("url", addressForTex(source.url));
    put("langid", forTex(toQString(source.language)));
    put("note", source.deduced.empty()
                    ? QString()
                    : forTex(QStringLiteral("Not in the text itself: ") + toQString(source.deduced)));
    return text + QStringLiteral("\n}\n");
}

}  // namespace

QByteArray toBibTex(const std::vector<const geo::Source*>& sources) {
    QSet<QString> taken;
    QStringList entries;
    for (const geo::Source* source : sources) {
        entries << entryOf(*source, taken);
    }
    return entries.join(QLatin1Char('\n')).toUtf8();
}

}  // namespace marz
