// SPDX-License-Identifier: MIT
#include "libgeo/atlas/place_relations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <string_view>

#include "libgeo/atlas/atlas.h"

namespace geo {

namespace {

using namespace std::string_view_literals;

constexpr double nearLineKm = 30.0;  // schematic lines are that far off
constexpr double kmOfDegree = 111.2;

template <std::size_t count>
bool isOneOf(std::string_view word, const std::array<std::string_view, count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The parts that a crossing's name may be made of: those between its dashes, or on either side of each hyphen, as
/// hyphens also stand inside names.
std::vector<std::string> partsOfName(std::string_view name) {
    static constexpr std::array<std::string_view, 4> dashes{"\u2013", "\u2014", "/", " - "};
    const auto trimmed = [](std::string_view part) {
        const std::size_t first = std::min(part.find_first_not_of(' '), part.size());
        return std::string(part.substr(first, part.find_last_not_of(' ') + 1 - first));
    };
    std::vector<std::string> parts;
    for (const std::string_view dash : dashes) {
        if (const std::size_t at = name.find(dash); at != std::string_view::npos) {
            parts.push_back(trimmed(name.substr(0, at)));
            parts.push_back(trimmed(name.substr(at + dash.size())));
        }
    }
    for (std::size_t at = parts.empty() ? name.find('-') : std::string_view::npos; at != std::string_view::npos;
         at = name.find('-', at + 1)) {
        parts.push_back(trimmed(name.substr(0, at)));
        parts.push_back(trimmed(name.substr(at + 1)));
    }
    return parts;
}

bool shareCountry(const Place& one, const Place& other) {
    return std::any_of(one.countries.begin(), one.countries.end(), [&](const std::string& code) {
        return std::find(other.countries.begin(), other.countries.end(), code) != other.countries.end();
    });
}

bool hasAllCountriesOf(const Place& wide, const Place& narrow) {
    return !narrow.countries.empty() &&
           std::all_of(narrow.countries.begin(), narrow.countries.end(), [&](const std::string& code) {
               return std::find(wide.countries.begin(), wide.countries.end(), code) != wide.countries.end();
           });
}

bool isInside(const GeoShape& area, LonLat point) {
    bool inside = false;  // by the parity of the rings' crossings of a ray to the east
    for (std::size_t part = 0; part < area.partCount(); ++part) {
        const std::span<const LonLat> ring = area.part(part);
        for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
            const LonLat& a = ring[i];
            const LonLat& b = ring[before];
            if ((a.lat > point.lat) != (b.lat > point.lat) &&
                point.lon < a.lon + (point.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon)) {
                inside = !inside;
            }
        }
    }
    return inside;
}

/// Kilometres between a point and a line, on a plane about the point: good to a percent over such distances.
double kilometresFrom(const GeoShape& line, LonLat point) {
    const double eastward = std::cos(point.lat * std::numbers::pi / 180.0);
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t part = 0; part < line.partCount(); ++part) {
        const std::span<const LonLat> course = line.part(part);
        for (std::size_t i = 0; i + 1 < course.size(); ++i) {
            const double x = (course[i].lon - point.lon) * eastward;
            const double y = course[i].lat - point.lat;
            const double dx = (course[i + 1].lon - course[i].lon) * eastward;
            const double dy = course[i + 1].lat - course[i].lat;
            const double length = dx * dx + dy * dy;
            const double share = length > 0.0 ? std::clamp(-(x * dx + y * dy) / length, 0.0, 1.0) : 0.0;
            nearest = std::min(nearest, std::hypot(x + share * dx, y + share * dy));
        }
    }
    return nearest * kmOfDegree;
}

bool isBorderLine(const Place& place) {
    return place.kind == "border-line" && place.shape.kind == ShapeKind::line;
}

bool isArea(const Place& place) {
    static constexpr auto kinds = std::to_array({"country"sv, "province"sv, "district"sv, "region"sv});
    return isOneOf(place.kind, kinds) && (place.kind == "country" || place.shape.kind == ShapeKind::area);
}

bool lies(const Place& narrow, LonLat at, const Place& wide) {
    if (isBorderLine(wide)) {
        const bool section = isBorderLine(narrow) && wide.countries.size() > narrow.countries.size();
        return (section || narrow.kind == "border-crossing") && hasAllCountriesOf(wide, narrow) &&
               kilometresFrom(wide.shape, at) <= nearLineKm;
    }
    if (narrow.kind == "country" || narrow.countries.size() > 1 || !shareCountry(narrow, wide)) {
        return false;  // what belongs to two countries lies in neither
    }
    return wide.kind == "country" || (wide.kind != narrow.kind && isInside(wide.shape, at));
}

PlaneBox boxOf(const GeoShape& shape, double margin) {
    PlaneBox box;
    for (const LonLat& point : shape.points) {
        box.include(PlanePoint{point.lon, point.lat});
    }
    return box.grownBy(margin);
}

const std::vector<std::size_t> none;

}  // namespace

