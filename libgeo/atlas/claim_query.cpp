// SPDX-License-Identifier: MIT
#include "libgeo/atlas/claim_query.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "libgeo/atlas/text_folding.h"

namespace geo {

namespace {

template <class Range, class Value>
bool contains(const Range& range, const Value& value) {
    return std::find(range.begin(), range.end(), value) != range.end();
}

/// An empty choice lets everything pass.
template <class Range, class Value>
bool chosen(const Range& choice, const Value& value) {
    return choice.empty() || contains(choice, value);
}

/// A filter on one atlas, with the text search done once for all groups.
class Query {
public:
    Query(const Atlas& atlas, const ClaimFilter& filter) : m_atlas(atlas), m_filter(filter) {
        const std::vector<std::string> words = searchWords(filter.text);
        if (words.empty()) {
            return;  // every text holds no words; a large atlas has a million of them
        }
        m_nameHits.reserve(atlas.places().size());
        for (std::size_t place = 0; place < atlas.places().size(); ++place) {
            m_nameHits.push_back(containsAll(atlas.foldedNames(place), words));
        }
        m_statementHits.reserve(atlas.claims().size());
        for (std::size_t claim = 0; claim < atlas.claims().size(); ++claim) {
            m_statementHits.push_back(containsAll(atlas.foldedStatement(claim), words));
        }
    }

    bool countryPasses(const Place& place) const {
        return m_filter.countries.empty() ||
               std::any_of(place.countries.begin(), place.countries.end(),
                           [this](const std::string& country) { return contains(m_filter.countries, country); });
    }
    bool kindPasses(const Place& place) const { return chosen(m_filter.kinds, place.kind); }
    bool sourcePasses(const Claim& claim) const { return chosen(m_filter.sources, claim.source); }
    bool categoryPasses(const Claim& claim) const { return chosen(m_filter.categories, claim.category); }
    bool datePasses(const Claim& claim) const { return claim.when.overlaps(m_filter.since, m_filter.until); }
    bool restrictsDates() const { return m_filter.since || m_filter.until; }

    bool nameHit(std::size_t place) const { return m_nameHits.empty() || m_nameHits[place]; }
    bool statementHit(std::size_t claim) const { return m_statementHits.empty() || m_statementHits[claim]; }
    bool textHit(std::size_t place, std::size_t claim) const { return nameHit(place) || statementHit(claim); }

    /// Sources, categories, dates and text, of a place whose country and kind pass.
    bool evidencePasses(std::size_t place) const {
        if (!m_filter.restrictsClaims() && nameHit(place)) {
            return true;
        }
        const std::vector<std::size_t>& claims = m_atlas.claimIndexesOf(place);
        if (std::any_of(claims.begin(), claims.end(), [&](std::size_t index) {
                const Claim& claim = m_atlas.claims()[index];
                return sourcePasses(claim) && categoryPasses(claim) && datePasses(claim) && textHit(place, index);
            })) {
            return true;
        }
        if (m_filter.sources.empty() || !passagesCount()) {
            return false;
        }
        const std::vector<std::size_t>& passages = m_atlas.passageIndexesOf(place);
        return nameHit(place) && std::any_of(passages.begin(), passages.end(), [this](std::size_t index) {
                   return contains(m_filter.sources, m_atlas.passages()[index].source);
               });
    }

    /// A passage has neither category nor date of its own: it speaks for a source only where these are free.
    bool passagesCount() const { return m_filter.categories.empty() && !restrictsDates(); }

    const Atlas& atlas() const { return m_atlas; }

private:
    const Atlas& m_atlas;
    const ClaimFilter& m_filter;
    std::vector<char> m_nameHits;       // by position of the place; empty where no text is sought
    std::vector<char> m_statementHits;  // by position of the claim; the same
};

/// The counters of the choices that one place passes; each choice counts a place once.
class Tally {
public:
    void add(std::size_t* counter) {
        if (!contains(m_counters, counter)) {
            m_counters.push_back(counter);
        }
    }
    void countAndClear() {
        for (std::size_t* counter : m_counters) {
            ++*counter;
        }
        m_counters.clear();
    }

private:
    std::vector<std::size_t*> m_counters;
};

/// A choice's counter, found without ordering the texts: a large atlas asks for some of them many times.
class Counters {
public:
    explicit Counters(std::map<std::string, std::size_t>& counts) : m_counts(counts) {}

