// SPDX-License-Identifier: MIT
#include "app/command_line/filter_options.h"

#include <algorithm>
#include <cctype>
#include <iostream>

#include "app/command_line/output_format.h"
#include "libgeo/atlas/atlas_columns.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/claim_query.h"
#include "libgeo/atlas/text_folding.h"

namespace marz {

namespace {

CLI::Validator oneOf(std::span<const geo::VocabularyTerm> vocabulary, const std::string& noun) {
    const auto check = [vocabulary, noun](std::string& word) -> std::string {
        if (geo::findTerm(vocabulary, word) != nullptr) {
            return {};
        }
        std::string known;
        for (const geo::VocabularyTerm& term : vocabulary) {
            known += (known.empty() ? "" : ", ") + std::string(term.id);
        }
        return "there is no " + noun + " \"" + word + "\"; choose from " + known;
    };
    return CLI::Validator(check, "", noun);
}

std::string checkCountry(std::string& code) {
    const bool letters =
        code.size() == 2 && std::all_of(code.begin(), code.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
    if (!letters) {
        return "\"" + code + "\" is no country code; write two letters (ISO 3166-1 alpha-2), for example TJ";
    }
    std::transform(code.begin(), code.end(), code.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return {};
}

std::string checkDate(std::string& date) {
    return geo::parsePartialDate(date) ? std::string{}
                                       : "\"" + date + "\" is no date; write 2021, 2021-08 or 2021-08-11";
}

std::vector<geo::SourceId> knownSources(const std::vector<std::string>& words, const geo::Atlas& atlas) {
    std::vector<geo::SourceId> sources;
    for (const std::string& word : words) {
        if (atlas.findSource(geo::SourceId(word)) == nullptr) {
            std::string known;
            for (const geo::Source& source : atlas.sources()) {
                known += (known.empty() ? "" : ", ") + source.id.text();
            }
            throw CLI::ValidationError("--source",
                                       "there is no source \"" + word + "\" in this atlas; choose from " + known);
        }
        sources.emplace_back(word);
    }
    return sources;
}

/// A code that no place has would silently leave nothing.
std::vector<std::string> knownCountries(const std::vector<std::string>& codes, const geo::Atlas& atlas) {
    std::vector<std::string> there = atlas.columns().countries;
    std::sort(there.begin(), there.end());
    for (const std::string& code : codes) {
        if (!std::binary_search(there.begin(), there.end(), code)) {
            throw CLI::ValidationError("--country", "no place of this atlas is in the country \"" + code +
                                                        "\"; choose from " + joined(there, ", "));
        }
    }
    return codes;
}

/// What ends before it begins holds nothing.
void requireOrder(const std::optional<geo::PartialDate>& since, const std::optional<geo::PartialDate>& until) {
    if (since && until && std::chrono::sys_days{since->firstDay} > std::chrono::sys_days{until->lastDay()}) {
        throw CLI::ValidationError("--since", "the time begins (" + since->iso() + ") after it ends (" + until->iso() +
                                                  "); --since takes the earlier date and --until the later one");
    }
}

/// As the atlas writes them; case and accents do not count. An atlas has far too many actors to name them all here.
std::vector<std::string> knownActors(const std::vector<std::string>& words, const geo::Atlas& atlas) {
    std::vector<std::string> actors;
    for (const std::string& word : words) {
        const std::size_t before = actors.size();
        for (const std::string& actor : atlas.columns().actors) {
            if (geo::foldForSearch(actor) == geo::foldForSearch(word)) {
                actors.push_back(actor);
            }
        }
        if (actors.size() == before) {
            throw CLI::ValidationError("--actor", "no claim of this atlas names \"" + word +
                                                      "\" as an actor; \"marz claims --format csv\" lists them");
        }
    }
    return actors;
}

}  // namespace

void addDateOptions(CLI::App& command, DateOptions& options, const std::string& group) {
    CLI::Option* known = command
                             .add_option("--as-known-on", options.asKnownOn,
                                         "What a reader of this date could know: what was published later is left out")
                             ->check(CLI::Validator(checkDate, ""))
                             ->type_name("DATE")
                             ->group(group);
    CLI::Option* happened =
        command
            .add_option("--as-of", options.asOf,
                        "What had happened by this date, whenever it was told: what happened later is left out")
            ->check(CLI::Validator(checkDate, ""))
            ->type_name("DATE")
            ->excludes(known)
            ->group(group);
    command
        .add_option("--date-axis", options.axis, "For scripts: \"happened\" gives --as-known-on the meaning of --as-of")
        ->check(CLI::IsMember({"happened", "published"}))
        ->type_name("AXIS")
        ->excludes(happened)
        ->needs(known)
        ->group(group);
}

void addFilterOptions(CLI::App& command, FilterOptions& options) {
    const std::string group = "FILTER";
    command.add_option("--country", options.countries, "Places of these countries; a crossing belongs to both sides")
        ->delimiter(',')
        ->transform(CLI::Validator(checkCountry, ""))
        ->type_name("ISO")
        ->group(group);
    command.add_option("--kind", options.kinds, "Places of these kinds, for example border-crossing")
        ->delimiter(',')
        ->check(oneOf(geo::placeKinds(), "kind"))
        ->type_name("KIND")
        ->group(group);
    command.add_option("--source", options.sources, "What these sources tell")
        ->delimiter(',')
        ->type_name("ID")
        ->group(group);
    command.add_option("--category", options.categories, "Claims of these categories, for example control")
        ->delimiter(',')
        ->check(oneOf(geo::claimCategories(), "category"))
        ->type_name("CATEGORY")
        ->group(group);
    command.add_option("--actor", options.actors, "Claims about these actors, for example Taliban")
        ->delimiter(',')
        ->type_name("NAME")
        ->group(group);
    command
        .add_option("--hedging", options.hedgings, "Claims that are asserted, reported, claimed, likely, planned...")
        ->delimiter(',')
        ->check(oneOf(geo::hedgings(), "hedging"))
        ->type_name("HEDGING")
        ->group(group);
    command
        .add_option("--since", options.since, "Claims about this date or later; those without any date are left out")
        ->check(CLI::Validator(checkDate, ""))
        ->type_name("DATE")
        ->group(group);
    command
        .add_option("--until", options.until, "Claims about this date or earlier; those without any date are left out")
        ->check(CLI::Validator(checkDate, ""))
        ->type_name("DATE")
        ->group(group);
    addDateOptions(command, options.date, group);
    command.add_option("--text", options.text, "Words in names (any script) or statements")
        ->type_name("WORDS")
        ->group(group);
}

geo::ClaimFilter claimFilter(const FilterOptions& options, const geo::Atlas& atlas) {
    geo::ClaimFilter filter;
    filter.countries = knownCountries(options.countries, atlas);
    filter.kinds = options.kinds;
    filter.sources = knownSources(options.sources, atlas);
    filter.categories = options.categories;
    filter.actors = knownActors(options.actors, atlas);
    filter.hedgings = options.hedgings;
    filter.since = geo::parsePartialDate(options.since);
    filter.until = geo::parsePartialDate(options.until);
    requireOrder(filter.since, filter.until);
    filter.text = options.text;
    return filter;
}

void tellOfUndated(const geo::Atlas& atlas, const geo::ClaimFilter& filter) {
    const std::size_t count = geo::undatedLeftOut(atlas, filter).size();
    if (count > 0) {
        std::cerr << count << (count == 1 ? " undated claim is" : " undated claims are")
                  << " left out; without --since and --until they are there.\n";
    }
}

std::optional<geo::AsKnownOn> knownOn(const DateOptions& options) {
    const bool happened = !options.asOf.empty() || options.axis == "happened";
    const std::optional<geo::PartialDate> date =
        geo::parsePartialDate(options.asOf.empty() ? options.asKnownOn : options.asOf);
    if (!date) {
        return std::nullopt;
    }
    return geo::AsKnownOn{date->lastDay(), happened ? geo::TimeAxis::happened : geo::TimeAxis::published};
}

}  // namespace marz
