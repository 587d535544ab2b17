// SPDX-License-Identifier: MIT
#include "app/bibliography/citation_style.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "app/bibliography/person_name.h"
#include "app/convert/citation_writer.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::CitationStyle)
};

constexpr std::size_t mostAuthorsOfApa = 20;
constexpr std::size_t mostAuthorsOfOthers = 3;

const geo::PartialDate* firstDate(const geo::Source& source) {
    const geo::TimeSpan& issued = source.issued;
    return issued.from ? &*issued.from : issued.to ? &*issued.to : nullptr;
}

QString yearOf(const geo::Source& source) {
    const geo::PartialDate* date = firstDate(source);
    return date != nullptr ? QString::number(static_cast<int>(date->firstDay.year())) : QStringLiteral("n.d.");
}

/// "circa " where the day or month is deduced from more than the source's own date.
QString circaOf(const geo::Source& source) {
    return issuedInWords(source).startsWith(QLatin1String("circa ")) ? QStringLiteral("circa ") : QString();
}

/// "11 August", "September", "16–22 August"; empty where no more than the year is known, or the span crosses years.
QString dayAndMonthOf(const geo::Source& source) {
    QString words = spanInWords(source.issued, MonthNames::full);
    const QString year = yearOf(source);
    return words.endsWith(QLatin1Char(' ') + year) && words.count(year) == 1 ? words.chopped(year.size() + 1)
                                                                             : QString();
}

/// "August 11" of "11 August", "August 16–22" of "16–22 August".
QString monthFirst(const QString& dayAndMonth) {
    const QStringList words = dayAndMonth.split(QLatin1Char(' '));
    return words.size() == 2 ? words[1] + QLatin1Char(' ') + words[0] : dayAndMonth;
}

QString containerOf(const geo::Source& source) {
    return toQString(source.containerTitle.empty() ? source.publisher : source.containerTitle);
}

QString withFullStop(const QString& text) {
    static const QString ends = QStringLiteral(".?!…");
    return text.isEmpty() || ends.contains(text.back()) ? text : text + QLatin1Char('.');
}

enum class Initials { behind, behindWithComma, before };

QString named(const std::string& author, Initials initials) {
    const PersonName name = personName(author);
    if (name.isCorporate()) {
        return name.family;
    }
    switch (initials) {
        case Initials::behind:
            return name.family + QLatin1Char(' ') + name.initials();
        case Initials::behindWithComma:
            return name.family + QStringLiteral(", ") + name.initials();
        case Initials::before:
            break;
    }
    return name.initials() + QLatin1Char(' ') + name.family;
}

QStringList namedAll(const geo::Source& source, Initials initials, std::size_t most) {
    QStringList names;
    for (std::size_t i = 0; i < std::min(most, source.authors.size()); ++i) {
        names << named(source.authors[i], initials);
    }
    return names;
}

/// "A", "A & B", "A, B, & C" (where `serialComma` says so).
QString joinedWith(QStringList names, const QString& word, const QString& serialComma) {
    if (names.size() < 2) {
        return names.join(QString());
    }
    const QString last = names.takeLast();
    const QString comma = names.size() > 1 ? serialComma : QString();
    return names.join(QStringLiteral(", ")) + comma + QLatin1Char(' ') + word + QLatin1Char(' ') + last;
}

