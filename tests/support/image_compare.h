// SPDX-License-Identifier: MIT
#pragma once

// How far two pictures of one size are apart, in steps of a colour channel (0 to 255).

#include <QImage>
#include <algorithm>
#include <cstdlib>

#include "tests/support/catch.h"

namespace test {

struct Apart {
    int farthest = 0;   // of any channel of any pixel
    double mean = 0.0;  // of the farthest channel of each pixel
};

inline Apart apart(const QImage& one, const QImage& other) {
    REQUIRE(one.size() == other.size());
    Apart result;
    double sum = 0.0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            const int far =
                std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
            result.farthest = std::max(result.farthest, far);
            sum += far;
        }
    }
    result.mean = sum / (double(one.width()) * one.height());
    return result;
}

}  // namespace test
