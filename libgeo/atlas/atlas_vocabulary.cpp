// SPDX-License-Identifier: MIT
#include "libgeo/atlas/atlas_vocabulary.h"

#include <algorithm>
#include <array>

namespace geo {

namespace {

constexpr auto kindTerms = std::to_array<VocabularyTerm>({
    {"border-crossing", "border crossing", "border crossings"},
    {"crossing-side", "side of a crossing", "sides of crossings"},
    {"bridge", "bridge", "bridges"},
    {"base", "military base", "military bases"},
    {"airfield", "airfield", "airfields"},
    {"training-ground", "training ground", "training grounds"},
    {"post", "border post", "border posts"},
    {"exercise", "exercise", "exercises"},
    {"city", "city", "cities"},
    {"building", "building", "buildings"},
    {"district", "district", "districts"},
    {"province", "province", "provinces"},
    {"region", "region", "regions"},
    {"country", "country", "countries"},
    {"border-line", "border", "borders"},
    {"river", "river", "rivers"},
    {"railway", "railway", "railways"},
    {"pipeline", "pipeline", "pipelines"},
    {"power-line", "power line", "power lines"},
    {"supply-route", "supply route", "supply routes"},
    {"organisation", "organisation", "organisations"},
    {"historical-state", "historical state", "historical states"},
});

constexpr auto categoryTerms = std::to_array<VocabularyTerm>({
    {"control", "control", ""},
    {"closure", "closure", "closures"},
    {"reopening", "reopening", "reopenings"},
    {"deployment", "deployment", "deployments"},
    {"force-size", "force size", "force sizes"},
    {"exercise", "exercise", "exercises"},
    {"base-lease", "base lease", "base leases"},
    {"refugees", "refugees", ""},
    {"diplomacy", "diplomacy", ""},
    {"border-length", "border length", "border lengths"},
    {"infrastructure", "infrastructure", ""},
    {"forecast", "forecast", "forecasts"},
});

constexpr auto hedgingTerms = std::to_array<VocabularyTerm>({
    {"asserted", "", ""},
    {"reported", "reported", ""},
    {"claimed", "claimed", ""},
    {"likely", "likely", ""},
    {"planned", "planned", ""},
    {"conditional", "conditional", ""},
    {"denied", "denied", ""},
});

constexpr auto datePrecisionTerms = std::to_array<VocabularyTerm>({
    {"day", "on the day", ""},
    {"days", "within days", ""},
    {"week", "in the week", ""},
    {"part-of-month", "in part of the month", ""},
    {"month", "in the month", ""},
    {"months", "within months", ""},
    {"season", "in the season", ""},
    {"year", "in the year", ""},
    {"years", "within years", ""},
    {"decade", "in the decade", ""},
    {"century", "in the century", ""},
    {"as-of", "as of publication", ""},
    {"before", "before", ""},
    {"since", "since", ""},
    {"future", "in the future", ""},
    {"static", "lasting", ""},
    {"undated", "undated", ""},
});

constexpr auto roleTerms = std::to_array<VocabularyTerm>({
    {"primary", "main name", "main names"},
    {"article", "name in an article", "names in articles"},
    {"description", "description", "descriptions"},
    {"local", "local name", "local names"},
    {"variant", "variant", "variants"},
    {"demonym", "people or adjective", "peoples and adjectives"},
});

constexpr auto firstKinds = std::to_array<std::string_view>(
    {"border-crossing", "crossing-side", "base", "airfield", "training-ground", "post"});

constexpr auto regionCodes = std::to_array<std::string_view>({"AF", "KZ", "KG", "TJ", "TM", "UZ"});

struct Country {
    std::string_view code;
    std::string_view name;
};

constexpr auto countryNames = std::to_array<Country>({
    {"AF", "Afghanistan"},    {"AM", "Armenia"},       {"AZ", "Azerbaijan"}, {"BY", "Belarus"},      {"CN", "China"},
    {"GB", "United Kingdom"}, {"GE", "Georgia"},       {"IN", "India"},      {"IQ", "Iraq"},         {"IR", "Iran"},
    {"KG", "Kyrgyzstan"},     {"KZ", "Kazakhstan"},    {"LV", "Latvia"},     {"MN", "Mongolia"},     {"PK", "Pakistan"},
    {"RU", "Russia"},         {"SY", "Syria"},         {"TJ", "Tajikistan"}, {"TM", "Turkmenistan"}, {"TR", "Turkey"},
    {"UA", "Ukraine"},        {"US", "United States"}, {"UZ", "Uzbekistan"},
});

}  // namespace

std::span<const VocabularyTerm> placeKinds() {
    return kindTerms;
}

std::span<const VocabularyTerm> claimCategories() {
    return categoryTerms;
}

std::span<const VocabularyTerm> hedgings() {
    return hedgingTerms;
}

std::span<const VocabularyTerm> datePrecisions() {
    return datePrecisionTerms;
}

std::span<const VocabularyTerm> nameRoles() {
    return roleTerms;
}

const VocabularyTerm* findTerm(std::span<const VocabularyTerm> vocabulary, std::string_view id) {
    const auto found =
        std::find_if(vocabulary.begin(), vocabulary.end(), [id](const VocabularyTerm& term) { return term.id == id; });
    return found == vocabulary.end() ? nullptr : &*found;
}

std::span<const std::string_view> kindsShownAtFirst() {
    return firstKinds;
}

std::string_view countryName(std::string_view isoCode) {
    const auto found = std::find_if(countryNames.begin(), countryNames.end(),
                                    [isoCode](const Country& country) { return country.code == isoCode; });
    return found == countryNames.end() ? isoCode : found->name;
}

std::span<const std::string_view> regionCountries() {
    return regionCodes;
}

}  // namespace geo
