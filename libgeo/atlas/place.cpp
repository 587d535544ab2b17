// SPDX-License-Identifier: MIT
#include "libgeo/atlas/place.h"

#include "libgeo/geometry/interior_point.h"

namespace geo {

std::optional<LonLat> Place::findLabelPoint() const {
    if (!located()) {
        return std::nullopt;
    }
    switch (shape.kind) {
        case ShapeKind::line:
            return middleOfLine(shape);
        case ShapeKind::area:
            return interiorPoint(shape);
        case ShapeKind::point:
        case ShapeKind::none:
            break;
    }
    return shape.points.front();
}

}  // namespace geo
