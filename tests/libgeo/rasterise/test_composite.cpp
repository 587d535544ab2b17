// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/composite.h"

#include <algorithm>
#include <cstdlib>

#include "libgeo/rasterise/fill.h"
#include "libgeo/rasterise/stroke.h"
#include "tests/libgeo/rasterise/coverage_checks.h"
#include "tests/support/catch.h"

using geo::ScreenPoint;
using namespace geo::rasterise;

namespace {

struct Picture {
    int width;
    int height;
    std::vector<std::uint32_t> pixels;

    Picture(int w, int h, std::uint32_t background)
        : width(w), height(h), pixels(static_cast<std::size_t>(w * h), background) {}
    ImageBand band(int firstRow, int rowCount) {
        return {pixels.data() + firstRow * width, width, firstRow, rowCount, width};
    }
    std::uint32_t at(int column, int row) const { return pixels[static_cast<std::size_t>(row * width + column)]; }
};

int channel(std::uint32_t pixel, unsigned shift) {
    return static_cast<int>((pixel >> shift) & 0xffu);
}

}  // namespace

TEST_CASE("A translucent colour mixes with what is below as source over says") {
    const std::uint32_t background = premultiplied(200, 100, 50);
    const std::vector<ScreenPoint> ring{{0.5, 0.0}, {30.0, 0.0}, {30.0, 4.0}, {0.5, 4.0}};
    for (const std::uint32_t alpha : {0u, 1u, 60u, 128u, 254u, 255u}) {
        Picture picture(40, 4, background);
        CoverageBuffer coverage;
        coverage.begin(40, 0, 4);
        addRing(coverage, ring);
        composite(coverage, premultiplied(10, 20, 250, alpha), picture.band(0, 4));
        const double full = alpha / 255.0;
        for (const auto& [column, share] : {std::pair{0, 0.5 * full}, {20, full}, {35, 0.0}}) {
            const std::uint32_t pixel = picture.at(column, 2);
            CHECK(channel(pixel, 24) == 255);
            CHECK(std::abs(channel(pixel, 16) - (200 + (10 - 200) * share)) <= 1.6);
            CHECK(std::abs(channel(pixel, 8) - (100 + (20 - 100) * share)) <= 1.6);
            CHECK(std::abs(channel(pixel, 0) - (50 + (250 - 50) * share)) <= 1.6);
        }
        CHECK(picture.at(35, 2) == background);
    }
}

TEST_CASE("No channel overflows for any mixture of premultiplied values") {
    for (std::uint32_t alpha = 0; alpha < 256; alpha += 5) {
        Picture picture(16, 1, 0xffffffffu);
        CoverageBuffer coverage;
        coverage.begin(16, 0, 1);
        const std::vector<ScreenPoint> ring{{0.0, 0.0}, {16.0, 0.0}, {0.0, 1.0}};
        addRing(coverage, ring);
        composite(coverage, premultiplied(255, 255, 255, alpha), picture.band(0, 1));
        for (const std::uint32_t pixel : picture.pixels) {
            REQUIRE(pixel == 0xffffffffu);
        }
    }
}

TEST_CASE("A masked stroke colours only the inside of the polygon") {
    const std::vector<ScreenPoint> ring{{10.0, 10.0}, {40.0, 10.0}, {40.0, 40.0}, {10.0, 40.0}};
    Picture picture(50, 50, 0u);
    CoverageBuffer mask;
    CoverageBuffer stroke;
    mask.begin(50, 0, 50);
    stroke.begin(50, 0, 50);
    addRing(mask, ring);
    strokeLine(stroke, ring, StrokeStyle{8.0}, LineCourse::closed);
    compositeMasked(stroke, mask, premultiplied(255, 0, 0), picture.band(0, 50));
    CHECK(picture.at(9, 25) == 0u);
    CHECK(picture.at(10, 25) == premultiplied(255, 0, 0));
    CHECK(picture.at(13, 25) == premultiplied(255, 0, 0));
    CHECK(picture.at(14, 25) == 0u);
    int coloured = 0;
    for (const std::uint32_t pixel : picture.pixels) {
        coloured += pixel != 0u ? 1 : 0;
    }
    CHECK(coloured == 30 * 30 - 22 * 22);
}

TEST_CASE("An inner band along one side equals a masked stroke of twice its width") {
    std::mt19937 chance(12);
    std::vector<ScreenPoint> ring = checks::star(chance, {80.0, 60.0}, 55.0, 14);
    std::reverse(ring.begin(), ring.end());  // counter-clockwise as seen on the screen, as outer rings are
    const auto drawn = [&](const StrokeStyle& style) {
        Picture picture(160, 120, 0u);
        CoverageBuffer mask;
        CoverageBuffer stroke;
        mask.begin(160, 0, 120);
        stroke.begin(160, 0, 120);
        addRing(mask, ring);
        strokeLine(stroke, ring, style, LineCourse::closed);
        compositeMasked(stroke, mask, premultiplied(0, 0, 0, 255), picture.band(0, 120));
        return picture;
    };
    StrokeStyle inside{6.0, LineCap::butt, LineJoin::round};
    inside.side = StrokeSide::left;
    const Picture one = drawn(inside);
    const Picture other = drawn(StrokeStyle{12.0, LineCap::butt, LineJoin::round});
    int covered = 0;
    int differing = 0;
    for (std::size_t i = 0; i < one.pixels.size(); ++i) {
        covered += channel(other.pixels[i], 24) > 0 ? 1 : 0;
        differing += std::abs(channel(one.pixels[i], 24) - channel(other.pixels[i], 24)) > 20 ? 1 : 0;
    }
    CHECK(covered > 1000);
    CHECK(differing * 100 < covered);
}

TEST_CASE("An image drawn in seven bands equals one drawn whole, also with a mask") {
    std::mt19937 chance(9);
    const auto ring = checks::star(chance, {80.0, 60.0}, 90.0, 80);
    const auto drawn = [&](int bands) {
        Picture picture(160, 120, premultiplied(240, 235, 220));
        CoverageBuffer fill;
        CoverageBuffer stroke;
        for (int band = 0; band < bands; ++band) {
            const int begin = 120 * band / bands;
            const int count = 120 * (band + 1) / bands - begin;
            fill.begin(160, begin, count);
            stroke.begin(160, begin, count);
            addRing(fill, ring);
            strokeLine(stroke, ring, StrokeStyle{9.0}, LineCourse::closed);
            composite(fill, premultiplied(90, 160, 90, 100), picture.band(begin, count));
            compositeMasked(stroke, fill, premultiplied(160, 60, 90, 150), picture.band(begin, count));
        }
        return picture.pixels;
    };
    CHECK(drawn(1) == drawn(7));
}