PlaceRelations::PlaceRelations(const AtlasContents& contents) {
    joinSides(contents.places);
    indexWiderPlaces(contents);
}

void PlaceRelations::joinSides(const std::vector<Place>& places) {
    std::unordered_map<std::string_view, std::vector<std::size_t>> sideByName;
    for (std::size_t index = 0; index < places.size(); ++index) {
        if (places[index].kind == "crossing-side") {
            sideByName[places[index].name].push_back(index);
        }
    }
    for (std::size_t crossing = 0; crossing < places.size(); ++crossing) {
        if (places[crossing].kind != "border-crossing") {
            continue;
        }
        for (const std::string& part : partsOfName(places[crossing].name)) {
            const auto found = sideByName.find(part);
            for (const std::size_t side : found == sideByName.end() ? none : found->second) {
                if (shareCountry(places[side], places[crossing])) {
                    m_sides[crossing].push_back(side);
                    m_crossings[side].push_back(crossing);
                }
            }
        }
        if (const auto sides = m_sides.find(crossing); sides != m_sides.end()) {
            std::sort(sides->second.begin(), sides->second.end());
            sides->second.erase(std::unique(sides->second.begin(), sides->second.end()), sides->second.end());
        }
    }
}

void PlaceRelations::indexWiderPlaces(const AtlasContents& contents) {
    static constexpr auto telling = std::to_array({"control"sv, "closure"sv, "reopening"sv});
    constexpr double marginDegrees = 0.6;  // more than nearLineKm up to 60 degrees north
    std::unordered_map<std::string_view, bool> told;
    for (const Claim& claim : contents.claims) {
        if (isOneOf(claim.category, telling)) {
            for (const PlaceId& place : claim.places) {
                told[place.text()] = true;
            }
        }
        for (const ClaimedValue& value : claim.values) {
            if (value.of) {
                told[value.of->text()] = true;
            }
        }
    }
    std::vector<PlaneBox> boxes;
    for (std::size_t index = 0; index < contents.places.size(); ++index) {
        const Place& place = contents.places[index];
        if ((isBorderLine(place) || isArea(place)) && told.count(place.id.text()) > 0) {
            // Countries go by their code, as what lies at their rim may be drawn beyond it.
            constexpr double everywhere = 360.0;
            m_wider.push_back(index);
            boxes.push_back(place.kind == "country" ? PlaneBox{-everywhere, -everywhere, everywhere, everywhere}
                                                    : boxOf(place.shape, marginDegrees));
        }
    }
    m_tree = PackedRtree(boxes);
}

const std::vector<std::size_t>& PlaceRelations::sidesOf(std::size_t crossing) const {
    const auto found = m_sides.find(crossing);
    return found == m_sides.end() ? none : found->second;
}

const std::vector<std::size_t>& PlaceRelations::crossingsOf(std::size_t side) const {
    const auto found = m_crossings.find(side);
    return found == m_crossings.end() ? none : found->second;
}

std::vector<std::size_t> PlaceRelations::widerThan(const std::vector<Place>& places, std::size_t place) const {
    std::vector<std::size_t> wider;
    const Place& narrow = places[place];
    const std::optional<LonLat> at = narrow.located() ? narrow.labelPoint() : std::nullopt;
    if (at) {
        const PlanePoint point{at->lon, at->lat};
        for (const std::uint32_t item : m_tree.itemsIn({point.x, point.y, point.x, point.y})) {
            if (m_wider[item] != place && lies(narrow, *at, places[m_wider[item]])) {
                wider.push_back(m_wider[item]);
            }
        }
    }
    for (const std::size_t crossing : crossingsOf(place)) {
        for (const std::size_t line : widerThan(places, crossing)) {
            wider.push_back(line);
        }
    }
    std::sort(wider.begin(), wider.end());
    wider.erase(std::unique(wider.begin(), wider.end()), wider.end());
    return wider;
}

}  // namespace geo
