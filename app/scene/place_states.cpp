// SPDX-License-Identifier: MIT
#include "app/scene/place_states.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/convert/state_words.h"

namespace marz {

namespace {

constexpr double opacityOfUnknown = 0.3;  // the selected place stays, although nothing is known of it yet

double opacityOf(const geo::Atlas& atlas, std::size_t place, const geo::PlaceState& state, const geo::AsKnownOn& date) {
    if (atlas.claimIndexesOf(place).empty()) {
        return 1.0;
    }
    // In a few grades: pictures of symbols are kept.
    constexpr double grades = 16.0;
    return state.known == 0 ? opacityOfUnknown : std::round(grades * geo::freshness(state, date)) / grades;
}

/// A mark for several places is as fresh as the freshest of them, and has no state of its own.
void addGroupState(const geo::Atlas& atlas, const geo::AsKnownOn& date, PlaceSpot& spot) {
    constexpr std::size_t asked = 64;
    double opacity = 0.0;
    for (std::size_t index = 0; index < std::min(asked, spot.members.size()) && opacity < 1.0; ++index) {
        const std::size_t member = spot.members[index];
        opacity = std::max(opacity, opacityOf(atlas, member, geo::stateOnDate(atlas, member, date), date));
    }
    spot.opacity = opacity;
}

}  // namespace

QString badgeOf(const geo::PlaceState& state) {
    struct Badge {
        geo::StateKind kind;
        const char* icon;
    };
    static constexpr auto badges = std::to_array<Badge>({{geo::StateKind::closed, "state-closed"},
                                                         {geo::StateKind::exercise, "state-exercise"},
                                                         {geo::StateKind::contested, "state-contested"},
                                                         {geo::StateKind::open, "state-open"},
                                                         {geo::StateKind::held, "state-held"}});
    const auto found = std::find_if(badges.begin(), badges.end(),
                                    [&](const Badge& badge) { return state.find(badge.kind) != nullptr; });
    return found == badges.end() ? QString() : QString::fromLatin1(found->icon);
}

void addStates(const SceneRequest& request, std::vector<PlaceSpot>& spots) {
    if (!request.state.knownOn) {
        return;
    }
    const geo::AsKnownOn& date = *request.state.knownOn;
    const geo::Atlas& atlas = *request.world->atlas;
    for (PlaceSpot& spot : spots) {
        if (!spot.nearView && spot.form == PlaceForm::mark) {
            continue;
        }
        if (!spot.members.empty()) {
            addGroupState(atlas, date, spot);
            continue;
        }
        const geo::PlaceState state = geo::stateOnDate(atlas, spot.place, date);
        spot.opacity = opacityOf(atlas, spot.place, state, date);
        spot.badge = badgeOf(state);
        spot.stateWords = stateInWords(state);
    }
}

}  // namespace marz
