// SPDX-License-Identifier: MIT
#include "app/scene/number_clearance.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/scene/place_states.h"

namespace marz {

namespace {

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
            m_spots.push_back({SpotKind::symbol, index, mark.position, mark.size / 2.0});
        }
        if (!mark.badge.isEmpty()) {
            const geo::ScreenBox badge = badgeBox(mark.position, mark.size);
            m_spots.push_back({SpotKind::badge, index, badge.centre(), badge.width() / 2.0});
        }
    }
    for (const ScreenLine& tie : ties) {
        m_spots.push_back({SpotKind::startOfTie, nobody, tie.from, tieDotRadius});
        m_lines.push_back(tie);
    }
}

/// How much they mislead, beside each other: two numbers in one spot cannot be read at all, one on a symbol names the
/// wrong place, one on a badge hides a state, and a line that ends behind something is followed to it.
NumberClearance::Harms NumberClearance::harmsTo(SpotKind kind) {
    switch (kind) {
        case SpotKind::number:
            return {20.0, 8.0, false};
        case SpotKind::symbol:
            return {10.0, 8.0, false};
        case SpotKind::badge:
            return {6.0, 5.0, true};
        case SpotKind::startOfTie:
            break;
    }
    return {4.0, 3.0, true};
}

void NumberClearance::addNumber(std::size_t index, const MarkItem& mark) {
    m_spots.push_back({SpotKind::number, index, mark.numberCentre, numberRadius});
    if (const auto leader = leaderToNumber(mark)) {
        m_lines.push_back(*leader);
    }
}

NumberHarm NumberClearance::harmOf(std::size_t index, const MarkItem& mark) const {
    constexpr double besideOther = 1.0;
    constexpr double joined = 4.0;  // so near a mark a number without a line is read as that mark's
    constexpr double numberOnLine = 5.0;
    const std::optional<ScreenLine> leader = leaderToNumber(mark);
    NumberHarm harm;
    for (const Spot& spot : m_spots) {
        const Harms harms = harmsTo(spot.kind);
        if (spot.owner == index && !harms.toItsOwn) {
            continue;
        }
        const double x = std::abs(spot.centre.x - mark.numberCentre.x);
        const double y = std::abs(spot.centre.y - mark.numberCentre.y);
        const double apart = spot.kind == SpotKind::number ? std::max(x, y) : std::hypot(x, y);  // frames have corners
        double& sum = spot.kind == SpotKind::startOfTie ? harm.toLines : harm.toMarks;
        sum += apart < spot.radius + numberRadius + std::min(m_air, 0.5) ? harms.underNumber : 0.0;
        const bool besideWrongMark =
            spot.kind == SpotKind::symbol && !leader && m_air > 0.0 && apart < spot.radius + numberRadius + joined;
        sum += besideWrongMark ? besideOther : 0.0;
        sum += leader && distanceTo(*leader, spot.centre) < spot.radius + m_air ? harms.underLine : 0.0;
    }
    for (const ScreenLine& other : m_lines) {
        harm.toLines += distanceTo(other, mark.numberCentre) < numberRadius + m_air ? numberOnLine : 0.0;
        harm.toLines += leader && cross(*leader, other) ? NumberHarm::lineAcrossLine : 0.0;
    }
    return harm;
}

double NumberClearance::gapAround(std::size_t index, geo::ScreenPoint number) const {
    double gap = std::numeric_limits<double>::infinity();
    for (const Spot& spot : m_spots) {
        if (spot.kind == SpotKind::symbol && spot.owner != index) {
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
                 [&](const ScreenLine& line) { return distanceTo(line, point) < distance + largestSpot; });
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
