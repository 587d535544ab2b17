// SPDX-License-Identifier: MIT
#include "app/panels/measured_card.h"

#include <QCoreApplication>

#include "app/convert/claim_words.h"
#include "app/convert/measure_words.h"
#include "app/convert/qt_text.h"
#include "app/panels/claim_list.h"
#include "app/panels/comparison_card.h"
#include "app/panels/page_text.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::MeasuredCard)
};

}  // namespace

QString measuredCardHtml(const geo::Atlas& atlas, const geo::ClaimedAndMeasured& pair, const PanelColours& colours) {
    QString html =
        QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\"><b>%1</b> %2</p>")
            .arg(escaped(Words::tr("Claimed and measured")),
                 quietHtml(QStringLiteral("\u00B7 ") + escaped(measuredSubject(atlas, pair.claimed)), colours));
    QString rows;
    for (const geo::Claim* claim : pair.claimed.claims) {
        rows +=
            claimRowHtml(escaped(Words::tr("claimed")),
                         escaped(quantityInWords(*claim)) + QStringLiteral(" <span style=\"font-size:12px\">%1</span>")
                                                                .arg(passageReferenceHtml(atlas, *claim, colours)),
                         colours);
    }
    for (const geo::MeasuredFigure& figure : pair.measured) {
        rows += claimRowHtml(
            escaped(Words::tr("measured")),
            escaped(kilometresInWords(figure.kilometres)) + QStringLiteral(" <span style=\"font-size:12px\">%1</span>")
                                                                .arg(quietHtml(escaped(figure.words), colours)),
            colours);
    }
    html += rowTableHtml(rows);
    return html + QStringLiteral("<p style=\"margin-top:4px;margin-bottom:0;color:%1;font-size:12px\">%2</p>")
                      .arg(colours.quiet.name(), escaped(measuredRemark(pair)));
}

}  // namespace marz
