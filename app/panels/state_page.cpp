// SPDX-License-Identifier: MIT
#include "app/panels/state_page.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/convert/age_words.h"
#include "app/convert/citation_writer.h"
#include "app/convert/paragraph_words.h"
#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"
#include "app/panels/page_text.h"
#include "app/scene/place_states.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::StatePage)
};

/// A fact of which place, on which date.
struct FactView {
    const geo::Atlas& atlas;
    std::size_t place;
    const geo::AsKnownOn& date;
    const PanelColours& colours;
};

QString paragraphHtml(const QString& html) {
    return QStringLiteral("<p style=\"margin-top:3px;margin-bottom:0\">%1</p>").arg(html);
}

QString authorOf(const geo::Atlas& atlas, const geo::Claim& claim) {
    const geo::Source* source = atlas.findSource(claim.source);
    return (source == nullptr ? toQString(claim.source.text()) : sourceName(*source)) + QLatin1Char(' ') +
           paragraphSign(claim.paragraph);
}

QString factHtml(const FactView& view, const geo::StateFact& fact) {
    const bool fresh = geo::ageOf(fact, view.date) == geo::StateAge::fresh && !fact.saidOtherwise;
    const QString words = escaped(withCapital(factInWords(view.atlas, view.place, fact, view.date)));
    QString html = (fresh ? QStringLiteral("<b>%1</b>") : QStringLiteral("%1")).arg(words) + QLatin1Char(' ') +
                   quietHtml(escaped(authorOf(view.atlas, view.atlas.claims()[fact.claim])), view.colours);
    if (fact.saidOtherwise) {
        html += QStringLiteral("<br>") +
                quietHtml(
                    escaped(Words::tr(
                        "Of something wider it has been said otherwise since, but only with reservation (see above).")),
                    view.colours);
    }
    return paragraphHtml(html);
}

/// What a statement about something wider has made old.
QString beforeHtml(const FactView& view, const geo::StateFact& fact) {
    const QString words = Words::tr("Before that: %1").arg(factInWords(view.atlas, view.place, fact, view.date));
    return paragraphHtml(quietHtml(
        escaped(words + QLatin1Char(' ') + authorOf(view.atlas, view.atlas.claims()[fact.claim])), view.colours));
}

/// Why the place's mark does not look as it would on the day of the news; empty where it does.
QString markInWords(const FactView& view, const geo::PlaceState& state) {
    QStringList looks;
    if (const QString pale = paleInWords(state, view.date); !pale.isEmpty()) {
        looks << pale;
    }
    const geo::StateFact* badge = badgeFactOf(state);
    if (badge != nullptr && isOldOrUnsure(*badge, view.date)) {
        looks << Words::tr("badge in dashes: %1").arg(doubtInWords(*badge, view.date));
    }
    return looks.isEmpty() ? QString() : Words::tr("On the map %1.").arg(looks.join(QStringLiteral("; ")));
}

QString smallParagraphHtml(const QString& text, const PanelColours& colours) {
    return QStringLiteral("<p style=\"margin-top:3px;margin-bottom:0;font-size:12px\">%1</p>")
        .arg(quietHtml(escaped(text), colours));
}

QString nothingSaid(const geo::Place& place) {
    return place.kind == "country" || place.kind == "province" || place.kind == "city"
               ? Words::tr("No claim by then says who holds it.")
               : Words::tr("No claim by then says who holds it or whether it is open.");
}

QString laterInWords(std::size_t later, std::size_t known) {
    const QString count =
        later == 1 ? Words::tr("1 later claim is left out.") : Words::tr("%1 later claims are left out.").arg(later);
    return known == 0 && later > 0 ? Words::tr("Nothing is known of this place yet.") + QLatin1Char(' ') + count
                                   : count;
}

}  // namespace

QString stateOnDateHtml(const geo::Atlas& atlas, const geo::PlaceId& place, const geo::AsKnownOn& date,
                        const PanelColours& colours) {
    const std::size_t index = atlas.placeIndex(place);
    if (index >= atlas.places().size()) {
        return {};
    }
    const geo::PlaceState state = geo::stateOnDate(atlas, index, date);
    if (state.facts.empty() && state.known + state.later == 0) {
        return {};  // nothing is claimed of it on any date
    }
    QString html = labelHtml(escaped(withCapital(knownOnInWords(date))), colours);
    const FactView view{atlas, index, date, colours};
    for (const geo::StateFact& fact : state.facts) {
        html += factHtml(view, fact);
    }
    for (const geo::StateFact& fact : state.before) {
        html += beforeHtml(view, fact);
    }
    if (state.facts.empty() && state.known > 0) {
        html += paragraphHtml(escaped(nothingSaid(atlas.places()[index])));
    }
    if (const QString mark = markInWords(view, state); !mark.isEmpty()) {
        html += smallParagraphHtml(mark, colours);
    }
    if (state.later > 0) {
        html += smallParagraphHtml(laterInWords(state.later, state.known), colours);
    }
    return QStringLiteral(
               "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:10px\"><tr>"
               "<td style=\"background-color:%1;padding:8px 12px\">%2</td></tr></table>")
        .arg(colours.card.name(), html);
}

std::vector<const geo::Claim*> knownClaims(const geo::Atlas& atlas, std::vector<const geo::Claim*> claims,
                                           const std::optional<geo::AsKnownOn>& date) {
    if (date) {
        std::erase_if(claims, [&](const geo::Claim* claim) {
            return !geo::isKnown(atlas, static_cast<std::size_t>(claim - atlas.claims().data()), *date);
        });
    }
    return claims;
}

bool isLater(const geo::Atlas& atlas, const geo::Passage& passage, const geo::PlaceId& place,
             const std::optional<geo::AsKnownOn>& date) {
    if (!date) {
        return false;
    }
    const geo::Source* source = atlas.findSource(passage.source);
    if (date->axis == geo::TimeAxis::published && source != nullptr) {
        return atlas.times().issued[static_cast<std::size_t>(source - atlas.sources().data())] > date->dayNumber();
    }
    std::vector<const geo::Claim*> claims = atlas.claimsIn(passage.source, passage.paragraph);
    std::erase_if(claims, [&](const geo::Claim* claim) {
        return std::find(claim->places.begin(), claim->places.end(), place) == claim->places.end();
    });
    return !claims.empty() && knownClaims(atlas, claims, date).empty();
}

}  // namespace marz
