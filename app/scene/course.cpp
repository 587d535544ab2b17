// SPDX-License-Identifier: MIT

#include "app/scene/course.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace marz {

namespace {

constexpr double stepLength = 3.0;             // pixels at the course's own scale
constexpr std::size_t longestCourse = 40'000;  // points
constexpr double stretchLength = 700.0;        // pixels; a name is repeated once in each
constexpr std::size_t spotsOfStretch = 4;

/// The line in points of equal distance.
std::vector<geo::PlanePoint> evenSteps(std::span<const geo::PlanePoint> line, double step) {
    std::vector<geo::PlanePoint> points;
    if (line.empty()) {
        return points;
    }
    geo::PlanePoint from = line.front();
    points.push_back(from);
    double toNext = step;
    for (std::size_t index = 1; index < line.size() && points.size() < longestCourse; ++index) {
        const geo::PlanePoint to = line[index];
        const double length = std::sqrt((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y));
        double along = toNext;
        for (; along <= length && points.size() < longestCourse; along += step) {
            const double share = along / length;
            points.push_back({from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)});
        }
        toNext = along - length;
        from = to;
    }
    return points;
}

/// Each point becomes the mean of its neighbours up to `reach` steps away (running sums; the ends reach less far).
std::vector<geo::PlanePoint> smoothed(const std::vector<geo::PlanePoint>& points, std::size_t reach) {
    if (points.empty()) {
        return {};
    }
    // From the first point on, so that the sums stay small and exact.
    const geo::PlanePoint origin = points.front();
    std::vector<geo::PlanePoint> sums(points.size() + 1);
    for (std::size_t index = 0; index < points.size(); ++index) {
        sums[index + 1] = {sums[index].x + points[index].x - origin.x, sums[index].y + points[index].y - origin.y};
    }
    std::vector<geo::PlanePoint> result(points.size());
    for (std::size_t index = 0; index < points.size(); ++index) {
        const std::size_t side = std::min({reach, index, points.size() - 1 - index});
        const double share = 1.0 / static_cast<double>(2 * side + 1);
        const geo::PlanePoint& high = sums[index + side + 1];
        const geo::PlanePoint& low = sums[index - side];
        result[index] = {origin.x + (high.x - low.x) * share, origin.y + (high.y - low.y) * share};
    }
    return result;
}

/// The angle of a vector. Nearly all turns from one step to the next are slight: three terms of the series then say
/// the same as the slow function does.
double angleOf(double along, double across) {
    constexpr double slight = 0.2;
    if (std::abs(across) < slight * along) {
        const double tangent = across / along;
        const double square = tangent * tangent;
        return tangent * (1.0 - square * (1.0 / 3.0 - square * (1.0 / 5.0)));
    }
    return std::atan2(across, along);
}

}  // namespace

double courseScale(double metresPerPixel) {
    constexpr double stepsOfDoubling = 4.0;
    return std::exp2(std::floor(stepsOfDoubling * std::log2(metresPerPixel)) / stepsOfDoubling);
}

struct Course::Candidate {
    double cost = 0.0;
    double sharpest = 0.0;
    CourseSpot spot;
};

Course::Course(std::span<const geo::PlanePoint> line, double scale, double pixelSize)
    : m_stepMetres(stepLength * scale),
      m_letter(std::max<std::size_t>(2, static_cast<std::size_t>(pixelSize * 0.6 / stepLength))) {
    const auto reach = static_cast<std::size_t>(std::max(2.0, 1.6 * pixelSize / stepLength));
    // Smoothing makes a winding course shorter: cut anew, or letters would crowd where it winds.
    m_points = evenSteps(smoothed(smoothed(evenSteps(line, m_stepMetres), reach), reach), m_stepMetres);
    sumTurns();
}

void Course::sumTurns() {
    const auto directionAt = [this](std::size_t step) {
        const geo::PlanePoint& from = m_points[step > m_letter ? step - m_letter : 0];
        const geo::PlanePoint& to = m_points[std::min(step + m_letter, m_points.size() - 1)];
        return geo::PlanePoint{to.x - from.x, to.y - from.y};
    };
    m_turned.assign(m_points.size(), 0.0F);
    double turned = 0.0;
    for (std::size_t step = 1; step < m_points.size(); ++step) {
        const geo::PlanePoint before = directionAt(step - 1);
        const geo::PlanePoint now = directionAt(step);
        turned += angleOf(before.x * now.x + before.y * now.y, before.x * now.y - before.y * now.x);
        m_turned[step] = static_cast<float>(turned);
    }
}

