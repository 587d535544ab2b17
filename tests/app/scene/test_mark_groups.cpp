// SPDX-License-Identifier: MIT

#include "app/scene/mark_groups.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/support/catch.h"

using namespace marz;

namespace {

struct Crowd {
    ProjectedPlaces places;
    std::vector<MarkPoint> marks;  // one a place
};

/// Places in a picture and far beside it; many have as many claims as others.
Crowd crowdOf(std::size_t count) {
    std::mt19937 dice(5);
    Crowd crowd;
    for (std::uint32_t place = 0; place < count; ++place) {
        const double x = static_cast<double>(dice() % 1200) - 200.0;
        const double y = static_cast<double>(dice() % 9000) / 10.0 - 200.0;
        crowd.marks.push_back({place, {x, y}});
        crowd.places.claims.push_back(static_cast<std::uint32_t>(dice() % 6));
        crowd.places.byClaims.push_back(place);
        crowd.places.nameRanks.push_back(static_cast<std::uint32_t>(count - place));
    }
    std::stable_sort(crowd.places.byClaims.begin(), crowd.places.byClaims.end(),
                     [&](auto left, auto right) { return crowd.places.claims[left] > crowd.places.claims[right]; });
    return crowd;
}

/// For each place the one whose mark stands for it, by comparing all with all.
std::vector<std::size_t> leadersOneByOne(const Crowd& crowd, double distance) {
    std::vector<std::size_t> leaderOf(crowd.marks.size());
    std::vector<std::size_t> leaders;
    for (const std::uint32_t place : crowd.places.byClaims) {
        const geo::ScreenPoint own = crowd.marks[place].position;
        leaderOf[place] = place;
        double nearest = distance;
        for (const std::size_t leader : leaders) {
            const geo::ScreenPoint at = crowd.marks[leader].position;
            const double away = std::hypot(at.x - own.x, at.y - own.y);
            if (away < nearest || (away == nearest && leaderOf[place] != place && leader < leaderOf[place])) {
                nearest = away;
                leaderOf[place] = leader;
            }
        }
        if (leaderOf[place] == place) {
            leaders.push_back(place);
        }
    }
    return leaderOf;
}

}  // namespace

TEST_CASE("Marks join the nearest more important mark, as comparing all with all says") {
    constexpr double distance = 17.0;
    const Crowd crowd = crowdOf(3000);
    const std::vector<std::size_t> expected = leadersOneByOne(crowd, distance);
    const std::vector<MarkGroup> groups = groupMarks(crowd.places, {0.0, 0.0, 800.0, 500.0}, crowd.marks, distance);
    std::size_t accounted = 0;
    for (const MarkGroup& group : groups) {
        CHECK(expected[group.leader.place] == group.leader.place);
        const std::vector<std::uint32_t> members =
            group.members.empty() ? std::vector<std::uint32_t>{group.leader.place} : group.members;
        accounted += members.size();
        for (const std::uint32_t member : members) {
            CHECK(expected[member] == group.leader.place);
        }
        // By name: here the later place has the earlier name.
        CHECK(std::is_sorted(members.rbegin(), members.rend()));
    }
    CHECK(accounted == 3000);
    CHECK(std::is_sorted(groups.begin(), groups.end(), [](const MarkGroup& left, const MarkGroup& right) {
        return left.leader.place < right.leader.place;
    }));
}
