// SPDX-License-Identifier: MIT
#include "libgeo/article/candidate_weights.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>

#include "libgeo/article/mention_draft.h"
#include "libgeo/article/place_likeness.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace geo {

namespace {

constexpr std::size_t mostWeighed = 16;
constexpr std::size_t mostUnexplained = 6;  // where a text has so many mentions that memory counts

/// What is said of a kind, made once for all kinds.
struct KindReasons {
    std::string suits;
    std::string thoughtOf;
    std::string contrary;
};

const KindReasons& reasonsOf(std::string_view kind) {
    static const std::map<std::string, KindReasons, std::less<>> all = [] {
        std::map<std::string, KindReasons, std::less<>> reasons;
        const auto add = [&](std::string_view id, const std::string& label) {
            reasons[std::string(id)] = {"the words beside the name suit a " + label,
                                        "a " + label + " is sooner thought of than other kinds",
                                        "the words beside the name do not suit a " + label};
        };
        for (const VocabularyTerm& term : placeKinds())
            add(term.id, std::string(term.label));
        for (const char* other : {"lake", "pass", "valley", "mountain", "road"})
            add(other, other);
        add("", "place of this kind");
        return reasons;
    }();
    const auto found = all.find(kind);
    return found == all.end() ? all.find("")->second : found->second;
}

std::string_view reasonFor(KindFit fit, std::string_view kind) {
    const KindReasons& reasons = reasonsOf(kind);
    if (fit == KindFit::silent)
        return reasons.thoughtOf;
    return fit == KindFit::contrary ? reasons.contrary : reasons.suits;
}

bool isBorderName(const NameMatch& match, const Gazetteer& gazetteer) {
    const std::string& key = gazetteer.entries()[match.entries.front()].key;
    return key.find(' ') != std::string::npos;
}

/// Of a name of several words.
std::string_view lastWordOf(std::string_view key) {
    const std::size_t space = key.rfind(' ');
    return space == key.npos ? std::string_view() : key.substr(space + 1);
}

WeighedPlace candidateOf(const NameOwner& owner, const NameMatch& match, const SaidKind& said,
                         const Gazetteer& gazetteer, Reasons reasons) {
    const GazetteerPlace& place = gazetteer.places()[owner.place];
    WeighedPlace candidate{owner.place, reasons, 1.0, {}};
    candidate.weigh(static_cast<double>(owner.weight), "this is its own name, not an alias");
    candidate.weigh(kindWeight(said, place.kind), reasonFor(fitOf(said, place.kind), place.kind));
    const std::string_view ending = lastWordOf(gazetteer.entries()[match.entries.front()].key);
    if (!ending.empty() && isKindNounOf(ending, place.kind))
        candidate.weigh(1.5, "its kind is a part of the name");
    if (place.kind == "border-line" && !isBorderName(match, gazetteer))
        candidate.weigh(0.2, "a border is seldom called by one word");
    if (!place.inAtlas && place.kind != "country")
        candidate.weigh(0.05 + 0.95 * std::pow(place.importance, 1.5),
                        place.importance < 0.5 ? "the place is small" : "few texts write of the place");
    return candidate;
}

/// Whether one of them bears the name with its noun, in a country of the place: "Panj District" in its own right.
bool standsInFull(const std::vector<WeighedPlace>& candidates, std::string_view noun, const GazetteerPlace& place,
                  const Gazetteer& gazetteer) {
    return std::any_of(candidates.begin(), candidates.end(), [&](const WeighedPlace& candidate) {
        const GazetteerPlace& full = gazetteer.places()[candidate.place];
        return isKindNounOf(noun, full.kind) && shareCountry(full.countries, place.countries);
    });
}

bool isSite(std::string_view kind) {
    return kind == "border-crossing" || kind == "base" || kind == "airfield" || kind == "training-ground" ||
           kind == "exercise" || kind == "post";
}

/// A bare name is the town's, not that of the crossing or the base beside it; nor of the province around it, where the
/// atlas does not speak of that.
void preferTowns(std::vector<WeighedPlace>& candidates, const Gazetteer& gazetteer) {
    constexpr double besideSite = 40.0;  // kilometres
    constexpr double insideDivision = 150.0;
    for (WeighedPlace& candidate : candidates) {
        const GazetteerPlace& site = gazetteer.places()[candidate.place];
        const bool around = !site.inAtlas && (site.kind == "province" || site.kind == "district");
        if ((!isSite(site.kind) && !around) || !site.point)
            continue;
        const double beside = around ? insideDivision : besideSite;
        const bool town = std::any_of(candidates.begin(), candidates.end(), [&](const WeighedPlace& other) {
            const GazetteerPlace& place = gazetteer.places()[other.place];
            return classOf(place.kind) == PlaceClass::settlement && place.point &&
                   kilometresApart(*place.point, *site.point) < beside;
        });
        if (town)
            candidate.weigh(around ? 0.5 : 0.15,
                            around ? "a town of that name lies in it" : "a town of that name lies beside it");
    }
}

}  // namespace

