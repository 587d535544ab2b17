// SPDX-License-Identifier: MIT
#include "app/scene/number_clearance.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/scene/place_states.h"

namespace marz {

namespace {

constexpr double tieOfNobody = 2.2;  // radius of the dot at which a tie begins
constexpr std::size_t nobody = ~std::size_t{0};

double distanceTo(const ScreenLine& line, geo::ScreenPoint point) {
    const double dx = line.to.x - line.from.x;
    const double dy = line.to.y - line.from.y;
    const double squared = dx * dx + dy * dy;
    const double along = (point.x - line.from.x) * dx + (point.y - line.from.y) * dy;
    const double share = squared > 0.0 ? std::clamp(along / squared, 0.0, 1.0) : 0.0;
    return std::hypot(point.x - line.from.x - share * dx, point.y - line.from.y - share * dy);
}

/// On which side of the line the point lies.
double sideOf(const ScreenLine& line, geo::ScreenPoint point) {
    return (line.to.x - line.from.x) * (point.y - line.from.y) - (line.to.y - line.from.y) * (point.x - line.from.x);
}

bool cross(const ScreenLine& one, const ScreenLine& other) {
    return sideOf(one, other.from) * sideOf(one, other.to) < 0.0 &&
           sideOf(other, one.from) * sideOf(other, one.to) < 0.0;
}

}  // namespace

std::optional<ScreenLine> leaderToNumber(const MarkItem& mark) {
    const double joinedByTheEye = mark.symbolShown ? 4.0 : 2.0;
    const double x = mark.numberCentre.x - mark.position.x;
    const double y = mark.numberCentre.y - mark.position.y;
    const double distance = std::hypot(x, y);
    const double markRadius = mark.symbolShown ? mark.size / 2.0 : 0.0;
    if (distance < markRadius + numberRadius + joinedByTheEye) {
        return std::nullopt;
    }
    const auto along = [&](double length) {
        return geo::ScreenPoint{mark.position.x + x / distance * length, mark.position.y + y / distance * length};
    };
    return ScreenLine{along(markRadius), along(distance - numberRadius)};
}

NumberClearance::NumberClearance(std::span<const MarkItem> marks, std::span<const ScreenLine> ties, Air air)
    : m_air(air == Air::usual ? 1.5 : -1.0) {
    for (std::size_t index = 0; index < marks.size(); ++index) {
        const MarkItem& mark = marks[index];
        if (mark.symbolShown) {
            m_spots.push_back({index, mark.position, mark.size / 2.0, 10.0, 8.0, true, false, true});
        }
        if (!mark.badge.isEmpty()) {
            const geo::ScreenBox badge = badgeBox(mark.position, mark.size);
            m_spots.push_back({index, badge.centre(), badge.width() / 2.0, 6.0, 5.0, false, false, false});
        }
    }
    for (const ScreenLine& tie : ties) {
        m_spots.push_back({nobody, tie.from, tieOfNobody, 4.0, 3.0, false, false, false});
        m_lines.push_back({nobody, tie});
    }
}

void NumberClearance::addNumber(std::size_t index, const MarkItem& mark) {
    m_spots.push_back({index, mark.numberCentre, numberRadius, 20.0, 8.0, true, true, false});
    if (const auto leader = leaderToNumber(mark)) {
        m_lines.push_back({index, *leader});
    }
}

NumberHarm NumberClearance::harmOf(std::size_t index, const MarkItem& mark) const {
    constexpr double besideOther = 1.0;
    constexpr double joined = 4.0;  // so near a mark a number without a line is read as that mark's
    constexpr double numberOnLine = 5.0;
    const std::optional<ScreenLine> leader = leaderToNumber(mark);
    NumberHarm harm;
    for (const Spot& spot : m_spots) {
        if (spot.owner == index && spot.ofOthersOnly) {
            continue;
        }
        const double x = std::abs(spot.centre.x - mark.numberCentre.x);
        const double y = std::abs(spot.centre.y - mark.numberCentre.y);
        const double apart = spot.isNumber ? std::max(x, y) : std::hypot(x, y);  // frames have corners
        double& sum = spot.owner == nobody ? harm.toLines : harm.toMarks;
        sum += apart < spot.radius + numberRadius + std::min(m_air, 0.5) ? spot.underNumber : 0.0;
        const bool besideWrongMark =
            spot.isSymbol && !leader && m_air > 0.0 && apart < spot.radius + numberRadius + joined;
        sum += besideWrongMark ? besideOther : 0.0;
        sum += leader && distanceTo(*leader, spot.centre) < spot.radius + m_air ? spot.underLine : 0.0;
    }
    for (const Line& other : m_lines) {
        harm.toLines += distanceTo(other.line, mark.numberCentre) < numberRadius + m_air ? numberOnLine : 0.0;
        harm.toLines += leader && cross(*leader, other.line) ? NumberHarm::lineAcrossLine : 0.0;
    }
    return harm;
}

double NumberClearance::gapAround(std::size_t index, geo::ScreenPoint number) const {
    double gap = std::numeric_limits<double>::infinity();
    for (const Spot& spot : m_spots) {
        if (spot.isSymbol && spot.owner != index) {
            gap = std::min(gap, std::hypot(spot.centre.x - number.x, spot.centre.y - number.y) - spot.radius);
        }
    }
    return gap - numberRadius;
}

NumberClearance NumberClearance::around(geo::ScreenPoint point, double distance) const {
    NumberClearance near(m_air);
    constexpr double largestSpot = 30.0;
    std::copy_if(m_spots.begin(), m_spots.end(), std::back_inserter(near.m_spots), [&](const Spot& spot) {
        return std::hypot(spot.centre.x - point.x, spot.centre.y - point.y) < distance + largestSpot;
    });
    std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(near.m_lines),
                 [&](const Line& line) { return distanceTo(line.line, point) < distance + largestSpot; });
    return near;
}

std::vector<int> misleadingNumbers(std::span<const MarkItem> marks) {
    NumberClearance all(marks, {}, NumberClearance::Air::none);
    for (std::size_t index = 0; index < marks.size(); ++index) {
        if (marks[index].number) {
            all.addNumber(index, marks[index]);
        }
    }
    std::vector<int> numbers;
    for (std::size_t index = 0; index < marks.size(); ++index) {
        if (marks[index].number && all.harmOf(index, marks[index]).toMarks > 0.0) {
            numbers.push_back(*marks[index].number);
        }
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

}  // namespace marz
