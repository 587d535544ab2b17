// SPDX-License-Identifier: MIT

#include "app/scene/scene_cache.h"

namespace marz {

namespace {

std::vector<NamedCourse::Line> linesOf(const geo::ProjectedLayer& layer, std::uint32_t feature, double scale,
                                       double pixelSize) {
    // The whole river and not what is in view, so that the name's spots do not depend on the view.
    std::vector<geo::LayerPart> parts;
    layer.partsIn(feature, layer.boundingBox(feature), scale, parts);
    std::vector<NamedCourse::Line> lines;
    lines.reserve(parts.size());
    for (const geo::LayerPart& part : parts) {
        lines.push_back({Course(part.points, scale, pixelSize), {}});
    }
    return lines;
}

}  // namespace

const NamedCourse& NamedCourses::get(const std::shared_ptr<const geo::ProjectedLayer>& layer, std::uint32_t feature,
                                     const QString& name, const LabelStyle& style, double metresPerPixel) {
    const double scale = courseScale(metresPerPixel);
    if (layer != m_layer || scale != m_scale) {
        m_kept.clear();
        m_layer = layer;
        m_scale = scale;
    }
    Kept& kept = m_kept[feature];
    const bool sameText = !kept.name.isNull() && kept.name == name && kept.style == style;
    if (!sameText) {
        if (kept.name.isNull() || kept.style.font.pixelSize != style.font.pixelSize) {
            kept.course.lines = linesOf(*layer, feature, scale, style.font.pixelSize);
        }
        kept.course.text = makeCourseText(name, style);
        kept.name = name;
        kept.style = style;
    }
    if (!sameText || kept.metresPerPixel != metresPerPixel) {
        for (NamedCourse::Line& line : kept.course.lines) {
            line.spots = spotsFor(line.course, kept.course.text, metresPerPixel);
        }
        kept.metresPerPixel = metresPerPixel;
    }
    return kept.course;
}

const BasemapNames& SceneCache::namesOf(const World& world) {
    if (names.basemap != world.basemap) {
        names = readBasemapNames(world.basemap, world.projection);
    }
    return names;
}

}  // namespace marz
