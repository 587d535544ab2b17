// SPDX-License-Identifier: MIT
#pragma once

// The course of a river or a border, smoothed and cut into steps of equal length, in metres of the plane. It is cut
// for a scale step (`courseScale`) and not for the very scale of a picture: while the map is moved and zoomed, pictures
// share it. Where a text may stand depends on the course and the scale alone, not on the part in view.

#include <cstdint>
#include <span>
#include <vector>

#include "libgeo/geometry/point.h"
#include "libgeo/view/viewport.h"

namespace marz {

/// Four steps in each doubling: the largest scale, in metres a pixel, that is not above this one.
double courseScale(double metresPerPixel);

/// Where a text may begin, in steps from the course's beginning; `repetition` counts the stretches of the course, each
/// of which may carry the name once.
struct CourseSpot {
    std::size_t begin = 0;
    std::uint32_t repetition = 0;
    double bending = 0.0;  // radians

    friend bool operator==(const CourseSpot&, const CourseSpot&) = default;
};

/// What a text asks of its course, so that letters do not crowd and it is seen what they name.
struct CourseLimits {
    double whole = 1.1;     // radians over the whole text
    double letters = 0.30;  // radians from one letter to the next
    double room = 1.5;      // the course is at least so many times as long as the text
};

class Course {
public:
    /// Wiggles narrower than letters of `pixelSize` are smoothed away. `scale` is one of courseScale().
    Course(std::span<const geo::PlanePoint> line, double scale, double pixelSize);

    /// Spots where the course bends little enough for a text of this length (pixels), for each stretch the best few,
    /// the straightest first; none where it is hardly longer than the text.
    std::vector<CourseSpot> spotsFor(double length, const CourseLimits& limits, double metresPerPixel) const;

    /// Steps that a text of this length (pixels) covers; a fraction of a step counts.
    double stepsOf(double length, double metresPerPixel) const { return length * metresPerPixel / m_stepMetres; }
    bool runsWestwards(std::size_t begin, std::size_t steps) const {
        return m_points[begin + steps].x < m_points[begin].x;
    }
    geo::PlanePoint pointAt(std::size_t step) const { return m_points[step]; }
    /// Between two steps.
    geo::PlanePoint pointAt(double step) const;
    /// Of the course about the step, in radians, clockwise from east as the screen has it.
    double screenDirectionAt(double step, double reachSteps) const;

private:
    struct Candidate;
    bool bendsLittle(std::size_t begin, std::size_t steps, const CourseLimits& limits, Candidate& candidate) const;
    std::vector<Candidate> candidatesIn(std::size_t first, std::size_t last, std::size_t steps,
                                        const CourseLimits& limits, std::uint32_t stretch) const;
    void sumTurns();

    double m_stepMetres;
    std::size_t m_letter;  // steps that a letter covers
    std::vector<geo::PlanePoint> m_points;
    std::vector<float> m_turned;  // radians since the beginning, at each point
};

}  // namespace marz
