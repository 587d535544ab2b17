// SPDX-License-Identifier: MIT
#include "app/export/content/filter_words.h"

#include <QStringList>
#include <string>
#include <vector>

#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

namespace {

QString anyOf(const QStringList& items) {
    constexpr qsizetype mostNamed = 4;
    if (items.size() > mostNamed) {
        return QStringLiteral("%1 or %2 others")
            .arg(items.mid(0, mostNamed - 1).join(QStringLiteral(", ")))
            .arg(items.size() - mostNamed + 1);
    }
    return items.size() < 2
               ? items.join(QString())
               : items.mid(0, items.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" or ") + items.back();
}

QStringList labelsOf(std::span<const geo::VocabularyTerm> vocabulary, const std::vector<std::string>& ids) {
    QStringList labels;
    for (const std::string& id : ids) {
        const geo::VocabularyTerm* term = geo::findTerm(vocabulary, id);
        labels << (term == nullptr || term->label.empty() ? toQString(id) : toQString(term->label));
    }
    return labels;
}

QStringList textsOf(const std::vector<std::string>& texts) {
    QStringList result;
    for (const std::string& text : texts) {
        result << toQString(text);
    }
    return result;
}

QString datesOf(const geo::ClaimFilter& filter) {
    const QString since = filter.since ? dateInWords(*filter.since, MonthNames::full) : QString();
    const QString until = filter.until ? dateInWords(*filter.until, MonthNames::full) : QString();
    if (since.isEmpty()) {
        return until.isEmpty() ? QString() : QStringLiteral("until ") + until;
    }
    return QStringLiteral("from ") + since + (until.isEmpty() ? QStringLiteral(" on") : QStringLiteral(" to ") + until);
}

}  // namespace

QString claimsLeftInWords(const geo::ClaimFilter& filter) {
    QStringList parts;
    if (!filter.hedgings.empty()) {
        parts << QStringLiteral("that are ") + anyOf(labelsOf(geo::hedgings(), filter.hedgings));
    }
    if (!filter.categories.empty()) {
        parts << QStringLiteral("about ") + anyOf(labelsOf(geo::claimCategories(), filter.categories));
    }
    if (!filter.actors.empty()) {
        parts << QStringLiteral("with ") + anyOf(textsOf(filter.actors));
    }
    if (const QString dates = datesOf(filter); !dates.isEmpty()) {
        parts << dates;
    }
    return parts.isEmpty() ? QString() : QStringLiteral("only claims ") + parts.join(QStringLiteral(", "));
}

}  // namespace marz
