// SPDX-License-Identifier: MIT

#include "app/scene/mark_groups.h"

#include <QCollator>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>

namespace marz {

namespace {

bool canJoin(const PlaceSpot& spot) {
    return spot.form == PlaceForm::mark || (spot.form == PlaceForm::circle && spot.smallCircle);
}

/// Leaders of groups by cells as wide as the distance: the nearest lies in one of nine. The cells only find, they do
/// not decide.
class LeaderIndex {
public:
    explicit LeaderIndex(double distance) : m_distance(distance) {}

    void add(const std::vector<PlaceSpot>& spots, std::size_t leader) {
        m_cells[cellOf(spots[leader].position, 0, 0)].push_back(leader);
    }

    std::optional<std::size_t> nearest(const std::vector<PlaceSpot>& spots, geo::ScreenPoint point) const {
        std::optional<std::size_t> best;
        double bestDistance = m_distance;
        for (const int dx : {-1, 0, 1}) {
            for (const int dy : {-1, 0, 1}) {
                const auto cell = m_cells.find(cellOf(point, dx, dy));
                if (cell == m_cells.end()) {
                    continue;
                }
                for (const std::size_t leader : cell->second) {
                    const geo::ScreenPoint at = spots[leader].position;
                    const double distance = std::hypot(at.x - point.x, at.y - point.y);
                    if (distance < bestDistance || (distance == bestDistance && best && leader < *best)) {
                        best = leader;
                        bestDistance = distance;
                    }
                }
            }
        }
        return best;
    }

private:
    std::int64_t cellOf(geo::ScreenPoint point, int dx, int dy) const {
        const auto column = static_cast<std::int64_t>(std::floor(point.x / m_distance)) + dx;
        const auto row = static_cast<std::int64_t>(std::floor(point.y / m_distance)) + dy;
        return column * 1'000'003 + row;
    }

    double m_distance;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> m_cells;
};

QString nameOf(const World& world, std::size_t place) {
    return QString::fromStdString(world.atlas->places()[place].name);
}

void sortByName(const World& world, std::vector<std::size_t>& places) {
    QCollator collator(QLocale::English);
    collator.setNumericMode(true);
    std::stable_sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
        const int order = collator.compare(nameOf(world, left), nameOf(world, right));
        return order != 0 ? order < 0 : left < right;
    });
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

void groupMarks(const World& world, std::vector<PlaceSpot>& spots, double distance) {
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < spots.size(); ++index) {
        if (canJoin(spots[index])) {
            order.push_back(index);
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return spots[left].claims > spots[right].claims; });
    LeaderIndex leaders(distance);
    for (const std::size_t index : order) {
        const std::optional<std::size_t> leader = leaders.nearest(spots, spots[index].position);
        if (!leader) {
            leaders.add(spots, index);
            continue;
        }
        PlaceSpot& group = spots[*leader];
        if (group.members.empty()) {
            group.members.push_back(group.place);
        }
        group.members.push_back(spots[index].place);
        spots[index].merged = true;
    }
    for (PlaceSpot& spot : spots) {
        sortByName(world, spot.members);
    }
}

std::optional<std::size_t> takeOutOfGroup(const World& world, std::vector<PlaceSpot>& spots, std::size_t place,
                                          double distance) {
    const auto spotOf = [&](std::size_t wanted) {
        return std::find_if(spots.begin(), spots.end(), [&](const PlaceSpot& spot) { return spot.place == wanted; });
    };
    const auto group = std::find_if(spots.begin(), spots.end(), [&](const PlaceSpot& spot) {
        return std::find(spot.members.begin(), spot.members.end(), place) != spot.members.end();
    });
    const auto alone = spotOf(place);
    if (group == spots.end() || alone == spots.end()) {
        return std::nullopt;
    }
    const std::size_t stoodForAll = group->place;
    std::vector<std::size_t> rest = std::move(group->members);
    group->members.clear();
    std::erase(rest, place);
    const auto important = std::max_element(rest.begin(), rest.end(), [&](std::size_t left, std::size_t right) {
        const auto key = [&](std::size_t member) {
            return std::make_pair(spotOf(member)->claims, -static_cast<std::ptrdiff_t>(member));
        };
        return key(left) < key(right);
    });
    const auto heir = spotOf(*important);
    group->merged = true;
    alone->merged = false;
    heir->merged = false;
    const geo::ScreenPoint own = rest.size() > 1 ? group->position : heir->position;
    heir->position = own;
    if (std::hypot(own.x - alone->position.x, own.y - alone->position.y) < distance) {
        heir->displacedFrom = own;
        heir->position = freeSpotNear(spots, static_cast<std::size_t>(heir - spots.begin()), alone->position, distance);
    }
    if (rest.size() > 1) {
        heir->members = std::move(rest);
        sortByName(world, heir->members);
    }
    return stoodForAll;
}

}  // namespace marz
