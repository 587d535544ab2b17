// SPDX-License-Identifier: MIT
#include "libgeo/article/gazetteer.h"

#include <algorithm>
#include <array>

#include "libgeo/article/kind_nouns.h"
#include "libgeo/article/name_key.h"
#include "libgeo/article/name_owners.h"
#include "libgeo/article/place_likeness.h"
#include "libgeo/article/word_folding.h"

namespace geo {

namespace {

constexpr double primaryWeight = 2.0;
constexpr double articleWeight = 1.3;
constexpr double otherWeight = 1.0;
constexpr double atlasImportance = 0.8;  // what an atlas is about is likely to be meant
constexpr std::size_t mostWords = 31;    // a bit for each number of words
constexpr std::size_t shortestKey = 4;   // letters

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

bool isDirection(std::string_view word) {
    constexpr auto directions = std::to_array<std::string_view>(
        {"northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "upper", "lower",
         "northeastern", "northwestern", "southeastern", "southwestern", "northeast", "northwest", "southeast",
         "southwest"});
    return std::find(directions.begin(), directions.end(), word) != directions.end();
}

GazetteerPlace placeOf(const Place& place) {
    GazetteerPlace known;
    known.id = place.id;
    known.name = place.name;
    known.kind = place.kind;
    known.countries = place.countries;
    known.point = place.located() ? place.labelPoint() : std::nullopt;
    known.importance = place.kind == "country" ? 1.0 : atlasImportance;
    known.origin = "atlas";
    known.inAtlas = true;
    return known;
}

GazetteerEntry entryOf(const std::vector<FoldedWord>& words) {
    GazetteerEntry entry;
    for (const FoldedWord& word : words) {
        if (word.capitalised)
            entry.lastCapital = entry.words;
        if (word.gapBefore == WordGap::parted)
            entry.partedBefore |= 1U << entry.words;
        entry.key += (entry.key.empty() ? "" : " ") + word.folded;
        ++entry.words;
    }
    entry.nameCase = caseOf(words);
    entry.directional = entry.lastCapital > 0 && isDirection(words.front().folded);
    return entry;
}

/// The keys of all words joined; empty where a word has none.
template <class KeyOf>
std::string joinedKeys(const std::vector<FoldedWord>& words, const KeyOf& keyOf) {
    std::string joined;
    for (const FoldedWord& word : words) {
        const std::string key = keyOf(word.folded);
        if (key.empty())
            return {};
        joined += key;
    }
    return joined;
}

std::string spellingOf(std::string_view name) {
    return joinedKeys(foldedWords(name), spellingKey);
}

bool isAmong(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

namespace {

std::unordered_set<std::string> demonymWords(const Atlas& atlas) {
    std::unordered_set<std::string> words;
    for (const Place& place : atlas.places()) {
        for (const PlaceName& name : place.names) {
            if (name.role != "demonym")
                continue;
            for (const FoldedWord& word : foldedWords(name.text))
                words.insert(word.folded);
        }
    }
    return words;
}

/// A description is as good as a name where it says what the place is and names where: "presidential palace in Kabul",
/// "northern part of Afghanistan". "Its northern border" and "Russian bases" depend on who speaks.
bool servesAsName(const std::string& description, const Place& place, const std::unordered_set<std::string>& demonyms) {
    constexpr auto dependent =
        std::to_array<std::string_view>({"its", "their", "this", "these", "the", "a", "an", "on", "our"});
    const std::vector<FoldedWord> words = foldedWords(description);
    if (words.size() < 2 || place.kind == "border-line" ||
        std::find(dependent.begin(), dependent.end(), words.front().folded) != dependent.end())
        return false;
    const auto any = [&](const auto& test) { return std::any_of(words.begin(), words.end(), test); };
    const bool names = any([&](const FoldedWord& word) {
        return word.capitalised && !word.allCapitals && !demonyms.contains(word.folded) && word.folded.size() > 2;
    });
    const bool several = any([](const FoldedWord& word) { return word.folded == "and" || word.folded == "or"; });
    const bool saysKind = any([&](const FoldedWord& word) { return isKindNounOf(word.folded, place.kind); });
    return names && (place.kind == "region" ? words.size() > 2 : saysKind && !several);
}

}  // namespace

Gazetteer::Gazetteer(const Atlas& atlas) {
    const std::unordered_set<std::string> demonyms = demonymWords(atlas);
    for (const Place& place : atlas.places()) {
        const auto index = static_cast<std::uint32_t>(m_places.size());
        m_placeById.emplace(place.id, index);
        m_places.push_back(placeOf(place));
        for (const PlaceName& name : place.names) {
            if (name.role != "description" || servesAsName(name.text, place, demonyms))
                addName(name.text, index, weightOf(name), name.role == "demonym" ? NameUse::demonym : NameUse::toponym);
        }
        if (place.names.empty())
            addName(place.name, index, primaryWeight, NameUse::toponym);
    }
    for (const Passage& passage : atlas.passages())
        m_governmentSeats.insert(passage.metonyms.begin(), passage.metonyms.end());
}

void Gazetteer::add(std::string_view name, const PlaceId& place, double weight, NameUse use) {
    addName(name, placeIndex(place), weight, use);
}

std::uint32_t Gazetteer::placeIndex(const PlaceId& id) {
    const auto [position, isNew] = m_placeById.try_emplace(id, static_cast<std::uint32_t>(m_places.size()));
    if (isNew)
        m_places.emplace_back().id = id;
    return position->second;
}

void Gazetteer::addPlace(GazetteerPlace place, const std::vector<std::string>& names) {
    if (names.empty() || m_placeById.contains(place.id))
        return;
    const GazetteerPlace* twin = twinOf(place, names);
    auto index = static_cast<std::uint32_t>(m_places.size());
    if (twin != nullptr) {
        index = static_cast<std::uint32_t>(twin - m_places.data());
        GazetteerPlace& known = m_places[index];
        known.point = known.point ? known.point : place.point;
        known.importance = std::max(known.importance, place.importance);
        known.seatOfGovernment = known.seatOfGovernment || place.seatOfGovernment;
    } else {
        m_placeById.emplace(place.id, index);
        m_places.push_back(std::move(place));
    }
    // "Faizabad" is as much its own name as "Fayzabad".
    const std::string own = spellingOf(names.front());
    for (const std::string& name : names) {
        const bool primary = &name == &names.front() || (!own.empty() && spellingOf(name) == own);
        addName(name, index, twin == nullptr && primary ? primaryWeight : otherWeight, NameUse::toponym);
    }
}

const GazetteerPlace* Gazetteer::twinOf(const GazetteerPlace& place, const std::vector<std::string>& names) const {
    for (const std::string& name : names) {
        std::string key;
        for (const FoldedWord& word : foldedWords(name))
            key += (key.empty() ? "" : " ") + word.folded;
        for (const std::uint32_t entry : named(key)) {
            for (const NameOwner& owner : m_entries[entry].owners) {
                const GazetteerPlace& known = m_places[owner.place];
                // A region may be called like a part of it.
                const bool region = place.kind == "region" && known.kind == "region";
                if (areAlike(place, known) && (!region || isAmong(names, known.name)))
                    return &known;
            }
        }
    }
    return nullptr;
}

void Gazetteer::addName(std::string_view name, std::uint32_t place, double weight, NameUse use) {
    const std::vector<FoldedWord> words = foldedWords(name);
    if (words.empty() || words.size() > mostWords)
        return;
    GazetteerEntry entry = entryOf(words);
    std::vector<std::uint32_t>& siblings = m_byName[entry.key];
    const auto same = std::find_if(siblings.begin(), siblings.end(),
                                   [&](std::uint32_t other) { return m_entries[other].nameCase == entry.nameCase; });
    const auto firm = static_cast<float>(weight);
    if (same == siblings.end()) {
        const auto position = static_cast<std::uint32_t>(m_entries.size());
        siblings.push_back(position);
        m_longestName = std::max(m_longestName, words.size());
        entry.owners = {{place, firm, use}};
        m_entries.push_back(std::move(entry));
        indexEntry(words, position);
        return;
    }
    std::vector<NameOwner>& owners = m_entries[*same].owners;
    const auto again =
        std::find_if(owners.begin(), owners.end(), [&](const NameOwner& owner) { return owner.place == place; });
    if (again != owners.end())
        again->weight = std::max(again->weight, firm);
    else if (owners.size() < mostNameOwners)
        owners.push_back({place, firm, use});
}

void Gazetteer::indexEntry(const std::vector<FoldedWord>& words, std::uint32_t entry) {
    const std::uint32_t length = 1U << m_entries[entry].words;
    NamesFromWord& beginning = m_beginnings[words.front().folded];
    beginning.written |= length;
    if (m_entries[entry].nameCase == NameCase::any || m_entries[entry].directional) {
        beginning.evenSmall = true;
        m_smallBeginnings.set(smallSlot(words.front().folded));
    }
    if (m_entries[entry].nameCase == NameCase::allCapitals)
        return;
    const auto addSpelling = [&](Positions& positions, const auto& keyOf) {
        const std::string key = joinedKeys(words, keyOf);
        if (key.size() < shortestKey - (words.front().folded.size() == 3 ? 1 : 0))
            return;
        positions[key].push_back(entry);
        m_spelledBeginnings[keyOf(words.front().folded)].spelled |= length;
        m_spelledBeginnings[key].spelled |= 1U << 1U;  // written in one word
    };
    addSpelling(m_bySpelling, spellingKey);
    addSpelling(m_byStem, stemKey);
}

const GazetteerPlace* Gazetteer::findPlace(const PlaceId& id) const {
    const auto found = m_placeById.find(id);
    return found == m_placeById.end() ? nullptr : &m_places[found->second];
}

NamesFromWord Gazetteer::namesFrom(std::string_view foldedWord) const {
    const auto found = m_beginnings.find(foldedWord);
    return found == m_beginnings.end() ? NamesFromWord{} : found->second;
}

NamesFromWord Gazetteer::namesFromSpelling(std::string_view spellingKey) const {
    const auto found = m_spelledBeginnings.find(spellingKey);
    return found == m_spelledBeginnings.end() ? NamesFromWord{} : found->second;
}

namespace {

template <class Positions>
const std::vector<std::uint32_t>& positionsOf(const Positions& positions, std::string_view key) {
    static const std::vector<std::uint32_t> none;
    const auto found = positions.find(key);
    return found == positions.end() ? none : found->second;
}

}  // namespace

const std::vector<std::uint32_t>& Gazetteer::named(std::string_view foldedWords) const {
    return positionsOf(m_byName, foldedWords);
}

const std::vector<std::uint32_t>& Gazetteer::spelled(std::string_view keys) const {
    return positionsOf(m_bySpelling, keys);
}

const std::vector<std::uint32_t>& Gazetteer::stemmed(std::string_view keys) const {
    return positionsOf(m_byStem, keys);
}

}  // namespace geo
