// SPDX-License-Identifier: MIT
#include "app/convert/state_words.h"

#include <QStringList>
#include <array>

#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"

namespace marz {

namespace {

QString actorOr(const geo::StateFact& fact, const QString& with, const QString& without) {
    return fact.by.empty() ? without : with.arg(toQString(fact.by));
}

QString kindInWords(const geo::StateFact& fact) {
    switch (fact.kind) {
        case geo::StateKind::held:
            return actorOr(fact, QStringLiteral("held by %1"), QStringLiteral("held"));
        case geo::StateKind::contested:
            return QStringLiteral("fought over");
        case geo::StateKind::closed:
            return QStringLiteral("closed");
        case geo::StateKind::open:
            return QStringLiteral("open");
        case geo::StateKind::customs:
            return actorOr(fact, QStringLiteral("%1 can collect customs"), QStringLiteral("customs are collected"));
        case geo::StateKind::exercise:
            break;
    }
    return QStringLiteral("exercise");
}

}  // namespace

QString stateInWords(const geo::PlaceState& state) {
    static constexpr auto told = std::to_array({geo::StateKind::closed, geo::StateKind::open, geo::StateKind::contested,
                                                geo::StateKind::held, geo::StateKind::exercise});
    QStringList words;
    for (const geo::StateKind kind : told) {
        if (const geo::StateFact* fact = state.find(kind)) {
            words << kindInWords(*fact);
        }
    }
    if (words.isEmpty() && !state.facts.empty() && state.facts.front().announced) {
        words << kindInWords(state.facts.front()) + QStringLiteral(" announced");
    }
    return words.join(QStringLiteral(" \u00B7 "));
}

QString factInWords(const geo::Atlas& atlas, const geo::StateFact& fact) {
    const geo::TimeSpan& when = atlas.claims()[fact.claim].when;
    const QString span = spanInWords(when, MonthNames::full);
    if (fact.announced) {
        return QStringLiteral("%1 announced for %2").arg(kindInWords(fact), span);
    }
    if (fact.kind == geo::StateKind::exercise) {
        return QStringLiteral("%1, %2").arg(kindInWords(fact), span);
    }
    if (fact.day == geo::ClaimTimes::always) {
        return kindInWords(fact);
    }
    if (when.precision != "as-of" && fact.approximate) {
        // The day in the middle of the span orders events and is nothing that a source tells.
        return QStringLiteral("%1 (%2)").arg(kindInWords(fact), claimDateInWords(when));
    }
    const QString day = dayInWords(geo::dayOfNumber(fact.day));
    const QString since = when.precision == "as-of" ? QStringLiteral("%1 by %2") : QStringLiteral("%1 since %2");
    return since.arg(kindInWords(fact), day);
}

QString dayInWords(std::chrono::year_month_day day) {
    return dateInWords({day, geo::DateResolution::day}, MonthNames::full);
}

QString knownOnInWords(const geo::AsKnownOn& date) {
    return (date.axis == geo::TimeAxis::published ? QStringLiteral("as published by %1") : QStringLiteral("as of %1"))
        .arg(dayInWords(date.day));
}

}  // namespace marz
