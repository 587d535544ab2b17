// SPDX-License-Identifier: MIT
#include "app/panels/passage_view.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <vector>

#include "app/convert/citation_writer.h"
#include "app/convert/paragraph_words.h"
#include "app/convert/qt_text.h"
#include "app/panels/page_text.h"
#include "app/world/passage_text.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PassageView)
};

QString cardHtml(const QString& content, const PanelColours& colours) {
    return QStringLiteral(
               "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:6px\"><tr>"
               "<td style=\"background-color:%1;border-left:3px solid %2;padding:10px 12px 10px 12px\">%3</td>"
               "</tr></table>")
        .arg(colours.card.name(), colours.accent.name(), content);
}

QString citationText(const World& world, const geo::Passage& passage) {
    const geo::Source* source = world.atlas->findSource(passage.source);
    return source == nullptr ? toQString(passage.source.text() + " " + passage.paragraph)
                             : fullCitation(*source, {passage.paragraph});
}

/// What else the paragraph claims, by the places that it claims it of.
QString otherClaimsHtml(const World& world, const geo::Passage& passage, const geo::PlaceId& place,
                        const PanelColours& colours) {
    constexpr qsizetype mostNamed = 6;
    std::vector<geo::PlaceId> seen;
    QStringList links;
    std::size_t claims = 0;
    for (const geo::Claim* claim : world.atlas->claimsIn(passage.source, passage.paragraph)) {
        if (std::find(claim->places.begin(), claim->places.end(), place) != claim->places.end()) {
            continue;
        }
        ++claims;
        for (const geo::PlaceId& id : claim->places) {
            const geo::Place* other = world.atlas->findPlace(id);
            if (other != nullptr && links.size() < mostNamed && std::find(seen.begin(), seen.end(), id) == seen.end()) {
                seen.push_back(id);
                links << linkHtml(placeLink(id), toQString(other->name), colours);
            }
        }
    }
    if (links.isEmpty()) {
        return {};
    }
    const QString text = claims == 1 ? Words::tr("One more claim of this paragraph, about %1")
                                     : Words::tr("%1 more claims of this paragraph, about %2").arg(claims);
    return QStringLiteral("<p style=\"margin-top:4px;margin-bottom:0;color:%1;font-size:12px\">%2</p>")
        .arg(colours.quiet.name(), text.arg(links.join(QStringLiteral(", "))));
}

}  // namespace

QString passageCardHtml(const World& world, const geo::Passage& passage, const geo::PlaceId& place,
                        const PanelColours& colours) {
    const PassageText shown = passageText(world, passage);
    const bool own = shown.wording == PassageWording::article;
    const QString label = own ? Words::tr("The article's own paragraph") : Words::tr("In our words");
    QString html =
        labelHtml(escaped(label) + QStringLiteral(" \u00B7 ") + escaped(paragraphSign(passage.paragraph)), colours);
    html += QStringLiteral("<p style=\"margin-top:5px;margin-bottom:6px\">%1</p>")
                .arg(passageHtml(shown.text, place, world, colours));
    html += QStringLiteral("<p style=\"margin:0;color:%1;font-size:12px\">%2</p>")
                .arg(colours.quiet.name(), escaped(citationText(world, passage)));
    QString actions =
        linkHtml(copyLink(passage.source, passage.paragraph),
                 own ? Words::tr("Copy passage with citation") : Words::tr("Copy digest with citation"), colours);
    if (own) {
        actions = linkHtml(readLink(passage.source, passage.paragraph), Words::tr("Open in reader"), colours) +
                  QStringLiteral(" \u00A0 ") + actions;
    } else {
        actions = linkHtml(attachLink(passage.source), Words::tr("Attach article\u2026"), colours) +
                  QStringLiteral(" \u00A0 ") + actions;
    }
    html += QStringLiteral("<p style=\"margin-top:4px;margin-bottom:0;font-size:12px\">%1</p>").arg(actions);
    return cardHtml(html + otherClaimsHtml(world, passage, place, colours), colours);
}

QString passageForClipboard(const World& world, const geo::Passage& passage) {
    const PassageText shown = passageText(world, passage);
    const QString text = toQString(shown.text).simplified();
    const QString citation = citationText(world, passage);
    if (shown.wording == PassageWording::article) {
        return QChar(0x201C) + text + QChar(0x201D) + QLatin1Char('\n') + citation + QLatin1Char('.');
    }
    return text + QLatin1Char('\n') + Words::tr("[Digest, not the article's wording, of] %1.").arg(citation);
}

}  // namespace marz
