// SPDX-License-Identifier: MIT
#include "libgeo/projection/azimuthal_formula.h"

#include <cmath>
#include <limits>

#include "libgeo/projection/azimuthal_block.h"
#include "libgeo/projection/wgs84.h"

namespace geo {

namespace {

using wgs84::flattening;
using wgs84::polarRadiusMetres;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double pole = 90.0 + 1e-9;

SineCosine reducedLatitude(double degrees) {
    const double latitude = degrees * wgs84::radiansPerDegree;
    return reducedLatitudeOf({std::sin(latitude), std::cos(latitude)}, flattening);
}

/// An angle with its sine and cosine, which is turned by slight angles without asking for them anew: the slow functions
/// take most of the time of Vincenty's iteration, whose steps are slight from the second on.
class TurningAngle {
public:
    explicit TurningAngle(double radians) : m_radians(radians), m_of{std::sin(radians), std::cos(radians)} {}
    TurningAngle(double sine, double cosine) : m_radians(std::atan2(sine, cosine)), m_of{sine, cosine} {}

    double radians() const { return m_radians; }
    double sine() const { return m_of.sine; }
    double cosine() const { return m_of.cosine; }

    void turnTo(double radians) {
        const double turn = radians - m_radians;
        if (!(std::abs(turn) < slight)) {
            *this = TurningAngle(radians);
            return;
        }
        const double square = turn * turn;
        const double sine = turn * (1.0 - square / 6.0 * (1.0 - square / 20.0));
        const double cosine = 1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0));
        m_of = {m_of.sine * cosine + m_of.cosine * sine, m_of.cosine * cosine - m_of.sine * sine};
        m_radians = radians;
    }
    /// To the angle that has these.
    void turnTo(double sine, double cosine) {
        const double sineOfTurn = sine * m_of.cosine - cosine * m_of.sine;
        if (!(std::abs(sineOfTurn) < slight) || !(cosine * m_of.cosine + sine * m_of.sine > 0.0)) {
            *this = TurningAngle(sine, cosine);
            return;
        }
        const double square = sineOfTurn * sineOfTurn;
        m_radians += sineOfTurn * (1.0 + square * (1.0 / 6.0 + square * (3.0 / 40.0)));
        m_of = {sine, cosine};
    }

private:
    static constexpr double slight = 0.02;  // the next term of each series is less than 1e-13 then

    double m_radians;
    SineCosine m_of;
};

/// Vincenty's names for an arc of the ellipsoid.
struct Arc {
    double sigma, sinSigma, cosSigma, cosSquaredAlpha, cos2SigmaM, m;
};

/// In metres.
double lengthOf(const Arc& arc) {
    constexpr double radii = wgs84::equatorialRadiusMetres / polarRadiusMetres;
    const double uSquared = arc.cosSquaredAlpha * (radii * radii - 1.0);
    const double a = 1.0 + uSquared / 16384.0 * (4096.0 + uSquared * (-768.0 + uSquared * (320.0 - 175.0 * uSquared)));
    const double b = uSquared / 1024.0 * (256.0 + uSquared * (-128.0 + uSquared * (74.0 - 47.0 * uSquared)));
    const double deltaSigma =
        b * arc.sinSigma *
        (arc.cos2SigmaM +
         b / 4.0 *
             (arc.cosSigma * arc.m - b / 6.0 * arc.cos2SigmaM * (4.0 * arc.sinSigma * arc.sinSigma - 3.0) *
                                         (4.0 * arc.cos2SigmaM * arc.cos2SigmaM - 3.0)));
    return polarRadiusMetres * a * (arc.sigma - deltaSigma);
}

/// Vincenty's inverse solution; the names of his paper. Gives east and north of the centre.
PlanePoint eastAndNorth(const SineCosine& u1, const SineCosine& u2, double longitudeDifference) {
    constexpr double precision = 3e-11;  // radians: less than a fifth of a millimetre
    constexpr int mostSteps = 20;
    TurningAngle lambda(longitudeDifference);
    TurningAngle arc(0.0, 1.0);  // sigma
    double changeBefore = 0.0;
    bool isLast = false;
    for (int step = 0; step < mostSteps; ++step) {
        const double east = u2.cosine * lambda.sine();
        const double north = u1.cosine * u2.sine - u1.sine * u2.cosine * lambda.cosine();
        const double sinSigma = std::sqrt(east * east + north * north);
        const double cosSigma = u1.sine * u2.sine + u1.cosine * u2.cosine * lambda.cosine();
        if (sinSigma < 1e-15) {
            return cosSigma > 0.0 ? PlanePoint{0.0, 0.0} : PlanePoint{nan, nan};
        }
        if (step == 0) {
            arc = TurningAngle(sinSigma, cosSigma);
        } else {
            arc.turnTo(sinSigma, cosSigma);
        }
        const double sigma = arc.radians();
        const double sinAlpha = u1.cosine * east / sinSigma;
        const double cosSquaredAlpha = 1.0 - sinAlpha * sinAlpha;
        const double cos2SigmaM = cosSquaredAlpha > 1e-15 ? cosSigma - 2.0 * u1.sine * u2.sine / cosSquaredAlpha : 0.0;
        const double m = 2.0 * cos2SigmaM * cos2SigmaM - 1.0;
        if (!isLast) {
            const double c = flattening / 16.0 * cosSquaredAlpha * (4.0 + flattening * (4.0 - 3.0 * cosSquaredAlpha));
            const double next = longitudeDifference + (1.0 - c) * flattening * sinAlpha *
                                                          (sigma + c * sinSigma * (cos2SigmaM + c * cosSigma * m));
            const double change = std::abs(next - lambda.radians());
            if (change > precision) {
                // The changes shrink by about the same share: whether the one after this will matter is known.
                isLast = change * change < precision * changeBefore;
                changeBefore = change;
                lambda.turnTo(next);
                continue;
            }
        }
        const double length = lengthOf({sigma, sinSigma, cosSigma, cosSquaredAlpha, cos2SigmaM, m}) / sinSigma;
        return {length * east, length * north};
    }
    return {nan, nan};
}

}  // namespace

PlainFormula azimuthalEquidistantFormula(LonLat centre) {
    const SineCosine u1 = reducedLatitude(centre.lat);
    return [u1, centreLongitude = centre.lon](std::span<const LonLat> points, std::span<PlanePoint> results) {
        projectAround({u1, centreLongitude}, points.data(), points.size(), results.data());
        for (std::size_t i = 0; i < points.size(); ++i) {
            const bool onEarth = std::abs(points[i].lat) <= pole && std::isfinite(points[i].lon);
            if (std::isnan(results[i].x) && onEarth) {  // far away, or the centre itself
                const double difference = (points[i].lon - centreLongitude) * wgs84::radiansPerDegree;
                results[i] = eastAndNorth(u1, reducedLatitude(points[i].lat), difference);
            }
        }
    };
}

}  // namespace geo
