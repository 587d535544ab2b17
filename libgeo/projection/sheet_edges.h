// SPDX-License-Identifier: MIT
#pragma once

// Edges of rings that are borders of nothing: where the map's sheet ends and where files cut their areas, because they
// take 180 degrees and the poles for the ends of the earth. In degrees, after the shape was cut to the sheet.

#include <cmath>
#include <limits>

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/point.h"
#include "libgeo/projection/projection_catalogue.h"

namespace geo {

class SheetEdges {
public:
    explicit SheetEdges(const ProjectionDefinition& definition)
        : m_seam(definition.seam == ProjectionSeam::meridian ? definition.centre.lon + 180.0
                                                             : std::numeric_limits<double>::quiet_NaN()),
          m_south(definition.minLatitude),
          m_north(definition.maxLatitude) {}

    /// Whether a part within the box may have such an edge.
    bool mayBeIn(const LonLatBox& box) const {
        const auto between = [](double low, double high, double value) {
            return value > low - tolerance && value < high + tolerance;
        };
        return box.west < -180.0 + tolerance || box.east > 180.0 - tolerance || box.south < -90.0 + tolerance ||
               box.north > 90.0 - tolerance || between(box.west, box.east, m_seam) ||
               between(box.west, box.east, m_seam - 360.0) || between(box.south, box.north, m_south) ||
               between(box.south, box.north, m_north);
    }
    bool has(LonLat from, LonLat to) const {
        const bool alongMeridian = std::abs(from.lon - to.lon) < tolerance;
        const bool alongParallel = std::abs(from.lat - to.lat) < tolerance;
        return (alongMeridian && endsAtMeridian(from.lon)) || (alongParallel && endsAtParallel(from.lat));
    }

private:
    static constexpr double tolerance = 1e-9;  // degrees

    bool endsAtMeridian(double lon) const {
        return std::abs(std::abs(lon) - 180.0) < tolerance || std::abs(lon - m_seam) < tolerance ||
               std::abs(lon - m_seam + 360.0) < tolerance;
    }
    bool endsAtParallel(double lat) const {
        return std::abs(lat) > 90.0 - tolerance || std::abs(lat - m_south) < tolerance ||
               std::abs(lat - m_north) < tolerance;
    }

    double m_seam;  // its eastern one; no number on a disc
    double m_south;
    double m_north;
};

}  // namespace geo
