// SPDX-License-Identifier: MIT
#include <iostream>
#include <set>

#include "app/bibliography/bibtex.h"
#include "app/bibliography/citation_style.h"
#include "app/bibliography/csl_json.h"
#include "app/bibliography/ris.h"
#include "app/command_line/commands.h"
#include "app/command_line/common_options.h"
#include "app/command_line/filter_options.h"
#include "app/command_line/output_format.h"
#include "app/convert/text_table.h"
#include "libgeo/atlas/claim_query.h"

namespace marz {

namespace {

struct SourcesOptions {
    CommonOptions common;
    FilterOptions filter;
    std::string format = "text";
    std::string citations = "chicago";
};

/// Those that make a claim which the filter leaves; all where nothing is filtered, also those without any claim.
std::vector<const geo::Source*> chosenSources(const geo::Atlas& atlas, const FilterOptions& options) {
    const geo::ClaimFilter filter = claimFilter(options, atlas);
    const std::optional<geo::AsKnownOn> date = knownOn(options.date);
    std::set<geo::SourceId> telling;
    for (const std::size_t index : geo::matchingClaims(atlas, filter)) {
        if (!date || geo::isKnown(atlas, index, *date)) {
            telling.insert(atlas.claims()[index].source);
        }
    }
    const bool unfiltered = filter.empty() && !date;
    std::vector<const geo::Source*> sources;
    for (const geo::Source& source : atlas.sources()) {
        if (unfiltered || telling.contains(source.id)) {
            sources.push_back(&source);
        }
    }
    return sources;
}

void writeCitations(const std::vector<const geo::Source*>& sources, CitationStyle style) {
    for (const geo::Source* source : sources) {
        std::cout << citationIn(style, *source, {}).toStdString() << '\n';
    }
}

TextTable sourcesTable(const std::vector<const geo::Source*>& sources) {
    TextTable table{{"id", "type", "title", "authors", "publisher", "container_title", "issued", "issued_to",
                     "date_precision", "url", "language"},
                    {}};
    const auto iso = [](const auto& date) { return date ? date->iso() : std::string(); };
    for (const geo::Source* source : sources) {
        table.rows.push_back({source->id.text(), source->type, source->title, joined(source->authors, ";"),
                              source->publisher, source->containerTitle, iso(source->issued.from),
                              iso(source->issued.to), source->issued.precision, source->url, source->language});
    }
    return table;
}

int listSources(const SourcesOptions& options) {
    const World world = loadAtlasAndArticles(options.common);
    const std::vector<const geo::Source*> sources = chosenSources(*world.atlas, options.filter);
    if (options.format == "csl-json") {
        std::cout << toCslJson(sources).toStdString();
    } else if (options.format == "bibtex") {
        std::cout << toBibTex(sources).toStdString();
    } else if (options.format == "ris") {
        std::cout << toRis(sources).toStdString();
    } else if (options.format == "csv") {
        writeCsv(std::cout, sourcesTable(sources));
    } else {
        writeCitations(sources, *citationStyleOf(QString::fromStdString(options.citations)));
    }
    return exitDone;
}

}  // namespace

void addSourcesCommand(CLI::App& parent, Command& chosen) {
    CLI::App* command =
        parent.add_subcommand("sources", "Cite the sources of the atlas, or list them for Zotero and others");
    auto options = std::make_shared<SourcesOptions>();
    addFilterOptions(*command, options->filter);
    addFormatOption(*command, options->format, {"text", "csv", "csl-json", "bibtex", "ris"});
    addCitationsOption(*command, options->citations);
    addCommonOptions(*command, options->common);
    command->callback([options, &chosen] { chosen = {Toolkit::core, [options] { return listSources(*options); }}; });
}

}  // namespace marz
