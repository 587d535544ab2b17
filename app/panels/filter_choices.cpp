// SPDX-License-Identifier: MIT
#include "app/panels/filter_choices.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "app/convert/citation_writer.h"
#include "app/convert/claim_words.h"
#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"
#include "libgeo/atlas/atlas_columns.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

namespace {

std::size_t countOf(const std::map<std::string, std::size_t>& counts, const std::string& id) {
    const auto found = counts.find(id);
    return found == counts.end() ? 0 : found->second;
}

QString pluralLabel(const geo::VocabularyTerm& term) {
    return withCapital(toQString(term.pluralLabel.empty() ? term.label : term.pluralLabel));
}

template <class Range>
bool contains(const Range& range, std::string_view id) {
    return std::find(range.begin(), range.end(), id) != range.end();
}

}  // namespace

std::vector<FilterChoice> countryChoices(const geo::Atlas& atlas, const geo::FilterCounts& counts) {
    std::set<std::string> present;
    for (const geo::Place& place : atlas.places()) {
        present.insert(place.countries.begin(), place.countries.end());
    }
    std::vector<FilterChoice> choices;
    const auto add = [&](std::string_view code, ChoiceRank rank) {
        const std::string id(code);
        choices.push_back(
            {toQString(id), toQString(geo::countryName(id)), {}, countOf(counts.countries, id), rank, {}});
    };
    for (const std::string_view code : geo::regionCountries()) {
        if (present.erase(std::string(code)) > 0) {
            add(code, ChoiceRank::usual);
        }
    }
    const auto others = static_cast<std::ptrdiff_t>(choices.size());
    for (const std::string& code : present) {
        add(code, ChoiceRank::behindMore);
    }
    std::sort(choices.begin() + others, choices.end(),
              [](const FilterChoice& one, const FilterChoice& other) { return one.label < other.label; });
    return choices;
}

std::vector<FilterChoice> kindChoices(const geo::Atlas& atlas, const geo::FilterCounts& counts,
                                      const MarkIcons& icons) {
    std::set<std::string, std::less<>> present;
    for (const geo::Place& place : atlas.places()) {
        present.insert(place.kind);
    }
    std::vector<FilterChoice> choices;
    const auto add = [&](const geo::VocabularyTerm& term, ChoiceRank rank) {
        if (present.contains(term.id)) {
            const std::string id(term.id);
            choices.push_back(
                {toQString(id), pluralLabel(term), icons.icon(toQString(id)), countOf(counts.kinds, id), rank, {}});
        }
    };
    for (const geo::VocabularyTerm& term : geo::placeKinds()) {
        if (contains(geo::kindsShownAtFirst(), term.id)) {
            add(term, ChoiceRank::usual);
        }
    }
    for (const geo::VocabularyTerm& term : geo::placeKinds()) {
        if (!contains(geo::kindsShownAtFirst(), term.id)) {
            add(term, ChoiceRank::behindMore);
        }
    }
    return choices;
}

std::vector<FilterChoice> sourceChoices(const geo::Atlas& atlas, const geo::FilterCounts& counts) {
    std::vector<const geo::Source*> sources;
    for (const geo::Source& source : atlas.sources()) {
        sources.push_back(&source);
    }
    std::stable_sort(sources.begin(), sources.end(), [](const geo::Source* one, const geo::Source* other) {
        const auto day = [](const geo::Source* source) {
            return source->issued.from ? source->issued.from->firstDay : std::chrono::year_month_day{};
        };
        return day(one) < day(other);
    });
    std::vector<FilterChoice> choices;
    for (const geo::Source* source : sources) {
        QString label = sourceName(*source);
        const QString issued = spanInWords(source->issued, MonthNames::abbreviated);
        if (!issued.isEmpty()) {
            label += QStringLiteral(" \u00B7 ") + issued;
        }
        const std::string& id = source->id.text();
        choices.push_back(
            {toQString(id), label, {}, countOf(counts.sources, id), ChoiceRank::usual, fullCitation(*source, {})});
    }
    return choices;
}

std::vector<FilterChoice> categoryChoices(const geo::Atlas& atlas, const geo::FilterCounts& counts) {
    std::set<std::string, std::less<>> present;
    for (const geo::Claim& claim : atlas.claims()) {
        present.insert(claim.category);
    }
    std::vector<FilterChoice> choices;
    for (const geo::VocabularyTerm& term : geo::claimCategories()) {
        if (present.contains(term.id)) {
            const std::string id(term.id);
            choices.push_back({toQString(id),
                               withCapital(toQString(term.label)),
                               {},
                               countOf(counts.categories, id),
                               ChoiceRank::behindMore,
                               {}});
        }
    }
    return choices;
}

std::vector<std::string> frequentActors(const geo::Atlas& atlas) {
    constexpr std::size_t mostActors = 60;  // a list that is longer is searched by typing, not by reading
    const geo::AtlasColumns& columns = atlas.columns();
    std::vector<std::pair<std::size_t, std::uint32_t>> claims(columns.actors.size());
    for (std::uint32_t actor = 0; actor < claims.size(); ++actor) {
        claims[actor] = {0, actor};
    }
    for (std::size_t claim = 0; claim < atlas.claims().size(); ++claim) {
        for (const std::uint32_t actor : columns.actorsOf(claim)) {
            ++claims[actor].first;
        }
    }
    std::stable_sort(claims.begin(), claims.end(),
                     [](const auto& one, const auto& other) { return one.first > other.first; });
    claims.resize(std::min(claims.size(), mostActors));
    std::vector<std::string> actors;
    for (const auto& [count, actor] : claims) {
        actors.push_back(columns.actors[actor]);
    }
    return actors;
}

std::vector<FilterChoice> actorChoices(const std::vector<std::string>& frequent, const geo::FilterCounts& counts,
                                       const std::vector<std::string>& chosen) {
    std::vector<FilterChoice> choices;
    const auto add = [&](const std::string& actor) {
        choices.push_back(
            {toQString(actor), toQString(actor), {}, countOf(counts.actors, actor), ChoiceRank::behindMore, {}});
    };
    std::for_each(frequent.begin(), frequent.end(), add);
    for (const std::string& actor : chosen) {
        if (!contains(frequent, actor)) {
            add(actor);
        }
    }
    return choices;
}

std::vector<FilterChoice> hedgingChoices(const geo::Atlas& atlas, const geo::FilterCounts& counts) {
    std::vector<FilterChoice> choices;
    for (const geo::VocabularyTerm& term : geo::hedgings()) {
        if (contains(atlas.columns().hedgings, term.id)) {
            const std::string id(term.id);
            geo::Claim example;
            example.hedging = id;
            choices.push_back({toQString(id),
                               withCapital(toQString(term.label.empty() ? term.id : term.label)),
                               {},
                               countOf(counts.hedgings, id),
                               ChoiceRank::behindMore,
                               hedgingExplained(example)});
        }
    }
    return choices;
}

}  // namespace marz
