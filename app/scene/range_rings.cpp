// SPDX-License-Identifier: MIT

#include "app/scene/range_rings.h"

#include <QLocale>
#include <algorithm>
#include <iterator>
#include <limits>

#include "app/scene/label_block.h"
#include "app/scene/label_placer.h"
#include "app/scene/plane_points.h"
#include "app/scene/sheet_edge.h"
#include "libgeo/projection/geodesic.h"

namespace marz {

namespace {

struct Rings {
    geo::ProjectionDefinition definition;
    geo::LonLat centre;
    std::vector<double> kilometres;
    std::shared_ptr<const geo::ProjectedLayer> layer;  // a feature a ring
};

/// The rings that this thread made last serve until something else is asked for.
const Rings& projectedRings(const geo::Projection& projection, geo::LonLat centre,
                            const std::vector<double>& kilometres) {
    thread_local std::optional<Rings> last;
    if (!last || !(last->definition == projection.definition()) || !(last->centre == centre) ||
        last->kilometres != kilometres) {
        geo::VectorLayer layer;
        layer.name = "range rings";
        for (const double distance : kilometres) {
            layer.shapes.push_back(geo::geodesicRing(centre, distance * 1000.0));
        }
        last = Rings{projection.definition(), centre, kilometres, geo::ProjectedLayer::build(layer, projection)};
    }
    return *last;
}

void block(const std::vector<SceneLayer>& layers, LabelPlacer& placer) {
    for (const SceneLayer& layer : layers) {
        for (const SceneItem& item : layer.items) {
            if (const auto* label = std::get_if<LabelItem>(&item)) {
                placer.block(label->box);
            } else if (const auto* mark = std::get_if<MarkItem>(&item)) {
                const double half = mark->size / 2.0;
                placer.block({mark->position.x - half, mark->position.y - half, mark->position.x + half,
                              mark->position.y + half});
            }
        }
    }
}

/// Where the label can stand: on the ring, first to the north, then in all directions.
std::vector<LabelPosition> positionsOnRing(const geo::Projection& projection, const geo::Viewport& viewport,
                                           geo::LonLat centre, double kilometres, const LabelBlock& label) {
    std::vector<LabelPosition> positions;
    for (const int azimuth : {0, 180, 90, 270, 45, 315, 135, 225, 22, 338, 158, 202, 67, 293, 112, 248, 10, 350}) {
        const geo::LonLat point = geo::geodesicDestination(centre, azimuth, kilometres * 1000.0);
        if (const auto plane = projection.toPlane(point)) {
            const geo::ScreenPoint spot = viewport.toScreen(*plane);
            const double halfWidth = label.width / 2.0;
            const double halfHeight = label.height / 2.0;
            positions.push_back({{spot.x - halfWidth, spot.y - halfHeight, spot.x + halfWidth, spot.y + halfHeight},
                                 TextAlignment::centre});
        }
    }
    return positions;
}

std::optional<geo::LonLat> centreOf(const MapExtras& extras, const World& world,
                                    const std::optional<geo::PlaceId>& selection) {
    const auto about = ringCentreOf(extras, selection);
    const geo::Place* place = about ? world.atlas->findPlace(*about) : nullptr;
    return place != nullptr ? place->labelPoint() : std::nullopt;
}

/// Along the picture's edges.
std::vector<geo::ScreenPoint> edgePoints(const geo::Viewport& viewport) {
    constexpr int steps = 24;
    std::vector<geo::ScreenPoint> points;
    for (int step = 0; step < steps; ++step) {
        const double x = viewport.width * step / steps;
        const double y = viewport.height * step / steps;
        points.insert(
            points.end(),
            {{x, 0.0}, {viewport.width, y}, {viewport.width - x, viewport.height}, {0.0, viewport.height - y}});
    }
    return points;
}

}  // namespace

SceneLayer buildRangeRings(const SceneRequest& request, const std::vector<SceneLayer>& base,
                           const std::vector<SceneLayer>& overlay) {
    SceneLayer layer{QStringLiteral("range-rings"), QStringLiteral("Range rings"), {}};
    const MapExtras& extras = request.state.extras;
    const std::optional<geo::LonLat> centre = centreOf(extras, *request.world, request.state.selection);
    if (extras.rangeRingsKm.empty() || !centre) {
        return layer;
    }
    const geo::Viewport& viewport = request.state.viewport;
    const geo::Projection& projection = projectionOfThisThread(request.world->projection);
    const Rings& rings = projectedRings(projection, *centre, extras.rangeRingsKm);
    std::vector<std::uint32_t> visible = rings.layer->featuresIn(viewport.visibleBox());
    if (visible.empty()) {
        return layer;
    }
    LabelPlacer placer({0.0, 0.0, viewport.width, viewport.height});
    keepOnSheet(*request.world, viewport, placer);
    for (const geo::ScreenBox& box : request.covered) {
        placer.block(box);
    }
    block(base, placer);
    block(overlay, placer);
    std::vector<LabelItem> labels;
    for (const std::uint32_t ring : visible) {
        const double kilometres = rings.kilometres[ring];
        const QString text = QLocale(QLocale::English).toString(kilometres, 'g', 8) + QStringLiteral("\u00A0km");
        const LabelBlock label = makeLabelBlock({text}, request.style.rangeRingLabel);
        const auto positions = positionsOnRing(projection, viewport, *centre, kilometres, label);
        if (const auto chosen = placer.place(positions)) {
            for (LabelItem& item : layOut(label, positions[*chosen])) {
                labels.push_back(std::move(item));
            }
        }
    }
    const LineStyle& line = request.style.rangeRing;
    layer.items.emplace_back(StrokeItem{{rings.layer, std::move(visible)}, line.colour, line.width, line.dashes});
    layer.items.insert(layer.items.end(), labels.begin(), labels.end());
    return layer;
}

std::vector<double> ringsOffTheMap(const MapExtras& extras, const World& world,
                                   const std::optional<geo::PlaceId>& selection) {
    const std::optional<geo::LonLat> centre = centreOf(extras, world, selection);
    if (extras.rangeRingsKm.empty() || !centre || world.projection.proj.empty()) {
        return {};
    }
    const Rings& rings = projectedRings(projectionOfThisThread(world.projection), *centre, extras.rangeRingsKm);
    std::vector<double> off;
    for (std::size_t ring = 0; ring < rings.kilometres.size(); ++ring) {
        if (rings.layer->boundingBox(ring).empty()) {
            off.push_back(rings.kilometres[ring]);
        }
    }
    return off;
}

std::vector<double> ringsOutOfView(const MapExtras& extras, const World& world,
                                   const std::optional<geo::PlaceId>& selection, const geo::Viewport& viewport) {
    const std::optional<geo::LonLat> centre = centreOf(extras, world, selection);
    if (extras.rangeRingsKm.empty() || !centre) {
        return {};
    }
    const geo::Projection& projection = projectionOfThisThread(world.projection);
    const auto spot = projection.toPlane(*centre);
    double nearest = spot && viewport.visibleBox().contains(*spot) ? 0.0 : std::numeric_limits<double>::infinity();
    double farthest = 0.0;
    for (const geo::ScreenPoint point : edgePoints(viewport)) {
        if (const auto ground = projection.toLonLat(viewport.toPlane(point))) {
            const double kilometres = geo::geodesicBetween(*centre, *ground).metres / 1000.0;
            nearest = std::min(nearest, kilometres);
            farthest = std::max(farthest, kilometres);
        } else {
            farthest = std::numeric_limits<double>::infinity();  // the map's own edge is in the picture
        }
    }
    const std::vector<double> off = ringsOffTheMap(extras, world, selection);
    std::vector<double> outside;
    std::copy_if(extras.rangeRingsKm.begin(), extras.rangeRingsKm.end(), std::back_inserter(outside),
                 [&](double kilometres) {
                     return kilometres < nearest || kilometres > farthest ||
                            std::find(off.begin(), off.end(), kilometres) != off.end();
                 });
    return outside;
}

}  // namespace marz
