// SPDX-License-Identifier: MIT
#include "libgeo/article/candidate_weights.h"

#include <algorithm>
#include <cmath>

#include "libgeo/article/mention_context.h"
#include "libgeo/article/place_likeness.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace geo {

namespace {

constexpr double neighbourFactor = 1.5;   // a candidate in the same country as the places beside it
constexpr double saidFactor = 6.0;        // a candidate in the country that the words beside it say
constexpr double nearFactor = 3.0;        // how much more weight one right beside a place that is named nearby has
constexpr double nearKilometres = 100.0;  // at which it has lost two thirds of that
constexpr std::size_t neighbourMentions = 3;
constexpr std::size_t neighbourBytes = 400;
constexpr double aroundKilometres = 150.0;
constexpr double aroundKilometresOfAreas = 250.0;  // where one of them is a province or a region

void weigh(MentionCandidate& candidate, double by, std::string reason) {
    if (by == 1.0)
        return;
    candidate.score *= by;
    candidate.cues.push_back({std::move(reason), by});
}

std::string kindInWords(const std::string& kind) {
    const VocabularyTerm* term = findTerm(placeKinds(), kind);
    return term == nullptr ? kind : std::string(term->label);
}

bool isBorderName(const NameMatch& match, const Gazetteer& gazetteer) {
    const std::string& key = gazetteer.entries()[match.entries.front()].key;
    return key.find(' ') != std::string::npos;
}

MentionCandidate candidateOf(const NameOwner& owner, const NameMatch& match, const Gazetteer& gazetteer) {
    const GazetteerPlace& place = gazetteer.places()[owner.place];
    MentionCandidate candidate{place.id, 1.0, {}};
    weigh(candidate, static_cast<double>(owner.weight), "this is its own name, not an alias");
    weigh(candidate, kindWeight(match, place.kind),
          kindIsStated(match, place.kind) ? "the words beside the name suit a " + kindInWords(place.kind)
                                          : "a " + kindInWords(place.kind) + " is sooner thought of than other kinds");
    if (place.kind == "border-line" && !isBorderName(match, gazetteer))
        weigh(candidate, 0.2, "a border is seldom called by one word");
    if (!place.inAtlas && place.kind != "country")
        weigh(candidate, 0.15 + 0.85 * place.importance,
              place.importance < 0.5 ? "the place is small" : "few texts write of the place");
    return candidate;
}

/// A town and its province, a town and its crossing, the two towns of one name on either bank.
bool areBeside(const GazetteerPlace& one, const GazetteerPlace& other) {
    constexpr double acrossTheBorder = 40.0;  // kilometres
    if (!one.point || !other.point)
        return shareCountry(one.countries, other.countries);
    const double distance = kilometresApart(*one.point, *other.point);
    const bool wide = classOf(one.kind) == PlaceClass::division || classOf(other.kind) == PlaceClass::division;
    return distance < acrossTheBorder || (distance < (wide ? aroundKilometresOfAreas : aroundKilometres) &&
                                          shareCountry(one.countries, other.countries));
}

/// Whether all that a mention may mean lie together, so that it does not matter which of them it is.
bool isBeyondDoubt(const PlaceMention& mention, const Gazetteer& gazetteer) {
    const GazetteerPlace* first = gazetteer.findPlace(mention.candidates.front().place);
    return std::all_of(mention.candidates.begin() + 1, mention.candidates.end(), [&](const auto& candidate) {
        const GazetteerPlace* place = gazetteer.findPlace(candidate.place);
        return first != nullptr && place != nullptr && areBeside(*first, *place);
    });
}

/// The nearest mentions before and after whose place is beyond doubt.
template <class Visit>
void visitNeighbours(std::span<PlaceMention> mentions, std::size_t index, const Gazetteer& gazetteer,
                     const Visit& visit) {
    const std::size_t first = index > neighbourMentions ? index - neighbourMentions : 0;
    const std::size_t last = std::min(index + neighbourMentions + 1, mentions.size());
    for (std::size_t i = first; i < last; ++i) {
        const PlaceMention& other = mentions[i];
        const bool near =
            other.begin < mentions[index].end + neighbourBytes && mentions[index].begin < other.end + neighbourBytes;
        if (i == index || !near || !isBeyondDoubt(other, gazetteer))
            continue;
        if (const GazetteerPlace* place = gazetteer.findPlace(other.candidates.front().place))
            visit(*place);
    }
}

/// Words that make what stands before them the country of what follows: "Afghan Ishkashim", "the Afghan town of
/// Ishkashim", "Afghanistan's Ishkashim".
bool qualifies(std::string_view between, MentionRole role) {
    if (role != MentionRole::demonym)
        return between == "'s " || between == "\u2019s ";
    constexpr std::size_t longest = 20;  // " border district of "
    return between == " " || (between.size() <= longest && between.ends_with(" of "));
}

/// The same for what stands behind: "Ishkashim, Afghanistan", "Ishkashim in southern Tajikistan".
bool isQualifiedBy(std::string_view between) {
    constexpr std::size_t longest = 16;  // ", in the eastern "
    return between == ", " ||
           (between.size() <= longest && (between.starts_with(" in ") || between.starts_with(", in ")));
}

bool saysCountry(std::string_view text, std::span<const PlaceMention> mentions, std::size_t index,
                 const GazetteerPlace& place, const Gazetteer& gazetteer) {
    const auto isSaidBy = [&](const PlaceMention& other) {
        const GazetteerPlace* country = gazetteer.findPlace(other.candidates.front().place);
        return country != nullptr && country->kind == "country" && shareCountry(place.countries, country->countries);
    };
    const auto between = [text](const PlaceMention& one, const PlaceMention& other) {
        return text.substr(one.end, other.begin - one.end);
    };
    const PlaceMention& mention = mentions[index];
    if (index > 0) {
        const PlaceMention& before = mentions[index - 1];
        if (qualifies(between(before, mention), before.role) && isSaidBy(before))
            return true;
    }
    return index + 1 < mentions.size() && mentions[index + 1].role != MentionRole::demonym &&
           isQualifiedBy(between(mention, mentions[index + 1])) && isSaidBy(mentions[index + 1]);
}

}  // namespace

