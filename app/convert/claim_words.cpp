// SPDX-License-Identifier: MIT
#include "app/convert/claim_words.h"

#include <QLocale>

#include "app/convert/qt_text.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

QString quantityInWords(const geo::Claim& claim) {
    if (claim.quantity.empty()) {
        return {};
    }
    QString quantity = toQString(claim.quantity);
    bool isNumber = false;
    const double number = quantity.toDouble(&isNumber);
    if (isNumber && claim.unit != "year") {
        quantity = QLocale(QLocale::English).toString(number, 'f', QLocale::FloatingPointShortest);
    }
    return claim.unit.empty() ? quantity : quantity + QLatin1Char(' ') + toQString(claim.unit);
}

QString hedgingInWords(const geo::Claim& claim) {
    const geo::VocabularyTerm* term = geo::findTerm(geo::hedgings(), claim.hedging);
    return term == nullptr ? QString() : toQString(term->label);
}

}  // namespace marz
