// SPDX-License-Identifier: MIT
#include "app/panels/timeline_events.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <string_view>

#include "libgeo/atlas/claim_query.h"

namespace marz {

namespace {

using namespace std::chrono;

std::vector<TimelineEvent> eventsAlong(const geo::Atlas& atlas, const std::vector<std::size_t>& claims,
                                       geo::TimeAxis axis) {
    std::map<std::int32_t, std::vector<std::size_t>> byDay;
    for (const std::size_t claim : claims) {
        const std::int32_t day = geo::claimDay(atlas, claim, axis);
        if (day != geo::ClaimTimes::always && day != geo::ClaimTimes::never) {
            byDay[day].push_back(claim);
        }
    }
    std::vector<TimelineEvent> events;
    events.reserve(byDay.size());
    for (auto& [day, ofDay] : byDay) {
        events.push_back({day, std::move(ofDay), {}});
    }
    return events;
}

/// Adds what has been published without a claim; a filter over what is said leaves it out.
void addSilentSources(const geo::Atlas& atlas, const geo::ClaimFilter& filter, std::vector<TimelineEvent>& published) {
    if (filter.restrictsWhatIsSaid() || !filter.text.empty()) {
        return;
    }
    std::set<std::string_view> telling;
    for (const geo::Claim& claim : atlas.claims()) {
        telling.insert(claim.source.text());
    }
    for (std::size_t index = 0; index < atlas.sources().size(); ++index) {
        const geo::SourceId& id = atlas.sources()[index].id;
        const std::int32_t day = atlas.times().issued[index];
        const bool wanted = filter.sources.empty() ||
                            std::find(filter.sources.begin(), filter.sources.end(), id) != filter.sources.end();
        if (!wanted || day == geo::ClaimTimes::never || telling.contains(id.text())) {
            continue;
        }
        const auto at =
            std::lower_bound(published.begin(), published.end(), day,
                             [](const TimelineEvent& event, std::int32_t sought) { return event.day < sought; });
        if (at != published.end() && at->day == day) {
            at->sources.push_back(index);
        } else {
            published.insert(at, TimelineEvent{day, {}, {index}});
        }
    }
}

std::int32_t number(sys_days day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

std::int32_t monthBegin(std::int32_t day) {
    const year_month_day date = geo::dayOfNumber(day);
    return number(sys_days{date.year() / date.month() / 1});
}

std::int32_t monthEnd(std::int32_t day) {
    const year_month_day date = geo::dayOfNumber(day);
    return number(sys_days{(date.year() / date.month() / 1) + months{1}});
}

/// Around the middle event, as far as events follow each other without a long pause: history and forecasts are reached
/// by stepping.
void findSpan(TimelineEvents& events) {
    constexpr std::int32_t longPause = 92;
    std::vector<std::int32_t> days;
    for (const auto* axis : {&events.happened, &events.published}) {
        for (const TimelineEvent& event : *axis) {
            days.insert(days.end(), event.claims.size() + event.sources.size(), event.day);
        }
    }
    if (days.empty()) {
        return;
    }
    std::sort(days.begin(), days.end());
    std::size_t first = days.size() / 2;
    std::size_t last = first;
    while (first > 0 && days[first] - days[first - 1] <= longPause) {
        --first;
    }
    while (last + 1 < days.size() && days[last + 1] - days[last] <= longPause) {
        ++last;
    }
    events.firstDay = monthBegin(days[first]);
    events.lastDay = monthEnd(days[last]);
}

}  // namespace

const geo::Source* TimelineEvent::source(const geo::Atlas& atlas) const {
    if (!claims.empty()) {
        return atlas.findSource(atlas.claims()[claims.front()].source);
    }
    return sources.empty() ? nullptr : &atlas.sources()[sources.front()];
}

TimelineEvents timelineEvents(const geo::Atlas& atlas, const geo::ClaimFilter& filter) {
    const std::vector<std::size_t> claims = geo::matchingClaims(atlas, filter);
    TimelineEvents events{eventsAlong(atlas, claims, geo::TimeAxis::happened),
                          eventsAlong(atlas, claims, geo::TimeAxis::published)};
    addSilentSources(atlas, filter, events.published);
    findSpan(events);
    return events;
}

std::optional<std::int32_t> nextEventDay(const std::vector<TimelineEvent>& events, std::int32_t after) {
    const auto next =
        std::find_if(events.begin(), events.end(), [after](const TimelineEvent& event) { return event.day > after; });
    return next == events.end() ? std::nullopt : std::optional(next->day);
}

std::optional<std::int32_t> previousEventDay(const std::vector<TimelineEvent>& events, std::int32_t before) {
    const auto next = std::find_if(events.begin(), events.end(),
                                   [before](const TimelineEvent& event) { return event.day >= before; });
    return next == events.begin() ? std::nullopt : std::optional(std::prev(next)->day);
}

}  // namespace marz