void sortBestFirst(std::vector<WeighedPlace>& candidates) {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const WeighedPlace& one, const WeighedPlace& other) { return one.weight > other.weight; });
}

void WeighedPlace::weigh(double by, std::string_view reason) {
    if (by == 1.0)
        return;
    weight *= by;
    if (reasons == Reasons::kept)
        cues.push_back({reason, by});
}

std::vector<WeighedPlace> candidatesOf(const NameMatch& match, const SaidKind& said, const Gazetteer& gazetteer,
                                       Reasons reasons) {
    constexpr double similarFactor = 0.3;
    constexpr double otherScript = 0.6;  // "Кушки" is a case of "Кушка" sooner than of "Kushk"
    std::vector<WeighedPlace> candidates;
    bool familiar = false;
    const auto addOwners = [&](std::uint32_t entry, double factor, std::string_view onlyKindOf = {}) {
        for (const NameOwner& owner : gazetteer.entries()[entry].owners) {
            const GazetteerPlace& place = gazetteer.places()[owner.place];
            if (!onlyKindOf.empty() && (!isKindNounOf(onlyKindOf, place.kind) || owner.use == NameUse::demonym))
                continue;
            const bool known = std::any_of(candidates.begin(), candidates.end(),
                                           [&](const WeighedPlace& other) { return other.place == owner.place; });
            if (known)
                continue;
            const bool shorter = !onlyKindOf.empty() && standsInFull(candidates, onlyKindOf, place, gazetteer);
            candidates.push_back(candidateOf(owner, match, said, gazetteer, reasons));
            candidates.back().weigh(factor, "its name is spelled otherwise");
            if (shorter)
                candidates.back().weigh(0.25, "its name is a part of what stands here, which is another's name");
            familiar = familiar || (factor > similarFactor && (place.inAtlas || place.kind == "country"));
        }
    };
    const auto inScript = [&](std::uint32_t entry) {
        const auto isAscii = [](std::string_view word) { return static_cast<unsigned char>(word.front()) < 0x80; };
        return isAscii(gazetteer.entries()[entry].key) == isAscii(match.first.folded);
    };
    for (const std::uint32_t entry : match.entries)
        addOwners(entry, match.matchedBy == MatchedBy::name || inScript(entry) ? 1.0 : otherScript);
    for (const std::uint32_t entry : match.similar) {
        if (!familiar)
            addOwners(entry, similarFactor);
    }
    // "Panj District" may be in the gazetteer for one country, and for another "Panj", which is a district, too.
    const std::string& key = gazetteer.entries()[match.entries.front()].key;
    const std::size_t space = key.rfind(' ');
    if (space != key.npos && findKindNoun(std::string_view(key).substr(space + 1)) != nullptr) {
        for (const std::uint32_t entry : gazetteer.named(std::string_view(key).substr(0, space)))
            addOwners(entry, 1.0, std::string_view(key).substr(space + 1));
    }
    if (said.noun == nullptr && candidates.size() > 1)
        preferTowns(candidates, gazetteer);
    sortBestFirst(candidates);
    const std::size_t most = reasons == Reasons::kept ? mostWeighed : mostUnexplained;
    if (candidates.size() > most) {
        candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(most), candidates.end());
        candidates.shrink_to_fit();
    }
    return candidates;
}

std::vector<WeighedPlace> candidatesOf(const NameMatch& match, const Gazetteer& gazetteer) {
    return candidatesOf(match, saidKindOf(match), gazetteer, Reasons::kept);
}

void sayKind(MentionDraft& draft, const SaidKind& said, const Gazetteer& gazetteer) {
    for (WeighedPlace& candidate : draft.candidates) {
        const std::string& kind = gazetteer.places()[candidate.place].kind;
        candidate.weigh(kindWeight(said, kind) / kindWeight(draft.said, kind), reasonFor(fitOf(said, kind), kind));
        draft.kindStated = draft.kindStated || fitOf(said, kind) == KindFit::said;
    }
    draft.said = said;
    sortBestFirst(draft.candidates);
}

}  // namespace geo
