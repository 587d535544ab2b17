// SPDX-License-Identifier: MIT
#include "app/scene/crowded_marks.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/scene/mark_neighbours.h"

namespace marz {

namespace {

/// Positions in `groups` of those in a crowd, most claims first.
std::vector<std::uint32_t> crowdedAmong(const std::vector<MarkGroup>& groups, const ProjectedPlaces& places,
                                        const geo::ScreenBox& frame, const CrowdSpacing& spacing) {
    std::vector<geo::ScreenPoint> positions;
    positions.reserve(groups.size());
    for (const MarkGroup& group : groups) {
        positions.push_back(group.leader.position);
    }
    const NeighbourCount neighbours(frame, positions, spacing.radius);
    std::vector<std::uint32_t> crowded;
    for (std::uint32_t index = 0; index < groups.size(); ++index) {
        if (neighbours.around(positions[index], spacing.crowdedFrom) >= spacing.crowdedFrom) {
            crowded.push_back(index);
        }
    }
    std::sort(crowded.begin(), crowded.end(), [&](std::uint32_t left, std::uint32_t right) {
        const std::uint32_t one = groups[left].leader.place;
        const std::uint32_t other = groups[right].leader.place;
        return places.claims[one] != places.claims[other] ? places.claims[one] > places.claims[other] : one < other;
    });
    return crowded;
}

void join(const MarkGroup& joining, MarkGroup& group) {
    if (group.members.empty()) {
        group.members.push_back(group.leader.place);
    }
    if (joining.members.empty()) {
        group.members.push_back(joining.leader.place);
    } else {
        group.members.insert(group.members.end(), joining.members.begin(), joining.members.end());
    }
}

/// By name where others have joined; as they were before where none has.
void sortMembers(const ProjectedPlaces& places, std::vector<std::uint32_t>& members) {
    const auto byName = [&](std::uint32_t left, std::uint32_t right) {
        return places.nameRanks[left] < places.nameRanks[right];
    };
    if (!std::is_sorted(members.begin(), members.end(), byName)) {
        std::sort(members.begin(), members.end(), byName);
    }
}

}  // namespace

ThinnedMarks thinCrowds(const ProjectedPlaces& places, const geo::ScreenBox& frame, std::vector<MarkGroup> groups,
                        std::span<const MarkPoint> circles, const CrowdSpacing& spacing) {
    const std::size_t firstCircle = groups.size();
    for (const MarkPoint& circle : circles) {
        groups.push_back({circle, {}});
    }
    LeaderIndex leaders(frame, spacing.distance);
    std::vector<bool> hasJoined(groups.size(), false);
    for (const std::uint32_t index : crowdedAmong(groups, places, frame, spacing)) {
        const MarkPoint& own = groups[index].leader;
        if (const std::optional<std::uint32_t> nearest = leaders.nearest(own.position)) {
            join(groups[index], groups[*nearest]);
            hasJoined[index] = true;
        } else {
            leaders.add(own.position, own.place, index);
        }
    }
    ThinnedMarks thinned;
    for (std::size_t index = 0; index < groups.size(); ++index) {
        MarkGroup& group = groups[index];
        if (!hasJoined[index] && index >= firstCircle && group.members.empty()) {
            thinned.circlesApart.push_back(group.leader.place);
        } else if (!hasJoined[index]) {
            sortMembers(places, group.members);
            thinned.groups.push_back(std::move(group));
        }
    }
    std::sort(thinned.circlesApart.begin(), thinned.circlesApart.end());
    std::sort(thinned.groups.begin(), thinned.groups.end(),
              [](const MarkGroup& left, const MarkGroup& right) { return left.leader.place < right.leader.place; });
    return thinned;
}

}  // namespace marz
