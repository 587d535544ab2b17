// SPDX-License-Identifier: MIT
#include "libgeo/projection/azimuthal_block.h"

#include <limits>

#include "libgeo/base/processor_clones.h"
#include "libgeo/projection/wgs84.h"

namespace geo {

namespace {

using wgs84::flattening;

constexpr double pole = 90.0 + 1e-9;
constexpr double leastCosine = -0.5;  // 120 degrees

/// The two ends; Vincenty's names.
struct Ends {
    SineCosine u1;
    SineCosine u2;
    SineCosine difference;  // of the longitudes
};

/// What one step knows of the arc on the auxiliary sphere.
struct Arc {
    double east, north;
    double sigma, sinSigma, cosSigma;
    double sinAlpha, cosSquaredAlpha, cos2SigmaM, m;
};

inline Arc arcOf(const Ends& ends, SineCosine lambda) {
    Arc arc{};
    arc.east = ends.u2.cosine * lambda.sine;
    arc.north = ends.u1.cosine * ends.u2.sine - ends.u1.sine * ends.u2.cosine * lambda.cosine;
    arc.sinSigma = std::sqrt(arc.east * arc.east + arc.north * arc.north);
    arc.cosSigma = ends.u1.sine * ends.u2.sine + ends.u1.cosine * ends.u2.cosine * lambda.cosine;
    arc.sinAlpha = ends.u1.cosine * arc.east / arc.sinSigma;
    arc.cosSquaredAlpha = 1.0 - arc.sinAlpha * arc.sinAlpha;
    const double middle = arc.cosSigma - 2.0 * ends.u1.sine * ends.u2.sine / arc.cosSquaredAlpha;
    arc.cos2SigmaM = arc.cosSquaredAlpha > 1e-15 ? middle : 0.0;
    arc.m = 2.0 * arc.cos2SigmaM * arc.cos2SigmaM - 1.0;
    return arc;
}

/// Angles that differ slightly: the difference from their sines and cosines.
inline double angleNear(const Arc& known, const Arc& arc) {
    const double sine = arc.sinSigma * known.cosSigma - arc.cosSigma * known.sinSigma;
    const double square = sine * sine;
    return known.sigma + sine * (1.0 + square * (1.0 / 6.0 + square * (3.0 / 40.0)));
}

/// By how much the longitudes on the auxiliary sphere are farther apart.
inline double excessOf(const Arc& arc) {
    const double c = flattening / 16.0 * arc.cosSquaredAlpha * (4.0 + flattening * (4.0 - 3.0 * arc.cosSquaredAlpha));
    return (1.0 - c) * flattening * arc.sinAlpha *
           (arc.sigma + c * arc.sinSigma * (arc.cos2SigmaM + c * arc.cosSigma * arc.m));
}

/// An angle turned by a slight excess: the next terms of the series are below 1e-15. Times a sixth instead of by six,
/// as everywhere here: a division takes as long as a dozen multiplications.
inline SineCosine turned(SineCosine angle, double excess) {
    const double square = excess * excess;
    const double sine = excess * (1.0 - square * (1.0 / 6.0) * (1.0 - square * (1.0 / 20.0)));
    const double cosine = 1.0 - square * 0.5 * (1.0 - square * (1.0 / 12.0) * (1.0 - square * (1.0 / 30.0)));
    return {angle.sine * cosine + angle.cosine * sine, angle.cosine * cosine - angle.sine * sine};
}

inline double lengthOf(const Arc& arc) {
    constexpr double radii = wgs84::equatorialRadiusMetres / wgs84::polarRadiusMetres;
    const double uSquared = arc.cosSquaredAlpha * (radii * radii - 1.0);
    const double a = 1.0 + uSquared / 16384.0 * (4096.0 + uSquared * (-768.0 + uSquared * (320.0 - 175.0 * uSquared)));
    const double b = uSquared / 1024.0 * (256.0 + uSquared * (-128.0 + uSquared * (74.0 - 47.0 * uSquared)));
    const double deltaSigma =
        b * arc.sinSigma *
        (arc.cos2SigmaM +
         b / 4.0 *
             (arc.cosSigma * arc.m - b * (1.0 / 6.0) * arc.cos2SigmaM * (4.0 * arc.sinSigma * arc.sinSigma - 3.0) *
                                         (4.0 * arc.cos2SigmaM * arc.cos2SigmaM - 3.0)));
    return wgs84::polarRadiusMetres * a * (arc.sigma - deltaSigma);
}

/// Each step leaves less than a three-hundredth of the error of the one before, so that where they tend to is known
/// after the second but for some millimetres, and these are so few that they change nothing but the arc's ends.
inline PlanePoint projectOne(const Ends& ends) {
    Arc first = arcOf(ends, ends.difference);
    first.sigma = plainAngle({first.sinSigma, first.cosSigma});
    const double excess1 = excessOf(first);
    Arc second = arcOf(ends, turned(ends.difference, excess1));
    second.sigma = angleNear(first, second);
    const double change = excessOf(second) - excess1;
    const double share = change / (excess1 == 0.0 ? 1.0 : excess1);
    const double excess2 = excess1 + change * (1.0 + share);
    const SineCosine lambda = turned(ends.difference, excess2);
    Arc last = arcOf(ends, lambda);
    last.sigma = angleNear(first, last);
    const double rest = excessOf(last) - excess2;
    const double east = last.east + rest * ends.u2.cosine * lambda.cosine;
    const double north = last.north + rest * ends.u1.sine * ends.u2.cosine * lambda.sine;
    const double longer = rest * last.sinAlpha;
    const double sine = last.sinSigma + longer * last.cosSigma;
    last.sigma += longer;
    const double metres = lengthOf(last) / sine;
    const bool isNear = first.cosSigma > leastCosine && last.sinSigma > 1e-12;
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    return {isNear ? metres * east : nan, isNear ? metres * north : nan};
}

}  // namespace

MARZ_WIDE_PROCESSOR_CLONES
void projectAround(const AzimuthalCentre& centre, const LonLat* points, std::size_t count, PlanePoint* results) {
    const AzimuthalCentre from = centre;  // so that nothing of it is read again for each point
    for (std::size_t i = 0; i < count; ++i) {
        const double latitude = points[i].lat;
        const SineCosine u2 = reducedLatitudeOf(plainSineCosine(latitude * wgs84::radiansPerDegree), flattening);
        const SineCosine difference = plainSineCosine((points[i].lon - from.longitude) * wgs84::radiansPerDegree);
        const PlanePoint result = projectOne({from.reducedLatitude, u2, difference});
        const bool onEarth = std::abs(latitude) <= pole;
        results[i].x = onEarth ? result.x : std::numeric_limits<double>::quiet_NaN();
        results[i].y = onEarth ? result.y : std::numeric_limits<double>::quiet_NaN();
    }
}

}  // namespace geo
