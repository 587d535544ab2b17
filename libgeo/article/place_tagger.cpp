// SPDX-License-Identifier: MIT
#include "libgeo/article/place_tagger.h"

#include <algorithm>

#include "libgeo/article/border_phrases.h"
#include "libgeo/article/containing_places.h"
#include "libgeo/article/draft_relations.h"
#include "libgeo/article/mention_draft.h"
#include "libgeo/article/names_inside.h"
#include "libgeo/article/text_countries.h"
#include "libgeo/article/text_weights.h"

namespace geo {

namespace {

constexpr double surestScore = 0.9;    // a name may always stand for a place that no gazetteer knows
constexpr double demonymScore = 0.8;   // peoples live in several countries
constexpr double certainFrom = 0.45;   // mentions that score less wait in a review
constexpr double worthAReview = 0.12;  // and those below this are no mentions
constexpr double otherKind = 0.4;      // "Murghab river" where only towns are called so

/// How much one candidate of a mention says about the countries of the text.
double weightForCountry(const GazetteerPlace& place, std::size_t candidates) {
    return (isKnown(place) ? 1.0 : 0.3) / static_cast<double>(candidates);
}

TextCountries countriesOf(const std::vector<MentionDraft>& drafts, const Gazetteer& gazetteer) {
    TextCountries countries;
    for (const MentionDraft& draft : drafts) {
        if (draft.evidence < 0.7)
            continue;
        for (const WeighedPlace& candidate : draft.candidates) {
            const GazetteerPlace& place = gazetteer.places()[candidate.place];
            countries.count(place, weightForCountry(place, draft.candidates.size()));
        }
    }
    return countries;
}

/// How likely a place is meant that nobody far away would name without a reason.
double supportOf(const MentionDraft& draft, const Gazetteer& gazetteer, const TextCountries& countries) {
    if (draft.role == MentionRole::demonym || standsByKnown(draft.candidates, gazetteer))
        return 1.0;
    const GazetteerPlace& place = gazetteer.places()[draft.candidates.front().place];
    const double share = countries.shareOf(place, weightForCountry(place, draft.candidates.size()));
    // A long name that nothing else in the world bears is hardly there by accident.
    constexpr std::size_t longName = 7;  // bytes
    const bool rare = draft.candidates.size() == 1 && draft.end - draft.begin >= longName && place.importance >= 0.25;
    return std::min(1.0, 0.3 + 0.4 * place.importance + (rare ? 0.1 : 0.0) + std::min(0.4, 1.6 * share) +
                             (draft.placing ? 0.15 : 0.0) + (draft.kindStated ? 0.4 : 0.0));
}

/// The candidates that are worth showing, with shares of what the mention scores.
std::vector<MentionCandidate> sharesOf(std::vector<WeighedPlace>& candidates, double sure, const Gazetteer& gazetteer) {
    const std::size_t most = candidates.front().reasons == Reasons::kept ? 8 : 1;
    constexpr double hopeless = 0.01;  // of the best one's weight
    double sum = 0.0;
    for (const WeighedPlace& candidate : candidates)
        sum += candidate.weight;
    std::vector<MentionCandidate> shares;
    shares.reserve(std::min(most, candidates.size()));
    for (WeighedPlace& candidate : candidates) {
        if (shares.size() == most || candidate.weight < hopeless * candidates.front().weight)
            break;
        shares.push_back(
            {gazetteer.places()[candidate.place].id, sure * candidate.weight / sum, std::move(candidate.cues)});
    }
    return shares;
}

/// Chooses the best candidate; the draft is empty afterwards.
PlaceMention settle(MentionDraft& draft, const Gazetteer& gazetteer, const TextCountries& countries) {
    const GazetteerPlace& best = gazetteer.places()[draft.candidates.front().place];
    const bool explained = draft.candidates.front().reasons == Reasons::kept;
    const auto weigh = [&](double by, std::string_view reason) {
        draft.evidence *= by;
        if (explained)
            draft.cues.push_back({reason, by});
    };
    draft.evidence = std::min(1.0, draft.evidence);
    const double support = supportOf(draft, gazetteer, countries);
    if (support < 1.0)
        weigh(support, "how much the text speaks for a place that few people know");
    if (fitOf(draft.said, best.kind) == KindFit::contrary)
        weigh(otherKind, "the words beside it speak of another kind of place");
    const double sure = (draft.role == MentionRole::demonym ? demonymScore : surestScore) * draft.evidence;
    PlaceMention mention;
    mention.begin = draft.begin;
    mention.end = draft.end;
    mention.role = draft.role;
    mention.place = best.id;
    mention.uncertain = sure * shareAround(draft.candidates, gazetteer) < certainFrom;
    mention.candidates = sharesOf(draft.candidates, sure, gazetteer);
    mention.score = mention.candidates.front().score;
    mention.cues = std::move(draft.cues);
    draft.candidates = {};
    return mention;
}

void weighAll(std::string_view text, std::vector<MentionDraft>& drafts, const TextCountries& countries,
              const Gazetteer& gazetteer, const std::stop_token& stop) {
    for (MentionDraft& draft : drafts)
        draft.beyondDoubt = lieTogether(draft.candidates, gazetteer);
    for (std::size_t i = 0; i < drafts.size() && !stop.stop_requested(); ++i) {
        if (drafts[i].candidates.size() > 1)
            weighByText(text, drafts, i, countries, gazetteer);
    }
}

/// Weighs the names of a text, or of a long part of it, against each other and appends what they are.
void settleAll(std::string_view text, std::vector<MentionDraft> drafts, const Gazetteer& gazetteer,
               const std::stop_token& stop, std::vector<PlaceMention>& mentions) {
    spreadKinds(text, drafts, gazetteer);
    std::erase_if(drafts, [](const MentionDraft& draft) { return draft.adjective && !draft.kindStated; });
    spreadPlacing(text, drafts);
    spreadPersons(text, drafts);
    const TextCountries countries = countriesOf(drafts, gazetteer);
    weighAll(text, drafts, countries, gazetteer, stop);
    weighProvinceLists(text, drafts, gazetteer);
    weighContainers(text, drafts, gazetteer);
    if (stop.stop_requested())
        return;
    for (MentionDraft& draft : drafts) {
        PlaceMention mention = settle(draft, gazetteer, countries);
        if (!mention.uncertain || mention.score >= worthAReview)
            mentions.push_back(std::move(mention));
    }
}

}  // namespace

std::vector<PlaceMention> tagPlaces(std::string_view text, const Gazetteer& gazetteer, const Atlas& atlas,
                                    const std::stop_token& stop) {
    std::vector<PlaceMention> mentions = tagPlacesForReview(text, gazetteer, atlas, stop);
    std::erase_if(mentions, [](const PlaceMention& mention) { return mention.uncertain; });
    return mentions;
}

std::vector<PlaceMention> tagPlacesForReview(std::string_view text, const Gazetteer& gazetteer, const Atlas& atlas,
                                             const std::stop_token& stop) {
    std::vector<PlaceMention> mentions;
    DraftReader reader(text, gazetteer);
    for (std::vector<MentionDraft> drafts = reader.next(stop); !drafts.empty(); drafts = reader.next(stop))
        settleAll(text, std::move(drafts), gazetteer, stop, mentions);
    if (stop.stop_requested())
        return {};
    spreadMetonyms(text, mentions, gazetteer);
    addBorderPhrases(text, atlas, mentions);
    findNamesInside(text, gazetteer, mentions);
    return mentions;
}

}  // namespace geo
