// SPDX-License-Identifier: MIT
#pragma once

// What `marz export` is asked for: its options, and the page that they make of a layout. Without --layout that is the
// usual one; an option that is given has its way over either.

#include <optional>
#include <string>
#include <vector>

#include "app/command_line/common_options.h"
#include "app/command_line/element_options.h"
#include "app/command_line/filter_options.h"
#include "app/export/layout_file/export_layout.h"

namespace marz {

struct ExportOptions {
    CommonOptions common;
    FilterOptions filter;
    std::string output;
    std::string layout;
    std::vector<double> view;
    std::string place;
    std::optional<std::string> size;
    std::optional<int> dpi;
    std::optional<std::string> margins;
    std::optional<std::string> title;
    std::optional<std::string> subtitle;
    std::optional<std::string> projection;
    std::optional<std::string> style;
    std::optional<std::string> svgText;
    bool graticule = false;
    std::string rangeRings;
    std::vector<std::string> layers;
    std::vector<std::string> layerSystems;  // each of the layer before it
    std::string citations = "chicago";
    std::optional<std::string> claims;
    std::optional<int> quoteWords;
    std::optional<std::string> numberBy;
    std::string each;
    ElementOptions elements;
    const CLI::App* command = nullptr;  // knows which options were given
};

/// The options live as long as the command.
void addExportOptions(CLI::App& command, ExportOptions& options);

/// Those of the options given that say how a page looks or what its map shows, and nothing about data: "--size".
std::vector<std::string> pageOptionsIn(const ExportOptions& options);

/// The files of the user's own, with the systems that were given for them. Throws CLI::ValidationError for a system
/// before which there is no file.
std::vector<LayerSource> layersIn(const ExportOptions& options);

/// The layout of the options, or the usual one. Throws geo::FileError or geo::FormatError.
ExportLayout startLayout(const ExportOptions& options);

/// The layout with all that the options ask for. Throws CLI::ValidationError where that makes no sense, and what
/// findPlaceByWord() and styleOf() throw.
ExportLayout withOptions(ExportLayout layout, const ExportOptions& options, const geo::Atlas& atlas);

}  // namespace marz
