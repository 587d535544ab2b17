// SPDX-License-Identifier: MIT
#include "app/panels/claim_list.h"

#include <QStringList>

#include "app/convert/claim_words.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"
#include "app/panels/page_text.h"

namespace marz {

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
