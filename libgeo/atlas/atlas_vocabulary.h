// SPDX-License-Identifier: MIT
#pragma once

// The words that the tables' controlled columns may hold, each with its label for people. One place for all of
// them: reader, check, filters and legends ask here.

#include <span>
#include <string_view>

namespace geo {

struct VocabularyTerm {
    std::string_view id;
    std::string_view label;        // English, singular, lower case: "border crossing"
    std::string_view pluralLabel;  // "border crossings"; empty where no plural makes sense
};

std::span<const VocabularyTerm> placeKinds();  // in the order in which filters and legends list them
std::span<const VocabularyTerm> claimCategories();
std::span<const VocabularyTerm> hedgings();        // label: what the panel says, "reported"; asserted has none
std::span<const VocabularyTerm> datePrecisions();  // label: "as of publication", "on the day"…
std::span<const VocabularyTerm> nameRoles();

/// The term with this id; nullptr where the vocabulary has none.
const VocabularyTerm* findTerm(std::span<const VocabularyTerm> vocabulary, std::string_view id);

/// The kinds shown at the start: crossings, bases, airfields, training grounds and posts.
std::span<const std::string_view> kindsShownAtFirst();

/// English name of a country by ISO 3166-1 alpha-2 code, for the countries of atlas and region; the code itself
/// otherwise.
std::string_view countryName(std::string_view isoCode);
/// Afghanistan and the five republics, in the order of the filter.
std::span<const std::string_view> regionCountries();

}  // namespace geo
