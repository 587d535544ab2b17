// SPDX-License-Identifier: MIT
#include "libgeo/article/mention_draft.h"

#include <algorithm>
#include <optional>

#include "libgeo/article/mention_context.h"
#include "libgeo/article/name_evidence.h"

namespace geo {

namespace {

constexpr double knownFrom = 0.6;              // importance of a place that needs no support by its surroundings
constexpr std::size_t mostExplained = 20'000;  // mentions of a text whose reasons are kept; nobody asks about more

bool mayAct(const GazetteerPlace& place) {
    constexpr double largeTown = 0.5;  // "Kashgar and Urumqi worry"
    return place.seatOfGovernment || place.inAtlas || (place.kind == "city" && place.importance >= largeTown);
}

/// "KABUL (Reuters)"
bool opensReport(const NameMatch& match) {
    return match.allCapitals && (match.opensSentence || !match.afterAside.empty());
}

bool areDemonyms(const NameMatch& match, const Gazetteer& gazetteer) {
    return std::all_of(match.entries.begin(), match.entries.end(), [&](std::uint32_t entry) {
        const std::vector<NameOwner>& owners = gazetteer.entries()[entry].owners;
        return std::all_of(owners.begin(), owners.end(),
                           [](const NameOwner& owner) { return owner.use == NameUse::demonym; });
    });
}

/// "the Murghab of Turkmenistan"
bool isOfPlace(const NameMatch& match, const Gazetteer& gazetteer) {
    if (match.before.size() < 3 || match.before[0].folded != "of" || match.before[2].folded != "the" ||
        !match.before[1].capitalised)
        return false;
    return !gazetteer.named(match.before[1].folded).empty() && !isOrdinaryWord(match.before[1].folded);
}

MentionDraft draftOf(const NameMatch& match, const Gazetteer& gazetteer, Reasons reasons, bool behindDemonym) {
    MentionDraft draft;
    draft.begin = match.begin;
    draft.end = match.end;
    draft.said = saidKindOf(match);
    draft.candidates = candidatesOf(match, draft.said, gazetteer, reasons);
    draft.placing = isPlacing(match);
    NameStanding standing;
    standing.behindDemonym = behindDemonym;
    standing.headIsPlace = isOfPlace(match, gazetteer);
    for (const WeighedPlace& candidate : draft.candidates) {
        const GazetteerPlace& place = gazetteer.places()[candidate.place];
        standing.known = standing.known || isKnown(place);
        standing.familiar = standing.familiar || place.inAtlas || place.kind == "country";
        standing.mountain = standing.mountain || place.kind == "mountain";
        standing.speaks = standing.speaks || place.seatOfGovernment || place.kind == "country";
        draft.kindStated = draft.kindStated || fitOf(draft.said, place.kind) == KindFit::said;
        draft.acts = draft.acts || (mayAct(place) && actsAsGovernment(match, place.kind));
        if (draft.acts || (gazetteer.namesGovernment(place.id) && !draft.placing && !opensReport(match)))
            draft.role = MentionRole::metonym;
    }
    if (areDemonyms(match, gazetteer)) {
        draft.role = MentionRole::demonym;
        return draft;
    }
    Evidence evidence = evidenceFor(match, standing);
    draft.evidence = evidence.factor;
    draft.person = evidence.person;
    draft.introduced = evidence.firstName;
    if (reasons == Reasons::kept) {
        draft.cues = std::move(evidence.cues);
        if (draft.role == MentionRole::metonym)
            draft.cues.push_back({"it acts like a government", 1.0});
    }
    return draft;
}

/// "Afghan Tajik politicians" are Tajiks of Afghanistan, "ethnic Kyrgyz" live anywhere: such words name no country.
bool namesPeopleOnly(const NameMatch& match, const MentionDraft& draft, const std::vector<MentionDraft>& before,
                     std::string_view text) {
    if (draft.role != MentionRole::demonym)
        return false;
    const bool follows = !before.empty() && before.back().role == MentionRole::demonym &&
                         text.substr(before.back().end, draft.begin - before.back().end) == " ";
    return follows || isEthnic(match);
}

/// "the European Union" speaks of no place.
bool isContinentalBody(const NameMatch& match, const MentionDraft& draft, const Gazetteer& gazetteer) {
    return draft.role == MentionRole::demonym && goesOnAsOrganisation(match) &&
           gazetteer.places()[draft.candidates.front().place].kind != "country";
}

}  // namespace

bool isKnown(const GazetteerPlace& place) {
    return place.inAtlas || place.kind == "country" || place.importance >= knownFrom;
}

DraftReader::DraftReader(std::string_view text, const Gazetteer& gazetteer)
    : m_text(text), m_gazetteer(gazetteer), m_matcher(text, gazetteer) {}

std::vector<MentionDraft> DraftReader::next(const std::stop_token& stop) {
    constexpr std::size_t most = 100'000;
    std::vector<MentionDraft> drafts;
    while (drafts.size() < most) {
        const std::optional<NameMatch> match = m_matcher.next();
        if (!match)
            break;
        if (stop.stop_requested())
            return {};
        const bool behindDemonym = !drafts.empty() && drafts.back().role == MentionRole::demonym &&
                                   drafts.back().end + 1 == match->begin && m_text[drafts.back().end] == ' ';
        const Reasons reasons = m_given + drafts.size() < mostExplained ? Reasons::kept : Reasons::forgotten;
        MentionDraft draft = draftOf(*match, m_gazetteer, reasons, behindDemonym);
        if (isContinentalBody(*match, draft, m_gazetteer))
            continue;
        draft.adjective = match->matchedBy == MatchedBy::adjective;
        if (!namesPeopleOnly(*match, draft, drafts, m_text))
            drafts.push_back(std::move(draft));
    }
    m_given += drafts.size();
    return drafts;
}

}  // namespace geo