geo::PlanePoint Course::pointAt(double step) const {
    const auto index = std::min(static_cast<std::size_t>(std::max(0.0, step)), m_points.size() - 2);
    const double share = step - static_cast<double>(index);
    const geo::PlanePoint& from = m_points[index];
    const geo::PlanePoint& to = m_points[index + 1];
    return {from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
}

double Course::screenDirectionAt(double step, double reachSteps) const {
    const auto index = std::min(static_cast<std::size_t>(std::max(0.0, step)), m_points.size() - 2);
    const auto reach = std::max<std::size_t>(3, static_cast<std::size_t>(reachSteps));
    const geo::PlanePoint& from = m_points[index > reach ? index - reach : 0];
    const geo::PlanePoint& to = m_points[std::min(index + reach, m_points.size() - 1)];
    return std::atan2(from.y - to.y, to.x - from.x);
}

bool Course::bendsLittle(std::size_t begin, std::size_t steps, const CourseLimits& limits, Candidate& candidate) const {
    const auto from = m_turned.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto [least, most] = std::minmax_element(from, from + static_cast<std::ptrdiff_t>(steps));
    candidate.spot.bending = static_cast<double>(*most - *least);
    if (candidate.spot.bending > limits.whole) {
        return false;
    }
    float sharpest = 0.0F;
    for (std::size_t step = begin; step + m_letter < begin + steps; step += 2) {
        sharpest = std::max(sharpest, std::abs(m_turned[step + m_letter] - m_turned[step]));
    }
    candidate.sharpest = static_cast<double>(sharpest);
    return candidate.sharpest <= limits.letters;
}

/// Cheapest first: straight ones near the stretch's middle.
std::vector<Course::Candidate> Course::candidatesIn(std::size_t first, std::size_t last, std::size_t steps,
                                                    const CourseLimits& limits, std::uint32_t stretch) const {
    std::vector<Candidate> candidates;
    const double middle = static_cast<double>(first + last) / 2.0;
    for (std::size_t begin = first + 2; begin < last; begin += 4) {
        Candidate candidate{0.0, 0.0, {begin, stretch, 0.0}};
        if (bendsLittle(begin, steps, limits, candidate)) {
            const double offside = std::abs(static_cast<double>(begin) - middle) / static_cast<double>(last - first);
            // Rounded, so that of two spots as good the first is taken however the sums came out.
            candidate.cost = std::round(100.0 * (candidate.spot.bending + 2.0 * candidate.sharpest + 0.4 * offside));
            candidates.push_back(candidate);
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& left, const Candidate& right) { return left.cost < right.cost; });
    return candidates;
}

std::vector<CourseSpot> Course::spotsFor(double length, const CourseLimits& limits, double metresPerPixel) const {
    const auto steps = static_cast<std::size_t>(std::ceil(stepsOf(length, metresPerPixel)));
    const double roomy = limits.room * static_cast<double>(steps);
    if (steps < 2 || m_points.size() < steps + 4 || static_cast<double>(m_points.size()) < roomy) {
        return {};
    }
    const std::size_t room = m_points.size() - steps - 1;
    const double pixels = static_cast<double>(m_points.size()) * m_stepMetres / metresPerPixel;
    const auto stretches = std::max<std::size_t>(1, static_cast<std::size_t>(pixels / stretchLength));
    std::vector<CourseSpot> spots;
    for (std::size_t stretch = 0; stretch < stretches; ++stretch) {
        const std::size_t firstOfStretch = spots.size();
        const auto isApart = [&](const CourseSpot& spot) {
            return std::all_of(spots.begin() + static_cast<std::ptrdiff_t>(firstOfStretch), spots.end(),
                               [&](const CourseSpot& other) {
                                   const auto [near, far] = std::minmax(other.begin, spot.begin);
                                   return (far - near) * 2 >= steps;
                               });
        };
        for (const Candidate& candidate : candidatesIn(room * stretch / stretches, room * (stretch + 1) / stretches,
                                                       steps, limits, static_cast<std::uint32_t>(stretch))) {
            if (spots.size() - firstOfStretch < spotsOfStretch && isApart(candidate.spot)) {
                spots.push_back(candidate.spot);
            }
        }
    }
    return spots;
}

}  // namespace marz
