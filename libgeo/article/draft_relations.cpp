// SPDX-License-Identifier: MIT
#include "libgeo/article/draft_relations.h"

#include <unordered_set>

namespace geo {

namespace {

bool joinsNames(std::string_view between) {
    for (const std::string_view possessive : {"'s", "’s"}) {
        if (between.substr(0, possessive.size()) == possessive)
            between.remove_prefix(possessive.size());
    }
    return between == " and " || between == " or " || between == ", ";
}

std::string_view between(std::string_view text, const MentionDraft& one, const MentionDraft& other) {
    return text.substr(one.end, other.begin - one.end);
}

bool suitsAny(const MentionDraft& draft, const SaidKind& said, const Gazetteer& gazetteer) {
    for (const WeighedPlace& candidate : draft.candidates) {
        if (fitOf(said, gazetteer.places()[candidate.place].kind) == KindFit::said)
            return true;
    }
    return false;
}

}  // namespace

bool joinsList(std::string_view between) {
    for (const std::string_view joint : {", ", " and ", ", and ", " or ", " и ", " ва ", " و ", "، "}) {
        if (between == joint)
            return true;
    }
    return false;
}

void spreadKinds(std::string_view text, std::vector<MentionDraft>& drafts, const Gazetteer& gazetteer) {
    const auto spread = [&](MentionDraft& from, MentionDraft& to) {
        const bool list = from.said.link == NounLink::names && from.said.noun->plural;
        if (!list || to.said.noun != nullptr || to.role == MentionRole::demonym || !suitsAny(to, from.said, gazetteer))
            return false;
        sayKind(to, from.said, gazetteer);
        return true;
    };
    for (std::size_t i = drafts.size(); i-- > 1;) {
        if (drafts[i].said.behind && joinsList(between(text, drafts[i - 1], drafts[i])))
            spread(drafts[i], drafts[i - 1]);
    }
    for (std::size_t i = 1; i < drafts.size(); ++i) {
        if (!drafts[i - 1].said.behind && joinsList(between(text, drafts[i - 1], drafts[i])))
            spread(drafts[i - 1], drafts[i]);
    }
}

void spreadPlacing(std::string_view text, std::vector<MentionDraft>& drafts) {
    const auto isPlace = [](MentionDraft& draft) {
        if (draft.role == MentionRole::metonym && !draft.acts)
            draft.role = MentionRole::place;
    };
    for (std::size_t i = 1; i < drafts.size(); ++i) {
        MentionDraft& one = drafts[i - 1];
        MentionDraft& other = drafts[i];
        const std::string_view gap = between(text, one, other);
        if (joinsList(gap) && one.placing && !one.acts && !other.acts && other.role != MentionRole::demonym) {
            other.placing = true;
            isPlace(other);
        } else if (joinsList(gap) && one.role != other.role) {
            isPlace(one);
            isPlace(other);
        } else if (gap == "-" || gap == "–") {
            if (one.role == MentionRole::place && !one.acts)
                isPlace(other);
            else if (other.role == MentionRole::place && !other.acts)
                isPlace(one);
        }
    }
}

void spreadPersons(std::string_view text, std::vector<MentionDraft>& drafts) {
    constexpr double again = 0.45;
    std::unordered_set<std::string_view> persons;
    const auto nameOf = [text](const MentionDraft& draft) { return text.substr(draft.begin, draft.end - draft.begin); };
    std::unordered_set<std::string_view> placed;  // somebody may be called like a town that the text is about
    for (const MentionDraft& draft : drafts) {
        if (draft.placing || draft.kindStated)
            placed.insert(nameOf(draft));
    }
    for (const MentionDraft& draft : drafts) {
        if (draft.introduced && !placed.contains(nameOf(draft)))
            persons.insert(nameOf(draft));
    }
    for (MentionDraft& draft : drafts) {
        const std::string_view name = nameOf(draft);
        if (draft.person) {
            if (!draft.introduced)
                persons.insert(name);
        } else if (!draft.placing && !draft.kindStated && persons.contains(name)) {
            draft.evidence *= again;
            if (draft.candidates.front().reasons == Reasons::kept)
                draft.cues.push_back({"somebody of that name is spoken of, too", again});
        }
    }
}

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
        if (joinsNames(text.substr(one.end, other.begin - one.end))) {
            one.role = MentionRole::metonym;
            other.role = MentionRole::metonym;
        }
    }
}

}  // namespace geo
