// SPDX-License-Identifier: MIT
#include "app/panels/page_text.h"

#include <QUrl>
#include <algorithm>
#include <vector>

#include "app/convert/qt_text.h"
#include "libgeo/article/place_tagger.h"

namespace marz {

namespace {

QString encoded(std::string_view id) {
    return QString::fromLatin1(QUrl::toPercentEncoding(toQString(id)));
}

/// The place's own mentions first; of the others those that do not overlap them.
std::vector<geo::PlaceMention> mentionsFor(std::string_view text, const geo::PlaceId& place, const World& world) {
    std::vector<geo::PlaceMention> mentions = geo::mentionsOf(text, place, *world.gazetteer, *world.atlas);
    for (geo::PlaceMention& own : mentions) {
        own.place = place;
    }
    const std::size_t ownCount = mentions.size();
    for (const geo::PlaceMention& other : geo::tagPlaces(text, *world.gazetteer, *world.atlas)) {
        const auto overlaps = [&](const geo::PlaceMention& own) {
            return other.begin < own.end && own.begin < other.end;
        };
        const auto ownEnd = mentions.begin() + static_cast<std::ptrdiff_t>(ownCount);
        // "Afghan" in every other line leads nowhere that a reader wants to go.
        const bool linked = other.place != place && other.role != geo::MentionRole::demonym;
        if (linked && std::none_of(mentions.begin(), ownEnd, overlaps)) {
            mentions.push_back(other);
        }
    }
    std::sort(mentions.begin(), mentions.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return mentions;
}

}  // namespace

QString escaped(std::string_view utf8) {
    return toQString(utf8).toHtmlEscaped();
}

QString escaped(const QString& text) {
    return text.toHtmlEscaped();
}

QString placeLink(const geo::PlaceId& place) {
    return QStringLiteral("place:") + encoded(place.text());
}

QString attachLink(const geo::SourceId& source) {
    return QStringLiteral("attach:") + encoded(source.text());
}

QString passageLink(const geo::SourceId& source, std::string_view paragraph) {
    return QStringLiteral("passage:") + passageAnchor(source, paragraph);
}

QString passageAnchor(const geo::SourceId& source, std::string_view paragraph) {
    return encoded(source.text()) + QLatin1Char('/') + encoded(paragraph);
}

QString correctLink(const geo::ClaimId& claim) {
    return QStringLiteral("correct:") + encoded(claim.text());
}

QString dropLink(const geo::ClaimId& claim) {
    return QStringLiteral("drop:") + encoded(claim.text());
}

QString readLink(const geo::SourceId& source, std::string_view paragraph) {
    return QStringLiteral("read:") + encoded(source.text()) + QLatin1Char('/') + encoded(paragraph);
}

QString copyLink(const geo::SourceId& source, std::string_view paragraph) {
    return QStringLiteral("copy:") + encoded(source.text()) + QLatin1Char('/') + encoded(paragraph);
}

QString linkHtml(const QString& target, const QString& text, const PanelColours& colours) {
    return QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>")
        .arg(escaped(target), colours.link.name(), escaped(text));
}

QString quietHtml(const QString& html, const PanelColours& colours) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(colours.quiet.name(), html);
}

QString labelHtml(const QString& html, const PanelColours& colours) {
    return QStringLiteral(
               "<span style=\"color:%1;font-size:11px;letter-spacing:1px;text-transform:uppercase\">%2</span>")
        .arg(colours.quiet.name(), html);
}

QString passageHtml(std::string_view text, const geo::PlaceId& place, const World& world, const PanelColours& colours) {
    QString html;
    std::size_t done = 0;
    for (const geo::PlaceMention& mention : mentionsFor(text, place, world)) {
        if (mention.begin < done || mention.end > text.size()) {
            continue;
        }
        html += escaped(text.substr(done, mention.begin - done));
        const std::string_view name = text.substr(mention.begin, mention.end - mention.begin);
        if (mention.place == place) {
            html += QStringLiteral("<span style=\"background-color:%1\">%2</span>")
                        .arg(colours.highlight.name(), escaped(name));
        } else {
            html += linkHtml(placeLink(mention.place), toQString(name), colours);
        }
        done = mention.end;
    }
    return html + escaped(text.substr(done));
}

}  // namespace marz
