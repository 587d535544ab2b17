// SPDX-License-Identifier: MIT
#include "libgeo/projection/latitude_table.h"

#include <cmath>
#include <utility>

namespace geo {

LatitudeTable::LatitudeTable(Function function, double tolerance) : m_function(std::move(function)) {
    m_cells.reserve(static_cast<std::size_t>(cellCount));
    for (std::size_t i = 0; i < static_cast<std::size_t>(cellCount); ++i) {
        m_cells.push_back(fitted(static_cast<double>(i) / cellsPerDegree - 90.0, tolerance));
    }
}

/// The cubic through four points, the cell's ends among them: neighbouring cells meet.
LatitudeTable::Cell LatitudeTable::fitted(double south, double tolerance) const {
    const auto at = [&](double t) { return m_function(south + t / cellsPerDegree); };
    // Newton's divided differences over 0, 1/4, 3/4, 1.
    const double f0 = at(0.0);
    const double f1 = at(0.25);
    const double f2 = at(0.75);
    const double f3 = at(1.0);
    const double d01 = (f1 - f0) / 0.25;
    const double d12 = (f2 - f1) / 0.5;
    const double d23 = (f3 - f2) / 0.25;
    const double d012 = (d12 - d01) / 0.75;
    const double d123 = (d23 - d12) / 0.75;
    const double d0123 = d123 - d012;
    Cell cell;
    cell.a = f0;
    cell.b = d01 - 0.25 * d012 + 0.1875 * d0123;
    cell.c = d012 - d0123;
    cell.d = d0123;
    const auto isNear = [&](double t) {
        return std::abs(cell.a + t * (cell.b + t * (cell.c + t * cell.d)) - at(t)) <= tolerance;
    };
    cell.good = isNear(0.1) && isNear(0.5) && isNear(0.9) && isNear(1.0);
    return cell;
}

}  // namespace geo
