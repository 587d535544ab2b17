// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/coverage_row.h"

#include <algorithm>
#include <random>
#include <vector>

#include "tests/support/catch.h"

using namespace geo::rasterise;

namespace {

constexpr std::size_t blockLength = MarkedRow::blockLength;

/// Changes in whole blocks, of which some are marked.
struct Changes {
    explicit Changes(std::size_t columns)
        : width(columns),
          cells((width / blockLength + 1) * blockLength),
          marks((cells.size() / blockLength + MarkedRow::marksPerWord - 1) / MarkedRow::marksPerWord *
                MarkedRow::marksPerWord) {}

    void add(std::size_t column, float change) {
        cells[column] += change;
        marks[column / blockLength] = 1;
    }
    MarkedRow row() { return {cells.data(), marks.data(), marks.size(), width}; }

    std::size_t width;
    std::vector<float> cells;
    std::vector<std::uint8_t> marks;
};

CoverageRow summedUp(Changes& changes) {
    CoverageRow row;
    row.sums.resize(changes.cells.size());
    sumUp(changes.row(), row);
    return row;
}

/// The sum at each column; zero where no span is.
std::vector<float> allSums(const CoverageRow& row, std::size_t width) {
    std::vector<float> sums(width, 0.0F);
    for (const CoverageRow::Span& span : row.spans) {
        for (int column = span.begin; column < span.end; ++column) {
            sums[static_cast<std::size_t>(column)] =
                row.sums[static_cast<std::size_t>(span.isEven ? span.begin : column)];
        }
    }
    return sums;
}

}  // namespace

TEST_CASE("A row of changes is summed up as one would by hand") {
    std::mt19937 chance(3);
    std::uniform_real_distribution<float> change(-0.5F, 0.5F);
    for (const std::size_t width : {std::size_t{1}, std::size_t{8}, std::size_t{77}, std::size_t{700}}) {
        Changes changes(width);
        std::uniform_int_distribution<std::size_t> column(0, width - 1);
        for (std::size_t i = 0; i < width / 5 + 1; ++i) {
            changes.add(column(chance), change(chance));
        }
        std::vector<float> expected(width);
        double sum = 0.0;
        for (std::size_t i = 0; i < width; ++i) {
            sum += static_cast<double>(changes.cells[i]);
            expected[i] = static_cast<float>(sum);
        }
        const std::vector<float> sums = allSums(summedUp(changes), width);
        for (std::size_t i = 0; i < width; ++i) {
            REQUIRE(sums[i] == Approx(expected[i]).margin(0.002));  // less than a level is nothing
        }
    }
}

TEST_CASE("A row is empty once it has been summed up, beyond its right border too") {
    Changes changes(13);
    changes.add(2, 1.0F);
    changes.add(15, -1.0F);
    summedUp(changes);
    CHECK(std::all_of(changes.cells.begin(), changes.cells.end(), [](float cell) { return cell == 0.0F; }));
    CHECK(std::all_of(changes.marks.begin(), changes.marks.end(), [](std::uint8_t mark) { return mark == 0; }));
    CHECK(summedUp(changes).spans.empty());
}

TEST_CASE("Between two far edges a row is one even span") {
    Changes changes(400);
    changes.add(9, 1.0F);
    changes.add(300, -1.0F);
    const CoverageRow row = summedUp(changes);
    REQUIRE(row.spans.size() == 3);
    CHECK(row.spans[1].isEven);
    CHECK(row.spans[1].begin == 16);
    CHECK(row.spans[1].end == 296);
    CHECK(row.sums[16] == 1.0F);
}
