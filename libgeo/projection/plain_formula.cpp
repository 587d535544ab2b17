// SPDX-License-Identifier: MIT

// Formulas after J. P. Snyder, "Map Projections: A Working Manual" (USGS 1395), and for Equal Earth after B. Šavrič,
// T. Patterson and B. Jenny, "The Equal Earth map projection" (2018).

#include "libgeo/projection/plain_formula.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <numbers>
#include <string>

#include "libgeo/projection/azimuthal_formula.h"
#include "libgeo/projection/latitude_table.h"
#include "libgeo/projection/plain_angles.h"
#include "libgeo/projection/wgs84.h"

namespace geo {

namespace {

using wgs84::equatorialRadiusMetres;
using wgs84::radiansPerDegree;

const double eccentricity = std::sqrt(wgs84::eccentricitySquared);
constexpr double metresPerDegree = equatorialRadiusMetres * radiansPerDegree;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double pole = 90.0 + 1e-9;

bool isOnEarth(LonLat point) {
    return std::abs(point.lat) <= pole && std::isfinite(point.lon);
}

/// Not a number where either is not finite.
PlanePoint finite(PlanePoint point) {
    return std::isfinite(point.x) && std::isfinite(point.y) ? point : PlanePoint{nan, nan};
}

/// Results of `project(point)` for points on the earth; not a number where something is not finite.
template <class Project>
void projectEach(std::span<const LonLat> points, std::span<PlanePoint> results, const Project& project) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        results[i] = isOnEarth(points[i]) ? finite(project(points[i])) : PlanePoint{nan, nan};
    }
}

void plateCarree(std::span<const LonLat> points, std::span<PlanePoint> results) {
    projectEach(points, results, [](LonLat point) {
        return PlanePoint{point.lon * metresPerDegree, point.lat * metresPerDegree};
    });
}

void webMercator(std::span<const LonLat> points, std::span<PlanePoint> results) {
    projectEach(points, results, [](LonLat point) {
        const double sine = std::sin(point.lat * radiansPerDegree);
        return PlanePoint{point.lon * metresPerDegree,
                          equatorialRadiusMetres / 2.0 * std::log((1.0 + sine) / (1.0 - sine))};
    });
}

/// Snyder 14-15.
double parallelRadius(double latitude) {
    const double sine = std::sin(latitude);
    return std::cos(latitude) / std::sqrt(1.0 - wgs84::eccentricitySquared * sine * sine);
}

/// Snyder 3-7.
double isometricLatitude(double latitude) {
    const double sine = std::sin(latitude);
    return std::atanh(sine) - eccentricity * std::atanh(eccentricity * sine);
}

/// Snyder 3-12.
double authalicQ(double latitude) {
    const double sine = std::sin(latitude);
    return (1.0 - wgs84::eccentricitySquared) *
           (sine / (1.0 - wgs84::eccentricitySquared * sine * sine) + std::atanh(eccentricity * sine) / eccentricity);
}

/// A cone: circles round its tip whose radius depends on the latitude alone.
PlainFormula cone(LonLat origin, double coneConstant, LatitudeTable::Function radiusOf) {
    const double originRadius = radiusOf(origin.lat);
    const auto radius = std::make_shared<const LatitudeTable>(std::move(radiusOf));
    return [=](std::span<const LonLat> points, std::span<PlanePoint> results) {
        constexpr std::size_t atOnce = 64;
        std::array<double, atOnce> angles;
        std::array<SineCosine, atOnce> turned;
        for (std::size_t begin = 0; begin < points.size(); begin += atOnce) {
            const std::span<const LonLat> some = points.subspan(begin, std::min(atOnce, points.size() - begin));
            std::transform(some.begin(), some.end(), angles.begin(), [=](const LonLat& point) {
                return coneConstant * (point.lon - origin.lon) * radiansPerDegree;
            });
            plainSinesAndCosines(angles.data(), some.size(), turned.data());
            for (std::size_t i = 0; i < some.size(); ++i) {
                const double distance = isOnEarth(some[i]) ? (*radius)(some[i].lat) : nan;
                results[begin + i] = finite({distance * turned[i].sine, originRadius - distance * turned[i].cosine});
            }
        }
    };
}

/// Snyder 15-1 to 15-8.
PlainFormula lambertCone(LonLat origin, double firstParallel, double secondParallel) {
    const double first = firstParallel * radiansPerDegree;
    const double second = secondParallel * radiansPerDegree;
    const double n = std::log(parallelRadius(first) / parallelRadius(second)) /
                     (isometricLatitude(second) - isometricLatitude(first));
    const double scale = equatorialRadiusMetres * parallelRadius(first) / n * std::exp(n * isometricLatitude(first));
    return cone(origin, n, [=](double degrees) {
        return degrees >= 90.0 ? 0.0 : scale * std::exp(-n * isometricLatitude(degrees * radiansPerDegree));
    });
}

