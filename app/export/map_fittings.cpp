// SPDX-License-Identifier: MIT
#include "app/export/map_fittings.h"

#include <algorithm>

#include "app/export/locator_inset.h"

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

std::optional<PlateSpot> spotOr(const std::optional<PlateSpot>& given, const std::optional<MapCorner>& corner) {
    if (given) {
        return given;
    }
    return corner ? std::optional<PlateSpot>(*corner) : std::nullopt;
}

GraphicScale scaleAt(const MapOnPage& map, const ExportRequest& request, const PlateSpot& spot) {
    return makeGraphicScale(map.viewport, map.projection, request.style, spot);
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

QRectF locatorPlate(const MapOnPage& map, const PageFrame& page, const PlateSpot& spot, double share) {
    const QSizeF size = locatorSize(map.frame.size()) * share;
    if (const auto* corner = std::get_if<MapCorner>(&spot)) {
        return plateIn(*corner, map.viewport, size).translated(map.frame.topLeft());
    }
    return keptWithin({std::get<FreeSpot>(spot).corner + map.frame.topLeft(), size}, page.sheet());
}

void moveToPage(PageGroup& group, QRectF& plate, QPointF origin) {
    moveBy(group.items, origin);
    plate.translate(origin);
}

/// In the order in which corners are taken.
class CornerChooser {
public:
    CornerChooser(const MapOnPage& map, const Scene& scene, const std::vector<QRectF>& occupied)
        : m_map(map), m_scene(scene) {
        for (const QRectF& box : occupied) {
            m_occupied.push_back(box.translated(-map.frame.topLeft()));
        }
    }

    CornerChoice best(QSizeF plate, const std::vector<MapCorner>& preferred) const {
        return freeCorner(m_scene, plate, preferred, m_occupied);
    }
    MapCorner take(MapCorner corner, QSizeF plate) {
        m_occupied.push_back(plateIn(corner, m_map.viewport, plate));
        return corner;
    }

private:
    const MapOnPage& m_map;
    const Scene& m_scene;
    std::vector<QRectF> m_occupied;
};

/// In a corner where the map has ground under the bar; a world map may have none.
std::optional<MapCorner> cornerForScale(const MapOnPage& map, const ExportRequest& request, CornerChooser& chooser) {
    std::vector<MapCorner> corners{MapCorner::lowerLeft, MapCorner::lowerRight, MapCorner::upperLeft};
    std::erase_if(corners, [&](MapCorner corner) { return scaleAt(map, request, corner).bar.empty(); });
    if (corners.empty()) {
        return std::nullopt;
    }
    const QSizeF plate = scaleAt(map, request, corners.front()).plate.size();
    const MapCorner corner = chooser.best(plate, corners).corner;
    return chooser.take(corner, scaleAt(map, request, corner).plate.size());
}

/// A smaller inset before one that hides a mark, and none where every corner is taken.
void chooseForLocator(const MapOnPage& map, CornerChooser& chooser, FittingCorners& corners) {
    const std::vector<MapCorner> all{MapCorner::lowerRight, MapCorner::upperLeft, MapCorner::lowerLeft,
                                     MapCorner::upperRight};
    for (const double share : {1.0, 0.85, 0.7}) {
        const QSizeF size = locatorSize(map.frame.size()) * share;
        const CornerChoice choice = chooser.best(size, all);
        if (choice.overlaps == 0) {
            corners.locator = choice.corner;
            corners.locatorShare = share;
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
                       const FittingCorners& corners) {
    MapFittings fittings;
    const QPointF origin = map.frame.topLeft();
    if (request.elements.scaleBar) {
        fittings.scale = givenScale(map, request, page);
        if (!fittings.scale && corners.scaleBar) {
            fittings.scale = scaleAt(map, request, *corners.scaleBar);
        }
        if (fittings.scale && fittings.scale->bar.empty()) {
            fittings.scale.reset();
        }
    }
    const auto arrowSpot = spotOr(givenSpot(map, request, page, PageElement::northArrow), corners.northArrow);
    if (request.elements.northArrow && arrowSpot) {
        fittings.arrow = makeNorthArrow(map.viewport, map.projection, request.style, *arrowSpot);
    }
    const auto locatorSpot = spotOr(givenSpot(map, request, page, PageElement::locator), corners.locator);
    if (showsLocator(map, request) && locatorSpot) {
        const bool moved = isMoved(request.arrangement, PageElement::locator);
        fittings.locator = locatorPlate(map, page, *locatorSpot, moved ? 1.0 : corners.locatorShare);
    }
    if (fittings.scale) {
        moveToPage(fittings.scale->group, fittings.scale->plate, origin);
    }
    if (fittings.arrow) {
        moveToPage(fittings.arrow->group, fittings.arrow->plate, origin);
    }
    return fittings;
}

FittingCorners chooseCorners(const MapOnPage& map, const Scene& scene, const ExportRequest& request,
                             const PageFrame& page, const std::vector<QRectF>& occupied) {
    FittingCorners corners{std::nullopt, std::nullopt, std::nullopt, 1.0};
    std::vector<QRectF> taken = occupied;
    const std::vector<QRectF> given = fittingsIn(map, request, page, corners).plates();  // without corners: the moved
    taken.insert(taken.end(), given.begin(), given.end());
    CornerChooser chooser(map, scene, taken);
    if (request.elements.scaleBar && !givenScale(map, request, page)) {
        corners.scaleBar = cornerForScale(map, request, chooser);
    }
    if (request.elements.northArrow && !isMoved(request.arrangement, PageElement::northArrow)) {
        const MapCorner corner = chooser
                                     .best(northArrowSize(), {MapCorner::upperRight, MapCorner::upperLeft,
                                                              MapCorner::lowerRight, MapCorner::lowerLeft})
                                     .corner;
        corners.northArrow = chooser.take(corner, northArrowSize());
    }
    if (showsLocator(map, request) && !isMoved(request.arrangement, PageElement::locator)) {
        chooseForLocator(map, chooser, corners);
    }
    return corners;
}

}  // namespace marz
