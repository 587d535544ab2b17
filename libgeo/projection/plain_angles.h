// SPDX-License-Identifier: MIT
#pragma once

// Sines, cosines and arctangents without a branch or a call, so that the compiler works out several at once. Good to
// 1e-14, which is a tenth of a micrometre on the ground.

#include <cmath>
#include <cstddef>

namespace geo {

struct SineCosine {
    double sine = 0.0;
    double cosine = 1.0;
};

/// Of an angle of a few turns, in radians.
inline SineCosine plainSineCosine(double radians) {
    constexpr double roundsToWhole = 6755399441055744.0;  // added and taken away: no digit is left behind the point
    constexpr double quartersPerRadian = 0.63661977236758134308;
    constexpr double quarterHigh = 1.57079632673412561417;  // with 33 bits: times a few it is exact
    constexpr double quarterLow = 6.07710050650619224932e-11;
    const double quarters = (radians * quartersPerRadian + roundsToWhole) - roundsToWhole;
    const double x = (radians - quarters * quarterHigh) - quarters * quarterLow;
    const double z = x * x;
    // The series of both, whose next terms are below 1e-15 at an eighth of a turn.
    const double sine =
        x * (1.0 -
             z * (1.0 / 6.0) *
                 (1.0 - z * (1.0 / 20.0) *
                            (1.0 - z * (1.0 / 42.0) *
                                       (1.0 - z * (1.0 / 72.0) *
                                                  (1.0 - z * (1.0 / 110.0) *
                                                             (1.0 - z * (1.0 / 156.0) * (1.0 - z * (1.0 / 210.0))))))));
    const double cosine =
        1.0 - z * 0.5 *
                  (1.0 - z * (1.0 / 12.0) *
                             (1.0 - z * (1.0 / 30.0) *
                                        (1.0 - z * (1.0 / 56.0) *
                                                   (1.0 - z * (1.0 / 90.0) *
                                                              (1.0 - z * (1.0 / 132.0) * (1.0 - z * (1.0 / 182.0)))))));
    const double quadrant = quarters - 4.0 * ((quarters * 0.25 + roundsToWhole) - roundsToWhole);  // -2 … 2
    const double magnitude = std::abs(quadrant);
    const double sign = 1.0 - magnitude;  // of the even ones
    return {magnitude == 1.0 ? cosine * quadrant : sine * sign, magnitude == 1.0 ? -sine * quadrant : cosine * sign};
}

/// The angle from 0 to three eighths of a turn that has these; sine and cosine on the unit circle.
inline double plainAngle(SineCosine of) {
    constexpr double eighthOfTurn = 0.78539816339744830962;
    constexpr double tangentOfSixteenth = 0.41421356237309504880;
    // The tangent of half the angle, or of what that lies beyond an eighth of a turn: one division for both.
    const double below = 1.0 + of.cosine;
    const bool isBeyond = of.sine > tangentOfSixteenth * below;
    const double x = (isBeyond ? of.sine - below : of.sine) / (isBeyond ? of.sine + below : below);
    const double z = x * x;
    // A polynomial fitted to the arctangent, better than its series, between minus and plus a sixteenth of a turn.
    double sum = 0.030656129149581185;
    sum = sum * z - 0.05874258035162336;
    sum = sum * z + 0.07563683306047538;
    sum = sum * z - 0.09078395509773035;
    sum = sum * z + 0.11110385736577937;
    sum = sum * z - 0.14285690463897419;
    sum = sum * z + 0.1999999960558321;
    sum = sum * z - 0.3333333333079936;
    sum = sum * z + 0.9999999999999726;
    return 2.0 * (x * sum + (isBeyond ? eighthOfTurn : 0.0));
}

/// Of many angles at once. The results hold as many.
void plainSinesAndCosines(const double* radians, std::size_t count, SineCosine* results);

}  // namespace geo
