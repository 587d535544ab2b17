// SPDX-License-Identifier: MIT
#include "libgeo/projection/azimuthal_formula.h"

#include <cmath>
#include <limits>

#include "libgeo/projection/wgs84.h"

namespace geo {

namespace {

using wgs84::flattening;
using wgs84::polarRadiusMetres;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double pole = 90.0 + 1e-9;

struct SineCosine {
    double sine = 0.0;
    double cosine = 1.0;
};

SineCosine reducedLatitude(double degrees) {
    const double latitude = degrees * wgs84::radiansPerDegree;
    const double sine = (1.0 - flattening) * std::sin(latitude);
    const double cosine = std::cos(latitude);
    const double length = std::sqrt(sine * sine + cosine * cosine);
    return {sine / length, cosine / length};
}

/// Vincenty's inverse solution; the names of his paper. Gives east and north of the centre.
PlanePoint eastAndNorth(const SineCosine& u1, const SineCosine& u2, double longitudeDifference) {
    constexpr double precision = 1e-11;  // radians: less than a tenth of a millimetre
    constexpr int mostSteps = 20;
    double lambda = longitudeDifference;
    for (int step = 0; step < mostSteps; ++step) {
        const double sinLambda = std::sin(lambda);
        const double cosLambda = std::cos(lambda);
        const double east = u2.cosine * sinLambda;
        const double north = u1.cosine * u2.sine - u1.sine * u2.cosine * cosLambda;
        const double sinSigma = std::sqrt(east * east + north * north);
        const double cosSigma = u1.sine * u2.sine + u1.cosine * u2.cosine * cosLambda;
        if (sinSigma < 1e-15) {
            return cosSigma > 0.0 ? PlanePoint{0.0, 0.0} : PlanePoint{nan, nan};
        }
        const double sigma = std::atan2(sinSigma, cosSigma);
        const double sinAlpha = u1.cosine * east / sinSigma;
        const double cosSquaredAlpha = 1.0 - sinAlpha * sinAlpha;
        const double cos2SigmaM = cosSquaredAlpha > 1e-15 ? cosSigma - 2.0 * u1.sine * u2.sine / cosSquaredAlpha : 0.0;
        const double c = flattening / 16.0 * cosSquaredAlpha * (4.0 + flattening * (4.0 - 3.0 * cosSquaredAlpha));
        const double m = 2.0 * cos2SigmaM * cos2SigmaM - 1.0;
        const double next = longitudeDifference + (1.0 - c) * flattening * sinAlpha *
                                                      (sigma + c * sinSigma * (cos2SigmaM + c * cosSigma * m));
        if (std::abs(next - lambda) > precision) {
            lambda = next;
            continue;
        }
        constexpr double radii = wgs84::equatorialRadiusMetres / polarRadiusMetres;
        const double uSquared = cosSquaredAlpha * (radii * radii - 1.0);
        const double a =
            1.0 + uSquared / 16384.0 * (4096.0 + uSquared * (-768.0 + uSquared * (320.0 - 175.0 * uSquared)));
        const double b = uSquared / 1024.0 * (256.0 + uSquared * (-128.0 + uSquared * (74.0 - 47.0 * uSquared)));
        const double deltaSigma =
            b * sinSigma *
            (cos2SigmaM + b / 4.0 *
                              (cosSigma * m - b / 6.0 * cos2SigmaM * (4.0 * sinSigma * sinSigma - 3.0) *
                                                  (4.0 * cos2SigmaM * cos2SigmaM - 3.0)));
        const double metresPerSine = polarRadiusMetres * a * (sigma - deltaSigma) / sinSigma;
        return {metresPerSine * east, metresPerSine * north};
    }
    return {nan, nan};
}

}  // namespace

PlainFormula azimuthalEquidistantFormula(LonLat centre) {
    const SineCosine u1 = reducedLatitude(centre.lat);
    return [u1, centreLongitude = centre.lon](std::span<const LonLat> points, std::span<PlanePoint> results) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const bool onEarth = std::abs(points[i].lat) <= pole && std::isfinite(points[i].lon);
            const double difference = (points[i].lon - centreLongitude) * wgs84::radiansPerDegree;
            results[i] = onEarth ? eastAndNorth(u1, reducedLatitude(points[i].lat), difference) : PlanePoint{nan, nan};
        }
    };
}

}  // namespace geo
