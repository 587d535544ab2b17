// SPDX-License-Identifier: MIT
#include "libgeo/atlas/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "libgeo/atlas/table_rows.h"
#include "libgeo/atlas/text_folding.h"

namespace geo {

namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

struct UnitTerm {
    std::string_view word;
    Dimension dimension;
    double factor;  // to kilometres, square kilometres, percent, years
};

constexpr auto unitTerms = std::to_array<UnitTerm>({
    {"km", Dimension::length, 1.0},         {"kilometre", Dimension::length, 1.0},
    {"kilometres", Dimension::length, 1.0}, {"kilometers", Dimension::length, 1.0},
    {"mi", Dimension::length, 1.609344},    {"mile", Dimension::length, 1.609344},
    {"miles", Dimension::length, 1.609344}, {"nmi", Dimension::length, 1.852},
    {"m", Dimension::length, 0.001},        {"metres", Dimension::length, 0.001},
    {"ft", Dimension::length, 0.0003048},   {"km2", Dimension::area, 1.0},
    {"sq km", Dimension::area, 1.0},        {"sq mi", Dimension::area, 2.589988110336},
    {"ha", Dimension::area, 0.01},          {"percent", Dimension::share, 1.0},
    {"per cent", Dimension::share, 1.0},    {"year", Dimension::year, 1.0},
    {"years", Dimension::duration, 1.0},    {"months", Dimension::duration, 1.0 / 12.0},
    {"rank", Dimension::rank, 1.0},
});

/// Different words of the sources for the same thing counted.
struct CountedTerm {
    std::string_view word;
    std::string_view counted;
};

constexpr auto countedTerms = std::to_array<CountedTerm>({
    {"troops", "soldiers"},
    {"combatants", "soldiers"},
    {"fighters", "soldiers"},
    {"people", "persons"},
    {"refugees", "persons"},
    {"citizens", "civilians"},
});

struct NumberWord {
    std::string_view word;
    ValueRange range;
};

constexpr auto numberWords = std::to_array<NumberWord>({
    {"dozens", {24.0, 199.0}},
    {"several dozen", {36.0, 119.0}},
    {"scores", {40.0, 199.0}},
    {"hundreds", {200.0, 1999.0}},
    {"several hundred", {300.0, 999.0}},
    {"thousands", {2000.0, 99999.0}},
    {"several thousand", {3000.0, 9999.0}},
    {"tens of thousands", {20000.0, 199999.0}},
    {"hundreds of thousands", {200000.0, 1999999.0}},
    {"several", {3.0, 9.0}},
});

template <class Terms>
auto findWord(const Terms& terms, std::string_view word) {
    const auto found = std::find_if(terms.begin(), terms.end(), [word](const auto& term) { return term.word == word; });
    return found == terms.end() ? nullptr : &*found;
}

std::string_view withoutPrefix(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix ? text.substr(prefix.size()) : text;
}

/// The number, with commas between its thousands or without.
std::optional<double> readNumber(std::string_view text) {
    std::string digits(text);
    digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
    return parseNumber(digits);
}

/// The unit's own words and what its brackets add: "soldiers", "minimum".
struct UnitText {
    std::string base;
    std::string qualifier;
};

UnitText splitUnit(std::string_view unit) {
    const std::size_t bracket = std::min(unit.find('('), unit.size());
    const std::string_view base = unit.substr(0, bracket);
    return {base.find('%') == std::string_view::npos ? foldForSearch(base) : "percent",
            foldForSearch(unit.substr(bracket))};
}

/// "of 14 districts": the number before is a share of 14.
std::optional<double> takeWhole(std::string_view& unit) {
    const std::string_view rest = withoutPrefix(unit, "of ");
    const std::size_t space = rest.find(' ');
    if (rest.size() == unit.size() || space == std::string_view::npos) {
        return std::nullopt;
    }
    const std::optional<double> whole = readNumber(rest.substr(0, space));
    if (whole && *whole > 0.0) {
        unit = rest.substr(space + 1);
        return whole;
    }
    return std::nullopt;
}

/// Sets dimension and what is counted; gives the factor to the dimension's measure.
double readUnit(std::string_view unit, Quantity& quantity) {
    if (const UnitTerm* term = findWord(unitTerms, unit)) {
        quantity.dimension = term->dimension;
        return term->factor;
    }
    if (const std::optional<double> whole = takeWhole(unit)) {
        quantity.dimension = Dimension::share;
        quantity.counted = unit;
        return 100.0 / *whole;
    }
    for (const std::string_view prefix : {"share of ", "percent of "}) {
        if (const std::string_view of = withoutPrefix(unit, prefix); of.size() < unit.size()) {
            quantity.dimension = Dimension::share;
            quantity.counted = of;
            return 1.0;
        }
    }
    const CountedTerm* term = findWord(countedTerms, unit);
    quantity.counted = term ? term->counted : unit;
    return 1.0;
}

/// Half a unit of the last digit that is not zero: 50 for 1300, 0.05 for 1.2.
double roundingOf(std::string_view figure) {
    std::string digits(figure);
    digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const std::size_t last = std::min(digits.find_last_of("123456789"), digits.size() - 1);
    const auto places = static_cast<double>(point) - static_cast<double>(last) - (last < point ? 1.0 : 0.0);
    return 0.5 * std::pow(10.0, places);
}

ValueRange rangeAround(double value, Dimension dimension, std::string_view qualifier) {
    if (qualifier == "minimum" || qualifier == "at least" || qualifier == "over") {
        return {value, unlimited};
    }
    if (qualifier == "maximum" || qualifier == "at most" || qualifier == "up to") {
        return {-unlimited, value};
    }
    if (dimension == Dimension::year || dimension == Dimension::rank) {
        return {value, value};
    }
    // Half a percent on either side: two roundings of one value agree within one percent.
    const double slack = std::abs(value) * (qualifier == "about" ? 0.1 : 0.005);
    return {value - slack, value + slack};
}

}  // namespace