    std::size_t* operator[](const std::string& choice) {
        const auto found = m_known.find(choice);
        if (found != m_known.end()) {
            return found->second;
        }
        const auto counter = m_counts.try_emplace(choice, 0).first;
        return m_known.emplace(counter->first, &counter->second).first->second;
    }

private:
    std::map<std::string, std::size_t>& m_counts;
    std::unordered_map<std::string_view, std::size_t*> m_known;
};

void countCountriesAndKinds(const Query& query, FilterCounts& counts) {
    Counters countries(counts.countries);
    Counters kinds(counts.kinds);
    Tally tally;
    for (std::size_t index = 0; index < query.atlas().places().size(); ++index) {
        const Place& place = query.atlas().places()[index];
        const bool country = query.countryPasses(place);
        const bool kind = query.kindPasses(place);
        const bool counted = (country || kind) && query.evidencePasses(index);
        // Every choice gets its counter, also where nothing passes.
        std::size_t* kindCounter = kinds[place.kind];
        if (counted && country) {
            tally.add(kindCounter);
        }
        for (const std::string& code : place.countries) {
            std::size_t* countryCounter = countries[code];
            if (counted && kind) {
                tally.add(countryCounter);
            }
        }
        tally.countAndClear();
    }
}

void countSourcesAndCategories(const Query& query, FilterCounts& counts) {
    const Atlas& atlas = query.atlas();
    Counters sources(counts.sources);
    Counters categories(counts.categories);
    for (const Source& source : atlas.sources()) {
        static_cast<void>(sources[source.id.text()]);
    }
    for (const Claim& claim : atlas.claims()) {
        static_cast<void>(categories[claim.category]);
    }
    Tally tally;
    for (std::size_t index = 0; index < atlas.places().size(); ++index) {
        const Place& place = atlas.places()[index];
        if (!query.countryPasses(place) || !query.kindPasses(place)) {
            continue;
        }
        for (const std::size_t claimIndex : atlas.claimIndexesOf(index)) {
            const Claim& claim = atlas.claims()[claimIndex];
            if (!query.textHit(index, claimIndex) || !query.datePasses(claim)) {
                continue;
            }
            if (query.categoryPasses(claim)) {
                tally.add(sources[claim.source.text()]);
            }
            if (query.sourcePasses(claim)) {
                tally.add(categories[claim.category]);
            }
        }
        if (query.passagesCount() && query.nameHit(index)) {
            for (const std::size_t passage : atlas.passageIndexesOf(index)) {
                tally.add(sources[atlas.passages()[passage].source.text()]);
            }
        }
        tally.countAndClear();
    }
}

}  // namespace

std::vector<std::size_t> matchingPlaces(const Atlas& atlas, const ClaimFilter& filter) {
    const Query query(atlas, filter);
    std::vector<std::size_t> matching;
    for (std::size_t index = 0; index < atlas.places().size(); ++index) {
        const Place& place = atlas.places()[index];
        if (query.countryPasses(place) && query.kindPasses(place) && query.evidencePasses(index)) {
            matching.push_back(index);
        }
    }
    return matching;
}

std::vector<std::size_t> matchingClaims(const Atlas& atlas, const ClaimFilter& filter) {
    const Query query(atlas, filter);
    const bool anyPlace = filter.countries.empty() && filter.kinds.empty();
    std::vector<std::size_t> matching;
    for (std::size_t index = 0; index < atlas.claims().size(); ++index) {
        const Claim& claim = atlas.claims()[index];
        if (!query.sourcePasses(claim) || !query.categoryPasses(claim) || !query.datePasses(claim)) {
            continue;
        }
        bool placePasses = anyPlace;
        bool textPasses = query.statementHit(index);
        for (const PlaceId& id : claim.places) {
            const std::size_t place = atlas.placeIndex(id);
            if (place == atlas.places().size()) {
                continue;
            }
            textPasses = textPasses || query.nameHit(place);
            placePasses =
                placePasses || (query.countryPasses(atlas.places()[place]) && query.kindPasses(atlas.places()[place]));
        }
        if (placePasses && textPasses) {
            matching.push_back(index);
        }
    }
    return matching;
}

FilterCounts countChoices(const Atlas& atlas, const ClaimFilter& filter) {
    const Query query(atlas, filter);
    FilterCounts counts;
    countCountriesAndKinds(query, counts);
    countSourcesAndCategories(query, counts);
    return counts;
}

}  // namespace geo
