// SPDX-License-Identifier: MIT
#include "app/panels/claim_list.h"

#include <QLocale>
#include <QStringList>

#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"
#include "app/panels/page_text.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

namespace {

QString hedgingInWords(const geo::Claim& claim) {
    const geo::VocabularyTerm* term = geo::findTerm(geo::hedgings(), claim.hedging);
    return term == nullptr ? QString() : toQString(term->label);
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
    return claim.unit.empty() ? quantity : quantity + QLatin1Char(' ') + toQString(claim.unit);
}

QString claimDetails(const geo::Claim& claim) {
    QStringList parts;
    for (const std::string& actor : claim.actors) {
        parts << toQString(actor);
    }
    parts = parts.isEmpty() ? parts : QStringList(parts.join(QStringLiteral(", ")));
    for (const QString& part : {quantityInWords(claim), hedgingInWords(claim)}) {
        if (!part.isEmpty()) {
            parts << part;
        }
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString claimRowsHtml(const std::vector<const geo::Claim*>& claims, const PanelColours& colours) {
    QString rows;
    for (const geo::Claim* claim : claims) {
        const QString details = claimDetails(*claim);
        rows += QStringLiteral("<tr><td width=\"92\" style=\"padding:3px 10px 3px 0\">%1</td>")
                    .arg(quietHtml(escaped(claimDateInWords(claim->when)), colours));
        rows += QStringLiteral("<td style=\"padding:3px 0\">%1").arg(escaped(claim->statement));
        if (!details.isEmpty()) {
            rows += QStringLiteral("<br><span style=\"color:%1;font-size:12px\">%2</span>")
                        .arg(colours.quiet.name(), escaped(details));
        }
        rows += QStringLiteral("</td></tr>");
    }
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">%1</table>").arg(rows);
}

}  // namespace marz
