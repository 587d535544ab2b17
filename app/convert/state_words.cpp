// SPDX-License-Identifier: MIT
#include "app/convert/state_words.h"

#include <QStringList>
#include <algorithm>
#include <array>

#include "app/convert/claim_words.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"

namespace marz {

namespace {

QString actorOr(const geo::StateFact& fact, const QString& with, const QString& without) {
    return fact.by.empty() ? without : with.arg(toQString(fact.by));
}

/// "held by Taliban", "70 percent held by Taliban", "partly held by Taliban".
QString holdingInWords(const geo::StateFact& fact) {
    const QString held = actorOr(fact, QStringLiteral("held by %1"), QStringLiteral("held"));
    if (fact.portion == "part") {
        return QStringLiteral("partly ") + held;
    }
    return fact.portion.empty() ? held : toQString(fact.portion) + QLatin1Char(' ') + held;
}

QString kindInWords(const geo::StateFact& fact) {
    switch (fact.kind) {
        case geo::StateKind::held:
            return holdingInWords(fact);
        case geo::StateKind::contested:
            return QStringLiteral("fought over");
        case geo::StateKind::closed:
            return QStringLiteral("closed");
        case geo::StateKind::open:
            return QStringLiteral("open");
        case geo::StateKind::customs:
            return actorOr(fact, QStringLiteral("%1 can collect customs"), QStringLiteral("customs are collected"));
        case geo::StateKind::guarded:
            return actorOr(fact, QStringLiteral("guarded by %1"), QStringLiteral("guarded"));
        case geo::StateKind::exercise:
            break;
    }
    return QStringLiteral("exercise");
}

/// What it is, of which place where that is a side or something wider, and how sure.
QString coreInWords(const geo::Atlas& atlas, std::size_t place, const geo::StateFact& fact) {
    QString words = kindInWords(fact);
    if (fact.about != place) {
        words = toQString(atlas.places()[fact.about].name) +
                (fact.portion.empty() ? QStringLiteral(" ") : QStringLiteral(": ")) + words;
    }
    if (fact.perhaps) {
        words = QStringLiteral("perhaps ") + words;
    }
    const QString hedging = fact.reserved ? hedgingInWords(atlas.claims()[fact.claim]) : QString();
    return hedging.isEmpty() ? words : words + QStringLiteral(" (%1)").arg(hedging);
}

/// Without the year where it is the date's; only the year where it is long ago.
QString saidDay(const geo::StateFact& fact, const geo::AsKnownOn& date) {
    const std::chrono::year_month_day day = geo::dayOfNumber(fact.said);
    const QString words = dayInWords(day);
    if (date.dayNumber() - fact.said > 366) {
        return QString::number(static_cast<int>(day.year()));
    }
    return day.year() == date.day.year() ? words.left(words.lastIndexOf(QLatin1Char(' '))) : words;
}

QString shortFact(const geo::Atlas& atlas, std::size_t place, const geo::StateFact& fact, const geo::AsKnownOn& date) {
    const QString core = coreInWords(atlas, place, fact);
    switch (fact.planned ? geo::StateAge::fresh : geo::ageOf(fact, date)) {
        case geo::StateAge::fresh:
            break;
        case geo::StateAge::ageing:
            return core + QStringLiteral(", last said ") + saidDay(fact, date);
        case geo::StateAge::lastKnown:
            return QStringLiteral("last known (%1): %2").arg(saidDay(fact, date), core);
    }
    return fact.planned ? core + QStringLiteral(" planned") : core;
}

/// The facts that are told, in the order in which they are: passing before holding.
std::vector<const geo::StateFact*> toldFacts(const geo::PlaceState& state, StateLength length) {
    using Kinds = std::vector<geo::StateKind>;
    static const std::array<Kinds, 4> groups{Kinds{geo::StateKind::closed, geo::StateKind::open},
                                             Kinds{geo::StateKind::contested, geo::StateKind::held},
                                             Kinds{geo::StateKind::guarded}, Kinds{geo::StateKind::exercise}};
    std::vector<const geo::StateFact*> told;
    for (const Kinds& kinds : groups) {
        std::size_t count = 0;
        for (const geo::StateFact& fact : state.facts) {
            const bool wanted = !fact.announced && std::find(kinds.begin(), kinds.end(), fact.kind) != kinds.end();
            if (wanted && (length == StateLength::whole || count++ == 0)) {
                told.push_back(&fact);
            }
        }
    }
    if (length == StateLength::brief && told.size() > 1) {
        std::erase_if(told, [](const geo::StateFact* fact) { return fact->kind == geo::StateKind::guarded; });
    }
    return told;
}

/// When it came about, as far as a source tells it.
QString whenInWords(const geo::Atlas& atlas, const geo::StateFact& fact) {
    const geo::TimeSpan& when = atlas.claims()[fact.first].when;
    const bool begun = fact.first != fact.claim;
    if (fact.kind == geo::StateKind::exercise) {
        const bool exact = when.precision == "day" || when.precision == "days";
        return (exact ? QStringLiteral(", ") : QStringLiteral(", some time in ")) + spanInWords(when, MonthNames::full);
    }
    if (fact.day == geo::ClaimTimes::always || (when.precision == "as-of" && !begun)) {
        return {};
    }
    if (when.precision == "as-of") {
        return QStringLiteral(" (first told: %1)").arg(claimDateInWords(when));
    }
    const bool exact = !atlas.times().approximate(fact.first);
    return exact ? QStringLiteral(" since ") + dateInWords(*(when.from ? when.from : when.to), MonthNames::full)
                 : QStringLiteral(" (%1)").arg(claimDateInWords(when));
}

/// Who has said so last, and whether that is long ago.
QString lastSaidInWords(const geo::Atlas& atlas, const geo::StateFact& fact, const geo::AsKnownOn& date) {
    if (fact.said == geo::ClaimTimes::always) {
        return {};
    }
    if (atlas.times().published[fact.claim] > date.dayNumber()) {
        return QStringLiteral(", as told later");
    }
    return QStringLiteral(", last said ") + dayInWords(geo::dayOfNumber(fact.said));
}

}  // namespace

QString stateInWords(const geo::Atlas& atlas, std::size_t place, const geo::PlaceState& state,
                     const geo::AsKnownOn& date, StateLength length) {
    QStringList words;
    for (const geo::StateFact* fact : toldFacts(state, length)) {
        words << shortFact(atlas, place, *fact, date);
    }
    if (words.isEmpty() && !state.facts.empty() && state.facts.front().announced) {
        words << coreInWords(atlas, place, state.facts.front()) + QStringLiteral(" announced");
    }
    return words.join(QStringLiteral(" \u00B7 "));
}

QString stateOnDateInWords(const geo::Atlas& atlas, std::size_t place, const geo::AsKnownOn& date) {
    return stateInWords(atlas, place, geo::stateOnDate(atlas, place, date), date, StateLength::whole);
}

QString stateOnDateInWords(geo::StatesOnDate& states, std::size_t place) {
    return stateInWords(states.atlas(), place, states.of(place), states.date(), StateLength::whole);
}

QString factInWords(const geo::Atlas& atlas, std::size_t place, const geo::StateFact& fact,
                    const geo::AsKnownOn& date) {
    const QString core = coreInWords(atlas, place, fact);
    if (fact.announced || fact.planned) {
        const QString span = spanInWords(atlas.claims()[fact.claim].when, MonthNames::full);
        return (fact.announced ? QStringLiteral("%1 announced for %2") : QStringLiteral("%1 planned for %2"))
            .arg(core, span);
    }
    const bool old = geo::ageOf(fact, date) == geo::StateAge::lastKnown;
    geo::StateFact told = fact;
    if (fact.about != place) {
        told.first = told.claim;  // how long it has been so elsewhere is that place's matter
    }
    return (old ? QStringLiteral("last known: ") : QString()) + core + whenInWords(atlas, told) +
           lastSaidInWords(atlas, fact, date);
}

QString dayInWords(std::chrono::year_month_day day) {
    return dateInWords({day, geo::DateResolution::day}, MonthNames::full);
}

QString knownOnInWords(const geo::AsKnownOn& date) {
    return (date.axis == geo::TimeAxis::published ? QStringLiteral("as published by %1") : QStringLiteral("as of %1"))
        .arg(dayInWords(date.day));
}

}  // namespace marz
