// SPDX-License-Identifier: MIT
#pragma once

// On which day each claim takes effect, on the two axes that people mix up: when what it tells happened, and when it
// was published. Dates in texts are vague; the rules that make days of them are these:
// - Nothing that a source tells (and does not expect) happened after it was published.
// - "As of" means the end of its span. What began "since" a date, or lasted for years, is known to be so from the last
//   day that its begin may mean to the first day that its end may mean: "since May" from 31 May on.
// - An exercise whose days are given begins on the first of them. All else, also an exercise "in August", is put into
//   the middle of its span, to be ordered, and is certain only at its end.
// - What one source tells of one place within the same span happened in the order of the text: the events divide the
//   span evenly.
// - A forecast is one from the day of its publication on.
// - A source is out on the last day that its date may mean.
// Days are numbers since 1970, as in atlas_columns.h.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace geo {

struct AtlasContents;

struct ClaimTimes {
    static constexpr std::int32_t always = std::numeric_limits<std::int32_t>::min();
    static constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();

    ClaimTimes() = default;
    explicit ClaimTimes(const AtlasContents& contents);

    // One a claim, in the order of the table.
    std::vector<std::int32_t> happened;   // `always` for what has no beginning
    std::vector<std::int32_t> earliest;   // the span that `happened` was taken from
    std::vector<std::int32_t> latest;     // `never` where it has no end
    std::vector<std::int32_t> certain;    // from this day on it has surely happened; before it, only perhaps
    std::vector<std::int32_t> until;      // up to this day what lasts is known to last; `never` where nobody says it
    std::vector<std::int32_t> published;  // `never` where the source or its date is unknown
    // One a source.
    std::vector<std::int32_t> issued;

    /// Whether the day of what the claim tells is not known exactly.
    bool approximate(std::size_t claim) const { return happened[claim] != always && earliest[claim] != latest[claim]; }
};

}  // namespace geo
