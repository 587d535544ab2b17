// SPDX-License-Identifier: MIT
#include "libgeo/geometry/cut_at_meridian.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "libgeo/geometry/half_plane.h"

namespace geo {

namespace {

constexpr double wholeTurn = 360.0;
// An edge from one border of the sheet to the other, as at the pole of an Antarctica that was cut before.
constexpr double wholeEdgeTolerance = 1e-6;
// At the edge of data that was cut there before, rounding must not make slivers.
constexpr double seamTolerance = 1e-9;

/// The difference in longitude from one point to the next, the short way round.
double stepBetween(double from, double to) {
    const double step = to - from;
    if (std::abs(step) <= 180.0 || std::abs(std::abs(step) - wholeTurn) < wholeEdgeTolerance) {
        return step;
    }
    return std::remainder(step, wholeTurn);
}

/// Whether a part lies on the sheet and has no jump from one of its borders to the other: nearly all do, so that each
/// point is looked at once and none ends the loop.
bool staysWhole(std::span<const LonLat> part, ShapeKind kind, double west, double east) {
    bool stays = true;
    double before = kind == ShapeKind::area ? part.back().lon : part.front().lon;
    for (const LonLat& point : part) {
        stays &= (point.lon >= west) & (point.lon <= east) & (std::abs(point.lon - before) <= 180.0);
        before = point.lon;
    }
    return stays;
}

/// A ring once round the earth, given with longitudes that run on and with its first point again at the end, begun anew
/// where it crosses the seam.
PointList<LonLat> begunAtSeam(PointList<LonLat> ring, double seam) {
    const double turn = ring.back().lon > ring.front().lon ? wholeTurn : -wholeTurn;
    const auto turnsFromSeam = [seam, turn](const LonLat& point) { return (point.lon - seam) / turn; };
    const double crossed = std::floor(turnsFromSeam(ring.front())) + 1.0;
    const auto beyond = std::find_if(ring.begin() + 1, ring.end() - 1,
                                     [&](const LonLat& point) { return turnsFromSeam(point) >= crossed; });
    const LonLat before = *(beyond - 1);
    const double lon = seam + crossed * turn;
    const double share = beyond->lon == before.lon ? 0.0 : (lon - before.lon) / (beyond->lon - before.lon);
    const LonLat met{lon, before.lat + share * (beyond->lat - before.lat)};
    PointList<LonLat> result{met};
    result.insert(result.end(), beyond, ring.end() - 1);
    for (auto point = ring.begin(); point != beyond; ++point) {
        result.push_back({point->lon + turn, point->lat});
    }
    result.push_back({met.lon + turn, met.lat});
    return result;
}

/// Longitudes that run on past 180 instead of jumping. A ring around a pole gets the pole's edge, at the seam.
PointList<LonLat> unrolled(std::span<const LonLat> part, ShapeKind kind, double seam) {
    PointList<LonLat> result(part.begin(), part.end());
    unrollLongitudes(result);
    if (kind != ShapeKind::area) {
        return result;
    }
    const double closed = result.back().lon + stepBetween(part.back().lon, part.front().lon);
    if (std::abs(closed - result.front().lon) < 180.0) {
        return result;
    }
    double sumOfLatitudes = 0.0;
    for (const LonLat& point : part) {
        sumOfLatitudes += point.lat;
    }
    const double pole = sumOfLatitudes < 0.0 ? -90.0 : 90.0;
    result.push_back({closed, result.front().lat});
    if (std::abs(std::abs(closed - result.front().lon) - wholeTurn) < wholeEdgeTolerance) {
        result = begunAtSeam(std::move(result), seam);
    }
    result.push_back({result.back().lon, pole});
    result.push_back({result.front().lon, pole});
    orientRing(std::span<LonLat>(result), RingRole::outer);
    return result;
}

void appendShifted(std::span<const LonLat> points, double shift, double west, double east, GeoShape& result) {
    result.beginPart();
    for (const LonLat& point : points) {
        result.points.push_back({std::clamp(point.lon + shift, west, east), point.lat});
    }
}

void cutPart(std::span<const LonLat> part, ShapeKind kind, double seam, GeoShape& result) {
    const double west = seam - wholeTurn;
    const auto [least, greatest] = std::minmax_element(
        part.begin(), part.end(), [](const LonLat& one, const LonLat& other) { return one.lon < other.lon; });
    const int last = static_cast<int>(std::ceil((greatest->lon - west - seamTolerance) / wholeTurn)) - 1;
    const int first = std::min(last, static_cast<int>(std::floor((least->lon - west + seamTolerance) / wholeTurn)));
    for (int sheet = first; sheet <= last; ++sheet) {
        const double shift = -wholeTurn * sheet;
        if (first == last) {
            appendShifted(part, shift, west, seam, result);
            continue;
        }
        const HalfPlane<LonLat> eastOfStart(HalfPlaneSide::east, west - shift);
        const HalfPlane<LonLat> westOfEnd(HalfPlaneSide::west, seam - shift);
        std::vector<PointList<LonLat>> half;
        std::vector<PointList<LonLat>> pieces;
        if (kind == ShapeKind::area) {
            clipRing(part, eastOfStart, half);
            for (const PointList<LonLat>& piece : half) {
                clipRing(std::span<const LonLat>(piece), westOfEnd, pieces);
            }
        } else {
            clipPolyline(part, eastOfStart, half);
            for (const PointList<LonLat>& piece : half) {
                clipPolyline(std::span<const LonLat>(piece), westOfEnd, pieces);
            }
        }
        for (const PointList<LonLat>& piece : pieces) {
            appendShifted(piece, shift, west, seam, result);
        }
    }
}

}  // namespace

GeoShape cutAtMeridian(GeoShape shape, double seam) {
    const double west = seam - wholeTurn;
    const auto isWhole = [&](std::span<const LonLat> part) { return staysWhole(part, shape.kind, west, seam); };
    std::size_t whole = 0;
    while (whole < shape.partCount() && !shape.part(whole).empty() && isWhole(shape.part(whole))) {
        ++whole;
    }
    if (whole == shape.partCount()) {
        return shape;
    }
    GeoShape result;
    result.kind = shape.kind;
    result.points.reserve(shape.points.size());
    result.partStarts.reserve(shape.partStarts.size());
    for (std::size_t i = 0; i < shape.partCount(); ++i) {
        const std::span<const LonLat> part = shape.part(i);
        if (part.empty()) {
            continue;
        }
        if (i < whole || isWhole(part)) {
            result.beginPart();
            result.points.insert(result.points.end(), part.begin(), part.end());
        } else if (shape.kind == ShapeKind::point) {
            const double turns = std::floor((part.front().lon - west) / wholeTurn);
            appendShifted(part, -wholeTurn * turns, west, seam, result);
        } else {
            cutPart(unrolled(part, shape.kind, seam), shape.kind, seam, result);
        }
    }
    return result.empty() ? GeoShape{} : result;
}

void unrollLongitudes(std::span<LonLat> part) {
    double turns = 0.0;
    for (std::size_t i = 1; i < part.size(); ++i) {
        const double step = part[i].lon + turns - part[i - 1].lon;
        turns += stepBetween(part[i - 1].lon, part[i].lon + turns) - step;
        part[i].lon += turns;
    }
}

}  // namespace geo
