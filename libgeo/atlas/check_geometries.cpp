// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "libgeo/atlas/finding_list.h"
#include "libgeo/atlas/wkt_shape.h"

namespace geo {

namespace {

constexpr auto extentTerms =
    std::to_array<VocabularyTerm>({{"point", "", ""}, {"area", "", ""}, {"line", "", ""}, {"none", "", ""}});

LonLat meanOf(const GeoShape& shape) {
    LonLat sum;
    for (const LonLat& point : shape.points) {
        sum.lon += point.lon;
        sum.lat += point.lat;
    }
    const auto count = static_cast<double>(shape.points.size());
    return {sum.lon / count, sum.lat / count};
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

double degreesBetween(LonLat one, LonLat other) {
    return std::hypot(one.lon - other.lon, one.lat - other.lat);
}

/// Where the located places of each country are, to notice the one that is somewhere else.
class Neighbourhood {
public:
    void add(const TableRow& row, LonLat where) {
        for (const std::string& country : row.list("countries")) {
            m_byCountry[country].push_back({row.number(), where});
        }
    }

    /// The median of the other places of the same countries; nothing where they are too few to say.
    std::optional<LonLat> centreWithout(const TableRow& row) const {
        std::map<std::size_t, LonLat> others;
        for (const std::string& country : row.list("countries")) {
            if (const auto found = m_byCountry.find(country); found != m_byCountry.end()) {
                others.insert(found->second.begin(), found->second.end());
            }
        }
        others.erase(row.number());
        if (others.size() < 2) {
            return std::nullopt;
        }
        std::vector<double> lons;
        std::vector<double> lats;
        for (const auto& [number, where] : others) {
            lons.push_back(where.lon);
            lats.push_back(where.lat);
        }
        return LonLat{median(lons), median(lats)};
    }

private:
    std::map<std::string, std::vector<std::pair<std::size_t, LonLat>>> m_byCountry;
};

/// Far from its compatriots, and near them once longitude and latitude change places. Both limits are wide, for a
/// country may be wide: a false alarm would teach people to ignore the check.
bool looksSwapped(LonLat where, LonLat centre) {
    constexpr double farDegrees = 15.0;
    constexpr double clearlyNearer = 0.2;
    const double distance = degreesBetween(where, centre);
    return distance > farDegrees && degreesBetween({where.lat, where.lon}, centre) < clearlyNearer * distance;
}

void checkRange(const TableRow& row, const GeoShape& shape, FindingList& findings) {
    GeoShape swapped = shape;
    for (LonLat& point : swapped.points) {
        std::swap(point.lon, point.lat);
    }
    if (withinTheGlobe(swapped)) {
        findings.add(row, "WKT", "a latitude is beyond 90 degrees: longitude and latitude are swapped",
                     "write the longitude first");
    } else {
        findings.add(row, "WKT", "a coordinate is beyond 180 degrees of longitude or 90 of latitude",
                     "write degrees on WGS 84, longitude first");
    }
}

void checkExtent(const TableRow& row, const GeoShape& shape, FindingList& findings) {
    findings.checkTerm(row, "geometry_type", extentTerms);
    const std::string& type = row["geometry_type"];
    if (type.empty() || findTerm(extentTerms, type) == nullptr) {
        return;
    }
    const bool isLine = shape.kind == ShapeKind::line;
    const bool isArea = shape.kind == ShapeKind::area;
    const bool isPoint = shape.kind == ShapeKind::point;
    const bool agrees = (type == "none" && shape.empty()) || (type == "line" && isLine) ||
                        (type == "point" && isPoint) || (type == "area" && (isArea || isPoint));
    if (!agrees) {
        findings.add(row, "geometry_type", "the geometry is not what geometry_type says (" + type + ")",
                     "correct the type or the geometry; an area may be a point with a precision");
    }
}

void checkPrecision(const TableRow& row, const GeoShape& shape, FindingList& findings) {
    constexpr double halfTheEarthKm = 20038.0;
    const std::string& text = row["precision_km"];
    if (text.empty()) {
        const bool needed = shape.kind == ShapeKind::point || shape.kind == ShapeKind::area;
        if (needed && hasColumn(row, "precision_km")) {
            findings.add(row, "precision_km", "the place has a position but no precision",
                         "give the radius of the likely error in kilometres");
        }
        return;
    }
    const std::optional<double> precision = parseNumber(text);
    if (!precision || *precision <= 0.0 || *precision > halfTheEarthKm) {
        findings.add(row, "precision_km", "\"" + text + "\" is no possible precision",
                     "give the radius of the likely error in kilometres, as a positive number");
    }
}

}  // namespace

void checkGeometries(const AtlasTable& places, FindingList& findings) {
    Neighbourhood neighbourhood;
    std::vector<std::pair<TableRow, LonLat>> located;
    for (const TableRow row : RowsOf(places)) {
        const std::optional<GeoShape> shape = shapeFromWkt(row["WKT"]);
        if (!shape) {
            findings.add(row, "WKT", "the geometry cannot be read",
                         "write WKT such as POINT (68.6 37.2), longitude first, or leave the cell empty");
            continue;
        }
        checkExtent(row, *shape, findings);
        checkPrecision(row, *shape, findings);
        if (shape->empty()) {
            continue;
        }
        findings.checkFilled(row, "coordinate_source", "say where the position comes from");
        if (!withinTheGlobe(*shape)) {
            checkRange(row, *shape, findings);
            continue;
        }
        if (const std::string fault = ringFault(row["WKT"]); !fault.empty()) {
            findings.add(row, "WKT", "the area is not sound: " + fault,
                         "redraw the ring so that it does not cross itself");
        }
        located.emplace_back(row, meanOf(*shape));
        neighbourhood.add(row, located.back().second);
    }
    for (const auto& [row, where] : located) {
        const std::optional<LonLat> centre = neighbourhood.centreWithout(row);
        if (centre && looksSwapped(where, *centre)) {
            findings.add(row, "WKT", "the place lies far from all others of its country; swapped it would fit",
                         "write the longitude first, then the latitude");
        }
    }
}

}  // namespace geo
