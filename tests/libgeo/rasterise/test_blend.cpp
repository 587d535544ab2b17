// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/blend.h"

#include <random>
#include <vector>

#include "libgeo/rasterise/composite.h"
#include "tests/support/catch.h"

using namespace geo::rasterise;

TEST_CASE("A row of pixels is blended like its pixels one by one, and like numbers with a point") {
    std::mt19937 chance(4);
    std::uniform_int_distribution<std::uint32_t> value(0, 255);
    const auto pixel = [&](std::uint32_t alpha) {
        return premultiplied(value(chance), value(chance), value(chance), alpha);
    };
    for (const std::size_t count :
         {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{64}, std::size_t{1021}}) {
        std::vector<std::uint32_t> row;
        std::vector<std::uint32_t> sources;
        std::vector<std::uint32_t> rests;
        for (std::size_t i = 0; i < count; ++i) {
            row.push_back(pixel(i % 2 == 0 ? 255 : value(chance)));
            sources.push_back(pixel(i % 5 == 0 ? 0 : value(chance)));
            rests.push_back(restBeside(sources.back()));
        }
        std::vector<std::uint32_t> blended = row;
        blendRow(blended.data(), sources.data(), rests.data(), count);
        for (std::size_t i = 0; i < count; ++i) {
            REQUIRE(blended[i] == pixelOver(sources[i], row[i]));
            for (const unsigned shift : {0U, 8U, 16U, 24U}) {
                const double above = (sources[i] >> shift) & 255U;
                const double below = (row[i] >> shift) & 255U;
                const double exact = above + below * (255U - (sources[i] >> 24U)) / 255.0;
                REQUIRE(static_cast<double>((blended[i] >> shift) & 255U) == Approx(exact).margin(0.5001));
            }
        }
    }
}
