// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

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

/// Median of sorted values without the one value that is left out.
double medianWithout(double leftOut, const std::vector<double>& sorted) {
    const auto position = std::lower_bound(sorted.begin(), sorted.end(), leftOut) - sorted.begin();
    const auto at = [&](std::size_t index) {
        return sorted[index < static_cast<std::size_t>(position) ? index : index + 1];
    };
    const std::size_t count = sorted.size() - 1;
    return count % 2 == 1 ? at(count / 2) : (at(count / 2 - 1) + at(count / 2)) / 2.0;
}

double degreesBetween(LonLat one, LonLat other) {
    return std::hypot(one.lon - other.lon, one.lat - other.lat);
}

/// Far from its compatriots, and near them once longitude and latitude change places. Both limits are wide, for a
/// country may be wide: a false alarm would teach people to ignore the check.
bool looksSwapped(LonLat where, LonLat centre) {
    constexpr double farDegrees = 15.0;
    constexpr double clearlyNearer = 0.2;
    const double distance = degreesBetween(where, centre);
    return distance > farDegrees && degreesBetween({where.lat, where.lon}, centre) < clearlyNearer * distance;
}

/// Where the located places of each country are, to notice the one that is somewhere else.
class Neighbourhood {
public:
    explicit Neighbourhood(const std::vector<std::pair<TableRow, LonLat>>& located) {
        for (const auto& [row, where] : located) {
            for (const std::string& country : countriesOf(row)) {
                m_byCountry[country].lons.push_back(where.lon);
                m_byCountry[country].lats.push_back(where.lat);
            }
        }
        for (auto& [country, values] : m_byCountry) {
            std::sort(values.lons.begin(), values.lons.end());
            std::sort(values.lats.begin(), values.lats.end());
        }
    }

    /// Whether the place seems swapped among the other places of each of its countries that has enough to tell.
    bool isSwapped(const TableRow& row, LonLat where) const {
        constexpr std::size_t enough = 3;  // the place itself and two others
        bool swapped = false;
        for (const std::string& country : countriesOf(row)) {
            const Values& values = m_byCountry.at(country);
            if (values.lons.size() >= enough) {
                if (!looksSwapped(where,
                                  {medianWithout(where.lon, values.lons), medianWithout(where.lat, values.lats)})) {
                    return false;
                }
                swapped = true;
            }
        }
        return swapped;
    }

private:
    struct Values {
        std::vector<double> lons;
        std::vector<double> lats;
    };

    static std::set<std::string> countriesOf(const TableRow& row) {
        const std::vector<std::string> list = row.list("countries");
        return {list.begin(), list.end()};
    }

    std::map<std::string, Values> m_byCountry;
};

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
        findings.add(row, "precision_km", quoted(text) + " is no possible precision",
                     "give the radius of the likely error in kilometres, as a positive number");
    }
}

}  // namespace

void checkGeometries(const AtlasTable& places, FindingList& findings) {
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
    }
    const Neighbourhood neighbourhood(located);
    for (const auto& [row, where] : located) {
        if (neighbourhood.isSwapped(row, where)) {
            findings.add(row, "WKT", "the place lies far from all others of its country; swapped it would fit",
                         "write the longitude first, then the latitude");
        }
    }
}

}  // namespace geo
