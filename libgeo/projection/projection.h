// SPDX-License-Identifier: MIT
#pragma once

// One PROJ transformation between LonLat (degrees, WGS 84) and PlanePoint (metres). Owns its PROJ context, so an
// object stays on one thread; each worker makes its own from the definition.

#include <memory>
#include <optional>

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

private:
    struct Handles;
    ProjectionDefinition m_definition;
    std::unique_ptr<Handles> m_handles;
};

}  // namespace geo
