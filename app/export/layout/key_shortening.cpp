// SPDX-License-Identifier: MIT
#include "app/export/layout/key_shortening.h"

#include <QStringList>
#include <algorithm>

#include "app/convert/qt_text.h"

namespace marz {

namespace {

std::size_t mostClaims(const MapKey& key) {
    std::size_t most = 1;
    for (const KeyEntry& entry : key.entries) {
        most = std::max(most, entry.furtherClaims.size() + 1);
    }
    return most;
}

QString shorteningInWords(std::size_t claims) {
    return claims == 1
               ? QStringLiteral("Of each place one claim is told; its letters cite the others.")
               : QStringLiteral("Of each place at most %1 claims are told; its letters cite the others.").arg(claims);
}

KeyLayout layOutWithAtMost(std::size_t claims, const MapKey& key, const MapStyle& style, KeySpace space) {
    const double gap = space.smallestText * 0.6;
    LabelFont font = pageFont(space.smallestText);
    font.italic = true;
    const FlowedText line =
        flowText({{shorteningInWords(claims), font, style.quietText}}, space.width, keyLineHeight(space.smallestText));
    space.height -= gap + line.height;
    KeyLayout layout = layOutKey(tellingAtMost(key, claims), style, space);
    layout.leftOut = layout.leftOut.isEmpty()
                         ? shorteningInWords(claims)
                         : shorteningInWords(claims) + QLatin1Char(' ') + withCapital(layout.leftOut);
    addText(layout.block.group, line, {0.0, layout.block.height + gap});
    layout.block.height += gap + line.height;
    return layout;
}

/// Keeps the claims that stand first, in the order in which they are told, and cites the others.
void shorten(KeyEntry& entry, std::size_t claims) {
    std::vector<KeyClaim> told{{entry.when, entry.statement, entry.hedging, entry.citation, entry.rank}};
    told.insert(told.end(), entry.furtherClaims.begin(), entry.furtherClaims.end());
    auto left = std::stable_partition(told.begin(), told.end(),
                                      [claims](const KeyClaim& claim) { return claim.rank < claims; });
    left = std::max(left, told.begin() + 1);  // one is told in any case
    QStringList citations;
    for (auto claim = told.begin(); claim != left; ++claim) {
        citations << claim->citation;
    }
    QStringList cited = entry.furtherCitations.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    for (auto claim = left; claim != told.end(); ++claim) {
        if (!claim->citation.isEmpty() && !citations.contains(claim->citation) && !cited.contains(claim->citation)) {
            cited << claim->citation;
        }
    }
    const KeyClaim first = told.front();
    entry.when = first.when;
    entry.statement = first.statement;
    entry.hedging = first.hedging;
    entry.citation = first.citation;
    entry.rank = first.rank;
    entry.furtherClaims.assign(told.begin() + 1, left);
    entry.furtherCitations = cited.join(QStringLiteral(", "));
}

}  // namespace

MapKey tellingAtMost(const MapKey& key, std::size_t claims) {
    MapKey shorter = key;
    for (KeyEntry& entry : shorter.entries) {
        shorten(entry, std::max<std::size_t>(claims, 1));
    }
    return shorter;
}

MapKey withoutCitations(MapKey key) {
    for (KeyEntry& entry : key.entries) {
        entry.citation.clear();
        entry.furtherCitations.clear();
        for (KeyClaim& claim : entry.furtherClaims) {
            claim.citation.clear();
        }
    }
    return key;
}

KeyLayout layOutShortenedKey(const MapKey& key, const MapStyle& style, const KeySpace& space) {
    const auto holdsAll = [&key](const KeyLayout& layout) { return layout.end.entry >= key.entries.size(); };
    KeyLayout plain = layOutKey(key, style, space);
    const std::size_t most = mostClaims(key);
    if (holdsAll(plain) || space.overflow == PageOverflow::furtherPages || most == 1) {
        return plain;
    }
    KeyLayout shortest = layOutWithAtMost(1, key, style, space);
    if (!holdsAll(shortest)) {
        return shortest;
    }
    // The more claims, the more room they take: the largest number that fits is found by halving.
    std::size_t fits = 1;
    std::size_t tooMany = most;
    while (tooMany - fits > 1) {
        const std::size_t middle = (fits + tooMany) / 2;
        (holdsAll(layOutWithAtMost(middle, key, style, space)) ? fits : tooMany) = middle;
    }
    return fits == 1 ? shortest : layOutWithAtMost(fits, key, style, space);
}

}  // namespace marz