void TextCountries::count(const GazetteerPlace& place, double weight) {
    if (place.countries.empty() || place.countries.size() > 3)
        return;
    for (const std::string& country : place.countries)
        m_weights[country] += weight / static_cast<double>(place.countries.size());
    m_total += weight;
}

double TextCountries::shareOf(const GazetteerPlace& place, double without) const {
    double largest = 0.0;
    for (const std::string& country : place.countries) {
        const auto found = m_weights.find(country);
        if (found != m_weights.end())
            largest = std::max(largest, (found->second - without) / m_total);
    }
    return largest;
}

std::vector<MentionCandidate> candidatesOf(const NameMatch& match, const Gazetteer& gazetteer) {
    constexpr double similarFactor = 0.3;
    std::vector<MentionCandidate> candidates;
    const auto addOwners = [&](std::uint32_t entry, double factor) {
        for (const NameOwner& owner : gazetteer.entries()[entry].owners) {
            const PlaceId& id = gazetteer.places()[owner.place].id;
            const bool known = std::any_of(candidates.begin(), candidates.end(),
                                           [&](const MentionCandidate& other) { return other.place == id; });
            if (known)
                continue;
            candidates.push_back(candidateOf(owner, match, gazetteer));
            weigh(candidates.back(), factor, "its name is spelled otherwise");
        }
    };
    for (const std::uint32_t entry : match.entries)
        addOwners(entry, 1.0);
    const bool familiar = std::any_of(candidates.begin(), candidates.end(), [&](const MentionCandidate& candidate) {
        const GazetteerPlace& place = *gazetteer.findPlace(candidate.place);
        return place.inAtlas || place.kind == "country";
    });
    for (const std::uint32_t entry : match.similar) {
        if (!familiar)
            addOwners(entry, similarFactor);
    }
    return candidates;
}

void weighByText(std::string_view text, std::span<PlaceMention> mentions, std::size_t index,
                 const TextCountries& countries, const Gazetteer& gazetteer) {
    for (MentionCandidate& candidate : mentions[index].candidates) {
        const GazetteerPlace& place = *gazetteer.findPlace(candidate.place);
        if (!countries.empty() && !place.countries.empty())
            weigh(candidate, 0.25 + std::min(1.75, 3.5 * countries.shareOf(place)),
                  "the text speaks of its country " + std::string(countries.shareOf(place) > 0.2 ? "much" : "little"));
        bool neighbour = false;
        double nearest = 1.0e6;  // kilometres
        visitNeighbours(mentions, index, gazetteer, [&](const GazetteerPlace& other) {
            neighbour = neighbour || shareCountry(place.countries, other.countries);
            if (place.point && other.point && other.kind != "country")
                nearest = std::min(nearest, kilometresApart(*place.point, *other.point));
        });
        if (place.kind != "country" && saysCountry(text, mentions, index, place, gazetteer))
            weigh(candidate, saidFactor, "its country is said right beside it");
        if (neighbour)
            weigh(candidate, neighbourFactor, "places named nearby lie in the same country");
        const double nearness = 1.0 + nearFactor * std::exp(-nearest / nearKilometres);
        if (nearness > 1.1)
            weigh(candidate, nearness, "a place named nearby lies near it");
    }
}

double shareAround(const PlaceMention& mention, const Gazetteer& gazetteer) {
    const GazetteerPlace* best = gazetteer.findPlace(mention.place);
    double around = 0.0;
    double all = 0.0;
    for (const MentionCandidate& candidate : mention.candidates) {
        const GazetteerPlace* place = gazetteer.findPlace(candidate.place);
        all += candidate.score;
        const bool beside = place != nullptr && best != nullptr && areBeside(*place, *best);
        if (candidate.place == mention.place || beside)
            around += candidate.score;
    }
    return all > 0.0 ? around / all : 0.0;
}

}  // namespace geo
