// SPDX-License-Identifier: MIT
#pragma once

// A name that is to stand along a course, cut into the pieces that are turned one by one, and how it is laid out and
// placed there (screen pixels).

#include <QStringList>
#include <optional>
#include <span>
#include <vector>

#include "app/scene/course.h"
#include "app/scene/label_memory.h"
#include "app/scene/scene.h"
#include "app/style/map_style.h"

namespace marz {

class LabelPlacer;

/// Pieces are letters, or the whole where a script joins or stacks them.
struct CourseText {
    QString text;
    LabelStyle style;
    QStringList pieces;
    std::vector<double> advances;  // pixels, the space between letters included
    double length = 0.0;
    double ascent = 0.0;
    double descent = 0.0;
};

CourseText makeCourseText(const QString& text, const LabelStyle& style);

/// Spots on the course for this text, at this scale.
std::vector<CourseSpot> spotsFor(const Course& course, const CourseText& text, double metresPerPixel);

/// The text at a spot, upright, `lift` pixels above the course.
CurvedLabelItem layOut(const Course& course, const CourseText& text, const CourseSpot& spot, double lift,
                       const geo::Viewport& viewport);

/// A course with the spots of one text; the spots are those of the viewport's scale.
struct CourseWithSpots {
    const Course& course;
    std::span<const CourseSpot> spots;
    const geo::Viewport& viewport;
};

/// The text at the first of these spots where it fits, or where it stood; takes the room.
std::optional<CurvedLabelItem> placeOnCourse(const CourseWithSpots& course, const CourseText& text, LabelKey key,
                                             double lift, LabelPlacer& placer);

}  // namespace marz
