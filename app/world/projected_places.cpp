// SPDX-License-Identifier: MIT
#include "app/world/projected_places.h"

#include <QCollator>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>
#include <string_view>

#include "libgeo/projection/geodesic.h"

namespace marz {

namespace {

geo::GeoShape shapeOnMap(const geo::Place& place) {
    if (place.approximate() && place.precisionKm) {
        return geo::geodesicCircle(place.shape.points.front(), *place.precisionKm * 1000.0);
    }
    return place.shape;
}

/// Anchors of one kind of places from west to east.
class AnchorsOfKind {
public:
    AnchorsOfKind(const geo::Atlas& atlas, const std::vector<std::optional<geo::PlanePoint>>& anchors,
                  std::string_view kind) {
        for (std::size_t place = 0; place < anchors.size(); ++place) {
            if (anchors[place] && atlas.places()[place].kind == kind) {
                m_anchors.push_back({*anchors[place], place});
            }
        }
        std::sort(m_anchors.begin(), m_anchors.end(), isWestOf);
    }

    struct Nearest {
        double metres = std::numeric_limits<double>::infinity();
        std::size_t place = 0;  // of no meaning where there is none
    };

    /// The nearest other place; infinitely far where there is none.
    Nearest nearestTo(geo::PlanePoint point, std::size_t place) const {
        Nearest nearest;
        // Outwards in both directions, as far as a nearer one can lie.
        const auto middle = std::lower_bound(m_anchors.begin(), m_anchors.end(), Anchor{point, 0}, isWestOf);
        const auto look = [&](const Anchor& other) {
            if (other.place != place) {
                const double metres = std::hypot(other.point.x - point.x, other.point.y - point.y);
                nearest = metres < nearest.metres ? Nearest{metres, other.place} : nearest;
            }
        };
        for (auto east = middle; east != m_anchors.end() && east->point.x - point.x < nearest.metres; ++east) {
            look(*east);
        }
        for (auto west = middle; west != m_anchors.begin() && point.x - std::prev(west)->point.x < nearest.metres;
             --west) {
            look(*std::prev(west));
        }
        return nearest;
    }

private:
    struct Anchor {
        geo::PlanePoint point;
        std::size_t place;
    };
    static bool isWestOf(const Anchor& one, const Anchor& other) { return one.point.x < other.point.x; }

    std::vector<Anchor> m_anchors;
};

void findPartners(const geo::Atlas& atlas, ProjectedPlaces& projected) {
    constexpr double farthestPartner = 30000.0;  // metres; the sides of one crossing lie nearer
    const std::vector<std::optional<geo::PlanePoint>>& anchors = projected.anchors;
    const AnchorsOfKind sides(atlas, anchors, "crossing-side");
    const AnchorsOfKind crossings(atlas, anchors, "border-crossing");
    projected.partnerMetres.assign(anchors.size(), std::numeric_limits<double>::infinity());
    projected.crossings.assign(anchors.size(), ProjectedPlaces::noCrossing);
    for (std::size_t place = 0; place < anchors.size(); ++place) {
        if (anchors[place] && atlas.places()[place].kind == "crossing-side") {
            const double toSide = sides.nearestTo(*anchors[place], place).metres;
            const AnchorsOfKind::Nearest crossing = crossings.nearestTo(*anchors[place], place);
            projected.partnerMetres[place] = toSide <= farthestPartner ? toSide : crossing.metres;
            if (crossing.metres <= farthestPartner) {
                projected.crossings[place] = static_cast<std::uint32_t>(crossing.place);
            }
        }
    }
}

PlaceForm formOf(const geo::Place& place) {
    if (place.approximate() && place.precisionKm) {
        return PlaceForm::circle;
    }
    switch (place.shape.kind) {
        case geo::ShapeKind::line:
            return PlaceForm::line;
        case geo::ShapeKind::area:
            return PlaceForm::area;
        default:
            return PlaceForm::mark;
    }
}

std::vector<std::uint32_t> positions(std::size_t count) {
    std::vector<std::uint32_t> all(count);
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

std::vector<std::uint32_t> orderByClaims(const std::vector<std::uint32_t>& claims) {
    std::vector<std::uint32_t> order = positions(claims.size());
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t left, std::uint32_t right) { return claims[left] > claims[right]; });
    return order;
}

std::vector<std::uint32_t> ranksOfNames(const geo::Atlas& atlas) {
    QCollator collator(QLocale::English);
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(atlas.places().size());
    for (const geo::Place& place : atlas.places()) {
        keys.push_back(collator.sortKey(QString::fromStdString(place.name)));
    }
    std::vector<std::uint32_t> order = positions(keys.size());
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t left, std::uint32_t right) { return keys[left] < keys[right]; });
    std::vector<std::uint32_t> ranks(order.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        ranks[order[rank]] = static_cast<std::uint32_t>(rank);
    }
    return ranks;
}

}  // namespace

ProjectedPlaces projectPlaces(const geo::Atlas& atlas, const geo::Projection& projection) {
    geo::VectorLayer layer;
    layer.name = atlas.name();
    layer.path = atlas.path();
    layer.shapes.reserve(atlas.places().size());
    ProjectedPlaces projected;
    projected.anchors.reserve(atlas.places().size());
    for (const geo::Place& place : atlas.places()) {
        layer.shapes.push_back(place.located() ? shapeOnMap(place) : geo::GeoShape{});
        const std::optional<geo::LonLat> label = place.located() ? place.labelPoint() : std::nullopt;
        projected.anchors.push_back(label ? projection.toPlane(*label) : std::nullopt);
        projected.forms.push_back(formOf(place));
        projected.drawable.push_back(projected.anchors.back() && !place.tooVagueToDraw() ? 1 : 0);
        projected.claims.push_back(static_cast<std::uint32_t>(atlas.claimIndexesOf(projected.claims.size()).size()));
    }
    projected.byClaims = orderByClaims(projected.claims);
    projected.nameRanks = ranksOfNames(atlas);
    findPartners(atlas, projected);
    projected.shapes = geo::ProjectedLayer::build(layer, projection);
    return projected;
}

}  // namespace marz
