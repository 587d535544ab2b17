// SPDX-License-Identifier: MIT
#pragma once

// Private to libgeo: what of the earth a disc shows. On a sphere, in degrees, as that is enough to tell what lies
// behind the horizon.

#include <span>
#include <vector>

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/point.h"
#include "libgeo/projection/disc_directions.h"
#include "libgeo/projection/projection_catalogue.h"

namespace geo {

class DiscHorizon {
public:
    explicit DiscHorizon(const ProjectionDefinition& definition);

    Direction directionTo(LonLat point) const;
    std::vector<Direction> directionsTo(std::span<const LonLat> points) const;

    bool sees(const Direction& direction) const { return direction.up >= m_cosRadius; }
    bool sees(LonLat point) const { return sees(directionTo(point)); }

    LonLat rimPoint(double azimuthDegrees) const;
    /// Where the segment between a seen and an unseen point meets the horizon.
    LonLat crossing(LonLat seen, LonLat unseen) const;

    enum class Sight { whole, part, none };
    /// Of a box in degrees, by a circle around it. What may hide the point opposite the centre is no `none`.
    Sight sightOf(const LonLatBox& box) const;

    LonLat antipode() const;

private:
    LonLat m_centre;
    double m_radius;
    double m_sinLat;
    double m_cosLat;
    double m_cosRadius;
};

}  // namespace geo
