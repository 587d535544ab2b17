// SPDX-License-Identifier: MIT
#include "libgeo/projection/projection.h"

#include <proj.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "libgeo/base/error.h"
#include "libgeo/projection/plain_formula.h"

namespace geo {

namespace {

constexpr double radiansPerDegree = std::numbers::pi / 180.0;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
// Cutting at a limit leaves points on it but for rounding.
constexpr double limitTolerance = 1e-9;
// A point that comes back farther away than this (metres) was not on the map.
constexpr double roundTripTolerance = 1.0;

double angularDistanceDegrees(LonLat one, LonLat other) {
    const double lat1 = one.lat * radiansPerDegree;
    const double lat2 = other.lat * radiansPerDegree;
    const double sinLat = std::sin((lat2 - lat1) / 2.0);
    const double sinLon = std::sin((other.lon - one.lon) * radiansPerDegree / 2.0);
    const double haversine = sinLat * sinLat + std::cos(lat1) * std::cos(lat2) * sinLon * sinLon;
    return 2.0 * std::asin(std::min(1.0, std::sqrt(haversine))) / radiansPerDegree;
}

double nearestTurn(double lon, double centralMeridian) {
    return centralMeridian + std::remainder(lon - centralMeridian, 360.0);
}

}  // namespace

struct Projection::Handles {
    struct DestroyContext {
        void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
    };
    struct DestroyTransformation {
        void operator()(PJ* transformation) const { proj_destroy(transformation); }
    };

    std::unique_ptr<PJ_CONTEXT, DestroyContext> context;
    std::unique_ptr<PJ, DestroyTransformation> transformation;
    PlainFormula formula;  // where it says the same as this PROJ
};

namespace {

/// Whether a formula of ours gives what PROJ gives: a later PROJ may compute a projection otherwise.
bool agreeWithin(double metres, const PlainFormula& formula, PJ* transformation, LonLat centre) {
    constexpr std::array offsets{LonLat{0.0, 0.0}, LonLat{35.0, 20.0}, LonLat{-60.0, -25.0}};
    return std::ranges::all_of(offsets, [&](const LonLat& offset) {
        const LonLat point{centre.lon + offset.lon, std::clamp(centre.lat + offset.lat, -85.0, 85.0)};
        PlanePoint ours;
        formula({&point, 1}, {&ours, 1});
        const PJ_COORD theirs = proj_trans(
            transformation, PJ_FWD, proj_coord(point.lon * radiansPerDegree, point.lat * radiansPerDegree, 0.0, 0.0));
        return std::hypot(ours.x - theirs.xy.x, ours.y - theirs.xy.y) <= metres;
    });
}

}  // namespace

Projection::Projection(ProjectionDefinition definition)
    : m_definition(std::move(definition)), m_handles(std::make_unique<Handles>()) {
    m_handles->context.reset(proj_context_create());
    PJ_CONTEXT* context = m_handles->context.get();
    if (context == nullptr) {
        throw ProjectionError("PROJ could not be started; check that there is memory left");
    }
    proj_context_set_enable_network(context, 0);
    proj_log_func(context, nullptr, [](void*, int, const char*) {});  // what matters becomes an exception
    // Shapes are cut at the seam beforehand. +over keeps PROJ from folding the eastern end of the map onto the
    // western one where a point lies on the seam itself.
    m_handles->transformation.reset(proj_create(context, (m_definition.proj + " +over").c_str()));
    if (m_handles->transformation == nullptr) {
        const char* reason = proj_context_errno_string(context, proj_context_errno(context));
        throw ProjectionError("The projection \"" + m_definition.proj + "\" is not understood by PROJ" +
                              (reason != nullptr ? " (" + std::string(reason) + ")" : std::string()) +
                              "; choose one from the list of projections");
    }
    if (proj_angular_input(m_handles->transformation.get(), PJ_FWD) == 0) {
        throw ProjectionError("The projection \"" + m_definition.proj +
                              "\" does not start from longitude and latitude; choose one from the list of projections");
    }
    PlainFormula formula = plainFormulaOf(m_definition.proj);
    if (formula && agreeWithin(0.001, formula, m_handles->transformation.get(), m_definition.centre)) {
        m_handles->formula = std::move(formula);
    }
}

Projection::~Projection() = default;
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;

bool Projection::covers(LonLat point) const {
    if (!std::isfinite(point.lon) || !std::isfinite(point.lat) || std::abs(point.lat) > 90.0 + limitTolerance) {
        return false;
    }
    if (point.lat < m_definition.minLatitude - limitTolerance ||
        point.lat > m_definition.maxLatitude + limitTolerance) {
        return false;
    }
    return m_definition.seam != ProjectionSeam::horizon ||
           angularDistanceDegrees(m_definition.centre, point) <= m_definition.horizonDegrees + 1e-6;
}

std::optional<PlanePoint> Projection::toPlane(LonLat point) const {
    if (!covers(point)) {
        return std::nullopt;
    }
    const LonLat near{nearestTurn(point.lon, m_definition.centre.lon), point.lat};
    PlanePoint result;
    toPlane(std::span<const LonLat>(&near, 1), std::span<PlanePoint>(&result, 1));
    if (!std::isfinite(result.x) || !std::isfinite(result.y)) {
        return std::nullopt;
    }
    return result;
}

void Projection::toPlane(std::span<const LonLat> points, std::span<PlanePoint> results) const {
    if (m_handles->formula) {
        m_handles->formula(points, results);
        return;
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        results[i] = {points[i].lon * radiansPerDegree, points[i].lat * radiansPerDegree};
    }
    if (results.empty()) {
        return;
    }
    PJ* transformation = m_handles->transformation.get();
    proj_errno_reset(transformation);
    const std::size_t count = points.size();
    proj_trans_generic(transformation, PJ_FWD, &results[0].x, sizeof(PlanePoint), count, &results[0].y,
                       sizeof(PlanePoint), count, nullptr, 0, 0, nullptr, 0, 0);
    for (PlanePoint& result : results) {
        if (!std::isfinite(result.x) || !std::isfinite(result.y)) {
            result = {nan, nan};
        }
    }
}

std::optional<LonLat> Projection::toLonLat(PlanePoint point) const {
    if (!std::isfinite(point.x) || !std::isfinite(point.y)) {
        return std::nullopt;
    }
    PJ* transformation = m_handles->transformation.get();
    proj_errno_reset(transformation);
    const PJ_COORD inverse = proj_trans(transformation, PJ_INV, proj_coord(point.x, point.y, 0.0, 0.0));
    const LonLat found{inverse.lp.lam / radiansPerDegree, inverse.lp.phi / radiansPerDegree};
    if (!covers(found)) {
        return std::nullopt;
    }
    // Many inverses also answer beside the map, with a point that belongs elsewhere.
    if (m_definition.seam == ProjectionSeam::meridian &&
        std::abs(found.lon - m_definition.centre.lon) > 180.0 + limitTolerance) {
        return std::nullopt;
    }
    const std::optional<PlanePoint> again = toPlane(found);
    const bool onSeam = std::abs(std::abs(found.lon - m_definition.centre.lon) - 180.0) < 1e-6;
    if (!again || (!onSeam && std::hypot(again->x - point.x, again->y - point.y) > roundTripTolerance)) {
        return std::nullopt;
    }
    return LonLat{std::remainder(found.lon, 360.0), found.lat};
}

}  // namespace geo
