// SPDX-License-Identifier: MIT
#pragma once

// The FILTER of the command line: the same ClaimFilter that the filter panel edits.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/claim_filter.h"

namespace marz {

struct FilterOptions {
    std::vector<std::string> countries;
    std::vector<std::string> kinds;
    std::vector<std::string> sources;
    std::vector<std::string> categories;
    std::vector<std::string> actors;
    std::vector<std::string> hedgings;
    std::string since;
    std::string until;
    std::string text;
};

/// Adds the options with their checks: a word that no vocabulary has is wrong usage.
void addFilterOptions(CLI::App& command, FilterOptions& options);

/// Throws CLI::ValidationError for a source or an actor that the atlas does not have.
geo::ClaimFilter claimFilter(const FilterOptions& options, const geo::Atlas& atlas);

}  // namespace marz
