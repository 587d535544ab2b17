// SPDX-License-Identifier: MIT
#include "libgeo/view/scale_bar.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "libgeo/projection/geodesic.h"

namespace geo {

namespace {

constexpr double tolerableDifference = 0.1;  // of the bar's scale
constexpr double shortestShare = 0.3;        // of the longest bar allowed: a shorter one cannot be read

std::optional<double> geodesicOnScreen(const Viewport& viewport, const Projection& projection, ScreenPoint from,
                                       ScreenPoint to) {
    const auto start = projection.toLonLat(viewport.toPlane(from));
    const auto end = projection.toLonLat(viewport.toPlane(to));
    if (!start || !end) {
        return std::nullopt;
    }
    return geodesicBetween(*start, *end).metres;
}

/// How much of the row from `left` on lies on the map and grows longer on the ground: on a map of the whole world a
/// long way round is a short way on the globe.
double usablePixels(const Viewport& viewport, const Projection& projection, ScreenPoint left, double longestPixels) {
    constexpr int steps = 8;
    double before = 0.0;
    for (int step = 1; step <= steps; ++step) {
        const double pixels = longestPixels * step / steps;
        const auto metres = geodesicOnScreen(viewport, projection, left, {left.x + pixels, left.y});
        if (!metres || !(*metres > before)) {
            return longestPixels * (step - 1) / steps;
        }
        before = *metres;
    }
    return longestPixels;
}

/// Precondition: the distance grows along the row up to `enough` pixels and is at least `metres` there.
double pixelsOf(double metres, const Viewport& viewport, const Projection& projection, ScreenPoint left,
                double enough) {
    double tooShort = 0.0;
    for (int i = 0; i < 30; ++i) {
        const double middle = (tooShort + enough) / 2.0;
        const auto reached = geodesicOnScreen(viewport, projection, left, {left.x + middle, left.y});
        (reached && *reached < metres ? tooShort : enough) = middle;
    }
    return enough;
}

/// Metres on the ground for each pixel along and across the screen's rows; nothing beside the map.
struct LocalScale {
    double alongRow = 0.0;
    double acrossRows = 0.0;
};

std::optional<LocalScale> localScale(const Viewport& viewport, const Projection& projection, ScreenPoint spot) {
    constexpr double half = 2.0;
    const auto across = geodesicOnScreen(viewport, projection, {spot.x, spot.y - half}, {spot.x, spot.y + half});
    const auto along = geodesicOnScreen(viewport, projection, {spot.x - half, spot.y}, {spot.x + half, spot.y});
    if (!across || !along) {
        return std::nullopt;
    }
    return LocalScale{*along / (2.0 * half), *across / (2.0 * half)};
}

ScaleReach reachOf(double metresPerPixel, const Viewport& viewport, const Projection& projection) {
    const auto differs = [metresPerPixel](double other) {
        return std::abs(other / metresPerPixel - 1.0) > tolerableDifference;
    };
    for (const double column : {0.05, 0.5, 0.95}) {
        for (const double row : {0.05, 0.5, 0.95}) {
            const auto scale = localScale(viewport, projection, {column * viewport.width, row * viewport.height});
            if (scale && (differs(scale->alongRow) || differs(scale->acrossRows))) {
                return projection.definition().seam == ProjectionSeam::horizon ? ScaleReach::spot
                                                                               : ScaleReach::parallel;
            }
        }
    }
    return ScaleReach::picture;
}

}  // namespace

double roundLengthUpTo(double metres) {
    if (!(metres > 0.0) || !std::isfinite(metres)) {
        return 0.0;
    }
    const double power = std::pow(10.0, std::floor(std::log10(metres)));
    double length = power;
    for (const double step : {2.0, 5.0, 10.0}) {  // ten where the logarithm was rounded down
        if (step * power <= metres * (1.0 + 1e-9)) {
            length = step * power;
        }
    }
    return length;
}

ScaleBar scaleBarAt(const Viewport& viewport, const Projection& projection, ScreenPoint left, double longestPixels) {
    const double usable = usablePixels(viewport, projection, left, longestPixels);
    if (!(usable > shortestShare * longestPixels)) {
        return {};
    }
    const auto longest = geodesicOnScreen(viewport, projection, left, {left.x + usable, left.y});
    ScaleBar bar;
    bar.metres = roundLengthUpTo(longest.value_or(0.0));
    if (!(bar.metres > 0.0)) {
        return {};
    }
    bar.pixels = pixelsOf(bar.metres, viewport, projection, left, usable);
    if (bar.pixels < shortestShare * longestPixels) {
        return {};
    }
    bar.reach = reachOf(bar.metres / bar.pixels, viewport, projection);
    if (const auto middle = projection.toLonLat(viewport.toPlane({left.x + bar.pixels / 2.0, left.y}))) {
        bar.latitude = middle->lat;
    }
    return bar;
}

}  // namespace geo
