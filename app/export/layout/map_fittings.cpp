// SPDX-License-Identifier: MIT
#include "app/export/layout/map_fittings.h"

#include <algorithm>

#include "app/convert/boundary_credit.h"
#include "app/export/layout/locator_inset.h"
#include "app/export/page/export_area.h"

namespace marz {

namespace {

/// Where the user has put it, relative to the map's frame.
std::optional<PlateSpot> givenSpot(const MapOnPage& map, const ExportRequest& request, const PageFrame& page,
                                   PageElement element) {
    const std::optional<QPointF> corner = givenCorner(request.arrangement, element, page);
    if (!corner) {
        return std::nullopt;
    }
    const QPointF origin = map.frame.topLeft();
    return FreeSpot{*corner - origin, page.sheet().translated(-origin)};
}

GraphicScale scaleAt(const MapOnPage& map, const ExportRequest& request, const PlateSpot& spot) {
    // What the window says at such a scale.
    const double denominator = denominatorOf(map.viewport, map.projection, unitScaleOf(request.page));
    const QString caution =
        denominator < honestScaleDenominator ? boundaryNotice(*request.world, request.borders) : QString();
    return makeGraphicScale(map.viewport, map.projection, request.style, spot, caution);
}

/// Nothing where the map has no ground there: then a corner has to do.
std::optional<GraphicScale> givenScale(const MapOnPage& map, const ExportRequest& request, const PageFrame& page) {
    const std::optional<PlateSpot> spot = givenSpot(map, request, page, PageElement::scaleBar);
    if (!spot) {
        return std::nullopt;
    }
    GraphicScale scale = scaleAt(map, request, *spot);
    return scale.bar.empty() ? std::nullopt : std::optional(std::move(scale));
}

QRectF locatorPlate(const MapOnPage& map, const PlateSpot& spot, double share) {
    return plateAt(spot, map.viewport, locatorSize(map.frame.size()) * share).translated(map.frame.topLeft());
}

void moveToPage(PageGroup& group, QRectF& plate, QPointF origin) {
    moveBy(group.items, origin);
    plate.translate(origin);
}

/// Gives away the map's corners, then places along its edges, one after the other.
class SpotChooser {
public:
    SpotChooser(const MapOnPage& map, const Scene& scene, const std::vector<QRectF>& occupied)
        : m_map(map), m_scene(scene) {
        for (const QRectF& box : occupied) {
            m_occupied.push_back(box.translated(-map.frame.topLeft()));
        }
    }

    struct Choice {
        PlateSpot spot;
        std::size_t overlaps = 0;
        std::size_t hidden = 0;
    };

    Choice best(QSizeF plate, const std::vector<MapCorner>& preferred) const {
        const CornerChoice corner = freeCorner(m_scene, plate, preferred, m_occupied);
        if (corner.overlaps > 0) {
            if (const std::optional<QPointF> spot = freeEdgeSpot(m_scene, plate, m_occupied)) {
                return {FreeSpot{*spot, mapRoom()}, 0, 0};
            }
        }
        return {corner.corner, corner.overlaps, corner.hidden};
    }

    void take(const QRectF& plate) { m_occupied.push_back(plate); }

private:
    QRectF mapRoom() const { return {0.0, 0.0, m_map.viewport.width, m_map.viewport.height}; }

