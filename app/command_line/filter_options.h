// SPDX-License-Identifier: MIT
#pragma once

// The FILTER of the command line: the same ClaimFilter that the filter panel edits.

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "libgeo/atlas/atlas.h"
#include "libgeo/atlas/claim_filter.h"
#include "libgeo/atlas/state_on_date.h"

namespace marz {

struct DateOptions {
    std::string asKnownOn;  // by what was published
    std::string asOf;       // by what had happened; at most one of the two
    std::string axis;       // of `asKnownOn`, as scripts may have it
};

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
    DateOptions date;
};

/// Adds the options with their checks: a word that no vocabulary has is wrong usage.
void addFilterOptions(CLI::App& command, FilterOptions& options);

/// --as-known-on, --as-of and --date-axis alone, for commands without a filter.
void addDateOptions(CLI::App& command, DateOptions& options, const std::string& group);
/// The date that was asked for, of a month or year its last day.
std::optional<geo::AsKnownOn> knownOn(const DateOptions& options);

/// Says on standard error how many claims --since and --until leave out for having no date, if any.
void tellOfUndated(const geo::Atlas& atlas, const geo::ClaimFilter& filter);

/// Throws CLI::ValidationError for a country, a source or an actor that the atlas does not have, and for a time that
/// ends before it begins.
geo::ClaimFilter claimFilter(const FilterOptions& options, const geo::Atlas& atlas);

}  // namespace marz
