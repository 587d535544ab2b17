// SPDX-License-Identifier: MIT
#pragma once

// A smooth function of the latitude, as cubics over a quarter of a degree each. Where a cubic is not good enough, as
// at the tip of a cone, the function itself is asked.

#include <cstddef>
#include <functional>
#include <vector>

namespace geo {

class LatitudeTable {
public:
    using Function = std::function<double(double degrees)>;

    /// `function` is defined from pole to pole; where it is not finite, so is what the table says.
    explicit LatitudeTable(Function function, double tolerance = 1e-4);

    double operator()(double degrees) const {
        const double position = (degrees + 90.0) * cellsPerDegree;
        if (!(position >= 0.0 && position < cellCount)) {
            return m_function(degrees);
        }
        const auto index = static_cast<std::size_t>(position);
        const Cell& cell = m_cells[index];
        if (!cell.good) {
            return m_function(degrees);
        }
        const double t = position - static_cast<double>(index);
        return cell.a + t * (cell.b + t * (cell.c + t * cell.d));
    }

private:
    static constexpr double cellsPerDegree = 4.0;
    static constexpr double cellCount = 180.0 * cellsPerDegree;
    struct Cell {
        double a = 0.0;
        double b = 0.0;
        double c = 0.0;
        double d = 0.0;
        bool good = false;
    };
    Cell fitted(double south, double tolerance) const;

    Function m_function;
    std::vector<Cell> m_cells;
};

}  // namespace geo
