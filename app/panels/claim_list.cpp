// SPDX-License-Identifier: MIT
#include "app/panels/claim_list.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/convert/claim_words.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"
#include "app/panels/comparison_card.h"
#include "app/panels/page_text.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::ClaimList)
};

QString rowHtml(const geo::Claim& claim, QStringList details, const PanelColours& colours) {
    if (const QString hedging = hedgingHtml(claim, colours); !hedging.isEmpty()) {
        details << hedging;
    }
    if (claim.origin == geo::Origin::own) {
        details << linkHtml(correctLink(claim.id), Words::tr("change"), colours)
                << linkHtml(dropLink(claim.id), Words::tr("discard"), colours);
    }
    QString text = escaped(claim.statement);
    if (!details.isEmpty()) {
        text += QStringLiteral("<br><span style=\"color:%1;font-size:12px\">%2</span>")
                    .arg(colours.quiet.name(), details.join(QStringLiteral(" \u00B7 ")));
    }
    return claimRowHtml(escaped(claimDateInWords(claim.when)), text, colours);
}

QStringList detailsHtml(const geo::Claim& claim) {
    const QString details = claimDetails(claim);
    return details.isEmpty() ? QStringList() : QStringList(escaped(details));
}

}  // namespace

QString hedgingHtml(const geo::Claim& claim, const PanelColours& colours) {
    const QString word = hedgingInWords(claim);
    return word.isEmpty() ? QString()
                          : QStringLiteral(
                                "<span title=\"%1\" style=\"color:%2\"><img src=\"hedging:%3\" width=\"10\" "
                                "height=\"10\" style=\"vertical-align:middle\">\u00A0%4</span>")
                                .arg(escaped(hedgingExplained(claim)), colours.quiet.name(), escaped(claim.hedging),
                                     escaped(word));
}

QString claimRowHtml(const QString& dateHtml, const QString& html, const PanelColours& colours) {
    return QStringLiteral(
               "<tr><td width=\"92\" style=\"padding:3px 10px 3px 0\">%1</td>"
               "<td style=\"padding:3px 0\">%2</td></tr>")
        .arg(quietHtml(dateHtml, colours), html);
}

QString rowTableHtml(const QString& rows) {
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">%1</table>").arg(rows);
}

QString claimRowsHtml(const std::vector<const geo::Claim*>& claims, const PanelColours& colours) {
    QString rows;
    for (const geo::Claim* claim : claims) {
        rows += rowHtml(*claim, detailsHtml(*claim), colours);
    }
    return rowTableHtml(rows);
}

QString claimRowsWithSourcesHtml(const geo::Atlas& atlas, const std::vector<const geo::Claim*>& claims,
                                 const PanelColours& colours) {
    QString rows;
    for (const geo::Claim* claim : claims) {
        QStringList details = detailsHtml(*claim);
        details.prepend(passageReferenceHtml(atlas, *claim, colours));
        rows += rowHtml(*claim, details, colours);
    }
    return rowTableHtml(rows);
}

}  // namespace marz
