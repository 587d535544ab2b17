// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/blend.h"

#include <algorithm>
#include <cstdlib>
#include <random>
#include <vector>

#include "libgeo/rasterise/composite.h"
#include "tests/support/catch.h"

using namespace geo::rasterise;

namespace {

/// The largest difference of a channel.
int distance(std::uint32_t one, std::uint32_t other) {
    int largest = 0;
    for (const unsigned shift : {0U, 8U, 16U, 24U}) {
        const auto difference = static_cast<int>((one >> shift) & 255U) - static_cast<int>((other >> shift) & 255U);
        largest = std::max(largest, std::abs(difference));
    }
    return largest;
}

}  // namespace

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
        for (std::size_t i = 0; i < count; ++i) {
            row.push_back(pixel(i % 2 == 0 ? 255 : value(chance)));
            sources.push_back(pixel(i % 5 == 0 ? 0 : value(chance)));
        }
        std::vector<std::uint32_t> blended = row;
        blendRow(blended.data(), sources.data(), count);
        for (std::size_t i = 0; i < count; ++i) {
            REQUIRE(distance(blended[i], pixelOver(sources[i], row[i])) <= 1);
            for (const unsigned shift : {0U, 8U, 16U, 24U}) {
                const double above = (sources[i] >> shift) & 255U;
                const double below = (row[i] >> shift) & 255U;
                const double exact = above + below * (255U - (sources[i] >> 24U)) / 255.0;
                REQUIRE(static_cast<double>((blended[i] >> shift) & 255U) == Approx(exact).margin(0.5001));
            }
        }
    }
}

TEST_CASE("Rows of coverage are blended like their pixels one by one") {
    std::mt19937 chance(11);
    std::uniform_int_distribution<std::uint32_t> value(0, 255);
    std::uniform_real_distribution<float> sum(-1.3F, 1.3F);
    for (const std::size_t count : {std::size_t{1}, std::size_t{9}, std::size_t{64}, std::size_t{517}}) {
        for (const std::uint32_t alpha : {255U, 140U, 3U}) {
            const std::uint32_t colour = premultiplied(value(chance), value(chance), value(chance), alpha);
            std::vector<std::uint32_t> row(count);
            std::vector<float> sums(count);
            std::vector<float> masks(count);
            for (std::size_t i = 0; i < count; ++i) {
                row[i] = premultiplied(value(chance), value(chance), value(chance), value(chance));
                sums[i] = i % 3 == 0 ? 0.0F : sum(chance);
                masks[i] = sum(chance);
            }
            auto bySums = row;
            auto byLesserSums = row;
            auto evenly = row;
            blendSums(bySums.data(), sums.data(), count, colour);
            blendLesserSums(byLesserSums.data(), sums.data(), masks.data(), count, colour);
            blendEvenly(evenly.data(), count, colour);
            for (std::size_t i = 0; i < count; ++i) {
                const std::uint8_t lesser = std::min(coverageOfSum(sums[i]), coverageOfSum(masks[i]));
                REQUIRE(distance(bySums[i], pixelOver(scaledPixel(colour, coverageOfSum(sums[i])), row[i])) <= 1);
                REQUIRE(distance(byLesserSums[i], pixelOver(scaledPixel(colour, lesser), row[i])) <= 1);
                REQUIRE(distance(evenly[i], pixelOver(colour, row[i])) <= 1);
                REQUIRE((sums[i] != 0.0F || bySums[i] == row[i]));
                REQUIRE((alpha != 255 || evenly[i] == colour));
            }
        }
    }
}

TEST_CASE("A row's marked blocks are laid down like all of its sums, and it is empty then") {
    constexpr std::size_t width = 61;
    constexpr std::size_t blocks = 8;
    std::mt19937 chance(5);
    std::uniform_real_distribution<float> sum(-1.3F, 1.3F);
    for (const std::uint32_t alpha : {255U, 90U}) {
        const std::uint32_t colour = premultiplied(200, 30, 120, alpha);
        std::vector<float> sums(blocks * MarkedRow::blockLength, 0.0F);
        std::vector<std::uint8_t> marks(blocks, 0);
        for (const std::size_t block : {std::size_t{1}, std::size_t{2}, std::size_t{7}}) {
            marks[block] = 1;
            for (std::size_t i = 0; i < MarkedRow::blockLength; ++i) {
                sums[block * MarkedRow::blockLength + i] = sum(chance);
            }
        }
        std::vector<std::uint32_t> expected(width + 3, 0xff445566U);  // beyond the width nothing is written
        std::vector<std::uint32_t> pixels = expected;
        blendSums(expected.data(), sums.data(), width, colour);
        layMarkedSums(pixels.data(), {sums.data(), marks.data(), marks.size(), width}, colour);
        CHECK(pixels == expected);
        CHECK(sums == std::vector<float>(sums.size(), 0.0F));
        CHECK(marks == std::vector<std::uint8_t>(marks.size(), 0));
    }
}
