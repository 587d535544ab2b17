// SPDX-License-Identifier: MIT
#include "app/convert/claim_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "app/convert/qt_text.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::ClaimWords)
};

/// "(minimum)" and "(about)" are said before the figure, and a share of something is "bulk of border".
QString withUnit(const QString& quantity, QString unit) {
    const auto takeEnd = [&unit](const QString& end) {
        const bool there = unit.endsWith(end);
        unit.chop(there ? end.size() : 0);
        return there;
    };
    const bool minimum = takeEnd(QStringLiteral(" (minimum)"));
    const bool about = takeEnd(QStringLiteral(" (about)"));
    const QString share = QStringLiteral("share of ");
    const bool isShare = unit.startsWith(share);
    const QString text =
        quantity + (isShare ? QStringLiteral(" of ") + unit.mid(share.size()) : QLatin1Char(' ') + unit);
    return minimum ? Words::tr("at least %1").arg(text) : about ? Words::tr("about %1").arg(text) : text;
}

}  // namespace

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
    return claim.unit.empty() || claim.unit == "year" ? quantity : withUnit(quantity, toQString(claim.unit));
}

QString hedgingInWords(const geo::Claim& claim) {
    const geo::VocabularyTerm* term = geo::findTerm(geo::hedgings(), claim.hedging);
    return term == nullptr ? QString() : toQString(term->label);
}

QString hedgingExplained(const geo::Claim& claim) {
    const std::string& word = claim.hedging;
    const QString meaning = word == "reported"      ? Words::tr("the source passes on what others say")
                            : word == "claimed"     ? Words::tr("the source gives the word of a party to the matter")
                            : word == "likely"      ? Words::tr("the source thinks so, without being certain")
                            : word == "planned"     ? Words::tr("it was intended, and may not have come about")
                            : word == "conditional" ? Words::tr("it depends on something that had not happened")
                            : word == "denied"      ? Words::tr("the source says that somebody denies it")
                                                    : QString();
    return meaning.isEmpty() ? QString() : hedgingInWords(claim) + QStringLiteral(": ") + meaning;
}

QString claimDetails(const geo::Claim& claim) {
    QStringList actors;
    for (const std::string& actor : claim.actors) {
        actors << toQString(actor);
    }
    QStringList parts = actors.isEmpty() ? QStringList() : QStringList(actors.join(QStringLiteral(", ")));
    if (const QString quantity = quantityInWords(claim); !quantity.isEmpty()) {
        parts << quantity;
    }
    if (claim.origin == geo::Origin::own) {
        parts << Words::tr("your own claim");
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

}  // namespace marz
