// SPDX-License-Identifier: MIT
#pragma once

// One PROJ transformation between LonLat (degrees, WGS 84) and PlanePoint (metres). Owns its PROJ context, so an
// object stays on one thread; each worker makes its own from the definition.

#include <memory>
#include <optional>
#include <span>

#include "libgeo/geometry/point.h"
#include "libgeo/projection/projection_catalogue.h"

namespace geo {

class Projection {
public:
    /// Throws ProjectionError where PROJ does not accept the definition.
    explicit Projection(ProjectionDefinition definition);
    ~Projection();
    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;

    const ProjectionDefinition& definition() const { return m_definition; }

    /// Nothing where the point lies outside the projection's domain (also NaN and infinite input).
    std::optional<PlanePoint> toPlane(LonLat point) const;
    std::optional<LonLat> toLonLat(PlanePoint point) const;

    /// Many points at once, into as many results. Precondition: they are cut at the seam and clipped already (see
    /// project_shape.h), longitudes lie within 180 degrees of the central meridian, also where that passes 180. A
    /// point that cannot be projected becomes NaN.
    void toPlane(std::span<const LonLat> points, std::span<PlanePoint> results) const;

    /// Whether the point lies between the clip latitudes and, on a disc, within the horizon.
    bool covers(LonLat point) const;

private:
    struct Handles;
    ProjectionDefinition m_definition;
    std::unique_ptr<Handles> m_handles;
};

}  // namespace geo
