// SPDX-License-Identifier: MIT

#include "app/scene/place_spots.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "app/scene/grouped_places.h"
#include "app/scene/label_placer.h"
#include "app/scene/own_countries.h"

namespace marz {

namespace {

constexpr double smallCircleBelow = 1.25;  // of the symbol's size: its line offers no choice of spots

geo::ScreenBox frameOf(const geo::Viewport& viewport) {
    return {0.0, 0.0, viewport.width, viewport.height};
}

/// The topmost point of a ring, and of the others those that lie some pixels from the one before: more spots than these
/// nobody can tell apart.
void appendSpots(std::span<const geo::PlanePoint> ring, const geo::Viewport& viewport,
                 std::vector<geo::ScreenPoint>& points) {
    constexpr double apart = 3.0;  // pixels
    const auto top = std::max_element(ring.begin(), ring.end(),
                                      [](const geo::PlanePoint& one, const auto& other) { return one.y < other.y; });
    std::optional<geo::ScreenPoint> last;
    const auto append = [&](const geo::PlanePoint& point) {
        const geo::ScreenPoint at = viewport.toScreen(point);
        if (!last || std::max(std::abs(at.x - last->x), std::abs(at.y - last->y)) >= apart) {
            points.push_back(at);
            last = at;
        }
    };
    std::for_each(top, ring.end(), append);
    std::for_each(ring.begin(), top, append);
}

/// Points of a circle's rim on the screen, the topmost first.
std::vector<geo::ScreenPoint> rimPoints(const World& world, const geo::Viewport& viewport, std::size_t place) {
    std::vector<geo::LayerPart> parts;
    // The full detail of the circle: its rim must not wander with the level of detail.
    const auto feature = static_cast<std::uint32_t>(place);
    const geo::PlaneBox& box = world.places->shapes->boundingBox(feature);
    world.places->shapes->partsIn(feature, box, viewport.metresPerPixel / 4.0, parts);
    std::vector<geo::ScreenPoint> points;
    for (const geo::LayerPart& part : parts) {
        appendSpots(part.points, viewport, points);
    }
    std::stable_sort(points.begin(), points.end(),
                     [](geo::ScreenPoint left, geo::ScreenPoint right) { return left.y < right.y; });
    return points;
}

/// The highest of these spots that is in one of the place's own countries; only a few are asked.
std::optional<geo::ScreenPoint> highestInOwnCountry(const World& world, const geo::Viewport& viewport,
                                                    std::size_t place, const std::vector<geo::ScreenPoint>& spots) {
    constexpr std::size_t mostAsked = 16;
    const OwnCountries countries(world, viewport, place);
    const std::size_t step = std::max<std::size_t>(1, spots.size() / mostAsked);
    for (std::size_t index = 0; index < spots.size(); index += step) {
        if (countries.contain(spots[index])) {
            return spots[index];
        }
    }
    return std::nullopt;
}

/// The spot of the rim for the symbol: where it stood before if that is still in view, else of the spots that are in
/// view and not on another symbol the highest in the place's own country, else the highest, else any in view, else the
/// top.
void chooseRimSpot(const World& world, PlaceSpot& spot, const std::vector<geo::ScreenPoint>& rim,
                   const geo::Viewport& viewport, double markSize, const BoxIndex& symbols, LabelPlacer& placer) {
    const geo::ScreenBox frame = frameOf(viewport).grownBy(-markSize / 2.0);
    const LabelKey key = labelKey(LabelClass::rim, static_cast<std::uint32_t>(spot.place));
    const auto isFree = [&](geo::ScreenPoint point) { return !symbols.overlaps(symbolBox(point, markSize)); };
    const RememberedLabel* before = placer.standing(key);
    const std::optional<geo::ScreenPoint> stood =
        before != nullptr ? std::optional(viewport.toScreen(before->centre)) : std::nullopt;
    if (stood && frame.contains(*stood) && isFree(*stood)) {
        spot.position = *stood;
        spot.inView = true;
    } else {
        const auto inView = [&](geo::ScreenPoint point) { return frame.contains(point); };
        const auto highest = std::find_if(rim.begin(), rim.end(), inView);
        std::vector<geo::ScreenPoint> good;
        std::copy_if(highest, rim.end(), std::back_inserter(good),
                     [&](geo::ScreenPoint point) { return inView(point) && isFree(point); });
        const auto best = highestInOwnCountry(world, viewport, spot.place, good);
        spot.inView = highest != rim.end();
        spot.position = best                   ? *best
                        : !good.empty()        ? good.front()
                        : highest != rim.end() ? *highest
                        : rim.empty()          ? spot.position
                                               : rim.front();
    }
    if (spot.inView) {
        placer.remember(key, symbolBox(spot.position, markSize), 0);
    }
}

PlaceSpot makeSpot(const ProjectedPlaces& places, const geo::Viewport& viewport, double markSize, std::size_t place) {
    PlaceSpot spot{place, places.forms[place], viewport.toScreen(*places.anchors[place])};
    spot.claims = places.claims[place];
    if (spot.form == PlaceForm::circle) {
        const geo::PlaneBox& box = places.shapes->boundingBox(place);
        // Such a circle hardly looks out from under its symbol, which so says no more than the estimate does.
        spot.smallCircle = std::max(box.width(), box.height()) < smallCircleBelow * markSize * viewport.metresPerPixel;
    }
    return spot;
}

/// Each of the shown places near the picture by itself.
std::vector<PlaceSpot> spotsOneByOne(const World& world, const geo::Viewport& viewport, const MapStyle& style,
                                     const std::vector<std::size_t>& shownPlaces, const NearPlaces& near) {
    std::vector<PlaceSpot> spots;
    for (const std::size_t place : shownPlaces) {
        if (near.contain(place)) {
            PlaceSpot spot = makeSpot(*world.places, viewport, style.markSize, place);
            spot.numberAlone = spot.form == PlaceForm::circle && !spot.smallCircle;
            spots.push_back(std::move(spot));
        }
    }
    return spots;
}

/// Spots near the picture, in atlas order, one for each group.
std::vector<PlaceSpot> spotsOf(const GroupedPlaces::Groups& groups, const World& world, const geo::Viewport& viewport,
                               const MapStyle& style, const NearPlaces& near) {
    std::vector<PlaceSpot> spots;
    spots.reserve(groups.alone.size() + groups.marks.size());
    for (const std::uint32_t place : groups.alone) {
        if (near.contain(place)) {
            spots.push_back(makeSpot(*world.places, viewport, style.markSize, place));
        }
    }
    for (const MarkGroup& group : groups.marks) {
        spots.push_back(makeSpot(*world.places, viewport, style.markSize, group.leader.place));
        PlaceSpot& spot = spots.back();
        spot.members = group.members;
        if (!group.members.empty() && spot.form == PlaceForm::circle) {
            // A circle would tell of the leader alone.
            spot.form = PlaceForm::mark;
        }
    }
    std::sort(spots.begin(), spots.end(),
              [](const PlaceSpot& left, const PlaceSpot& right) { return left.place < right.place; });
    return spots;
}

}  // namespace

std::optional<PlaceSpot> spotOfPlace(const World& world, const geo::Viewport& viewport, double markSize,
                                     std::size_t place) {
    if (place >= world.places->drawable.size() || world.places->drawable[place] == 0) {
        return std::nullopt;
    }
    return makeSpot(*world.places, viewport, markSize, place);
}

std::vector<PlaceSpot> findPlaceSpots(const World& world, const geo::Viewport& viewport, const MapStyle& style,
                                      const std::vector<std::size_t>& shownPlaces, GroupedPlaces* grouped,
                                      LabelPlacer& placer) {
    const NearPlaces near(*world.places, shownPlaces,
                          viewport.visibleBox().grownBy(farthestSymbol * viewport.metresPerPixel),
                          viewport.metresPerPixel);
    std::vector<PlaceSpot> spots =
        grouped == nullptr
            ? spotsOneByOne(world, viewport, style, shownPlaces, near)
            : spotsOf(grouped->around(world, viewport, style.markSize, shownPlaces), world, viewport, style, near);
    BoxIndex symbols(frameOf(viewport).grownBy(farthestSymbol));
    // Where marks have numbers and a place in a key, one of which the middle lies beyond the map's edge is not on it.
    const geo::ScreenBox frame = frameOf(viewport).grownBy(grouped == nullptr ? 0.0 : style.markSize / 2.0);
    const geo::ScreenBox reached = frameOf(viewport).grownBy(placer.reach() + style.markSize / 2.0);
    const bool reachesFarther = placer.reach() > 0.0;
    for (PlaceSpot& spot : spots) {
        spot.inView = frame.contains(spot.position);
        spot.nearView = reachesFarther ? reached.contains(spot.position) : spot.inView;
        if (hasSymbol(spot) && (spot.form == PlaceForm::mark || spot.smallCircle)) {
            symbols.add(symbolBox(spot.position, style.markSize));
        }
    }
    for (PlaceSpot& spot : spots) {
        if (hasSymbol(spot) && spot.form == PlaceForm::circle && !spot.smallCircle) {
            chooseRimSpot(world, spot, rimPoints(world, viewport, spot.place), viewport, style.markSize, symbols,
                          placer);
            spot.nearView = spot.inView;
            if (spot.inView) {
                symbols.add(symbolBox(spot.position, style.markSize));
            }
        }
    }
    return spots;
}

geo::ScreenBox symbolBox(geo::ScreenPoint position, double size) {
    return geo::ScreenBox{position.x, position.y, position.x, position.y}.grownBy(size / 2.0);
}

void sortInReadingOrder(std::vector<MarkItem>& marks, double rowHeight) {
    std::stable_sort(marks.begin(), marks.end(), [rowHeight](const MarkItem& left, const MarkItem& right) {
        const double leftRow = std::floor(left.position.y / rowHeight);
        const double rightRow = std::floor(right.position.y / rowHeight);
        return leftRow != rightRow ? leftRow < rightRow : left.position.x < right.position.x;
    });
}

}  // namespace marz
