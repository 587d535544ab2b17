// SPDX-License-Identifier: MIT
#include "libgeo/article/border_fit.h"

#include <algorithm>

namespace geo {

namespace {

std::size_t shared(const std::vector<std::string>& countries, const CountryCodes& codes) {
    return static_cast<std::size_t>(std::count_if(countries.begin(), countries.end(),
                                                  [&](const std::string& code) { return codes.contains(code); }));
}

/// How well a border line fits: its countries beside the word count most, those nowhere in the text count against it.
double fit(const Place& border, const BorderSides& sides) {
    const auto& countries = border.countries;
    const std::size_t stated = shared(countries, sides.stated);
    if (stated == 0 || (sides.stated.size() <= 2 && stated < sides.stated.size()))
        return 0.0;
    const std::size_t inferred = shared(countries, sides.inferred);
    const std::size_t context = shared(countries, sides.context);
    const std::size_t alien = countries.size() - context;
    const bool namedBoth = stated == 2 && sides.stated.size() == 2 && countries.size() == 2;
    return (namedBoth ? 4.0 : 0.0) + 2.0 * static_cast<double>(stated) + 1.5 * static_cast<double>(inferred) +
           0.9 * static_cast<double>(context) - 0.6 * static_cast<double>(alien) -
           (sides.inferred.empty() ? 0.0 : 1.0) * static_cast<double>(countries.size());
}

}  // namespace

const Place* bestBorder(const Atlas& atlas, const BorderSides& sides) {
    const Place* best = nullptr;
    double bestFit = 0.0;
    for (const Place& place : atlas.places()) {
        if (place.kind != "border-line" || place.countries.size() < 2)
            continue;
        const double score = fit(place, sides);
        if (score > bestFit) {
            best = &place;
            bestFit = score;
        }
    }
    return best;
}

}  // namespace geo
