// SPDX-License-Identifier: MIT
#include "libgeo/atlas/filter_pass.h"

#include <algorithm>
#include <chrono>
#include <span>

#include "libgeo/atlas/text_folding.h"
#include "libgeo/atlas/word_index.h"

namespace geo {

namespace {

const std::string& textOf(const std::string& choice) {
    return choice;
}
const std::string& textOf(const SourceId& choice) {
    return choice.text();
}

/// Which of the texts are chosen; an empty choice lets everything pass.
template <class Choice>
std::vector<std::uint8_t> chosenOf(const std::vector<std::string>& texts, const std::vector<Choice>& choices) {
    std::vector<std::uint8_t> chosen(texts.size(), choices.empty() ? 1 : 0);
    for (const Choice& choice : choices) {
        const auto found = std::find(texts.begin(), texts.end(), textOf(choice));
        if (found != texts.end()) {
            chosen[static_cast<std::size_t>(found - texts.begin())] = 1;
        }
    }
    return chosen;
}

std::int32_t dayNumber(const std::chrono::year_month_day& day) {
    return static_cast<std::int32_t>(std::chrono::sys_days{day}.time_since_epoch().count());
}

}  // namespace

FilterPass::FilterPass(const Atlas& atlas, const ClaimFilter& filter)
    : m_atlas(atlas),
      m_columns(atlas.columns()),
      m_restrictsClaims(filter.restrictsClaims()),
      m_restrictsSources(!filter.sources.empty()),
      m_passagesCount(!filter.restrictsWhatIsSaid()),
      m_kinds(chosenOf(m_columns.kinds, filter.kinds)),
      m_countries(chosenOf(m_columns.countries, filter.countries)),
      m_anyCountry(filter.countries.empty()),
      m_sources(chosenOf(m_columns.sources, filter.sources)) {
    const std::vector<std::string> words = searchWords(filter.text);
    Flags statements;
    if (!words.empty()) {
        m_nameHits = atlas.nameWords().textsWithAll(words);
        statements = atlas.statementWords().textsWithAll(words);
    }
    passClaims(filter, statements);
}

bool FilterPass::countryPasses(std::size_t place) const {
    const std::span<const std::uint32_t> countries = m_columns.countriesOf(place);
    return m_anyCountry || std::any_of(countries.begin(), countries.end(),
                                       [this](std::uint32_t country) { return m_countries[country] != 0; });
}

bool FilterPass::evidencePasses(std::size_t place) const {
    if (!m_restrictsClaims && nameHit(place)) {
        return true;
    }
    const std::vector<std::size_t>& claims = m_atlas.claimIndexesOf(place);
    if (std::any_of(claims.begin(), claims.end(),
                    [&](std::size_t claim) { return claimPasses(place, claim, passesEvidence); })) {
        return true;
    }
    if (!m_restrictsSources || !m_passagesCount || !nameHit(place)) {
        return false;
    }
    const std::vector<std::size_t>& passages = m_atlas.passageIndexesOf(place);
    return std::any_of(passages.begin(), passages.end(),
                       [this](std::size_t passage) { return m_sources[m_columns.sourceOfPassage[passage]] != 0; });
}

bool FilterPass::actorPasses(std::size_t claim, const ClaimFilter& filter, const Flags& actors) const {
    const std::span<const std::uint32_t> named = m_columns.actorsOf(claim);
    return filter.actors.empty() ||
           std::any_of(named.begin(), named.end(), [&actors](std::uint32_t actor) { return actors[actor] != 0; });
}

void FilterPass::passClaims(const ClaimFilter& filter, const Flags& statements) {
    const Flags categories = chosenOf(m_columns.categories, filter.categories);
    const Flags hedgings = chosenOf(m_columns.hedgings, filter.hedgings);
    const Flags actors = chosenOf(m_columns.actors, filter.actors);
    const std::int32_t since = filter.since ? dayNumber(filter.since->firstDay) : AtlasColumns::openBegin;
    const std::int32_t until = filter.until ? dayNumber(filter.until->lastDay()) : AtlasColumns::openEnd;
    const bool restrictsDates = filter.since || filter.until;
    m_claims.resize(m_atlas.claims().size());
    for (std::size_t claim = 0; claim < m_claims.size(); ++claim) {
        const std::int32_t earliest = m_columns.earliestDayOfClaim[claim];
        const std::int32_t latest = m_columns.latestDayOfClaim[claim];
        const bool undated = earliest == AtlasColumns::openBegin && latest == AtlasColumns::openEnd;
        const bool date = latest >= since && earliest <= until && !(restrictsDates && undated);
        const bool source = m_sources[m_columns.sourceOfClaim[claim]] != 0;
        const bool category = categories[m_columns.categoryOfClaim[claim]] != 0;
        const bool text = statements.empty() || statements[claim] != 0;
        const bool hedging = hedgings[m_columns.hedgingOfClaim[claim]] != 0;
        const bool actor = actorPasses(claim, filter, actors);
        m_claims[claim] = static_cast<std::uint8_t>((date ? passesDate : 0) | (source ? passesSource : 0) |
                                                    (category ? passesCategory : 0) | (text ? passesText : 0) |
                                                    (hedging ? passesHedging : 0) | (actor ? passesActor : 0));
    }
}

}  // namespace geo
