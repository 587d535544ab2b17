// SPDX-License-Identifier: MIT
#pragma once

// Options that every subcommand takes: which atlas, articles and basemap to use, and the language of names.

#include <CLI/CLI.hpp>
#include <string>

#include "app/world/world_builder.h"
#include "libgeo/atlas/place.h"

namespace marz {

struct CommonOptions {
    std::string atlas;
    std::string own;
    std::vector<std::string> articles;
    std::string basemap;
    std::string language = "en";
};

void addCommonOptions(CLI::App& command, CommonOptions& options);

/// Throws geo::FileError where a file or folder that the options name is not there: an answer without it would be
/// another one than was asked for.
void requireNamed(const CommonOptions& options);

/// Throws CLI::ValidationError for a language in which the atlas names no place.
void requireLanguage(const CommonOptions& options, const geo::Atlas& atlas);

/// The shipped world with what the options put in its place.
WorldRequest worldRequest(const CommonOptions& options);

/// Atlas, gazetteer and articles without the basemap: all that the text commands need. Warnings go to stderr. Throws
/// what requireLanguage() throws.
World loadAtlasAndArticles(const CommonOptions& options);

/// The place's name in the language ("ru", also asked for as "ru-RU"; its local one first), with "local" those of its
/// own people, or the English one where the atlas has none.
std::string nameIn(const std::string& language, const geo::Place& place);

/// To stderr; what several steps of a command find is told once.
void printWarnings(const std::vector<geo::Warning>& warnings);

}  // namespace marz
