// SPDX-License-Identifier: MIT
#include "libgeo/atlas/atlas.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <tuple>

#include "libgeo/atlas/atlas_columns.h"
#include "libgeo/atlas/claim_times.h"
#include "libgeo/atlas/place_relations.h"
#include "libgeo/atlas/text_folding.h"
#include "libgeo/atlas/word_index.h"

namespace geo {

namespace {

using std::chrono::sys_days;

std::string passageKey(const SourceId& source, std::string_view paragraph) {
    std::string key = source.text();
    key.push_back('\n');  // stands in no id
    key.append(paragraph);
    return key;
}

/// "p10" comes after "p9", and captions ("b7") before paragraphs.
std::tuple<std::string_view, int, std::string_view> paragraphOrder(std::string_view paragraph) {
    const std::size_t digits = std::min(paragraph.find_first_of("0123456789"), paragraph.size());
    int number = 0;
    std::from_chars(paragraph.data() + digits, paragraph.data() + paragraph.size(), number);
    return {paragraph.substr(0, digits), number, paragraph};
}

/// Days compare; what has none comes last.
bool dayLess(const std::optional<std::chrono::year_month_day>& one,
             const std::optional<std::chrono::year_month_day>& other) {
    if (!one || !other) {
        return one.has_value() && !other.has_value();
    }
    return sys_days{*one} < sys_days{*other};
}

std::optional<std::chrono::year_month_day> sortDay(const TimeSpan& span) {
    return span.earliestDay() ? span.earliestDay() : span.latestDay();
}

void addOnce(std::vector<std::size_t>& indexes, std::size_t index) {
    if (indexes.empty() || indexes.back() != index) {
        indexes.push_back(index);
    }
}

}  // namespace

Atlas::Atlas() : Atlas(AtlasContents{}) {}

Atlas::Atlas(AtlasContents contents) : m_contents(std::move(contents)) {
    for (std::size_t i = 0; i < places().size(); ++i) {
        m_placeById.emplace(places()[i].id, i);
        m_contents.places[i].label = places()[i].findLabelPoint();
    }
    for (std::size_t i = 0; i < sources().size(); ++i) {
        m_sourceById.emplace(sources()[i].id, i);
    }
    m_claimsByPlace.resize(places().size());
    m_passagesByPlace.resize(places().size());
    indexClaims();
    indexPassages();
    foldNames();
    indexWords();
    m_columns = std::make_shared<const AtlasColumns>(m_contents);
    m_times = std::make_shared<const ClaimTimes>(m_contents);
    m_relations = std::make_shared<const PlaceRelations>(m_contents);
}

void Atlas::indexClaims() {
    for (std::size_t i = 0; i < claims().size(); ++i) {
        const Claim& claim = claims()[i];
        m_claimsByPassage[passageKey(claim.source, claim.paragraph)].push_back(i);
        for (const PlaceId& place : claim.places) {
            if (const std::size_t index = placeIndex(place); index < places().size()) {
                addOnce(m_claimsByPlace[index], i);
            }
        }
        for (const ClaimedValue& value : claim.values) {
            const std::size_t index = value.of ? placeIndex(*value.of) : places().size();
            if (index < places().size() && (m_claimsByPlace[index].empty() || m_claimsByPlace[index].back() != i)) {
                addOnce(m_claimsTouching[index], i);
            }
        }
    }
    const auto issued = [this](const Claim& claim) {
        const Source* source = findSource(claim.source);
        return source ? sortDay(source->issued) : std::nullopt;
    };
    const auto earlier = [&](std::size_t one, std::size_t other) {
        const Claim& a = claims()[one];
        const Claim& b = claims()[other];
        const auto dayOfA = sortDay(a.when);
        const auto dayOfB = sortDay(b.when);
        if (dayOfA != dayOfB) {
            return dayLess(dayOfA, dayOfB);
        }
        if (issued(a) != issued(b)) {
            return dayLess(issued(a), issued(b));
        }
        return std::tuple(a.source, paragraphOrder(a.paragraph)) < std::tuple(b.source, paragraphOrder(b.paragraph));
    };
    for (std::vector<std::size_t>& indexes : m_claimsByPlace) {
        std::stable_sort(indexes.begin(), indexes.end(), earlier);
    }
}

void Atlas::indexPassages() {
    for (std::size_t i = 0; i < passages().size(); ++i) {
        const Passage& passage = passages()[i];
        m_passageByKey.emplace(passageKey(passage.source, passage.paragraph), i);
        const auto add = [&](const std::vector<PlaceId>& ids) {
            for (const PlaceId& id : ids) {
                if (const std::size_t index = placeIndex(id); index < places().size()) {
                    addOnce(m_passagesByPlace[index], i);
                }
            }
        };
        add(passage.namedPlaces);
        add(passage.describedPlaces);
        for (const Claim* claim : claimsIn(passage.source, passage.paragraph)) {
            add(claim->places);
        }
    }
    const auto issued = [this](const Passage& passage) {
        const Source* source = findSource(passage.source);
        return source ? sortDay(source->issued) : std::nullopt;
    };
    const auto earlier = [&](std::size_t one, std::size_t other) {
        const Passage& a = passages()[one];
        const Passage& b = passages()[other];
        if (issued(a) != issued(b)) {
            return dayLess(issued(a), issued(b));
        }
        return std::tuple(a.source, paragraphOrder(a.paragraph)) < std::tuple(b.source, paragraphOrder(b.paragraph));
    };
    for (std::vector<std::size_t>& indexes : m_passagesByPlace) {
        std::stable_sort(indexes.begin(), indexes.end(), earlier);
    }
}

void Atlas::foldNames() {
    m_foldedNames.reserve(places().size());
    for (const Place& place : places()) {
        std::string all;
        const auto add = [&all](const std::string& name) {
            const std::string folded = foldForSearch(name);
            all.append(folded).push_back('\n');
            if (folded.find(' ') != std::string::npos) {
                all.append(withoutSpaces(folded)).push_back('\n');
            }
        };
        add(place.name);
        for (const PlaceName& name : place.names) {
            if (name.text != place.name) {
                add(name.text);
            }
        }
        m_foldedNames.push_back(std::move(all));
    }
}

void Atlas::indexWords() {
    m_nameWords = std::make_shared<const WordIndex>(m_foldedNames);
    std::vector<std::string> statements;
    statements.reserve(claims().size());
    for (const Claim& claim : claims()) {
        statements.push_back(foldForSearch(claim.statement));
    }
    m_statementWords = std::make_shared<const WordIndex>(statements);
}

std::size_t Atlas::placeIndex(const PlaceId& id) const {
    const auto found = m_placeById.find(id);
    return found == m_placeById.end() ? places().size() : found->second;
}

const Place* Atlas::findPlace(const PlaceId& id) const {
    const std::size_t index = placeIndex(id);
    return index < places().size() ? &places()[index] : nullptr;
}

const Source* Atlas::findSource(const SourceId& id) const {
    const auto found = m_sourceById.find(id);
    return found == m_sourceById.end() ? nullptr : &sources()[found->second];
}

const Passage* Atlas::findPassage(const SourceId& source, std::string_view paragraph) const {
    const auto found = m_passageByKey.find(passageKey(source, paragraph));
    return found == m_passageByKey.end() ? nullptr : &passages()[found->second];
}

std::vector<const Claim*> Atlas::claimsOf(const PlaceId& id) const {
    std::vector<const Claim*> found;
    if (const std::size_t place = placeIndex(id); place < places().size()) {
        for (const std::size_t index : m_claimsByPlace[place]) {
            found.push_back(&claims()[index]);
        }
    }
    return found;
}

std::size_t Atlas::claimCountOf(const PlaceId& id) const {
    const std::size_t place = placeIndex(id);
    return place < places().size() ? m_claimsByPlace[place].size() : 0;
}

std::vector<const Claim*> Atlas::claimsTouching(const PlaceId& id) const {
    std::vector<const Claim*> found;
    for (const std::size_t index : claimIndexesTouching(placeIndex(id))) {
        found.push_back(&claims()[index]);
    }
    return found;
}

const std::vector<std::size_t>& Atlas::claimIndexesTouching(std::size_t place) const {
    static const std::vector<std::size_t> none;
    const auto indexes = m_claimsTouching.find(place);
    return indexes == m_claimsTouching.end() ? none : indexes->second;
}

std::vector<const Passage*> Atlas::passagesOf(const PlaceId& id) const {
    std::vector<const Passage*> found;
    if (const std::size_t place = placeIndex(id); place < places().size()) {
        for (const std::size_t index : m_passagesByPlace[place]) {
            found.push_back(&passages()[index]);
        }
    }
    return found;
}

std::vector<const Claim*> Atlas::claimsIn(const SourceId& source, std::string_view paragraph) const {
    std::vector<const Claim*> found;
    if (const auto indexes = m_claimsByPassage.find(passageKey(source, paragraph));
        indexes != m_claimsByPassage.end()) {
        for (const std::size_t index : indexes->second) {
            found.push_back(&claims()[index]);
        }
    }
    return found;
}

}  // namespace geo
