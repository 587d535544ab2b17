// SPDX-License-Identifier: MIT

#include "app/scene/label_placer.h"

#include <random>

#include "tests/support/catch.h"

using namespace marz;

namespace {

struct Request {
    geo::ScreenBox obstacle;
    double width = 0.0;
    double height = 0.0;
};

std::vector<Request> randomRequests(unsigned seed, std::size_t count) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> x(-20.0, 820.0);
    std::uniform_real_distribution<double> y(-20.0, 620.0);
    std::uniform_real_distribution<double> size(5.0, 140.0);
    std::vector<Request> requests;
    for (std::size_t index = 0; index < count; ++index) {
        const geo::ScreenPoint at{x(random), y(random)};
        requests.push_back({{at.x - 9.0, at.y - 9.0, at.x + 9.0, at.y + 9.0}, size(random), 8.0 + size(random) / 8.0});
    }
    return requests;
}

constexpr geo::ScreenBox frame{0.0, 0.0, 800.0, 600.0};

/// What placing all requests takes, and the boxes that labels got.
struct Outcome {
    std::vector<geo::ScreenBox> taken;
    std::vector<geo::ScreenBox> labels;
};

Outcome placeAll(const std::vector<Request>& requests) {
    LabelPlacer placer(frame);
    Outcome outcome;
    for (const Request& request : requests) {
        placer.block(request.obstacle);
        outcome.taken.push_back(request.obstacle);
    }
    for (const Request& request : requests) {
        const auto positions = positionsAround(request.obstacle, request.width, request.height, 3.0);
        if (const auto chosen = placer.place(positions)) {
            outcome.labels.push_back(positions[*chosen].box);
        }
    }
    return outcome;
}

}  // namespace

TEST_CASE("Placed labels overlap neither each other nor marks and stay in the frame") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        const Outcome outcome = placeAll(randomRequests(seed, 150));
        REQUIRE(outcome.labels.size() > 20);
        for (std::size_t index = 0; index < outcome.labels.size(); ++index) {
            const geo::ScreenBox& label = outcome.labels[index];
            CHECK((label.left >= frame.left && label.right <= frame.right));
            CHECK((label.top >= frame.top && label.bottom <= frame.bottom));
            for (const geo::ScreenBox& obstacle : outcome.taken) {
                CHECK_FALSE(label.intersects(obstacle));
            }
            for (std::size_t other = 0; other < index; ++other) {
                CHECK_FALSE(label.intersects(outcome.labels[other]));
            }
        }
    }
}

TEST_CASE("The grid index finds the same collisions as looking at every box") {
    std::mt19937 random(7);
    const std::vector<Request> blocked = randomRequests(1, 60);
    LabelPlacer placer(frame);
    for (const Request& request : blocked) {
        placer.block(request.obstacle);
    }
    for (const Request& probe : randomRequests(2, 500)) {
        const geo::ScreenBox box = positionsAround(probe.obstacle, probe.width, probe.height, 3.0)[0].box;
        bool free = true;
        for (const Request& request : blocked) {
            // What lies outside of the frame does not count.
            free = free && !(request.obstacle.intersects(frame) && request.obstacle.intersects(box));
        }
        if (box.left >= 0.0 && box.top >= 0.0 && box.right <= 800.0 && box.bottom <= 600.0) {
            CHECK(placer.isFree(box) == free);
        }
    }
}

TEST_CASE("The same requests get the same room") {
    const std::vector<Request> requests = randomRequests(3, 120);
    CHECK(placeAll(requests).labels == placeAll(requests).labels);
}

TEST_CASE("A label prefers the right side of its mark and moves on when that is taken") {
    LabelPlacer placer(frame);
    const auto positions = positionsAround({100.0, 100.0, 118.0, 118.0}, 50.0, 14.0, 3.0);
    CHECK(placer.place(positions) == std::optional<std::size_t>(0));
    CHECK(positions[0].box.left == Approx(121.0));
    const auto second = placer.place(positions);
    REQUIRE(second);
    CHECK(positions[*second].box.right <= 100.0);
}