std::optional<Quantity> parseQuantity(std::string_view quantityText, std::string_view unitText) {
    Quantity quantity;
    quantity.words = foldForSearch(quantityText);
    if (quantity.words.empty()) {
        return std::nullopt;
    }
    const UnitText unit = splitUnit(unitText);
    const double factor = readUnit(unit.base, quantity);
    if (const std::optional<double> number = readNumber(quantityText)) {
        quantity.range = rangeAround(*number * factor, quantity.dimension, unit.qualifier);
        quantity.rounding = std::min(roundingOf(quantityText) * factor, std::abs(*number * factor) / 20.0);
    } else if (const NumberWord* word = findWord(numberWords, quantity.words);
               word != nullptr && quantity.dimension == Dimension::count) {
        quantity.range = word->range;
    }
    return quantity;
}

bool comparable(const Quantity& one, const Quantity& other) {
    if (one.dimension != other.dimension) {
        return false;
    }
    // "70 percent" does not say of what; "bulk" is a share of the border.
    const bool unsaid = one.dimension == Dimension::share && (one.counted.empty() || other.counted.empty());
    return unsaid || one.counted == other.counted;
}

bool differ(const Quantity& one, const Quantity& other) {
    if (one.range && other.range) {
        return one.range->high < other.range->low || other.range->high < one.range->low;
    }
    return one.words != other.words;
}

bool mayBeRounded(const Quantity& one, const Quantity& other) {
    const auto limited = [](const Quantity& quantity) {
        return quantity.range && std::isfinite(quantity.range->low) && std::isfinite(quantity.range->high);
    };
    const bool exact = one.dimension == Dimension::year || one.dimension == Dimension::rank;
    if (exact || !comparable(one, other) || !limited(one) || !limited(other)) {
        return false;
    }
    const double middleOfOne = (one.range->low + one.range->high) / 2.0;
    const double middleOfOther = (other.range->low + other.range->high) / 2.0;
    return std::abs(middleOfOne - middleOfOther) < std::max(one.rounding, other.rounding);
}

std::string attributeName(const Quantity& quantity) {
    switch (quantity.dimension) {
        case Dimension::length:
            return "length";
        case Dimension::area:
            return "area";
        case Dimension::share:
            return quantity.counted.empty() ? "share" : "share of " + quantity.counted;
        case Dimension::duration:
            return "duration";
        case Dimension::year:
            return "year";
        case Dimension::rank:
            return "rank";
        case Dimension::count:
            break;
    }
    return quantity.counted.empty() ? "number" : quantity.counted;
}

}  // namespace geo
