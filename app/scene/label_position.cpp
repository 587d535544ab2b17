// SPDX-License-Identifier: MIT
#include "app/scene/label_position.h"

#include <cmath>
#include <numbers>

namespace marz {

std::array<LabelPosition, 8> positionsAround(const geo::ScreenBox& obstacle, double width, double height, double gap) {
    const geo::ScreenPoint centre = obstacle.centre();
    const double right = obstacle.right + gap;
    const double left = obstacle.left - gap - width;
    const double middle = centre.y - height / 2.0;
    // The diagonal positions stay half beside the obstacle: the eye must still join text and mark.
    const double upper = centre.y - height - gap / 2.0;
    const double lower = centre.y + gap / 2.0;
    const double above = obstacle.top - gap - height;
    const double below = obstacle.bottom + gap;
    const auto at = [&](double x, double y, TextAlignment alignment) {
        return LabelPosition{{x, y, x + width, y + height}, alignment};
    };
    return {at(right, middle, TextAlignment::left),
            at(left, middle, TextAlignment::right),
            at(right, upper, TextAlignment::left),
            at(right, lower, TextAlignment::left),
            at(left, upper, TextAlignment::right),
            at(left, lower, TextAlignment::right),
            at(centre.x - width / 2.0, above, TextAlignment::centre),
            at(centre.x - width / 2.0, below, TextAlignment::centre)};
}

std::array<LabelPosition, 30> positionsWithLeader(const geo::ScreenBox& obstacle, double width, double height) {
    // Worked out once: a picture asks for thousands of marks.
    static const std::array<geo::ScreenPoint, 10> directions = [] {
        std::array<geo::ScreenPoint, 10> result{};
        std::size_t index = 0;
        for (const double degrees : {-30.0, 30.0, -150.0, 150.0, 0.0, 180.0, -60.0, 60.0, -120.0, 120.0}) {
            const double angle = degrees * std::numbers::pi / 180.0;
            result[index++] = {std::cos(angle), std::sin(angle)};
        }
        return result;
    }();
    const geo::ScreenPoint centre = obstacle.centre();
    const double radius = obstacle.width() / 2.0;
    std::array<LabelPosition, 30> positions{};
    std::size_t count = 0;
    for (const double distance : {16.0, 30.0, 46.0}) {
        for (const geo::ScreenPoint direction : directions) {
            const geo::ScreenPoint start{centre.x + (radius + 1.0) * direction.x,
                                         centre.y + (radius + 1.0) * direction.y};
            const geo::ScreenPoint end{centre.x + (radius + distance) * direction.x,
                                       centre.y + (radius + distance) * direction.y};
            const bool leftwards = direction.x < 0.0;
            const double left = leftwards ? end.x - width - 2.0 : end.x + 2.0;
            const double top = end.y - height / 2.0;
            positions[count++] = {
                {left, top, left + width, top + height}, leftwards ? TextAlignment::right : TextAlignment::left, start};
        }
    }
    return positions;
}

std::vector<LabelPosition> positionsFarOff(geo::ScreenPoint from, double clearance, double width, double height) {
    constexpr int directions = 24;
    std::vector<LabelPosition> positions;
    for (const double distance : {14.0, 22.0, 32.0}) {
        for (int i = 0; i < directions; ++i) {
            const double x = std::cos(2.0 * std::numbers::pi * i / directions);
            const double y = std::sin(2.0 * std::numbers::pi * i / directions);
            const double toMiddle = clearance + distance + std::abs(x) * width / 2.0 + std::abs(y) * height / 2.0;
            const geo::ScreenPoint middle{from.x + x * toMiddle, from.y + y * toMiddle};
            const TextAlignment alignment = x > 0.3    ? TextAlignment::left
                                            : x < -0.3 ? TextAlignment::right
                                                       : TextAlignment::centre;
            positions.push_back(
                {{middle.x - width / 2.0, middle.y - height / 2.0, middle.x + width / 2.0, middle.y + height / 2.0},
                 alignment,
                 geo::ScreenPoint{from.x + x * clearance, from.y + y * clearance}});
        }
    }
    return positions;
}

geo::ScreenPoint leaderEnd(const LabelPosition& position) {
    if (position.leaderTo) {
        return *position.leaderTo;
    }
    const geo::ScreenPoint from = position.leaderFrom.value_or(position.box.centre());
    const bool rightOf = position.box.centre().x > from.x;
    return {rightOf ? position.box.left - 1.0 : position.box.right + 1.0, position.box.centre().y};
}

}  // namespace marz
