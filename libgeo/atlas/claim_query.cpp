// SPDX-License-Identifier: MIT
#include "libgeo/atlas/claim_query.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <span>

#include "libgeo/atlas/atlas_columns.h"
#include "libgeo/atlas/text_folding.h"
#include "libgeo/atlas/word_index.h"

namespace geo {

namespace {

using Flags = std::vector<std::uint8_t>;

/// What a claim passes by itself, whatever its place.
enum ClaimPass : std::uint8_t {
    passesDate = 1,
    passesSource = 2,
    passesCategory = 4,
    passesText = 8,
    passesActor = 16,
    passesHedging = 32
};
constexpr std::uint8_t passesEvidence = passesDate | passesSource | passesCategory | passesActor | passesHedging;
constexpr std::uint8_t passesEvidenceBut(ClaimPass one) {
    return static_cast<std::uint8_t>(passesEvidence & ~one);
}

const std::string& textOf(const std::string& choice) {
    return choice;
}
const std::string& textOf(const SourceId& choice) {
    return choice.text();
}

/// Which of the texts are chosen; an empty choice lets everything pass.
template <class Choice>
Flags chosenOf(const std::vector<std::string>& texts, const std::vector<Choice>& choices) {
    Flags chosen(texts.size(), choices.empty() ? 1 : 0);
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

/// A filter on one atlas: what each choice, claim and text passes, worked out once for all places.
class Query {
public:
    Query(const Atlas& atlas, const ClaimFilter& filter)
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

    const Atlas& atlas() const { return m_atlas; }
    const AtlasColumns& columns() const { return m_columns; }
    std::size_t placeCount() const { return m_atlas.places().size(); }

    bool kindPasses(std::size_t place) const { return m_kinds[m_columns.kindOfPlace[place]] != 0; }
    bool countryPasses(std::size_t place) const {
        const std::span<const std::uint32_t> countries = m_columns.countriesOf(place);
        return m_anyCountry || std::any_of(countries.begin(), countries.end(),
                                           [this](std::uint32_t country) { return m_countries[country] != 0; });
    }
    bool nameHit(std::size_t place) const { return m_nameHits.empty() || m_nameHits[place] != 0; }

    /// Whether the claim passes all of these, the text also by the name of this place.
    bool claimPasses(std::size_t claim, std::uint8_t wanted) const { return (m_claims[claim] & wanted) == wanted; }
    bool claimPasses(std::size_t place, std::size_t claim, std::uint8_t wanted) const {
        return claimPasses(claim, wanted) && (nameHit(place) || claimPasses(claim, passesText));
    }

    /// Sources, categories, dates and text, of a place whose country and kind pass.
    bool evidencePasses(std::size_t place) const {
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

    /// A passage has neither category nor date of its own: it speaks for a source only where these are free.
    bool passagesCount() const { return m_passagesCount; }

private:
    bool actorPasses(std::size_t claim, const ClaimFilter& filter, const Flags& actors) const {
        const std::span<const std::uint32_t> named = m_columns.actorsOf(claim);
        return filter.actors.empty() ||
               std::any_of(named.begin(), named.end(), [&actors](std::uint32_t actor) { return actors[actor] != 0; });
    }

    void passClaims(const ClaimFilter& filter, const Flags& statements) {
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

    const Atlas& m_atlas;
    const AtlasColumns& m_columns;
    bool m_restrictsClaims;
    bool m_restrictsSources;
    bool m_passagesCount;
    Flags m_kinds;  // by position in the columns' lists, as are the next
    Flags m_countries;
    bool m_anyCountry;
    Flags m_sources;
    Flags m_nameHits;  // by position of the place; empty where no text is sought
    Flags m_claims;    // ClaimPass, by position of the claim
};

/// Counts places for each of several choices, each place once.
class Tally {
public:
    explicit Tally(std::size_t choices) : m_counts(choices, 0), m_lastPlace(choices, nobody) {}

    void add(std::uint32_t choice, std::size_t place) {
        if (m_lastPlace[choice] != place) {
            m_lastPlace[choice] = place;
            ++m_counts[choice];
        }
    }

    /// The first `always` choices also where no place was counted.
    std::map<std::string, std::size_t> byName(const std::vector<std::string>& names, std::size_t always) const {
        std::map<std::string, std::size_t> counts;
        for (std::size_t choice = 0; choice < names.size(); ++choice) {
            if (choice < always || m_counts[choice] > 0) {
                counts.emplace(names[choice], m_counts[choice]);
            }
        }
        return counts;
    }

private:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
    std::vector<std::size_t> m_counts;
    std::vector<std::size_t> m_lastPlace;
};

void countCountriesAndKinds(const Query& query, FilterCounts& counts) {
    const AtlasColumns& columns = query.columns();
    Tally countries(columns.countries.size());
    Tally kinds(columns.kinds.size());
    for (std::size_t place = 0; place < query.placeCount(); ++place) {
        const bool country = query.countryPasses(place);
        const bool kind = query.kindPasses(place);
        if ((!country && !kind) || !query.evidencePasses(place)) {
            continue;
        }
        if (country) {
            kinds.add(columns.kindOfPlace[place], place);
        }
        if (kind) {
            for (const std::uint32_t code : columns.countriesOf(place)) {
                countries.add(code, place);
            }
        }
    }
    counts.countries = countries.byName(columns.countries, columns.countries.size());
    counts.kinds = kinds.byName(columns.kinds, columns.kinds.size());
}

/// What claims choose: sources (which a passage that names the place has as well), categories, actors, hedging.
void countWhatIsSaid(const Query& query, FilterCounts& counts) {
    const Atlas& atlas = query.atlas();
    const AtlasColumns& columns = query.columns();
    Tally sources(columns.sources.size());
    Tally categories(columns.categories.size());
    Tally actors(columns.actors.size());
    Tally hedgings(columns.hedgings.size());
    for (std::size_t place = 0; place < query.placeCount(); ++place) {
        if (!query.countryPasses(place) || !query.kindPasses(place)) {
            continue;
        }
        for (const std::size_t claim : atlas.claimIndexesOf(place)) {
            if (query.claimPasses(place, claim, passesEvidenceBut(passesSource))) {
                sources.add(columns.sourceOfClaim[claim], place);
            }
            if (query.claimPasses(place, claim, passesEvidenceBut(passesCategory))) {
                categories.add(columns.categoryOfClaim[claim], place);
            }
            if (query.claimPasses(place, claim, passesEvidenceBut(passesHedging))) {
                hedgings.add(columns.hedgingOfClaim[claim], place);
            }
            if (query.claimPasses(place, claim, passesEvidenceBut(passesActor))) {
                for (const std::uint32_t actor : columns.actorsOf(claim)) {
                    actors.add(actor, place);
                }
            }
        }
        if (query.passagesCount() && query.nameHit(place)) {
            for (const std::size_t passage : atlas.passageIndexesOf(place)) {
                sources.add(columns.sourceOfPassage[passage], place);
            }
        }
    }
    counts.sources = sources.byName(columns.sources, atlas.sources().size());
    counts.categories = categories.byName(columns.categories, columns.categories.size());
    counts.actors = actors.byName(columns.actors, columns.actors.size());
    counts.hedgings = hedgings.byName(columns.hedgings, columns.hedgings.size());
}

}  // namespace

std::vector<std::size_t> matchingPlaces(const Atlas& atlas, const ClaimFilter& filter) {
    const Query query(atlas, filter);
    std::vector<std::size_t> matching;
    for (std::size_t place = 0; place < query.placeCount(); ++place) {
        if (query.kindPasses(place) && query.countryPasses(place) && query.evidencePasses(place)) {
            matching.push_back(place);
        }
    }
    return matching;
}

std::vector<std::size_t> matchingClaims(const Atlas& atlas, const ClaimFilter& filter) {
    const Query query(atlas, filter);
    const bool anyPlace = filter.countries.empty() && filter.kinds.empty();
    std::vector<std::size_t> matching;
    for (std::size_t claim = 0; claim < atlas.claims().size(); ++claim) {
        if (!query.claimPasses(claim, passesEvidence)) {
            continue;
        }
        bool placePasses = anyPlace;
        bool textPasses = query.claimPasses(claim, passesText);
        for (const PlaceId& id : atlas.claims()[claim].places) {
            if (placePasses && textPasses) {
                break;
            }
            const std::size_t place = atlas.placeIndex(id);
            if (place == query.placeCount()) {
                continue;
            }
            textPasses = textPasses || query.nameHit(place);
            placePasses = placePasses || (query.countryPasses(place) && query.kindPasses(place));
        }
        if (placePasses && textPasses) {
            matching.push_back(claim);
        }
    }
    return matching;
}

std::vector<std::size_t> undatedLeftOut(const Atlas& atlas, ClaimFilter filter) {
    if (!filter.since && !filter.until) {
        return {};
    }
    filter.since.reset();
    filter.until.reset();
    std::vector<std::size_t> claims = matchingClaims(atlas, filter);
    std::erase_if(claims, [&atlas](std::size_t claim) { return !atlas.claims()[claim].when.undated(); });
    return claims;
}

FilterCounts countChoices(const Atlas& atlas, const ClaimFilter& filter) {
    const Query query(atlas, filter);
    FilterCounts counts;
    countCountriesAndKinds(query, counts);
    countWhatIsSaid(query, counts);
    return counts;
}

}  // namespace geo
