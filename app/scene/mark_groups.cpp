// SPDX-License-Identifier: MIT

#include "app/scene/mark_groups.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace marz {

namespace {

bool canJoin(const PlaceSpot& spot) {
    return spot.form == PlaceForm::mark || (spot.form == PlaceForm::circle && spot.smallCircle);
}

/// Leaders of groups by cells no narrower than the distance: the nearest lies in one of nine. The cells only find, they
/// do not decide; those at the border also hold what lies beyond.
class LeaderIndex {
public:
    LeaderIndex(const geo::ScreenBox& frame, double distance, std::size_t spotCount)
        : m_frame(frame), m_distance(distance), m_nextInCell(spotCount, none) {
        constexpr double mostCells = 2048.0;  // in one direction
        m_cellSize = std::max({distance, frame.width() / mostCells, frame.height() / mostCells});
        m_columns = static_cast<int>(frame.width() / m_cellSize) + 3;  // with an empty one at each border
        m_rows = static_cast<int>(frame.height() / m_cellSize) + 3;
        m_firstInCell.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), none);
    }

    void add(const std::vector<PlaceSpot>& spots, std::uint32_t leader) {
        std::uint32_t& first = m_firstInCell[cellOf(spots[leader].position)];
        m_nextInCell[leader] = first;
        first = leader;
    }

    std::optional<std::size_t> nearest(const std::vector<PlaceSpot>& spots, geo::ScreenPoint point) const {
        std::uint32_t best = none;
        double bestSquare = m_distance * m_distance;
        const std::size_t middle = cellOf(point);
        for (std::size_t row = middle - columns(); row <= middle + columns(); row += columns()) {
            for (std::size_t cell = row - 1; cell <= row + 1; ++cell) {
                for (std::uint32_t leader = m_firstInCell[cell]; leader != none; leader = m_nextInCell[leader]) {
                    const geo::ScreenPoint at = spots[leader].position;
                    const double square = (at.x - point.x) * (at.x - point.x) + (at.y - point.y) * (at.y - point.y);
                    if (square < bestSquare || (square == bestSquare && leader < best && best != none)) {
                        best = leader;
                        bestSquare = square;
                    }
                }
            }
        }
        return best == none ? std::nullopt : std::optional<std::size_t>(best);
    }

private:
    static constexpr std::uint32_t none = 0xffffffffU;

    std::size_t columns() const { return static_cast<std::size_t>(m_columns); }
    /// Never a cell of the outermost ring, so that each has eight neighbours.
    std::size_t cellOf(geo::ScreenPoint point) const {
        const double column = std::clamp(std::floor((point.x - m_frame.left) / m_cellSize), 0.0, m_columns - 3.0);
        const double row = std::clamp(std::floor((point.y - m_frame.top) / m_cellSize), 0.0, m_rows - 3.0);
        return (static_cast<std::size_t>(row) + 1) * columns() + static_cast<std::size_t>(column) + 1;
    }

    geo::ScreenBox m_frame;
    double m_distance;
    double m_cellSize = 1.0;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::uint32_t> m_firstInCell;
    std::vector<std::uint32_t> m_nextInCell;  // one a spot
};

void sortByName(const ProjectedPlaces& places, std::vector<std::uint32_t>& members) {
    std::sort(members.begin(), members.end(), [&](std::uint32_t left, std::uint32_t right) {
        return places.nameRanks[left] < places.nameRanks[right];
    });
}

/// Positions of the spots that may join others, most claims first.
std::vector<std::uint32_t> joinersByClaims(const ProjectedPlaces& places, const std::vector<PlaceSpot>& spots) {
    constexpr std::uint32_t notHere = 0xffffffffU;
    std::vector<std::uint32_t> spotOfPlace(places.byClaims.size(), notHere);
    for (std::size_t spot = 0; spot < spots.size(); ++spot) {
        if (canJoin(spots[spot])) {
            spotOfPlace[spots[spot].place] = static_cast<std::uint32_t>(spot);
        }
    }
    std::vector<std::uint32_t> order;
    order.reserve(spots.size());
    for (const std::uint32_t place : places.byClaims) {
        if (spotOfPlace[place] != notHere) {
            order.push_back(spotOfPlace[place]);
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

void groupMarks(const ProjectedPlaces& places, const geo::ScreenBox& frame, std::vector<PlaceSpot>& spots,
                double distance) {
    LeaderIndex leaders(frame, distance, spots.size());
    std::vector<std::uint8_t> merged(spots.size(), 0);
    for (const std::uint32_t index : joinersByClaims(places, spots)) {
        const std::optional<std::size_t> leader = leaders.nearest(spots, spots[index].position);
        if (!leader) {
            leaders.add(spots, index);
            continue;
        }
        PlaceSpot& group = spots[*leader];
        if (group.members.empty()) {
            group.members.push_back(static_cast<std::uint32_t>(group.place));
        }
        group.members.push_back(static_cast<std::uint32_t>(spots[index].place));
        merged[index] = 1;
    }
    std::size_t kept = 0;
    for (std::size_t index = 0; index < spots.size(); ++index) {
        if (merged[index] != 0) {
            continue;
        }
        sortByName(places, spots[index].members);
        if (kept != index) {
            spots[kept] = std::move(spots[index]);
        }
        ++kept;
    }
    spots.erase(spots.begin() + static_cast<std::ptrdiff_t>(kept), spots.end());
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
