// SPDX-License-Identifier: MIT

#include "app/scene/mark_groups.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "app/scene/mark_neighbours.h"

namespace marz {

namespace {

void sortByName(const ProjectedPlaces& places, std::vector<std::uint32_t>& members) {
    std::sort(members.begin(), members.end(), [&](std::uint32_t left, std::uint32_t right) {
        return places.nameRanks[left] < places.nameRanks[right];
    });
}

/// Most claims first.
std::vector<MarkPoint> byClaims(const ProjectedPlaces& places, std::span<const MarkPoint> marks) {
    constexpr std::uint32_t notHere = 0xffffffffU;
    std::vector<std::uint32_t> markOfPlace(places.byClaims.size(), notHere);
    for (std::size_t mark = 0; mark < marks.size(); ++mark) {
        markOfPlace[marks[mark].place] = static_cast<std::uint32_t>(mark);
    }
    std::vector<MarkPoint> order;
    order.reserve(marks.size());
    for (const std::uint32_t place : places.byClaims) {
        if (markOfPlace[place] != notHere) {
            order.push_back(marks[markOfPlace[place]]);
        }
    }
    return order;
}

geo::ScreenPoint freeSpotNear(const std::vector<PlaceSpot>& spots, std::size_t group, geo::ScreenPoint from,
                              double distance) {
    for (const double further : {1.0, 1.6, 2.4}) {
        for (const double degrees : {0.0, 180.0, -90.0, 90.0, -45.0, 45.0, -135.0, 135.0}) {
            const double angle = degrees * std::numbers::pi / 180.0;
            const geo::ScreenPoint at{from.x + further * distance * std::cos(angle),
                                      from.y + further * distance * std::sin(angle)};
            const bool taken = std::any_of(spots.begin(), spots.end(), [&](const PlaceSpot& spot) {
                return &spot != &spots[group] && hasSymbol(spot) &&
                       std::hypot(spot.position.x - at.x, spot.position.y - at.y) < distance * 0.9;
            });
            if (!taken) {
                return at;
            }
        }
    }
    return {from.x + distance, from.y};
}

}  // namespace

std::vector<MarkGroup> groupMarks(const ProjectedPlaces& places, const geo::ScreenBox& frame,
                                  std::span<const MarkPoint> marks, double distance) {
    LeaderIndex leaders(frame, distance);
    std::vector<MarkGroup> groups;
    for (const MarkPoint& mark : byClaims(places, marks)) {
        if (const std::optional<std::uint32_t> nearest = leaders.nearest(mark.position)) {
            MarkGroup& group = groups[*nearest];
            if (group.members.empty()) {
                group.members.push_back(group.leader.place);
            }
            group.members.push_back(mark.place);
        } else {
            leaders.add(mark.position, mark.place, static_cast<std::uint32_t>(groups.size()));
            groups.push_back({mark, {}});
        }
    }
    for (MarkGroup& group : groups) {
        sortByName(places, group.members);
    }
    std::sort(groups.begin(), groups.end(),
              [](const MarkGroup& left, const MarkGroup& right) { return left.leader.place < right.leader.place; });
    return groups;
}

std::optional<std::size_t> takeOutOfGroup(const World& world, const geo::Viewport& viewport, double markSize,
                                          std::vector<PlaceSpot>& spots, std::size_t place, double distance) {
    const auto group = std::find_if(spots.begin(), spots.end(), [&](const PlaceSpot& spot) {
        return std::find(spot.members.begin(), spot.members.end(), place) != spot.members.end();
    });
    std::optional<PlaceSpot> alone = spotOfPlace(world, viewport, markSize, place);
    if (group == spots.end() || !alone) {
        return std::nullopt;
    }
    const std::size_t stoodForAll = group->place;
    std::vector<std::uint32_t> rest = std::move(group->members);
    std::erase(rest, static_cast<std::uint32_t>(place));
    const std::vector<std::uint32_t>& claims = world.places->claims;
    const std::uint32_t important = *std::min_element(rest.begin(), rest.end(), [&](auto left, auto right) {
        return claims[left] != claims[right] ? claims[left] > claims[right] : left < right;
    });
    const auto inPicture = [&](PlaceSpot& spot) {
        const geo::ScreenBox picture{0.0, 0.0, viewport.width, viewport.height};
        spot.inView = picture.grownBy(markSize / 2.0).contains(spot.position);
        spot.nearView = spot.inView;
    };
    const geo::ScreenPoint groupStood = group->position;
    // The group's own spot becomes that of the place which now stands for the rest.
    *group = spotOfPlace(world, viewport, markSize, important).value_or(*group);
    if (rest.size() > 1) {
        group->form = PlaceForm::mark;
        group->position = groupStood;
        group->members = std::move(rest);
    }
    const geo::ScreenPoint own = group->position;
    if (std::hypot(own.x - alone->position.x, own.y - alone->position.y) < distance) {
        group->displacedFrom = own;
        group->position =
            freeSpotNear(spots, static_cast<std::size_t>(group - spots.begin()), alone->position, distance);
    }
    inPicture(*group);
    inPicture(*alone);
    spots.push_back(std::move(*alone));
    std::sort(spots.begin(), spots.end(),
              [](const PlaceSpot& left, const PlaceSpot& right) { return left.place < right.place; });
    return stoodForAll;
}

}  // namespace marz
