// SPDX-License-Identifier: MIT
#pragma once

// What the pictures of one map have in common and none should work out anew: the basemap's tables, the courses of its
// rivers, which places share a mark, and their states on a date. It never changes what a scene looks like: with an
// empty cache the same comes out, only later. Whoever builds pictures one after another keeps one and hands it on with
// each request (SceneRequest::cache).

#include <QString>
#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "app/scene/basemap_names.h"
#include "app/scene/course_text.h"
#include "app/scene/grouped_places.h"
#include "app/scene/place_states.h"
#include "app/world/world.h"

namespace marz {

/// The name of a river (or border) and the spots for it along the feature's lines, at one scale.
struct NamedCourse {
    struct Line {
        Course course;
        std::vector<CourseSpot> spots;
    };
    CourseText text;
    std::vector<Line> lines;
};

/// Courses of one layer's features, as long as the scale stays within one step (courseScale).
class NamedCourses {
public:
    const NamedCourse& get(const std::shared_ptr<const geo::ProjectedLayer>& layer, std::uint32_t feature,
                           const QString& name, const LabelStyle& style, double metresPerPixel);

private:
    struct Kept {
        NamedCourse course;
        QString name;
        LabelStyle style;
        double metresPerPixel = 0.0;  // which the spots are for
    };
    std::shared_ptr<const geo::ProjectedLayer> m_layer;
    double m_scale = 0.0;
    std::unordered_map<std::uint32_t, Kept> m_kept;
};

/// For one scene at a time: hold `inUse` while using it.
struct SceneCache {
    std::mutex inUse;
    BasemapNames names;
    NamedCourses rivers;
    GroupedPlaces places;
    ShownStates states;  // locks itself

    /// The names of this world's basemap.
    const BasemapNames& namesOf(const World& world);
};

}  // namespace marz
