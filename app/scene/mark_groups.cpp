// SPDX-License-Identifier: MIT

#include "app/scene/mark_groups.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

namespace marz {

namespace {

/// Leaders of groups by cells so small that two leaders, which lie at least the distance apart, never share one: all
/// that are near enough lie in a block of five by five. Cells hold rounded positions, which only pass over what is too
/// far; those at the border also hold, one behind the other, what lies beyond.
class LeaderIndex {
public:
    LeaderIndex(const geo::ScreenBox& frame, double distance) : m_frame(frame), m_distance(distance) {
        constexpr double mostCells = 4096.0;  // in one direction
        m_cellSize = std::max({distance * 0.7, frame.width() / mostCells, frame.height() / mostCells});
        // With two empty ones at each border.
        m_columns = static_cast<std::size_t>(frame.width() / m_cellSize) + 5;
        m_rows = static_cast<std::size_t>(frame.height() / m_cellSize) + 5;
        m_cells.resize(m_columns * m_rows);
    }

    void add(const MarkPoint& mark, std::uint32_t group) {
        Cell& cell = m_cells[cellOf(mark.position)];
        const bool isFirst = cell.leader == none;
        m_leaders.push_back({mark, group, cell.leader});
        cell.leader = static_cast<std::uint32_t>(m_leaders.size() - 1);
        // Of several the position says nothing: no comparison with NaN passes over them.
        cell.x = isFirst ? static_cast<float>(mark.position.x) : std::numeric_limits<float>::quiet_NaN();
        cell.y = static_cast<float>(mark.position.y);
    }

    /// The group of the nearest; of two as near the one whose place comes first.
    std::optional<std::uint32_t> nearest(geo::ScreenPoint point) const {
        const auto x = static_cast<float>(point.x);
        const auto y = static_cast<float>(point.y);
        const auto tooFar = static_cast<float>(m_distance * m_distance + 1.0);
        Nearest found{nullptr, m_distance * m_distance};
        const std::size_t middle = cellOf(point);
        for (std::size_t row = middle - 2 * m_columns; row <= middle + 2 * m_columns; row += m_columns) {
            for (std::size_t index = row - 2; index <= row + 2; ++index) {
                const Cell& cell = m_cells[index];
                const float dx = cell.x - x;
                const float dy = cell.y - y;
                if (cell.leader != none && !(dx * dx + dy * dy > tooFar)) {
                    compare(point, cell.leader, found);
                }
            }
        }
        return found.leader == nullptr ? std::nullopt : std::optional(found.leader->group);
    }

private:
    static constexpr std::uint32_t none = 0xffffffffU;
    struct Leader {
        MarkPoint mark;
        std::uint32_t group;
        std::uint32_t next;  // in the same cell
    };
    struct Cell {
        float x = 0.0F;
        float y = 0.0F;
        std::uint32_t leader = none;
    };
    struct Nearest {
        const Leader* leader;
        double square;
    };

    void compare(geo::ScreenPoint point, std::uint32_t first, Nearest& found) const {
        for (std::uint32_t index = first; index != none; index = m_leaders[index].next) {
            const Leader& leader = m_leaders[index];
            const double dx = leader.mark.position.x - point.x;
            const double dy = leader.mark.position.y - point.y;
            const double square = dx * dx + dy * dy;
            if (square < found.square ||
                (square == found.square && found.leader != nullptr && leader.mark.place < found.leader->mark.place)) {
                found = {&leader, square};
            }
        }
    }

    /// Never one of the two outermost rings, so that each has its block of neighbours.
    std::size_t cellOf(geo::ScreenPoint point) const {
        const auto at = [this](double offset, std::size_t count) {
            return static_cast<std::size_t>(std::clamp(offset / m_cellSize, 0.0, static_cast<double>(count) - 5.0)) + 2;
        };
        return at(point.y - m_frame.top, m_rows) * m_columns + at(point.x - m_frame.left, m_columns);
    }

    geo::ScreenBox m_frame;
    double m_distance;
    double m_cellSize = 1.0;
    std::size_t m_columns = 0;
    std::size_t m_rows = 0;
    std::vector<Cell> m_cells;
    std::vector<Leader> m_leaders;
};

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
            leaders.add(mark, static_cast<std::uint32_t>(groups.size()));
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
