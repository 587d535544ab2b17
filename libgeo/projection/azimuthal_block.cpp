// SPDX-License-Identifier: MIT
#include "libgeo/projection/azimuthal_block.h"

#include <algorithm>
#include <array>
#include <limits>

#include "libgeo/base/processor_clones.h"
#include "libgeo/projection/wgs84.h"

namespace geo {

namespace {

using wgs84::flattening;

constexpr double pole = 90.0 + 1e-9;
constexpr double leastCosine = -0.5;  // 120 degrees

constexpr std::size_t pointsAtOnce = 64;
using Numbers = std::array<double, pointsAtOnce>;

/// What is known of some points after the first look at the sphere, each number by itself. The work goes in three
/// loops over them: in one, each point's steps would wait for each other, and the processor does not see far enough
/// ahead to begin with the next points meanwhile.
struct Points {
    Numbers sineOfLatitude, cosineOfLatitude;      // reduced
    Numbers sineOfDifference, cosineOfDifference;  // of the longitudes
    Numbers excess;                                // about: by how much the sphere's longitudes are farther apart
    Numbers slope;                                 // of the excess, along the longitude
    Numbers turn;                                  // of the sine of alpha, along the longitude
    Numbers sigma, sinSigma, cosSigma;             // at the difference itself

    SineCosine latitude(std::size_t i) const { return {sineOfLatitude[i], cosineOfLatitude[i]}; }
    SineCosine difference(std::size_t i) const { return {sineOfDifference[i], cosineOfDifference[i]}; }
};

/// The arc on the auxiliary sphere between the centre and a point; Vincenty's names.
struct Arc {
    double east, north;
    double sigma, sinSigma, cosSigma;
    double sinAlpha, cosSquaredAlpha, cos2SigmaM;
    double inverse;  // of the squared cosine of alpha, where it is not zero
};

inline Arc arcOf(SineCosine u1, SineCosine u2, SineCosine lambda) {
    Arc arc{};
    arc.east = u2.cosine * lambda.sine;
    arc.north = u1.cosine * u2.sine - u1.sine * u2.cosine * lambda.cosine;
    arc.sinSigma = std::sqrt(arc.east * arc.east + arc.north * arc.north);
    arc.cosSigma = u1.sine * u2.sine + u1.cosine * u2.cosine * lambda.cosine;
    arc.sinAlpha = u1.cosine * arc.east / arc.sinSigma;
    arc.cosSquaredAlpha = 1.0 - arc.sinAlpha * arc.sinAlpha;
    const bool alongEquator = arc.cosSquaredAlpha <= 1e-15;
    arc.inverse = 1.0 / (alongEquator ? 1.0 : arc.cosSquaredAlpha);
    const double middle = arc.cosSigma - 2.0 * u1.sine * u2.sine * arc.inverse;
    arc.cos2SigmaM = alongEquator ? 0.0 : middle;
    return arc;
}

/// Angles that differ slightly: the difference from their sines and cosines.
inline double angleNear(const Points& known, std::size_t i, const Arc& arc) {
    const double sine = arc.sinSigma * known.cosSigma[i] - arc.cosSigma * known.sinSigma[i];
    const double square = sine * sine;
    return known.sigma[i] + sine * (1.0 + square * (1.0 / 6.0 + square * (3.0 / 40.0)));
}

inline double doubled(double cosine) {
    return 2.0 * cosine * cosine - 1.0;
}

inline double cOf(const Arc& arc) {
    return flattening / 16.0 * arc.cosSquaredAlpha * (4.0 + flattening * (4.0 - 3.0 * arc.cosSquaredAlpha));
}

/// By how much the longitudes on the auxiliary sphere are farther apart.
inline double excessOf(const Arc& arc) {
    const double c = cOf(arc);
    return (1.0 - c) * flattening * arc.sinAlpha *
           (arc.sigma + c * arc.sinSigma * (arc.cos2SigmaM + c * arc.cosSigma * doubled(arc.cos2SigmaM)));
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
        (arc.cos2SigmaM + b / 4.0 *
                              (arc.cosSigma * doubled(arc.cos2SigmaM) -
                               b * (1.0 / 6.0) * arc.cos2SigmaM * (4.0 * arc.sinSigma * arc.sinSigma - 3.0) *
                                   (4.0 * arc.cos2SigmaM * arc.cos2SigmaM - 3.0)));
    return wgs84::polarRadiusMetres * a * (arc.sigma - deltaSigma);
}

inline void readEnds(const AzimuthalCentre& centre, LonLat point, std::size_t i, Points& points) {
    const SineCosine u2 = reducedLatitudeOf(plainSineCosine(point.lat * wgs84::radiansPerDegree), flattening);
    const SineCosine difference = plainSineCosine((point.lon - centre.longitude) * wgs84::radiansPerDegree);
    points.sineOfLatitude[i] = u2.sine;
    points.cosineOfLatitude[i] = u2.cosine;
    points.sineOfDifference[i] = difference.sine;
    points.cosineOfDifference[i] = difference.cosine;
}

/// The excess by Newton's step from none, with the derivative on the sphere: it lacks terms of the flattening's square,
/// so that less than 2e-7 is left.
inline void guessExcess(SineCosine u1, std::size_t i, Points& points) {
    const SineCosine u2 = points.latitude(i);
    const SineCosine difference = points.difference(i);
    Arc arc = arcOf(u1, u2, difference);
    arc.sigma = plainAngle({arc.sinSigma, arc.cosSigma});
    const double squared = arc.sinAlpha * arc.sinAlpha;
    const double turn = (u1.cosine * u2.cosine * difference.cosine - squared * arc.cosSigma) / arc.sinSigma;
    const double slope = (1.0 - cOf(arc)) * flattening * (turn * arc.sigma + squared);
    points.excess[i] = excessOf(arc) / (1.0 - slope);
    points.slope[i] = slope;
    points.turn[i] = turn;
    points.sigma[i] = arc.sigma;
    points.sinSigma[i] = arc.sinSigma;
    points.cosSigma[i] = arc.cosSigma;
}

/// The arc at the guessed excess, and all of it moved along the tangent by the little that is still missing.
inline PlanePoint placeOf(SineCosine u1, std::size_t i, const Points& points) {
    const SineCosine u2 = points.latitude(i);
    const SineCosine lambda = turned(points.difference(i), points.excess[i]);
    Arc arc = arcOf(u1, u2, lambda);
    arc.sigma = angleNear(points, i, arc);
    const bool isNear = points.cosSigma[i] > leastCosine;
    const bool hasDirection = arc.sinSigma > 1e-12;
    const double rest = (excessOf(arc) - points.excess[i]) * (1.0 + points.slope[i]);
    arc.east += rest * u2.cosine * lambda.cosine;
    arc.north += rest * u1.sine * u2.cosine * lambda.sine;
    const double longer = rest * arc.sinAlpha;
    const double squareFell = 2.0 * arc.sinAlpha * points.turn[i] * rest;
    const double aboutMiddle = arc.cosSigma - arc.cos2SigmaM;
    arc.cos2SigmaM -= arc.sinSigma * longer + aboutMiddle * squareFell * arc.inverse;
    arc.cosSquaredAlpha -= squareFell;
    const double sinSigma = arc.sinSigma + longer * arc.cosSigma;
    arc.cosSigma -= longer * arc.sinSigma;
    arc.sinSigma = sinSigma;
    arc.sigma += longer;
    const double metres = lengthOf(arc) / arc.sinSigma;
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    const double scale = isNear ? metres : nan;
    const double known = hasDirection ? scale : nan;
    return {known * arc.east, known * arc.north};
}

}  // namespace

MARZ_WIDE_PROCESSOR_CLONES
void projectAround(const AzimuthalCentre& centre, const LonLat* points, std::size_t count, PlanePoint* results) {
    const AzimuthalCentre from = centre;  // so that nothing of it is read again for each point
    Points known;
    for (std::size_t begin = 0; begin < count; begin += pointsAtOnce) {
        const LonLat* const some = points + begin;
        PlanePoint* const places = results + begin;
        const std::size_t number = std::min(pointsAtOnce, count - begin);
        for (std::size_t i = 0; i < number; ++i) {
            readEnds(from, some[i], i, known);
        }
        for (std::size_t i = 0; i < number; ++i) {
            guessExcess(from.reducedLatitude, i, known);
        }
        for (std::size_t i = 0; i < number; ++i) {
            const PlanePoint place = placeOf(from.reducedLatitude, i, known);
            const bool onEarth = std::abs(some[i].lat) <= pole;
            places[i].x = onEarth ? place.x : std::numeric_limits<double>::quiet_NaN();
            places[i].y = onEarth ? place.y : std::numeric_limits<double>::quiet_NaN();
        }
    }
}

}  // namespace geo
