// SPDX-License-Identifier: MIT
#include "app/convert/comparison_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "app/convert/claim_words.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::ComparisonWords)
};

/// "2021-07-30/2021-08-10" as people write it; nothing where the value is no date.
QString datesInWords(const QString& value) {
    const QString within = QStringLiteral("within ");
    const bool framed = value.startsWith(within);
    const QStringList ends = (framed ? value.mid(within.size()) : value).split(QLatin1Char('/'));
    const auto from = geo::parsePartialDate(toUtf8(ends.front()));
    const auto to = geo::parsePartialDate(toUtf8(ends.back()));
    if (!from || !to || ends.size() > 2) {
        return {};
    }
    const QString words = spanInWords({from, to, {}}, MonthNames::abbreviated);
    return framed ? Words::tr("within %1").arg(words) : words;
}

/// "1600 civilians" with its thousands apart.
QString figureInWords(const QString& value) {
    const qsizetype space = value.indexOf(QLatin1Char(' '));
    bool isNumber = false;
    const double number = value.left(space).toDouble(&isNumber);
    return isNumber && space > 0
               ? QLocale(QLocale::English).toString(number, 'f', QLocale::FloatingPointShortest) + value.mid(space)
               : value;
}

/// One value that one source gives, while another says that somebody denies it.
bool isDenied(const geo::Disagreement& comparison) {
    return std::any_of(comparison.claims.begin(), comparison.claims.end(),
                       [](const geo::Claim* claim) { return claim->hedging == "denied"; });
}

}  // namespace

QString comparisonTitle(const geo::Disagreement& comparison) {
    switch (comparison.relation) {
        case geo::Relation::agree:
            return Words::tr("Sources agree");
        case geo::Relation::hedgedDifferently:
            return isDenied(comparison) ? Words::tr("Sources differ") : Words::tr("Sources are not equally sure");
        case geo::Relation::rounding:
        case geo::Relation::changedOverTime:
        case geo::Relation::contradict:
            break;
    }
    return Words::tr("Sources differ");
}

QString comparisonSentence(const geo::Disagreement& comparison) {
    switch (comparison.relation) {
        case geo::Relation::agree:
            return {};
        case geo::Relation::hedgedDifferently:
            return isDenied(comparison) ? Words::tr("What one source says is by another one's account denied.")
                                        : Words::tr("One value, but not every source states it flatly.");
        case geo::Relation::rounding:
            return Words::tr("So near each other that one figure may be the other, rounded.");
        case geo::Relation::changedOverTime:
            return Words::tr("The claims speak of different times, so this may have changed.");
        case geo::Relation::contradict:
            break;
    }
    return Words::tr("The values differ, and the claims may speak of the same time.");
}

QString comparedValueInWords(const geo::Disagreement& comparison, std::size_t index) {
    const QString value = toQString(comparison.values[index]);
    if (value.isEmpty()) {
        return quantityInWords(*comparison.claims[index]);
    }
    const QString dates = datesInWords(value);
    return dates.isEmpty() ? figureInWords(value) : dates;
}

}  // namespace marz
