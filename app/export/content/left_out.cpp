// SPDX-License-Identifier: MIT
#include "app/export/content/left_out.h"

#include <QStringList>
#include <algorithm>
#include <map>

#include "app/export/content/place_wording.h"
#include "libgeo/atlas/claim_query.h"

namespace marz {

namespace {

enum class Absence { unlocated, outside, partOfCrossing };

/// Why a place of the filter has no number on the map.
Absence absenceOf(const ExportRequest& request, std::size_t index) {
    const geo::Place& place = request.world->atlas->places()[index];
    if (!place.located() || place.tooVagueToDraw()) {
        return Absence::unlocated;
    }
    if (place.kind == "crossing-side") {
        return Absence::partOfCrossing;  // which has its mark, or is named itself
    }
    return Absence::outside;
}

/// Names places of the filter that bear no number, by reason.
std::vector<QString> absentPlaces(const ExportRequest& request, const std::set<geo::PlaceId>& marked) {
    // A page about one place does not promise the others: what lies elsewhere is no lack.
    const bool aboutOnePlace = std::holds_alternative<PlaceArea>(request.area);
    std::map<Absence, QStringList> names;
    for (const std::size_t index : request.shownPlaces) {
        const geo::Place& place = request.world->atlas->places()[index];
        if (marked.count(place.id) > 0) {
            continue;
        }
        names[absenceOf(request, index)] << nameInLanguage(place, namesOf(request));
    }
    std::vector<QString> sentences;
    const auto add = [&](const char* reason, Absence absence) {
        if (!names[absence].isEmpty()) {
            sentences.push_back(QLatin1String(reason) + shortList(names[absence]) + QLatin1Char('.'));
        }
    };
    if (!aboutOnePlace) {
        add("Not on the map, for lack of a location: ", Absence::unlocated);
        add("Outside this map: ", Absence::outside);
    }
    return sentences;
}

/// What dates leave out of the marked places for having none, as a sentence; empty where that is nothing.
QString undatedInWords(const ExportRequest& request, const std::set<geo::PlaceId>& marked) {
    const geo::Atlas& atlas = *request.world->atlas;
    const std::vector<std::size_t> undated = geo::undatedLeftOut(atlas, claimFilterOf(request));
    const auto count = std::count_if(undated.begin(), undated.end(), [&](std::size_t claim) {
        const std::vector<geo::PlaceId>& places = atlas.claims()[claim].places;
        return std::any_of(places.begin(), places.end(),
                           [&marked](const geo::PlaceId& place) { return marked.contains(place); });
    });
    if (count == 0) {
        return {};
    }
    return count == 1 ? QStringLiteral("One undated claim is left out.")
                      : QStringLiteral("%1 undated claims are left out.").arg(count);
}

}  // namespace

geo::ClaimFilter claimFilterOf(const ExportRequest& request) {
    geo::ClaimFilter filter = request.filter;
    filter.kinds.clear();
    filter.countries.clear();
    return filter;
}

std::vector<QString> leftOutInWords(const ExportRequest& request, const std::set<geo::PlaceId>& marked) {
    std::vector<QString> sentences = absentPlaces(request, marked);
    if (const QString undated = undatedInWords(request, marked); !undated.isEmpty()) {
        sentences.push_back(undated);
    }
    return sentences;
}

}  // namespace marz