/// Snyder 14-11 to 14-14.
PlainFormula albersCone(LonLat origin, double firstParallel, double secondParallel) {
    const double first = firstParallel * radiansPerDegree;
    const double second = secondParallel * radiansPerDegree;
    const double m1 = parallelRadius(first);
    const double m2 = parallelRadius(second);
    const double n = (m1 * m1 - m2 * m2) / (authalicQ(second) - authalicQ(first));
    const double c = m1 * m1 + n * authalicQ(first);
    return cone(origin, n, [=](double degrees) {
        return equatorialRadiusMetres * std::sqrt(c - n * authalicQ(degrees * radiansPerDegree)) / n;
    });
}

PlainFormula equalEarth(double centralMeridian) {
    constexpr double a1 = 1.340264;
    constexpr double a2 = -0.081106;
    constexpr double a3 = 0.000893;
    constexpr double a4 = 0.003796;
    const double qPole = authalicQ(std::numbers::pi / 2.0);
    const double radius = equatorialRadiusMetres * std::sqrt(qPole / 2.0);
    const auto parameter = [qPole](double degrees) {
        const double sine = std::clamp(authalicQ(degrees * radiansPerDegree) / qPole, -1.0, 1.0);
        return std::asin(std::sqrt(3.0) / 2.0 * sine);
    };
    const auto widthOfDegree = std::make_shared<const LatitudeTable>(
        [=](double degrees) {
            const double p = parameter(degrees);
            const double p2 = p * p;
            const double p6 = p2 * p2 * p2;
            return radiansPerDegree * radius * 2.0 * std::cos(p) /
                   (std::sqrt(3.0) * (a1 + 3.0 * a2 * p2 + p6 * (7.0 * a3 + 9.0 * a4 * p2)));
        },
        1e-6);  // is multiplied by up to 180
    const auto height = std::make_shared<const LatitudeTable>([=](double degrees) {
        const double p = parameter(degrees);
        const double p2 = p * p;
        const double p6 = p2 * p2 * p2;
        return radius * p * (a1 + a2 * p2 + p6 * (a3 + a4 * p2));
    });
    return [=](std::span<const LonLat> points, std::span<PlanePoint> results) {
        projectEach(points, results, [&](LonLat point) {
            return PlanePoint{(point.lon - centralMeridian) * (*widthOfDegree)(point.lat), (*height)(point.lat)};
        });
    };
}

/// "+proj=lcc +lat_1=30 +no_defs": the value after "+lat_1="; empty where that is not there.
std::string_view valueOf(std::string_view proj, std::string_view key) {
    const std::size_t begin = proj.find(key);
    if (begin == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = proj.substr(begin + key.size());
    return rest.substr(0, rest.find(' '));
}

double numberOf(std::string_view proj, std::string_view key) {
    const std::string_view text = valueOf(proj, key);
    double number = 0.0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

PlainFormula makeFormula(std::string_view proj) {
    if (proj == "+proj=webmerc +datum=WGS84 +units=m +no_defs") {
        return webMercator;
    }
    if (proj == "+proj=eqc +lat_ts=0 +lon_0=0 +datum=WGS84 +units=m +no_defs") {
        return plateCarree;
    }
    if (!proj.ends_with(" +datum=WGS84 +units=m +no_defs")) {
        return nullptr;
    }
    const LonLat origin{numberOf(proj, "+lon_0="), numberOf(proj, "+lat_0=")};
    const std::string_view kind = valueOf(proj, "+proj=");
    if (kind == "lcc") {
        return lambertCone(origin, numberOf(proj, "+lat_1="), numberOf(proj, "+lat_2="));
    }
    if (kind == "aea") {
        return albersCone(origin, numberOf(proj, "+lat_1="), numberOf(proj, "+lat_2="));
    }
    if (kind == "eqearth") {
        return equalEarth(origin.lon);
    }
    return kind == "aeqd" ? azimuthalEquidistantFormula(origin) : nullptr;
}

}  // namespace

PlainFormula plainFormulaOf(std::string_view proj) {
    // Each thread and layer makes projections of its own; the tables are made once.
    static std::mutex mutex;
    static std::map<std::string, PlainFormula, std::less<>> known;
    constexpr std::size_t mostKept = 16;
    const std::lock_guard lock(mutex);
    if (const auto found = known.find(proj); found != known.end()) {
        return found->second;
    }
    if (known.size() >= mostKept) {
        known.clear();
    }
    return known.emplace(std::string(proj), makeFormula(proj)).first->second;
}

}  // namespace geo
