// SPDX-License-Identifier: MIT
#include "libgeo/atlas/table_rows.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace geo {

namespace {

const std::string& cellOf(const AtlasTable& table, std::size_t row, std::string_view column) {
    static const std::string absent;
    const std::size_t index = table.columnIndex(column);
    return index < table.columns.size() ? table.rows[row][index] : absent;
}

}  // namespace

const std::string& TableRow::operator[](std::string_view column) const {
    const std::string& cell = cellOf(*m_table, m_index, column);
    return cell.empty() && m_correctedTable != nullptr ? cellOf(*m_correctedTable, m_correctedIndex, column) : cell;
}

std::vector<std::string> TableRow::list(std::string_view column) const {
    constexpr std::string_view spaces = " \t\r\n";
    const std::string_view cell = (*this)[column];
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= cell.size()) {
        const std::size_t end = std::min(cell.find(';', begin), cell.size());
        const std::string_view part = cell.substr(begin, end - begin);
        if (const std::size_t first = part.find_first_not_of(spaces); first != std::string_view::npos) {
            parts.emplace_back(part.substr(first, part.find_last_not_of(spaces) - first + 1));
        }
        begin = end + 1;
    }
    return parts;
}

std::optional<double> parseNumber(std::string_view text) {
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) {
        return std::nullopt;
    }
    return number;
}

std::optional<std::uint64_t> parseFingerprint(std::string_view text) {
    constexpr std::size_t digits = 16;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
    if (text.size() != digits || error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return number;
}

bool withinTheGlobe(const GeoShape& shape) {
    return std::all_of(shape.points.begin(), shape.points.end(),
                       [](const LonLat& point) { return std::abs(point.lon) <= 180.0 && std::abs(point.lat) <= 90.0; });
}

PlaceExtent extentOf(std::string_view geometryType, const GeoShape& shape, std::optional<double> precisionKm) {
    constexpr double pointKm = 5.0;
    if (shape.empty() || geometryType == "none") {
        return PlaceExtent::none;
    }
    switch (shape.kind) {
        case ShapeKind::line:
            return PlaceExtent::line;
        case ShapeKind::area:
            return PlaceExtent::area;
        case ShapeKind::point:
        case ShapeKind::none:
            break;
    }
    if (geometryType == "area" || geometryType == "point") {
        return geometryType == "area" ? PlaceExtent::area : PlaceExtent::point;
    }
    return precisionKm && *precisionKm > pointKm ? PlaceExtent::area : PlaceExtent::point;
}

}  // namespace geo