    const MapOnPage& m_map;
    const Scene& m_scene;
    std::vector<QRectF> m_occupied;
};

/// Where the map has ground under the bar; a world map may have none.
std::optional<PlateSpot> chooseForScale(const MapOnPage& map, const ExportRequest& request, SpotChooser& chooser) {
    std::vector<MapCorner> corners{MapCorner::lowerLeft, MapCorner::lowerRight, MapCorner::upperLeft};
    std::erase_if(corners, [&](MapCorner corner) { return scaleAt(map, request, corner).bar.empty(); });
    if (corners.empty()) {
        return std::nullopt;
    }
    const QSizeF plate = scaleAt(map, request, corners.front()).plate.size();
    PlateSpot spot = chooser.best(plate, corners).spot;
    GraphicScale scale = scaleAt(map, request, spot);
    if (scale.bar.empty()) {
        spot = corners.front();
        scale = scaleAt(map, request, spot);
    }
    chooser.take(scale.plate);
    return spot;
}

PlateSpot chooseForArrow(const MapOnPage& map, SpotChooser& chooser) {
    const PlateSpot spot = chooser
                               .best(northArrowSize(), {MapCorner::upperRight, MapCorner::upperLeft,
                                                        MapCorner::lowerRight, MapCorner::lowerLeft})
                               .spot;
    chooser.take(plateAt(spot, map.viewport, northArrowSize()));
    return spot;
}

/// A smaller inset before one that hides a mark, and none where all is taken.
void chooseForLocator(const MapOnPage& map, const SpotChooser& chooser, FittingSpots& spots) {
    const std::vector<MapCorner> all{MapCorner::lowerRight, MapCorner::upperLeft, MapCorner::lowerLeft,
                                     MapCorner::upperRight};
    for (const double share : {1.0, 0.85, 0.7}) {
        const SpotChooser::Choice choice = chooser.best(locatorSize(map.frame.size()) * share, all);
        if (choice.overlaps == 0) {
            spots.locator = choice.spot;
            spots.locatorShare = share;
        }
        if (choice.overlaps == 0 && choice.hidden == 0) {
            break;
        }
    }
}

bool showsLocator(const MapOnPage& map, const ExportRequest& request) {
    return request.elements.locator && locatorViewport(map.viewport, locatorSize(map.frame.size()));
}

}  // namespace

std::vector<QRectF> MapFittings::plates() const {
    std::vector<QRectF> plates;
    if (scale) {
        plates.push_back(scale->plate);
    }
    if (arrow) {
        plates.push_back(arrow->plate);
    }
    if (locator) {
        plates.push_back(*locator);
    }
    return plates;
}

MapFittings fittingsIn(const MapOnPage& map, const ExportRequest& request, const PageFrame& page,
                       const FittingSpots& spots) {
    MapFittings fittings;
    const QPointF origin = map.frame.topLeft();
    if (request.elements.scaleBar) {
        fittings.scale = givenScale(map, request, page);
        if (!fittings.scale && spots.scaleBar) {
            fittings.scale = scaleAt(map, request, *spots.scaleBar);
        }
        if (fittings.scale && fittings.scale->bar.empty()) {
            fittings.scale.reset();
        }
    }
    const auto givenArrow = givenSpot(map, request, page, PageElement::northArrow);
    const std::optional<PlateSpot> arrowSpot = givenArrow ? givenArrow : spots.northArrow;
    if (request.elements.northArrow && arrowSpot) {
        fittings.arrow = makeNorthArrow(map.viewport, map.projection, request.style, *arrowSpot);
    }
    const auto givenLocator = givenSpot(map, request, page, PageElement::locator);
    const std::optional<PlateSpot> locatorSpot = givenLocator ? givenLocator : spots.locator;
    if (showsLocator(map, request) && locatorSpot) {
        fittings.locator = locatorPlate(map, *locatorSpot, givenLocator ? 1.0 : spots.locatorShare);
    }
    if (fittings.scale) {
        moveToPage(fittings.scale->group, fittings.scale->plate, origin);
    }
    if (fittings.arrow) {
        moveToPage(fittings.arrow->group, fittings.arrow->plate, origin);
    }
    return fittings;
}

FittingSpots chooseSpots(const MapOnPage& map, const Scene& scene, const ExportRequest& request, const PageFrame& page,
                         const std::vector<QRectF>& occupied) {
    FittingSpots spots{std::nullopt, std::nullopt, std::nullopt, 1.0};
    std::vector<QRectF> taken = occupied;
    const std::vector<QRectF> given = fittingsIn(map, request, page, spots).plates();  // without spots: the moved ones
    taken.insert(taken.end(), given.begin(), given.end());
    SpotChooser chooser(map, scene, taken);
    if (request.elements.scaleBar && !givenScale(map, request, page)) {
        spots.scaleBar = chooseForScale(map, request, chooser);
    }
    if (request.elements.northArrow && !isMoved(request.arrangement, PageElement::northArrow)) {
        spots.northArrow = chooseForArrow(map, chooser);
    }
    if (showsLocator(map, request) && !isMoved(request.arrangement, PageElement::locator)) {
        chooseForLocator(map, chooser, spots);
    }
    return spots;
}

}  // namespace marz
