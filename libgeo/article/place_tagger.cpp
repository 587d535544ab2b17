// SPDX-License-Identifier: MIT
#include "libgeo/article/place_tagger.h"

#include <algorithm>

#include "libgeo/article/border_phrases.h"
#include "libgeo/article/candidate_weights.h"
#include "libgeo/article/mention_context.h"
#include "libgeo/article/name_evidence.h"
#include "libgeo/article/name_matcher.h"
#include "libgeo/article/names_inside.h"

namespace geo {

namespace {

constexpr double surestScore = 0.9;    // a name may always stand for a place that no gazetteer knows
constexpr double demonymScore = 0.8;   // peoples live in several countries
constexpr double certainFrom = 0.45;   // mentions that score less wait in a review
constexpr double worthAReview = 0.12;  // and those below this are no mentions
constexpr double knownFrom = 0.6;      // importance of a place that needs no support by its surroundings

/// A mention that waits for what the whole text says.
struct Draft {
    PlaceMention mention;
    double evidence = 1.0;
    bool placing = false;     // "in Batken"
    bool kindStated = false;  // "Batken district"
};

bool isKnown(const GazetteerPlace& place) {
    return place.inAtlas || place.kind == "country" || place.importance >= knownFrom;
}

bool mayActAsGovernment(const GazetteerPlace& place) {
    return place.seatOfGovernment || place.inAtlas;
}

bool standsForGovernment(const NameMatch& match, const GazetteerPlace& place, const Gazetteer& gazetteer) {
    return (mayActAsGovernment(place) && actsAsGovernment(match, place.kind)) ||
           (gazetteer.namesGovernment(place.id) && !isPlacing(match));
}

bool areDemonyms(const NameMatch& match, const Gazetteer& gazetteer) {
    return std::all_of(match.entries.begin(), match.entries.end(), [&](std::uint32_t entry) {
        const std::vector<NameOwner>& owners = gazetteer.entries()[entry].owners;
        return std::all_of(owners.begin(), owners.end(),
                           [](const NameOwner& owner) { return owner.use == NameUse::demonym; });
    });
}

Draft draftOf(const NameMatch& match, const Gazetteer& gazetteer) {
    Draft draft;
    PlaceMention& mention = draft.mention;
    mention.begin = match.begin;
    mention.end = match.end;
    mention.candidates = candidatesOf(match, gazetteer);
    bool known = false;
    bool familiar = false;
    for (const MentionCandidate& candidate : mention.candidates) {
        const GazetteerPlace& place = *gazetteer.findPlace(candidate.place);
        known = known || isKnown(place);
        familiar = familiar || place.inAtlas || place.kind == "country";
        draft.kindStated = draft.kindStated || kindIsStated(match, place.kind);
        if (standsForGovernment(match, place, gazetteer))
            mention.role = MentionRole::metonym;
    }
    draft.placing = isPlacing(match);
    if (areDemonyms(match, gazetteer)) {
        mention.role = MentionRole::demonym;
        return draft;
    }
    Evidence evidence = evidenceFor(match, {known, familiar});
    draft.evidence = evidence.factor;
    mention.cues = std::move(evidence.cues);
    if (mention.role == MentionRole::metonym)
        mention.cues.push_back({"it acts like a government", 1.0});
    return draft;
}

/// "Afghan Tajik politicians" are Tajiks of Afghanistan, "ethnic Kyrgyz" live anywhere: such words name no country.
bool namesPeopleOnly(const NameMatch& match, const PlaceMention& mention, const std::vector<Draft>& before,
                     std::string_view text) {
    if (mention.role != MentionRole::demonym)
        return false;
    const bool follows = !before.empty() && before.back().mention.role == MentionRole::demonym &&
                         text.substr(before.back().mention.end, mention.begin - before.back().mention.end) == " ";
    return follows || isEthnic(match);
}

std::vector<Draft> draftsOf(std::string_view text, const Gazetteer& gazetteer) {
    std::vector<Draft> drafts;
    NameMatcher matcher(text, gazetteer);
    while (const auto match = matcher.next()) {
        Draft draft = draftOf(*match, gazetteer);
        const bool bareAdjective = match->matchedBy == MatchedBy::adjective && !draft.kindStated;
        if (!bareAdjective && !namesPeopleOnly(*match, draft.mention, drafts, text))
            drafts.push_back(std::move(draft));
    }
    return drafts;
}

/// How much one candidate of a mention says about the countries of the text.
double weightForCountry(const GazetteerPlace& place, std::size_t candidates) {
    return (isKnown(place) ? 1.0 : 0.3) / static_cast<double>(candidates);
}

TextCountries countriesOf(const std::vector<Draft>& drafts, const Gazetteer& gazetteer) {
    TextCountries countries;
    for (const Draft& draft : drafts) {
        if (draft.evidence < 0.7)
            continue;
        for (const MentionCandidate& candidate : draft.mention.candidates) {
            const GazetteerPlace& place = *gazetteer.findPlace(candidate.place);
            countries.count(place, weightForCountry(place, draft.mention.candidates.size()));
        }
    }
    return countries;
}

/// How likely a place is meant that nobody far away would name without a reason.
double supportOf(const Draft& draft, const GazetteerPlace& place, const TextCountries& countries) {
    if (isKnown(place) || draft.mention.role == MentionRole::demonym)
        return 1.0;
    const double share = countries.shareOf(place, weightForCountry(place, draft.mention.candidates.size()));
    return std::min(1.0, 0.3 + 0.4 * place.importance + std::min(0.4, 1.6 * share) + (draft.placing ? 0.15 : 0.0) +
                             (draft.kindStated ? 0.4 : 0.0));
}

/// Turns weights into shares of the mention's score and chooses the best candidate.
void settle(Draft& draft, const Gazetteer& gazetteer, const TextCountries& countries) {
    PlaceMention& mention = draft.mention;
    std::stable_sort(
        mention.candidates.begin(), mention.candidates.end(),
        [](const MentionCandidate& one, const MentionCandidate& other) { return one.score > other.score; });
    mention.place = mention.candidates.front().place;
    const GazetteerPlace& best = *gazetteer.findPlace(mention.place);
    const double support = supportOf(draft, best, countries);
    if (support < 1.0)
        mention.cues.push_back({"how much the text speaks for a place that few people know", support});
    const double surest = mention.role == MentionRole::demonym ? demonymScore : surestScore;
    const double sure = surest * std::min(1.0, draft.evidence) * support;
    mention.uncertain = sure * shareAround(mention, gazetteer) < certainFrom;
    double sum = 0.0;
    for (const MentionCandidate& candidate : mention.candidates)
        sum += candidate.score;
    for (MentionCandidate& candidate : mention.candidates)
        candidate.score *= sure / sum;
    mention.score = mention.candidates.front().score;
}

bool joinsNames(std::string_view between) {
    for (const std::string_view possessive : {"'s", "’s"}) {
        if (between.substr(0, possessive.size()) == possessive)
            between.remove_prefix(possessive.size());
    }
    return between == " and " || between == " or " || between == ", ";
}

/// "Beijing and Moscow": what the one stands for, the other does.
void spreadMetonyms(std::string_view text, std::vector<PlaceMention>& mentions, const Gazetteer& gazetteer) {
    const auto kindOf = [&](const PlaceMention& mention) {
        const GazetteerPlace* place = gazetteer.findPlace(mention.place);
        return place == nullptr ? std::string_view() : std::string_view(place->kind);
    };
    for (std::size_t i = 1; i < mentions.size(); ++i) {
        PlaceMention& one = mentions[i - 1];
        PlaceMention& other = mentions[i];
        const bool demonym = one.role == MentionRole::demonym || other.role == MentionRole::demonym;
        if (one.role == other.role || demonym || kindOf(one) != kindOf(other))
            continue;
        const std::string_view between = text.substr(one.end, other.begin - one.end);
        if (joinsNames(between)) {
            one.role = MentionRole::metonym;
            other.role = MentionRole::metonym;
        }
    }
}

}  // namespace

std::vector<PlaceMention> tagPlaces(std::string_view text, const Gazetteer& gazetteer, const Atlas& atlas) {
    std::vector<PlaceMention> mentions = tagPlacesForReview(text, gazetteer, atlas);
    std::erase_if(mentions, [](const PlaceMention& mention) { return mention.uncertain; });
    return mentions;
}

std::vector<PlaceMention> tagPlacesForReview(std::string_view text, const Gazetteer& gazetteer, const Atlas& atlas) {
    std::vector<Draft> drafts = draftsOf(text, gazetteer);
    const TextCountries countries = countriesOf(drafts, gazetteer);
    std::vector<PlaceMention> mentions;
    mentions.reserve(drafts.size());
    for (Draft& draft : drafts)
        mentions.push_back(std::move(draft.mention));
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i].candidates.size() > 1)
            weighByText(text, mentions, i, countries, gazetteer);
    }
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        drafts[i].mention = std::move(mentions[i]);
        settle(drafts[i], gazetteer, countries);
        mentions[i] = std::move(drafts[i].mention);
    }
    std::erase_if(mentions,
                  [](const PlaceMention& mention) { return mention.uncertain && mention.score < worthAReview; });
    spreadMetonyms(text, mentions, gazetteer);
    addBorderPhrases(text, atlas, mentions);
    findNamesInside(text, gazetteer, mentions);
    return mentions;
}

}  // namespace geo
