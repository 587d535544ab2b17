// SPDX-License-Identifier: MIT
#include "libgeo/atlas/claimed_content.h"

#include <algorithm>

#include "libgeo/atlas/text_folding.h"

namespace geo {

namespace {

using std::chrono::sys_days;

constexpr std::string_view withinWord = "within ";

std::optional<ClaimedDates> datesIn(std::string_view text) {
    const bool within = text.substr(0, withinWord.size()) == withinWord;
    text.remove_prefix(within ? withinWord.size() : 0);
    const std::size_t slash = text.find('/');
    const auto from = parsePartialDate(text.substr(0, slash));
    const auto to = slash == std::string_view::npos ? from : parsePartialDate(text.substr(slash + 1));
    if (!from || !to) {
        return std::nullopt;
    }
    const bool toTheDay = from->resolution == DateResolution::day && to->resolution == DateResolution::day;
    return ClaimedDates{sys_days{from->firstDay}, sys_days{to->lastDay()}, toTheDay && !within};
}

std::string withoutRemarks(std::string_view text) {
    std::string kept;
    int depth = 0;
    for (const char letter : text) {
        depth += letter == '(' ? 1 : 0;
        if (depth == 0) {
            kept.push_back(letter);
        }
        depth -= letter == ')' && depth > 0 ? 1 : 0;
    }
    return kept;
}

/// "1600 civilians": what begins with a figure is a quantity like those of the tables.
std::optional<Quantity> quantityIn(std::string_view text) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const bool figure = !text.empty() && text.front() >= '0' && text.front() <= '9';
    return figure ? parseQuantity(text.substr(0, space), text.substr(std::min(space + 1, text.size()))) : std::nullopt;
}

bool datesDiffer(const ClaimedDates& one, const ClaimedDates& other) {
    if (one.exact && other.exact) {
        return one.first != other.first || one.last != other.last;
    }
    const auto fits = [](const ClaimedDates& exact, const ClaimedDates& frame) {
        return frame.first <= exact.first && exact.last <= frame.last;
    };
    if (one.exact != other.exact) {
        return one.exact ? !fits(one, other) : !fits(other, one);
    }
    return one.last < other.first || other.last < one.first;
}

/// Soldiers are persons too, so that two such figures need not contradict each other.
bool oneIncludesTheOther(const Quantity& one, const Quantity& other) {
    return one.counted == "persons" || other.counted == "persons";
}

Difference quantitiesDiffer(const Quantity& one, const Quantity& other) {
    if (one.dimension == Dimension::count && other.dimension == Dimension::count && one.counted != other.counted) {
        return oneIncludesTheOther(one, other) ? Difference::none : Difference::real;
    }
    if (!differ(one, other)) {
        return Difference::none;
    }
    return mayBeRounded(one, other) ? Difference::rounding : Difference::real;
}

}  // namespace

std::optional<ClaimedContent> contentOf(const Claim& claim, const ClaimedValue& value) {
    if (value.value.empty()) {
        return quantityOf(claim);
    }
    ClaimedContent content{value.value, {}, datesIn(value.value), foldForSearch(withoutRemarks(value.value))};
    if (!content.dates) {
        content.quantity = quantityIn(value.value);
    }
    return content;
}

std::optional<ClaimedContent> quantityOf(const Claim& claim) {
    std::optional<Quantity> quantity = parseQuantity(claim.quantity, claim.unit);
    if (!quantity) {
        return std::nullopt;
    }
    std::string words = quantity->words;
    return ClaimedContent{{}, std::move(quantity), {}, std::move(words)};
}

Difference difference(const ClaimedContent& one, const ClaimedContent& other) {
    if (one.quantity && other.quantity) {
        return quantitiesDiffer(*one.quantity, *other.quantity);
    }
    if (one.dates && other.dates) {
        return datesDiffer(*one.dates, *other.dates) ? Difference::real : Difference::none;
    }
    return one.words == other.words ? Difference::none : Difference::real;
}

}  // namespace geo
