// SPDX-License-Identifier: MIT
#include "libgeo/article/gazetteer.h"

#include <algorithm>

#include "libgeo/article/word_folding.h"

namespace geo {

namespace {

constexpr double primaryWeight = 2.0;
constexpr double articleWeight = 1.3;
constexpr double otherWeight = 1.0;

double weightOf(const PlaceName& name) {
    if (name.role == "primary")
        return primaryWeight;
    return name.role == "article" ? articleWeight : otherWeight;
}

NameCase caseOf(const std::vector<FoldedWord>& words) {
    const bool acronym = std::all_of(words.begin(), words.end(), [](const FoldedWord& word) {
        const bool hasLetter = word.folded.find_first_not_of("0123456789") != std::string::npos;
        return word.allCapitals && hasLetter;
    });
    constexpr std::size_t longestAcronym = 12;  // bytes
    if (acronym && words.size() <= 2 && words.front().folded.size() > 1 &&
        words.front().folded.size() <= longestAcronym)
        return NameCase::allCapitals;
    return words.front().startsUpper ? NameCase::capital : NameCase::any;
}

}  // namespace

Gazetteer::Gazetteer(const Atlas& atlas) {
    for (const Place& place : atlas.places()) {
        for (const PlaceName& name : place.names) {
            if (name.role != "description")
                add(name.text, place.id, weightOf(name), name.role == "demonym" ? NameUse::demonym : NameUse::toponym);
        }
        if (place.names.empty())
            add(place.name, place.id, primaryWeight);
    }
    for (const Passage& passage : atlas.passages())
        m_governmentSeats.insert(passage.metonyms.begin(), passage.metonyms.end());
}

void Gazetteer::add(std::string_view name, const PlaceId& place, double weight, NameUse use) {
    const std::vector<FoldedWord> words = foldedWords(name);
    if (words.empty())
        return;
    GazetteerEntry entry;
    for (const FoldedWord& word : words) {
        if (word.capitalised)
            entry.lastCapital = entry.words.size();
        entry.words.push_back(word.folded);
        entry.partedBefore.push_back(word.gapBefore == WordGap::parted);
    }
    entry.nameCase = caseOf(words);
    std::vector<std::size_t>& siblings = m_byFirstWord[entry.words.front()];
    const auto same = std::find_if(siblings.begin(), siblings.end(), [&](std::size_t other) {
        return m_entries[other].words == entry.words && m_entries[other].nameCase == entry.nameCase;
    });
    if (same == siblings.end()) {
        m_longestName = std::max(m_longestName, entry.words.size());
        const auto shorter = std::find_if(siblings.begin(), siblings.end(), [&](std::size_t other) {
            return m_entries[other].words.size() < entry.words.size();
        });
        siblings.insert(shorter, m_entries.size());
        entry.candidates = {place};
        entry.weights = {weight};
        entry.demonyms = {use == NameUse::demonym};
        m_entries.push_back(std::move(entry));
        return;
    }
    GazetteerEntry& known = m_entries[*same];
    const auto again = std::find(known.candidates.begin(), known.candidates.end(), place);
    if (again == known.candidates.end()) {
        known.candidates.push_back(place);
        known.weights.push_back(weight);
        known.demonyms.push_back(use == NameUse::demonym);
    } else {
        double& knownWeight = known.weights[static_cast<std::size_t>(again - known.candidates.begin())];
        knownWeight = std::max(knownWeight, weight);
    }
}

const std::vector<std::size_t>& Gazetteer::entriesStartingWith(std::string_view foldedWord) const {
    static const std::vector<std::size_t> none;
    const auto found = m_byFirstWord.find(foldedWord);
    return found == m_byFirstWord.end() ? none : found->second;
}

}  // namespace geo
