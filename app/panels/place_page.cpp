// SPDX-License-Identifier: MIT
#include "app/panels/place_page.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <set>

#include "app/convert/citation_writer.h"
#include "app/convert/claim_words.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/paragraph_words.h"
#include "app/convert/place_words.h"
#include "app/convert/qt_text.h"
#include "app/panels/claim_list.h"
#include "app/panels/page_text.h"
#include "app/panels/passage_view.h"
#include "libgeo/atlas/disagreement.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PlacePage)
};

/// What one source says about a place: its passages in order, each with the claims made there.
struct SourceGroup {
    const geo::Source* source = nullptr;
    std::vector<const geo::Passage*> withClaims;
    std::vector<const geo::Passage*> namedOnly;
};

std::vector<const geo::Claim*> claimsAbout(const geo::Atlas& atlas, const geo::Passage& passage,
                                           const geo::PlaceId& place) {
    std::vector<const geo::Claim*> claims = atlas.claimsIn(passage.source, passage.paragraph);
    std::erase_if(claims, [&](const geo::Claim* claim) {
        return std::find(claim->places.begin(), claim->places.end(), place) == claim->places.end();
    });
    return claims;
}

std::vector<SourceGroup> groupedBySource(const geo::Atlas& atlas, const geo::PlaceId& place) {
    std::vector<SourceGroup> groups;
    for (const geo::Passage* passage : atlas.passagesOf(place)) {
        const geo::Source* source = atlas.findSource(passage->source);
        if (source == nullptr) {
            continue;
        }
        if (groups.empty() || groups.back().source != source) {
            groups.push_back({source, {}, {}});
        }
        const bool claims = !claimsAbout(atlas, *passage, place).empty();
        (claims ? groups.back().withClaims : groups.back().namedOnly).push_back(passage);
    }
    return groups;
}

/// One form for one and another for more, which also reads well where no translation is loaded.
QString claimsAndSources(std::size_t claims, std::size_t sources) {
    const auto number = [](std::size_t count) {
        return QLocale(QLocale::English).toString(static_cast<qulonglong>(count));
    };
    return (claims == 1 ? Words::tr("1 claim") : Words::tr("%1 claims").arg(number(claims))) + QStringLiteral(", ") +
           (sources == 1 ? Words::tr("1 source") : Words::tr("%1 sources").arg(number(sources)));
}

QString ruleHtml(const PanelColours& colours) {
    return QStringLiteral(
               "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:12px;"
               "margin-bottom:8px\"><tr><td style=\"border-top:1px solid %1;font-size:1px\">\u00A0</td></tr></table>")
        .arg(colours.line.name());
}

/// Isolating marks keep right-to-left names in order beside others.
QString localNamesHtml(const geo::Place& place) {
    QStringList names;
    for (const QString& name : localNames(place)) {
        names << QChar(0x2068) + escaped(name) + QChar(0x2069);
    }
    return names.join(QStringLiteral(" \u00A0\u00B7\u00A0 "));
}

QString chipsHtml(const geo::Place& place, const PanelColours& colours) {
    QStringList chips{locationInWords(place)};
    if (!place.namedInSources) {
        chips << Words::tr("identified from elsewhere: not named in the text");
    }
    QString html;
    for (const QString& chip : chips) {
        html += QStringLiteral(
                    "<table cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:6px\"><tr>"
                    "<td style=\"border:1px solid %1;padding:2px 9px\">%2</td></tr></table>")
                    .arg(colours.line.name(), escaped(chip));
    }
    if (!place.coordinateSource.empty()) {
        html += QStringLiteral("<p style=\"margin-top:6px;margin-bottom:0;color:%1;font-size:12px\">%2</p>")
                    .arg(colours.quiet.name(),
                         escaped(Words::tr("Location from: %1").arg(toQString(place.coordinateSource))));
    }
    return html;
}

QString headHtml(const World& world, const geo::Place& place, const PanelColours& colours) {
    QString html = QStringLiteral(
                       "<p style=\"margin:0;color:%1\"><img src=\"mark:%2\" width=\"16\" height=\"16\" "
                       "style=\"vertical-align:middle\"> %3</p>")
                       .arg(colours.quiet.name(), escaped(place.kind), escaped(kindAndCountries(place)));
    html += QStringLiteral("<p style=\"margin-top:4px;margin-bottom:0;font-size:21px;font-weight:700\">%1</p>")
                .arg(escaped(place.name));
    const QString local = localNamesHtml(place);
    if (!local.isEmpty()) {
        html += QStringLiteral("<p style=\"margin-top:2px;margin-bottom:0;font-size:15px\">%1</p>").arg(local);
    }
    html += chipsHtml(place, colours);
    std::set<std::string> sources;
    for (const geo::Claim* claim : world.atlas->claimsOf(place.id)) {
        sources.insert(claim->source.text());
    }
    const QString counts = claimsAndSources(world.atlas->claimCountOf(place.id), sources.size());
    return html + QStringLiteral("<p style=\"margin-top:12px;margin-bottom:0\">%1</p>").arg(labelHtml(counts, colours));
}