QString inApa(const geo::Source& source, const QString& paragraphs) {
    QStringList names = namedAll(source, Initials::behindWithComma, mostAuthorsOfApa);
    QString authors;
    if (source.authors.size() > mostAuthorsOfApa) {
        // Nineteen, an ellipsis and the last one.
        names.back() = named(source.authors.back(), Initials::behindWithComma);
        const QString last = names.takeLast();
        authors = names.join(QStringLiteral(", ")) + QStringLiteral(", … ") + last;
    } else {
        // A comma stands before "&" even between two, as each name holds one itself.
        const QString comma =
            names.size() > 1 && names.front().contains(QLatin1Char(',')) ? QStringLiteral(",") : QString();
        authors = names.size() == 2 ? names[0] + comma + QStringLiteral(" & ") + names[1]
                                    : joinedWith(names, QStringLiteral("&"), QStringLiteral(","));
    }
    const QString day = monthFirst(dayAndMonthOf(source));
    const QString date = QLatin1Char('(') + circaOf(source) + yearOf(source) +
                         (day.isEmpty() ? QString() : QStringLiteral(", ") + day) + QLatin1Char(')');
    QStringList parts;
    // Without an author the title stands first, and the date behind it.
    if (!authors.isEmpty()) {
        parts << authors << date + QLatin1Char('.') << withFullStop(toQString(source.title));
    } else {
        parts << toQString(source.title) << date + QLatin1Char('.');
    }
    const QString container = containerOf(source);
    if (!container.isEmpty() && container != authors) {
        parts << withFullStop(container);
    }
    parts << toQString(source.url);
    parts << (paragraphs.isEmpty() ? QString() : QLatin1Char('(') + paragraphs + QLatin1Char(')'));
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

QString inHarvard(const geo::Source& source, const QString& paragraphs) {
    const bool many = source.authors.size() > mostAuthorsOfOthers;
    const QStringList names = namedAll(source, Initials::behindWithComma, many ? 1 : mostAuthorsOfOthers);
    const QString authors =
        many ? names.front() + QStringLiteral(" et al.") : joinedWith(names, QStringLiteral("and"), QString());
    const QString year = QLatin1Char('(') + circaOf(source) + yearOf(source) + QLatin1Char(')');
    const QString title = QChar(0x2018) + toQString(source.title) + QChar(0x2019);
    QStringList parts{authors.isEmpty() ? title + QLatin1Char(' ') + year
                                        : authors + QLatin1Char(' ') + year + QLatin1Char(' ') + title};
    parts << containerOf(source) << dayAndMonthOf(source) << paragraphs;
    parts.removeAll(QString());
    const QString text = withFullStop(parts.join(QStringLiteral(", ")));
    return source.url.empty() ? text : text + QStringLiteral(" Available at: ") + toQString(source.url);
}

QString inGost(const geo::Source& source, const QString& paragraphs) {
    const bool many = source.authors.size() > mostAuthorsOfOthers;
    QString head = toQString(source.title);
    if (many) {
        head += QStringLiteral(" / ") + named(source.authors.front(), Initials::before) + QStringLiteral(" [et al.]");
    } else if (!source.authors.empty()) {
        const QString authors = namedAll(source, Initials::behind, mostAuthorsOfOthers).join(QStringLiteral(", "));
        head = withFullStop(authors) + QLatin1Char(' ') + head;
    }
    const QString container = containerOf(source);
    if (!container.isEmpty()) {
        head += QStringLiteral(" // ") + container;
    }
    // Year, then day and month; only what is deduced is called circa, and that is never the year alone.
    const QString day = dayAndMonthOf(source);
    QStringList parts{withFullStop(head)};
    if (day.isEmpty()) {
        parts << withFullStop(withCapital(circaOf(source)) + yearOf(source));
    } else {
        parts << withFullStop(yearOf(source)) << withFullStop(withCapital(circaOf(source)) + day);
    }
    parts << withFullStop(withCapital(paragraphs));
    if (!source.url.empty()) {
        parts << QStringLiteral("URL: ") + toQString(source.url);
    }
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

}  // namespace

const std::vector<CitationStyle>& citationStyles() {
    static const std::vector<CitationStyle> all{CitationStyle::chicago, CitationStyle::apa, CitationStyle::harvard,
                                                CitationStyle::gost};
    return all;
}

QString citationStyleId(CitationStyle style) {
    switch (style) {
        case CitationStyle::apa:
            return QStringLiteral("apa");
        case CitationStyle::harvard:
            return QStringLiteral("harvard");
        case CitationStyle::gost:
            return QStringLiteral("gost");
        case CitationStyle::chicago:
            break;
    }
    return QStringLiteral("chicago");
}

QString citationStyleName(CitationStyle style) {
    switch (style) {
        case CitationStyle::apa:
            return QStringLiteral("APA");
        case CitationStyle::harvard:
            return QStringLiteral("Harvard");
        case CitationStyle::gost:
            return QStringLiteral("GOST R 7.0.5");
        case CitationStyle::chicago:
            break;
    }
    return Words::tr("Chicago (notes)");
}

std::optional<CitationStyle> citationStyleOf(const QString& id) {
    for (const CitationStyle style : citationStyles()) {
        if (citationStyleId(style) == id) {
            return style;
        }
    }
    return std::nullopt;
}

QString citationIn(CitationStyle style, const geo::Source& source, const std::vector<std::string>& paragraphs) {
    const QString where = paragraphsInWords(paragraphs);
    switch (style) {
        case CitationStyle::apa:
            return inApa(source, where);
        case CitationStyle::harvard:
            return inHarvard(source, where);
        case CitationStyle::gost:
            return inGost(source, where);
        case CitationStyle::chicago:
            break;
    }
    return fullCitation(source, paragraphs);
}

QString footnoteIn(CitationStyle style, const geo::Source& source, const std::vector<std::string>& paragraphs) {
    const QString text = citationIn(style, source, paragraphs);
    const bool endsInAddress = !source.url.empty() && text.endsWith(toQString(source.url));
    return endsInAddress ? text : withFullStop(text);
}

}  // namespace marz
