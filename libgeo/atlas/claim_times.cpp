// SPDX-License-Identifier: MIT
#include "libgeo/atlas/claim_times.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "libgeo/atlas/atlas.h"

namespace geo {

namespace {

enum class Effect { onFirstDay, afterBegin, inMiddle, atEnd, whenPublished };

template <std::size_t count>
bool isOneOf(std::string_view word, const std::array<std::string_view, count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What is announced may lie after the publication.
bool isExpected(const Claim& claim) {
    return (claim.hedging == "planned" && claim.when.precision != "as-of") || claim.when.precision == "future";
}

Effect effectOf(const Claim& claim) {
    static constexpr std::array<std::string_view, 5> lasting{"since", "static", "years", "decade", "century"};
    static constexpr std::array<std::string_view, 2> exact{"day", "days"};
    const std::string& precision = claim.when.precision;
    if (precision == "as-of") {
        return Effect::atEnd;
    }
    if (precision == "future") {
        return Effect::whenPublished;
    }
    if (claim.category == "exercise" && isOneOf(precision, exact)) {
        return Effect::onFirstDay;
    }
    return isOneOf(precision, lasting) ? Effect::afterBegin : Effect::inMiddle;
}

std::int32_t number(const std::optional<std::chrono::year_month_day>& day, std::int32_t none) {
    return day ? static_cast<std::int32_t>(std::chrono::sys_days{*day}.time_since_epoch().count()) : none;
}

/// The last day on which what lasts is surely still so.
std::int32_t lastsUntil(const TimeSpan& when, std::int32_t last) {
    const bool vagueEnd = when.from && when.to && when.from != when.to;
    return vagueEnd ? number(when.to->firstDay, last) : last;
}

/// The day of the claims that do not share a span with others.
std::int32_t dayOf(Effect effect, const TimeSpan& when, std::int32_t first, std::int32_t last, std::int32_t out) {
    if (first == ClaimTimes::always) {
        return last == ClaimTimes::never ? ClaimTimes::always : last;
    }
    switch (effect) {
        case Effect::onFirstDay:
            return first;
        case Effect::whenPublished:
            return out == ClaimTimes::never ? first : std::max(first, out);
        case Effect::afterBegin: {
            const std::int32_t begun = when.from ? number(when.from->lastDay(), first) : first;
            return std::max(first, std::min({begun, last, out}));
        }
        case Effect::inMiddle:
        case Effect::atEnd:
            break;
    }
    return last == ClaimTimes::never ? first : last;
}

/// Claims that share a vague span, by their source, the span and the place they are about first.
using SpanKey = std::tuple<std::string_view, std::string_view, std::int32_t, std::int32_t>;

}  // namespace

ClaimTimes::ClaimTimes(const AtlasContents& contents) {
    std::unordered_map<std::string_view, std::int32_t> issuedById;
    for (const Source& source : contents.sources) {
        issued.push_back(number(source.issued.latestDay(), number(source.issued.earliestDay(), never)));
        issuedById.emplace(source.id.text(), issued.back());
    }
    std::map<SpanKey, std::vector<std::size_t>> sharing;
    for (std::size_t index = 0; index < contents.claims.size(); ++index) {
        const Claim& claim = contents.claims[index];
        const auto source = issuedById.find(claim.source.text());
        const std::int32_t out = source == issuedById.end() ? never : source->second;
        const std::int32_t first = number(claim.when.earliestDay(), always);
        std::int32_t last = number(claim.when.latestDay(), never);
        if (!isExpected(claim) && out != never && last > out && first <= out && first != always) {
            last = out;
        }
        earliest.push_back(first);
        latest.push_back(last);
        published.push_back(out);
        const Effect effect = effectOf(claim);
        happened.push_back(dayOf(effect, claim.when, first, last, out));
        certain.push_back(happened.back());
        until.push_back(effect == Effect::afterBegin ? lastsUntil(claim.when, last) : last);
        if (effect == Effect::inMiddle && first != always && last != never && first < last) {
            certain.back() = last;
            const std::string_view place = claim.places.empty() ? std::string_view() : claim.places.front().text();
            sharing[{claim.source.text(), place, first, last}].push_back(index);
        }
    }
    for (const auto& [key, claims] : sharing) {
        const std::int64_t first = earliest[claims.front()];
        const std::int64_t length = latest[claims.front()] - first;
        const auto parts = static_cast<std::int64_t>(claims.size()) + 1;
        for (std::size_t part = 0; part < claims.size(); ++part) {
            happened[claims[part]] =
                static_cast<std::int32_t>(first + length * (static_cast<std::int64_t>(part) + 1) / parts);
        }
    }
}

}  // namespace geo
