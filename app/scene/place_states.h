// SPDX-License-Identifier: MIT
#pragma once

// The state known on the chosen date, as marks and names show it: marks fade by age, a badge says closed, open, held,
// fought over or exercise, and the name has a line with it. A state that was last said long ago, is uncertain, or
// of which something wider is said otherwise, has the same badge in its quiet form, an outline in dashes.

#include <QString>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

#include "app/scene/place_spots.h"
#include "libgeo/atlas/states_on_date.h"

namespace marz {

struct SceneRequest;

/// What a place's mark shows of its state.
struct ShownState {
    double opacity = 1.0;
    QString badge;
    QString words;
};

/// The states of one atlas on one date, each read from its claims once: pictures follow each other while the map moves.
/// Thread-safe.
class ShownStates {
public:
    ShownState of(const std::shared_ptr<const geo::Atlas>& atlas, std::size_t place, const geo::AsKnownOn& date);

private:
    std::mutex m_inUse;
    std::weak_ptr<const geo::Atlas> m_atlas;   // an atlas that was replaced need not stay
    std::optional<geo::StatesOnDate> m_known;  // of that atlas
    std::unordered_map<std::size_t, ShownState> m_states;
};

/// Gives the spots their opacity, badge and words; nothing happens where all dates are shown. A mark for several places
/// has the badge on which all of them agree that have one, else one that says that they differ.
void addStates(const SceneRequest& request, std::vector<PlaceSpot>& spots);

/// Where a mark's badge stands: at its lower right, half over its edge (screen pixels).
geo::ScreenBox badgeBox(geo::ScreenPoint mark, double markSize);

/// What its badge says of a place; null where there is nothing to say.
const geo::StateFact* badgeFactOf(const geo::PlaceState& state);

/// Base name of the badge's symbol; empty where there is nothing to say.
QString badgeOf(const geo::PlaceState& state, const geo::AsKnownOn& date);

/// What a badge says, for legends: "closed", "held (old or unsure)".
QString badgeInWords(const QString& badge);
/// Whether it is in dashes: old or unsure.
bool isQuietBadge(const QString& badge);
/// The badges there are, in the order of legends.
const std::vector<QString>& allBadges();

}  // namespace marz
