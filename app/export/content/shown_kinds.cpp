// SPDX-License-Identifier: MIT
#include "app/export/content/shown_kinds.h"

#include <algorithm>
#include <optional>

#include "app/convert/age_words.h"
#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"
#include "app/scene/mark_items.h"
#include "app/scene/place_states.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

namespace {

LegendRow legendRow(const MapStyle& style, const ShownKinds& kinds, const std::string& kind, const QString& label) {
    const KindStyle& look = style.kind(toQString(kind));
    const auto colourIf = [&look](bool drawn) { return drawn ? std::optional(look.colour) : std::nullopt; };
    return {look.icon, label, colourIf(kinds.asLines.contains(kind)), colourIf(kinds.asAreas.contains(kind))};
}

}  // namespace

void addKind(const geo::Place& place, ShownKinds& kinds) {
    kinds.all.insert(place.kind);
    if (place.shape.kind == geo::ShapeKind::line) {
        kinds.asLines.insert(place.kind);
    } else if (place.shape.kind == geo::ShapeKind::area) {
        kinds.asAreas.insert(place.kind);
    }
}

void addKindsOfShapes(const ExportRequest& request, const geo::PlaneBox& visible, ShownKinds& kinds) {
    const ProjectedPlaces& projected = *request.world->places;
    for (const std::size_t index : request.shownPlaces) {
        const geo::Place& place = request.world->atlas->places()[index];
        const bool lineOrArea = place.located() && place.shape.kind != geo::ShapeKind::point;
        if (lineOrArea && projected.shapes && projected.shapes->boundingBox(index).intersects(visible)) {
            addKind(place, kinds);
        }
    }
}

std::vector<LegendRow> legendOf(const ExportRequest& request, const ShownKinds& kinds,
                                const std::set<QString>& badges) {
    std::vector<LegendRow> rows;
    std::set<std::string> left = kinds.all;
    for (const geo::VocabularyTerm& term : geo::placeKinds()) {
        const std::string kind(term.id);
        if (left.erase(kind) > 0) {
            rows.push_back(legendRow(request.style, kinds, kind, toQString(term.label)));
        }
    }
    for (const std::string& kind : left) {  // of an atlas with kinds of its own
        rows.push_back(legendRow(request.style, kinds, kind, toQString(kind)));
    }
    for (const QString& badge : allBadges()) {
        if (badges.count(badge) > 0) {
            rows.push_back({badge, QStringLiteral("state: ") + badgeInWords(badge)});
        }
    }
    if (badges.count(QString::fromLatin1(foundInTextBadge)) > 0) {
        rows.push_back(
            {QString::fromLatin1(foundInTextBadge), QStringLiteral("found in an article, not in the atlas")});
    }
    return rows;
}

std::vector<QString> agesExplained(const std::vector<MarkItem>& marks) {
    const auto any = [&marks](auto looksSo) { return std::any_of(marks.begin(), marks.end(), looksSo); };
    std::vector<QString> sentences;
    if (any([](const MarkItem& mark) { return mark.opacity < 1.0; })) {
        sentences.push_back(paleMarksExplained());
    }
    if (any([](const MarkItem& mark) { return isQuietBadge(mark.badge); })) {
        sentences.push_back(dashedBadgesExplained());
    }
    return sentences;
}

}  // namespace marz