QString sourceLine(const geo::Source& source, const PanelColours& colours) {
    const QString author = toQString(source.shortAuthor());
    const QString issued = spanInWords(source.issued, MonthNames::full);
    QStringList parts;
    const QString publisher = toQString(source.containerTitle.empty() ? source.publisher : source.containerTitle);
    if (publisher != author && !publisher.contains(author)) {
        parts << publisher;
    }
    parts << issued;
    return QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\"><b>%1</b> %2</p>")
        .arg(escaped(author),
             quietHtml(QStringLiteral("\u00B7 ") + escaped(parts.join(QStringLiteral(" \u00B7 "))), colours));
}

QString disagreementHtml(const geo::Atlas& atlas, const geo::Disagreement& disagreement, const PanelColours& colours) {
    QString html = QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\"><b>%1</b> %2</p>")
                       .arg(escaped(Words::tr("Sources differ")),
                            quietHtml(QStringLiteral("\u00B7 ") + escaped(disagreement.attribute), colours));
    html += QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">");
    for (const geo::Claim* claim : disagreement.claims) {
        const geo::Source* source = atlas.findSource(claim->source);
        const QString author = source == nullptr ? toQString(claim->source.text()) : toQString(source->shortAuthor());
        const QString reference = author + QLatin1Char(' ') + paragraphSign(claim->paragraph);
        html += QStringLiteral(
                    "<tr><td width=\"92\" style=\"padding:3px 10px 3px 0\">%1</td>"
                    "<td style=\"padding:3px 0\">%2 %3</td></tr>")
                    .arg(quietHtml(escaped(claimDateInWords(claim->when)), colours), escaped(quantityInWords(*claim)),
                         quietHtml(escaped(reference), colours));
    }
    return html + QStringLiteral("</table>");
}

QString namedOnlyHtml(const World& world, const std::vector<SourceGroup>& groups, const geo::PlaceId& place,
                      const PanelColours& colours) {
    QString html;
    for (const SourceGroup& group : groups) {
        if (group.namedOnly.empty()) {
            continue;
        }
        html += html.isEmpty() ? ruleHtml(colours) + labelHtml(Words::tr("Also named in"), colours) : QString();
        html += QStringLiteral("<p style=\"margin-top:6px;margin-bottom:0;font-size:1px\">\u00A0</p>") +
                sourceLine(*group.source, colours);
        for (const geo::Passage* passage : group.namedOnly) {
            html += passageCardHtml(world, *passage, place, colours);
        }
    }
    return html;
}

QString pageHtml(const QString& body, const PanelColours& colours) {
    return QStringLiteral("<html><body style=\"color:%1\">%2</body></html>").arg(colours.text.name(), body);
}

}  // namespace

QString placePageHtml(const World& world, const geo::Place& place, const PanelColours& colours) {
    const std::vector<SourceGroup> groups = groupedBySource(*world.atlas, place.id);
    QString html = headHtml(world, place, colours);
    for (const SourceGroup& group : groups) {
        if (group.withClaims.empty()) {
            continue;
        }
        html += ruleHtml(colours) + sourceLine(*group.source, colours);
        for (const geo::Passage* passage : group.withClaims) {
            html += claimRowsHtml(claimsAbout(*world.atlas, *passage, place.id), colours);
            html += passageCardHtml(world, *passage, place.id, colours);
            html += QStringLiteral("<p style=\"margin:0;font-size:6px\">\u00A0</p>");
        }
    }
    for (const geo::Disagreement& disagreement : geo::disagreementsOf(*world.atlas, place.id)) {
        html += ruleHtml(colours) + disagreementHtml(*world.atlas, disagreement, colours);
    }
    html += namedOnlyHtml(world, groups, place.id, colours);
    if (!place.note.empty()) {
        html += ruleHtml(colours) + labelHtml(Words::tr("Note"), colours) +
                QStringLiteral("<p style=\"margin-top:4px;color:%1\">%2</p>")
                    .arg(colours.quiet.name(), escaped(place.note));
    }
    return pageHtml(html, colours);
}

QString overviewPageHtml(const World& world, const PanelColours& colours) {
    if (world.atlas->places().empty()) {
        return pageHtml(quietHtml(Words::tr("No atlas is loaded."), colours), colours);
    }
    QString html = QStringLiteral("<p style=\"margin-top:0;font-size:21px;font-weight:700\">%1</p><p>%2</p>")
                       .arg(escaped(Words::tr("Who says what, where")),
                            escaped(Words::tr("Click a mark on the map or choose a place in the list to read what "
                                              "each source says about it, and when.")));
    html += ruleHtml(colours) + labelHtml(Words::tr("Sources of this atlas"), colours);
    for (const geo::Source& source : world.atlas->sources()) {
        const bool attached = world.articleOf(source.id) != nullptr;
        html += QStringLiteral(
                    "<p style=\"margin-top:8px;margin-bottom:0\">%1<br><span style=\"font-size:12px\">%2</span></p>")
                    .arg(escaped(fullCitation(source, {})),
                         attached ? quietHtml(Words::tr("article attached"), colours)
                                  : linkHtml(attachLink(source.id), Words::tr("Attach article\u2026"), colours));
    }
    return pageHtml(html, colours);
}

}  // namespace marz
