// SPDX-License-Identifier: MIT
#include "app/scene/place_states.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/convert/age_words.h"
#include "app/convert/state_words.h"
#include "app/scene/scene_builder.h"

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

struct Badge {
    geo::StateKind kind;
    const char* icon;
    const char* quietIcon;
    const char* label;
};

/// The first of them that a place has is its badge.
constexpr auto badges =
    std::to_array<Badge>({{geo::StateKind::closed, "state-closed", "state-closed-old", "closed"},
                          {geo::StateKind::exercise, "state-exercise", "state-exercise-old", "exercise"},
                          {geo::StateKind::contested, "state-contested", "state-contested-old", "fought over"},
                          {geo::StateKind::open, "state-open", "state-open-old", "open"},
                          {geo::StateKind::held, "state-held", "state-held-old", "held"}});
constexpr QLatin1String mixedBadge("state-mixed");

/// A mark for several places is as fresh as the freshest of them.
void addGroupState(const SceneRequest& request, ShownStates& states, PlaceSpot& spot) {
    constexpr std::size_t asked = 64;
    double opacity = 0.0;
    spot.badge.clear();
    for (std::size_t index = 0; index < std::min(asked, spot.members.size()); ++index) {
        const ShownState member = states.of(request.world->atlas, spot.members[index], *request.state.knownOn);
        opacity = std::max(opacity, member.opacity);
        if (!member.badge.isEmpty() && spot.badge != member.badge) {
            spot.badge = spot.badge.isEmpty() ? member.badge : QString(mixedBadge);
        }
    }
    spot.opacity = opacity;
}

}  // namespace

geo::ScreenBox badgeBox(geo::ScreenPoint mark, double markSize) {
    constexpr double share = 0.66;   // of the mark's size
    constexpr double offset = 0.46;  // of the mark's size, to the right and down
    return symbolBox({mark.x + offset * markSize, mark.y + offset * markSize}, share * markSize);
}

const geo::StateFact* badgeFactOf(const geo::PlaceState& state) {
    const geo::StateFact* closed = state.find(geo::StateKind::closed);
    const geo::StateFact* open = state.find(geo::StateKind::open);
    const bool openIsNewer = closed != nullptr && open != nullptr && open < closed;  // in one list, the newest first
    for (const Badge& badge : badges) {
        const geo::StateFact* fact = state.find(badge.kind);
        if (fact != nullptr && !(openIsNewer && badge.kind == geo::StateKind::closed)) {
            return fact;
        }
    }
    return nullptr;
}

QString badgeOf(const geo::PlaceState& state, const geo::AsKnownOn& date) {
    const geo::StateFact* fact = badgeFactOf(state);
    if (fact == nullptr) {
        return {};
    }
    const auto badge =
        std::find_if(badges.begin(), badges.end(), [fact](const Badge& each) { return each.kind == fact->kind; });
    return QString::fromLatin1(isOldOrUnsure(*fact, date) ? badge->quietIcon : badge->icon);
}

bool isQuietBadge(const QString& badge) {
    return std::any_of(badges.begin(), badges.end(),
                       [&badge](const Badge& known) { return badge == QLatin1String(known.quietIcon); });
}

const std::vector<QString>& allBadges() {
    static const std::vector<QString> all = [] {
        std::vector<QString> icons;
        for (const Badge& badge : badges) {
            icons.push_back(QString::fromLatin1(badge.icon));
            icons.push_back(QString::fromLatin1(badge.quietIcon));
        }
        icons.emplace_back(mixedBadge);
        return icons;
    }();
    return all;
}

QString badgeInWords(const QString& badge) {
    if (badge == mixedBadge) {
        return QStringLiteral("several states");
    }
    for (const Badge& known : badges) {
        if (badge == QLatin1String(known.icon)) {
            return QString::fromLatin1(known.label);
        }
        if (badge == QLatin1String(known.quietIcon)) {
            return QString::fromLatin1(known.label) + QStringLiteral(" (old or unsure)");
        }
    }
    return badge;
}

ShownState ShownStates::of(const std::shared_ptr<const geo::Atlas>& atlas, std::size_t place,
                           const geo::AsKnownOn& date) {
    const std::lock_guard inUse(m_inUse);
    if (!m_known || m_atlas.lock() != atlas || m_known->date() != date) {
        m_states.clear();
        m_atlas = atlas;
        m_known.emplace(*atlas, date);
    }
    const auto kept = m_states.find(place);
    if (kept != m_states.end()) {
        return kept->second;
    }
    const geo::PlaceState state = m_known->of(place);
    return m_states
        .emplace(place, ShownState{opacityOf(*atlas, place, state, date), badgeOf(state, date),
                                   stateInWords(*atlas, place, state, date, StateLength::brief)})
        .first->second;
}

void addStates(const SceneRequest& request, std::vector<PlaceSpot>& spots) {
    if (!request.state.knownOn) {
        return;
    }
    ShownStates fresh;
    ShownStates& states = request.cache ? request.cache->states : fresh;
    for (PlaceSpot& spot : spots) {
        if (!spot.nearView && spot.form == PlaceForm::mark) {
            continue;
        }
        if (!spot.members.empty()) {
            addGroupState(request, states, spot);
            continue;
        }
        const ShownState shown = states.of(request.world->atlas, spot.place, *request.state.knownOn);
        spot.opacity = shown.opacity;
        spot.badge = shown.badge;
        spot.stateWords = shown.words;
    }
}

}  // namespace marz
