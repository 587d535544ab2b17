// SPDX-License-Identifier: MIT
#include "app/convert/citation_writer.h"

#include <QStringList>
#include <algorithm>
#include <cstdlib>

#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"

namespace marz {

namespace {

constexpr QLatin1String undated("n.d.");

/// "Weitz, Richard" becomes "Richard Weitz"; a corporate name has no comma and stays.
QString inReadingOrder(const std::string& author) {
    const QString name = toQString(author);
    const qsizetype comma = name.indexOf(QStringLiteral(", "));
    return comma < 0 ? name : name.mid(comma + 2) + QLatin1Char(' ') + name.left(comma);
}

QString authorsInWords(const geo::Source& source) {
    constexpr qsizetype mostNamed = 3;
    QStringList authors;
    for (const std::string& author : source.authors) {
        authors << inReadingOrder(author);
    }
    if (authors.size() > mostNamed) {
        return authors.front() + QStringLiteral(" et al.");
    }
    if (authors.size() < 2) {
        return authors.join(QString());
    }
    const QString last = authors.takeLast();
    return authors.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
}

/// The title in quotation marks, with the comma that follows it inside as the manual wants it.
QString quotedTitle(const geo::Source& source) {
    const QString title = toQString(source.title);
    const bool endsItself = title.endsWith(QLatin1Char('?')) || title.endsWith(QLatin1Char('!'));
    return QChar(0x201C) + title + (endsItself ? QString() : QStringLiteral(",")) + QChar(0x201D);
}

/// 5 for "p5" and 7 for "b7"; 0 for anything else.
int numberOf(const std::string& paragraph) {
    return paragraph.size() < 2 ? 0 : std::atoi(paragraph.c_str() + 1);
}

std::vector<int> numbersWith(char letter, const std::vector<std::string>& paragraphs) {
    std::vector<int> numbers;
    for (const std::string& paragraph : paragraphs) {
        if (!paragraph.empty() && paragraph.front() == letter) {
            numbers.push_back(numberOf(paragraph));
        }
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

/// "4, 5, 12", "3–6, 9".
QString numberList(const std::vector<int>& numbers) {
    QStringList parts;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) {
            ++last;
        }
        if (last - i >= 2) {
            parts << QString::number(numbers[i]) + QChar(0x2013) + QString::number(numbers[last]);
            i = last + 1;
        } else {
            parts << QString::number(numbers[i]);
            ++i;
        }
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QString issuedInWords(const geo::Source& source) {
    const QString words = spanInWords(source.issued, MonthNames::full);
    if (words.isEmpty()) {
        return undated;
    }
    const std::string& precision = source.issued.precision;
    const bool exact = precision.empty() || precision == "day" || precision == "month" || precision == "year";
    return exact ? words : QStringLiteral("circa ") + words;
}

QString sourceName(const geo::Source& source) {
    constexpr qsizetype longest = 36;
    if (const QString author = toQString(source.shortAuthor()); !author.isEmpty()) {
        return author;
    }
    QString title = toQString(source.title).simplified();
    if (title.isEmpty()) {
        return toQString(source.id.text());
    }
    if (title.size() > longest) {
        const qsizetype space = title.lastIndexOf(QLatin1Char(' '), longest);
        title = title.left(space > longest / 2 ? space : longest) + QChar(0x2026);
    }
    return QChar(0x201C) + title + QChar(0x201D);
}

QString sourceNameAndTitle(const geo::Source& source, const QString& separator) {
    const QString author = toQString(source.shortAuthor());
    const QString title = toQString(source.title);
    if (title.isEmpty()) {
        return sourceName(source);
    }
    return author.isEmpty() ? title : author + separator + title;
}

QString shortCitation(const geo::Source& source) {
    const auto issued = source.issued.from ? source.issued.from : source.issued.to;
    const QString year = issued ? QString::number(static_cast<int>(issued->firstDay.year())) : undated;
    return sourceName(source) + QLatin1Char(' ') + year;
}

QString shortCitation(const geo::Source& source, const std::string& paragraph) {
    return shortCitation(source) + QStringLiteral(", ") + paragraphsInWords({paragraph});
}

QString fullCitation(const geo::Source& source, const std::vector<std::string>& paragraphs) {
    const QString authors = authorsInWords(source);
    const std::string& container = source.containerTitle.empty() ? source.publisher : source.containerTitle;
    QString text = authors.isEmpty() ? QString() : authors + QStringLiteral(", ");
    text += quotedTitle(source) + QLatin1Char(' ');
    if (!container.empty()) {
        text += toQString(container) + QStringLiteral(", ");
    }
    text += issuedInWords(source);
    const QString places = paragraphsInWords(paragraphs);
    return places.isEmpty() ? text : text + QStringLiteral(", ") + places;
}

QString paragraphsInWords(const std::vector<std::string>& paragraphs) {
    const std::vector<int> numbered = numbersWith('p', paragraphs);
    const std::vector<int> blocks = numbersWith('b', paragraphs);
    QStringList parts;
    if (!numbered.empty()) {
        parts << (numbered.size() == 1 ? QStringLiteral("para.\u00A0") : QStringLiteral("paras.\u00A0")) +
                     numberList(numbered);
    }
    if (!blocks.empty()) {
        // Of the text's blocks that are no paragraphs, captions alone are cited.
        parts << (blocks.size() == 1 ? QStringLiteral("caption (block\u00A0")
                                     : QStringLiteral("captions (blocks\u00A0")) +
                     numberList(blocks) + QLatin1Char(')');
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace marz
