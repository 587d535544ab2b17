// SPDX-License-Identifier: MIT
#include "libgeo/atlas/joined_exercises.h"

#include <algorithm>
#include <map>
#include <utility>

namespace geo {

namespace {

/// Spans of days that can be asked whether one of them meets another span, without looking at each.
class DaySpans {
public:
    void add(std::int32_t first, std::int32_t last) { m_spans.emplace_back(first, last); }

    /// To be called between adding and asking.
    void sort() {
        std::sort(m_spans.begin(), m_spans.end());
        for (std::size_t i = 1; i < m_spans.size(); ++i) {
            m_spans[i].second = std::max(m_spans[i].second, m_spans[i - 1].second);
        }
    }

    bool meets(std::int32_t first, std::int32_t last) const {
        const auto behind = std::upper_bound(m_spans.begin(), m_spans.end(), last,
                                             [](std::int32_t day, const Span& span) { return day < span.first; });
        return behind != m_spans.begin() && std::prev(behind)->second >= first;
    }

private:
    using Span = std::pair<std::int32_t, std::int32_t>;  // sorted: up to which day this one or one before it goes
    std::vector<Span> m_spans;
};

/// The exercises of one place.
struct Told {
    DaySpans exact;
    DaySpans vagueFacts;  // told to have taken place, some time in a span
};

}  // namespace

bool toldToTheDay(const Atlas& atlas, const StateFact& fact) {
    const std::string& precision = atlas.claims()[fact.claim].when.precision;
    return precision == "day" || precision == "days";
}

void joinExercises(const Atlas& atlas, std::int32_t day, std::vector<StateFact>& facts) {
    const ClaimTimes& times = atlas.times();
    std::map<std::size_t, Told> toldOf;  // by the place that they are about
    for (const StateFact& fact : facts) {
        const bool exact = toldToTheDay(atlas, fact);
        if (fact.kind == StateKind::exercise && (exact || !fact.announced)) {
            Told& told = toldOf[fact.about];
            (exact ? told.exact : told.vagueFacts).add(times.earliest[fact.claim], times.latest[fact.claim]);
        }
    }
    for (auto& [place, told] : toldOf) {
        told.exact.sort();
        told.vagueFacts.sort();
    }
    std::vector<std::size_t> joined;  // claims
    for (StateFact& fact : facts) {
        const auto told = toldOf.find(fact.about);
        if (fact.kind != StateKind::exercise || told == toldOf.end()) {
            continue;
        }
        const std::int32_t first = times.earliest[fact.claim];
        const std::int32_t last = times.latest[fact.claim];
        if (!toldToTheDay(atlas, fact)) {
            if (told->second.exact.meets(first, last)) {
                joined.push_back(fact.claim);
            }
        } else if (fact.day <= day && told->second.vagueFacts.meets(first, last)) {
            fact.announced = false;
        }
    }
    std::sort(joined.begin(), joined.end());
    std::erase_if(facts, [&](const StateFact& fact) {
        return fact.kind == StateKind::exercise && std::binary_search(joined.begin(), joined.end(), fact.claim);
    });
}

}  // namespace geo
