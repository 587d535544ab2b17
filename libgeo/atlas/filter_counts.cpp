// SPDX-License-Identifier: MIT
#include "libgeo/atlas/filter_counts.h"

#include <cstdint>
#include <vector>

#include "libgeo/atlas/filter_pass.h"

namespace geo {

namespace {

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

void countCountriesAndKinds(const FilterPass& pass, FilterCounts& counts) {
    const AtlasColumns& columns = pass.columns();
    Tally countries(columns.countries.size());
    Tally kinds(columns.kinds.size());
    for (std::size_t place = 0; place < pass.placeCount(); ++place) {
        const bool country = pass.countryPasses(place);
        const bool kind = pass.kindPasses(place);
        if ((!country && !kind) || !pass.evidencePasses(place)) {
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
void countWhatIsSaid(const FilterPass& pass, FilterCounts& counts) {
    const Atlas& atlas = pass.atlas();
    const AtlasColumns& columns = pass.columns();
    Tally sources(columns.sources.size());
    Tally categories(columns.categories.size());
    Tally actors(columns.actors.size());
    Tally hedgings(columns.hedgings.size());
    for (std::size_t place = 0; place < pass.placeCount(); ++place) {
        if (!pass.countryPasses(place) || !pass.kindPasses(place)) {
            continue;
        }
        for (const std::size_t claim : atlas.claimIndexesOf(place)) {
            if (pass.claimPasses(place, claim, passesEvidenceBut(passesSource))) {
                sources.add(columns.sourceOfClaim[claim], place);
            }
            if (pass.claimPasses(place, claim, passesEvidenceBut(passesCategory))) {
                categories.add(columns.categoryOfClaim[claim], place);
            }
            if (pass.claimPasses(place, claim, passesEvidenceBut(passesHedging))) {
                hedgings.add(columns.hedgingOfClaim[claim], place);
            }
            if (pass.claimPasses(place, claim, passesEvidenceBut(passesActor))) {
                for (const std::uint32_t actor : columns.actorsOf(claim)) {
                    actors.add(actor, place);
                }
            }
        }
        if (pass.passagesCount() && pass.nameHit(place)) {
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

FilterCounts countChoices(const Atlas& atlas, const ClaimFilter& filter) {
    const FilterPass pass(atlas, filter);
    FilterCounts counts;
    countCountriesAndKinds(pass, counts);
    countWhatIsSaid(pass, counts);
    return counts;
}

}  // namespace geo
