// SPDX-License-Identifier: MIT
#include "app/convert/age_words.h"

#include <QCoreApplication>

#include "app/convert/state_words.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::AgeWords)
};

}  // namespace

QString paleInWords(const geo::PlaceState& state, const geo::AsKnownOn& date) {
    if (state.known == 0 || geo::freshness(state, date) >= 1.0) {
        return {};
    }
    return state.newest ? Words::tr("pale: newest claim of %1").arg(dayInWords(geo::dayOfNumber(*state.newest)))
                        : Words::tr("pale: no claim has a date");
}

bool isOldOrUnsure(const geo::StateFact& fact, const geo::AsKnownOn& date) {
    return geo::ageOf(fact, date) != geo::StateAge::fresh || fact.perhaps || fact.saidOtherwise || fact.planned ||
           fact.reserved;
}

QString doubtInWords(const geo::StateFact& fact, const geo::AsKnownOn& date) {
    if (fact.planned) {
        return Words::tr("only planned, as far as sources tell");
    }
    switch (geo::ageOf(fact, date)) {
        case geo::StateAge::lastKnown:
            return Words::tr("last said more than two months before");
        case geo::StateAge::ageing:
            return Words::tr("last said more than two weeks before");
        case geo::StateAge::fresh:
            break;
    }
    return fact.reserved        ? Words::tr("not vouched for by its source")
           : fact.perhaps       ? Words::tr("perhaps so only later")
           : fact.saidOtherwise ? Words::tr("said otherwise of something wider")
                                : QString();
}

QString paleMarksExplained() {
    return Words::tr(
        "Marks grow paler with the age of their newest claim, from two weeks on; of the palest nothing was known yet.");
}

QString dashedBadgesExplained() {
    return Words::tr("A state in dashes was last said more than two weeks before, or is not sure.");
}

}  // namespace marz
