// SPDX-License-Identifier: MIT
#pragma once

// Text along a course: a river or a border, smoothed and cut into steps of equal length (screen pixels). Where a text
// may stand on it depends on the course and the scale alone, not on the part in view.

#include <QStringList>
#include <optional>
#include <span>
#include <vector>

#include "app/scene/label_placer.h"
#include "app/scene/scene.h"
#include "app/style/map_style.h"

namespace marz {

/// A name cut into the pieces that are turned one by one: letters, or the whole where a script joins or stacks them.
struct CourseText {
    QString text;
    LabelStyle style;
    QStringList pieces;
    std::vector<double> advances;  // pixels, the space between letters included
    double length = 0.0;
};

CourseText makeCourseText(const QString& text, const LabelStyle& style);

/// Where a text may begin, in steps from the course's beginning; `repetition` counts the stretches of the course, each
/// of which may carry the name once.
struct CourseSpot {
    std::size_t begin = 0;
    std::uint32_t repetition = 0;
    double bending = 0.0;  // radians
};

class Course {
public:
    /// Wiggles narrower than the letters are smoothed away.
    Course(std::span<const geo::PlanePoint> line, const geo::Viewport& viewport, double pixelSize);

    /// Spots where the course bends little enough for this text, for each stretch the best few, the straightest first.
    std::vector<CourseSpot> spotsFor(const CourseText& text) const;

    /// The text at a spot, upright, `lift` pixels above the course.
    CurvedLabelItem layOut(const CourseText& text, const CourseSpot& spot, double lift) const;

    geo::ScreenPoint pointAt(std::size_t step) const { return m_points[step]; }

private:
    double directionAt(std::size_t step, std::size_t reach) const;

    std::vector<geo::ScreenPoint> m_points;
};

/// The text at the first of these spots where it fits, or where it stood; takes the room.
std::optional<CurvedLabelItem> placeOnCourse(const Course& course, const CourseText& text,
                                             std::span<const CourseSpot> spots, LabelKey key, double lift,
                                             LabelPlacer& placer);

}  // namespace marz
