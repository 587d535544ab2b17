// SPDX-License-Identifier: MIT
#pragma once

// What the timeline shows: on which days something happened and on which it was published, counted over the claims
// that the filter leaves. A source without any claim, such as an article of the user's own, is on the lane of
// publications all the same. Days are numbers since 1970.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "libgeo/atlas/claim_filter.h"
#include "libgeo/atlas/state_on_date.h"

namespace marz {

/// The claims of one day, or of one publication.
struct TimelineEvent {
    std::int32_t day = 0;
    std::vector<std::size_t> claims;   // positions in the atlas
    std::vector<std::size_t> sources;  // those of which no claim is known, by position in the atlas

    /// The source that a publication is named after; nullptr where the atlas has none.
    const geo::Source* source(const geo::Atlas& atlas) const;
};

struct TimelineEvents {
    std::vector<TimelineEvent> happened;   // by day; what was always so is in none
    std::vector<TimelineEvent> published;  // by day
    std::int32_t firstDay = 0;             // the span in which most of it lies, in whole months
    std::int32_t lastDay = 0;

    const std::vector<TimelineEvent>& along(geo::TimeAxis axis) const {
        return axis == geo::TimeAxis::happened ? happened : published;
    }
    bool empty() const { return happened.empty() && published.empty(); }
};

TimelineEvents timelineEvents(const geo::Atlas& atlas, const geo::ClaimFilter& filter);

/// The day of the next or previous event; nothing at the end.
std::optional<std::int32_t> nextEventDay(const std::vector<TimelineEvent>& events, std::int32_t after);
std::optional<std::int32_t> previousEventDay(const std::vector<TimelineEvent>& events, std::int32_t before);

}  // namespace marz
