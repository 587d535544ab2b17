// SPDX-License-Identifier: MIT
#include "libgeo/rasterise/coverage_row.h"

#include <algorithm>
#include <cstring>

#include "libgeo/base/processor_clones.h"
#include "libgeo/rasterise/blend_eight.h"

namespace geo::rasterise {
namespace {

constexpr int blockLength = MarkedRow::blockLength;

static_assert(blockLength == 8);

/// Each of eight changes with all before it, three additions one after the other instead of eight. Writes them, with
/// the sum of what lies before them, and returns that of all; empties the changes.
inline float sumUpBlock(float* changes, float before, float* sums) {
    constexpr EightFloats zero{};
    EightFloats running;
    std::memcpy(&running, changes, sizeof running);
    std::memcpy(changes, &zero, sizeof zero);
    // Places from eight on are those of the second vector.
    running += __builtin_shuffle(zero, running, EightNumbers{0, 8, 9, 10, 11, 12, 13, 14});
    running += __builtin_shuffle(zero, running, EightNumbers{0, 0, 8, 9, 10, 11, 12, 13});
    running += __builtin_shuffle(zero, running, EightNumbers{0, 0, 0, 0, 8, 9, 10, 11});
    const float ofBlock = running[blockLength - 1];
    running += before;
    std::memcpy(sums, &running, sizeof running);
    return before + ofBlock;
}

}  // namespace

MARZ_PROCESSOR_CLONES
void sumUp(const MarkedRow& changes, CoverageRow& out) {
    constexpr int shortGap = 4 * blockLength;  // spans that are nearer to each other become one
    out.spans.clear();
    const auto width = static_cast<int>(changes.width);
    float* sums = out.sums.data();
    float sum = 0.0F;
    int column = 0;
    const auto addEven = [&](int end) {
        if (end > column && coverageOfSum(sum) != 0) {
            sums[column] = sum;
            out.spans.push_back({column, end, true});
        }
    };
    forEachMarkedBlock(changes, [&](std::size_t block) {
        const auto begin = static_cast<int>(block);
        if (begin < width) {
            if (out.spans.empty() || out.spans.back().isEven || begin - column > shortGap) {
                addEven(begin);
                out.spans.push_back({begin, begin, false});
            } else {
                std::fill(sums + column, sums + begin, sum);
            }
            sum = sumUpBlock(changes.cells + block, sum, sums + block);
            column = std::min(begin + blockLength, width);
            out.spans.back().end = column;
        } else {
            std::fill_n(changes.cells + block, blockLength, 0.0F);
        }
    });
    addEven(width);
    std::memset(changes.marks, 0, changes.markCount);
}

}  // namespace geo::rasterise
