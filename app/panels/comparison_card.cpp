// SPDX-License-Identifier: MIT
#include "app/panels/comparison_card.h"

#include "app/convert/citation_writer.h"
#include "app/convert/comparison_words.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/paragraph_words.h"
#include "app/convert/qt_text.h"
#include "app/panels/claim_list.h"
#include "app/panels/page_text.h"

namespace marz {

QString passageReferenceHtml(const geo::Atlas& atlas, const geo::Claim& claim, const PanelColours& colours) {
    const geo::Source* source = atlas.findSource(claim.source);
    const QString author = source == nullptr ? toQString(claim.source.text()) : sourceName(*source);
    if (atlas.findPassage(claim.source, claim.paragraph) == nullptr) {
        return quietHtml(escaped(author), colours);  // there is nothing to open
    }
    return linkHtml(passageLink(claim.source, claim.paragraph), author + QChar(0x00A0) + paragraphSign(claim.paragraph),
                    colours);
}

QString comparisonCardHtml(const geo::Atlas& atlas, const geo::Disagreement& comparison, const PanelColours& colours) {
    QString html = QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\"><b>%1</b> %2</p>")
                       .arg(escaped(comparisonTitle(comparison)),
                            quietHtml(QStringLiteral("\u00B7 ") + escaped(comparison.attribute), colours));
    QString rows;
    for (std::size_t index = 0; index < comparison.claims.size(); ++index) {
        const geo::Claim& claim = *comparison.claims[index];
        const QString hedging = hedgingHtml(claim, colours);
        rows += claimRowHtml(escaped(claimDateInWords(claim.when)),
                             escaped(comparedValueInWords(comparison, index)) + QLatin1Char(' ') +
                                 QStringLiteral("<span style=\"font-size:12px\">%1%2</span>")
                                     .arg(passageReferenceHtml(atlas, claim, colours),
                                          hedging.isEmpty() ? QString() : QStringLiteral(" \u00A0") + hedging),
                             colours);
    }
    html += rowTableHtml(rows);
    const QString sentence = comparisonSentence(comparison);
    if (!sentence.isEmpty()) {
        html += QStringLiteral("<p style=\"margin-top:4px;margin-bottom:0;color:%1;font-size:12px\">%2</p>")
                    .arg(colours.quiet.name(), escaped(sentence));
    }
    return html;
}

}  // namespace marz
