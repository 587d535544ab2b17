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
    std::vector<PlaceSpot> spots;
};

/// Places in a picture and far beside it; many have as many claims as others.
Crowd crowdOf(std::size_t count) {
    std::mt19937 dice(5);
    Crowd crowd;
    for (std::size_t place = 0; place < count; ++place) {
        PlaceSpot spot;
        spot.place = place;
        spot.form = dice() % 9 == 0 ? PlaceForm::circle : PlaceForm::mark;
        spot.smallCircle = spot.form == PlaceForm::circle && dice() % 2 == 0;
        spot.position = {static_cast<double>(dice() % 1200) - 200.0, static_cast<double>(dice() % 9000) / 10.0 - 200.0};
        spot.claims = dice() % 6;
        crowd.places.claims.push_back(static_cast<std::uint32_t>(spot.claims));
        crowd.places.byClaims.push_back(static_cast<std::uint32_t>(place));
        crowd.places.nameRanks.push_back(static_cast<std::uint32_t>(count - place));
        crowd.spots.push_back(spot);
    }
    std::stable_sort(crowd.places.byClaims.begin(), crowd.places.byClaims.end(),
                     [&](auto left, auto right) { return crowd.places.claims[left] > crowd.places.claims[right]; });
    return crowd;
}

/// For each place the one whose mark stands for it, by comparing all with all.
std::vector<std::size_t> leadersOneByOne(const Crowd& crowd, double distance) {
    std::vector<std::size_t> leaderOf(crowd.spots.size());
    std::vector<std::size_t> leaders;
    for (const std::uint32_t place : crowd.places.byClaims) {
        const PlaceSpot& spot = crowd.spots[place];
        leaderOf[place] = place;
        if (spot.form == PlaceForm::circle && !spot.smallCircle) {
            continue;
        }
        double nearest = distance;
        for (const std::size_t leader : leaders) {
            const geo::ScreenPoint at = crowd.spots[leader].position;
            const double away = std::hypot(at.x - spot.position.x, at.y - spot.position.y);
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
    Crowd crowd = crowdOf(3000);
    const std::vector<std::size_t> expected = leadersOneByOne(crowd, distance);
    groupMarks(crowd.places, {0.0, 0.0, 800.0, 500.0}, crowd.spots, distance);
    std::size_t accounted = 0;
    for (const PlaceSpot& spot : crowd.spots) {
        CHECK(expected[spot.place] == spot.place);
        const std::vector<std::uint32_t> members =
            spot.members.empty() ? std::vector<std::uint32_t>{static_cast<std::uint32_t>(spot.place)} : spot.members;
        accounted += members.size();
        for (const std::uint32_t member : members) {
            CHECK(expected[member] == spot.place);
        }
        // By name: here the later place has the earlier name.
        CHECK(std::is_sorted(members.rbegin(), members.rend()));
    }
    CHECK(accounted == 3000);
    CHECK(std::is_sorted(crowd.spots.begin(), crowd.spots.end(),
                         [](const PlaceSpot& left, const PlaceSpot& right) { return left.place < right.place; }));
}
