// SPDX-License-Identifier: MIT

#include "app/scene/crowded_marks.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/support/catch.h"

using namespace marz;

namespace {

constexpr geo::ScreenBox frame{0.0, 0.0, 800.0, 500.0};  // some of the marks lie beyond

struct Crowd {
    ProjectedPlaces places;
    std::vector<MarkGroup> groups;
};

/// Groups of one place each: the first third of them 40 pixels apart from each other, the others crowded; many have as
/// many claims as others.
Crowd crowdOf(std::uint32_t count) {
    std::mt19937 dice(5);
    Crowd crowd;
    for (std::uint32_t place = 0; place < count; ++place) {
        const geo::ScreenPoint apart{40.0 * (place % 30), 900.0 + 40.0 * (place / 30)};
        const geo::ScreenPoint crowded{static_cast<double>(dice() % 700) - 100.0,
                                       static_cast<double>(dice() % 4000) / 10.0 - 100.0};
        crowd.groups.push_back({{place, place < count / 3 ? apart : crowded}, {}});
        crowd.places.claims.push_back(static_cast<std::uint32_t>(dice() % 6));
        crowd.places.nameRanks.push_back(count - place);
    }
    return crowd;
}

double distanceOf(const MarkGroup& one, const MarkGroup& other) {
    return std::hypot(one.leader.position.x - other.leader.position.x, one.leader.position.y - other.leader.position.y);
}

std::size_t neighboursOf(const MarkGroup& group, const std::vector<MarkGroup>& all, double radius) {
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const MarkGroup& other) {
        return other.leader.place != group.leader.place && distanceOf(group, other) < radius;
    }));
}

const MarkGroup* ledBy(std::uint32_t place, const std::vector<MarkGroup>& groups) {
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [place](const MarkGroup& group) { return group.leader.place == place; });
    return found == groups.end() ? nullptr : &*found;
}

std::size_t placesIn(const std::vector<MarkGroup>& groups) {
    std::size_t count = 0;
    for (const MarkGroup& group : groups) {
        count += std::max<std::size_t>(1, group.members.size());
    }
    return count;
}

}  // namespace

TEST_CASE("In a crowd marks keep a greater distance, elsewhere they stay as they were") {
    const Crowd crowd = crowdOf(600);
    constexpr CrowdSpacing spacing{12, 72.0, 54.0};
    const ThinnedMarks thinned = thinCrowds(crowd.places, frame, crowd.groups, {}, spacing);
    std::vector<MarkGroup> crowded;
    for (const MarkGroup& group : crowd.groups) {
        const MarkGroup* now = ledBy(group.leader.place, thinned.groups);
        if (neighboursOf(group, crowd.groups, spacing.radius) < spacing.crowdedFrom) {
            REQUIRE(now != nullptr);
            CHECK(now->members.empty());
        } else if (now != nullptr) {
            crowded.push_back(*now);
        }
    }
    CHECK(crowded.size() > 20);
    CHECK(crowded.size() < 150);
    for (const MarkGroup& group : crowded) {
        CHECK(neighboursOf(group, crowded, spacing.distance) == 0);
        // By name: here the later place has the earlier name.
        CHECK(std::is_sorted(group.members.rbegin(), group.members.rend()));
    }
    CHECK(placesIn(thinned.groups) == 600);
    CHECK(thinned.circlesApart.empty());
}

TEST_CASE("In a crowd each joins the nearest of those that have more claims") {
    const Crowd crowd = crowdOf(600);
    constexpr CrowdSpacing spacing{12, 72.0, 54.0};
    const ThinnedMarks thinned = thinCrowds(crowd.places, frame, crowd.groups, {}, spacing);
    std::size_t joined = 0;
    for (const MarkGroup& group : thinned.groups) {
        for (const std::uint32_t member : group.members) {
            CHECK(crowd.places.claims[member] <= crowd.places.claims[group.leader.place]);
            const double own = distanceOf(group, crowd.groups[member]);
            CHECK(own < spacing.distance);
            for (const MarkGroup& other : thinned.groups) {
                const bool cameBefore = crowd.places.claims[other.leader.place] > crowd.places.claims[member];
                CHECK((!cameBefore || other.members.empty() || distanceOf(other, crowd.groups[member]) >= own));
            }
            ++joined;
        }
    }
    CHECK(joined > 200);
}

TEST_CASE("A circle that can be seen joins others in a crowd only") {
    const Crowd crowd = crowdOf(600);
    std::vector<MarkPoint> circles;
    std::vector<MarkGroup> others;
    for (const MarkGroup& group : crowd.groups) {
        if (group.leader.place % 4 == 0) {
            circles.push_back(group.leader);
        } else {
            others.push_back(group);
        }
    }
    const ThinnedMarks thinned = thinCrowds(crowd.places, frame, others, circles, {12, 72.0, 54.0});
    CHECK(std::is_sorted(thinned.circlesApart.begin(), thinned.circlesApart.end()));
    for (std::uint32_t place = 0; place < 200; place += 4) {  // where nothing is crowded
        CHECK(std::binary_search(thinned.circlesApart.begin(), thinned.circlesApart.end(), place));
    }
    CHECK(thinned.circlesApart.size() < 70);
    CHECK(placesIn(thinned.groups) + thinned.circlesApart.size() == 600);
    const ThinnedMarks untouched = thinCrowds(crowd.places, frame, others, circles, {600, 72.0, 54.0});
    CHECK(untouched.circlesApart.size() == circles.size());
    CHECK(untouched.groups.size() == others.size());
}
