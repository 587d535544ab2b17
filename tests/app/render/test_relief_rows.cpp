// SPDX-License-Identifier: MIT
#include "app/render/relief_rows.h"

#include <cmath>
#include <random>
#include <vector>

#include "tests/support/catch.h"

using namespace marz;

namespace {

int channel(std::uint32_t pixel, unsigned shift) {
    return static_cast<int>((pixel >> shift) & 255U);
}

/// A channel of the map under a shade, worked out with a point.
double shaded(std::uint32_t pixel, std::uint16_t shade, const ReliefLook& look, unsigned shift) {
    const bool isShadow = shade < flatShade;
    const double slope = std::abs(static_cast<double>(shade) - flatShade) / flatShade;
    const double opacity = (isShadow ? look.shadowOpacity : look.lightOpacity) / 65535.0 * slope;
    return channel(pixel, shift) * (1.0 - opacity) + channel(isShadow ? look.shadow : look.light, shift) * opacity;
}

}  // namespace

TEST_CASE("Shades darken and lighten each pixel as numbers with a point do, in rows of any length") {
    const ReliefLook look{0xff203040U, 40000U, 0xfffff0e0U, 25000U};
    std::mt19937 chance(2);
    std::uniform_int_distribution<int> shade(0, 65280);
    std::uniform_int_distribution<std::uint32_t> colour(0, 0xffffffU);
    for (const std::size_t count : {std::size_t{1}, std::size_t{8}, std::size_t{29}}) {
        std::vector<std::uint32_t> row(count);
        std::vector<std::uint16_t> shades(count);
        for (std::size_t i = 0; i < count; ++i) {
            row[i] = 0xff000000U | colour(chance);
            shades[i] = i % 4 == 0 ? flatShade : static_cast<std::uint16_t>(shade(chance));
        }
        std::vector<std::uint32_t> blended = row;
        blendShades(blended.data(), shades.data(), count, look);
        for (std::size_t i = 0; i < count; ++i) {
            for (const unsigned shift : {0U, 8U, 16U, 24U}) {
                // The opacity is rounded to a level of 255, and so is what comes out.
                REQUIRE(channel(blended[i], shift) == Approx(shaded(row[i], shades[i], look, shift)).margin(1.1));
            }
        }
    }
}

TEST_CASE("Flat ground stays as it is") {
    std::vector<std::uint32_t> row(21, 0xff123456U);
    const std::vector<std::uint16_t> shades(21, flatShade);
    blendShades(row.data(), shades.data(), row.size(), {0xff000000U, 65535U, 0xffffffffU, 65535U});
    CHECK(row == std::vector<std::uint32_t>(21, 0xff123456U));
}
