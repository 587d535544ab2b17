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

constexpr double neighbourFactor = 1.5;   // a candidate in the same country as the places beside it
constexpr double saidFactor = 6.0;        // a candidate in the country that the words beside it say
constexpr double nearFactor = 3.0;        // how much more weight one right beside a place that is named nearby has
constexpr double nearKilometres = 100.0;  // at which it has lost two thirds of that
constexpr double vagueKilometres = 60.0;  // what a province's point may be off
constexpr std::size_t neighbourMentions = 3;
constexpr std::size_t neighbourBytes = 400;
constexpr double aroundPoint = 150.0;   // kilometres
constexpr double aroundArea = 250.0;    // where one of them is a province or a region
constexpr double betweenAreas = 600.0;  // of which gazetteers set the points as they like

constexpr double famousFrom = 0.8;  // importance of a place that any text may name
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
        for (const char* other : {"lake", "pass", "valley", "mountain"})
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

void sortBestFirst(std::vector<WeighedPlace>& candidates) {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const WeighedPlace& one, const WeighedPlace& other) { return one.weight > other.weight; });
}

/// A town and its province, a town and its crossing, the two towns of one name on either bank.
bool areBeside(const GazetteerPlace& one, const GazetteerPlace& other) {
    constexpr double acrossTheBorder = 40.0;  // kilometres
    if (!one.point || !other.point)
        return shareCountry(one.countries, other.countries);
    const double distance = kilometresApart(*one.point, *other.point);
    const bool wide = classOf(one.kind) == PlaceClass::division;
    const bool otherWide = classOf(other.kind) == PlaceClass::division;
    const double around = wide && otherWide ? betweenAreas : wide || otherWide ? aroundArea : aroundPoint;
    return distance < acrossTheBorder || (distance < around && shareCountry(one.countries, other.countries));
}

/// The nearest mentions before and after whose place is beyond doubt.
std::vector<const GazetteerPlace*> neighboursOf(std::span<const MentionDraft> drafts, std::size_t index,
                                                const Gazetteer& gazetteer) {
    std::vector<const GazetteerPlace*> neighbours;
    const std::size_t first = index > neighbourMentions ? index - neighbourMentions : 0;
    const std::size_t last = std::min(index + neighbourMentions + 1, drafts.size());
    for (std::size_t i = first; i < last; ++i) {
        const MentionDraft& other = drafts[i];
        const bool near =
            other.begin < drafts[index].end + neighbourBytes && drafts[index].begin < other.end + neighbourBytes;
        // The same name again tells nothing new.
        const std::uint32_t place = other.candidates.front().place;
        const bool same = std::any_of(drafts[index].candidates.begin(), drafts[index].candidates.end(),
                                      [&](const WeighedPlace& candidate) { return candidate.place == place; });
        if (i != index && near && other.beyondDoubt && !same)
            neighbours.push_back(&gazetteer.places()[other.candidates.front().place]);
    }
    return neighbours;
}

/// Words that make what stands before them the country of what follows: "Afghan Ishkashim", "the Afghan town of
/// Ishkashim", "Afghanistan's Ishkashim".
bool qualifies(std::string_view between, MentionRole role) {
    if (role != MentionRole::demonym)
        return between == "'s " || between == "\u2019s ";
    constexpr std::size_t longest = 20;  // " border district of "
    return between == " " || (between.size() <= longest && between.ends_with(" of "));
}

/// The same for what stands behind: "Ishkashim, Afghanistan", "Ishkashim in southern Tajikistan", "the Murghab of
/// Turkmenistan".
bool isQualifiedBy(std::string_view between, bool hasArticle) {
    constexpr std::size_t longest = 16;  // ", in the eastern "
    return between == ", " || (hasArticle && between == " of ") ||
           (between.size() <= longest && (between.starts_with(" in ") || between.starts_with(", in ")));
}

/// The country that the words right beside a mention say; nullptr where they say none.
const GazetteerPlace* saidCountry(std::string_view text, std::span<const MentionDraft> drafts, std::size_t index,
                                  const Gazetteer& gazetteer) {
    const auto countryOf = [&](const MentionDraft& other) {
        const GazetteerPlace& place = gazetteer.places()[other.candidates.front().place];
        return place.kind == "country" ? &place : nullptr;
    };
    const auto between = [text](const MentionDraft& one, const MentionDraft& other) {
        return text.substr(one.end, other.begin - one.end);
    };
    const MentionDraft& draft = drafts[index];
    if (index > 0 && qualifies(between(drafts[index - 1], draft), drafts[index - 1].role)) {
        if (const GazetteerPlace* country = countryOf(drafts[index - 1]))
            return country;
    }
    const bool behind = index + 1 < drafts.size() && drafts[index + 1].role != MentionRole::demonym &&
                        isQualifiedBy(between(draft, drafts[index + 1]), text.substr(0, draft.begin).ends_with("the "));
    return behind ? countryOf(drafts[index + 1]) : nullptr;
}

void weighByNeighbours(WeighedPlace& candidate, const GazetteerPlace& place,
                       const std::vector<const GazetteerPlace*>& neighbours) {
    bool neighbour = false;
    double nearest = 1.0e6;  // kilometres
    for (const GazetteerPlace* other : neighbours) {
        neighbour = neighbour || shareCountry(place.countries, other->countries);
        if (!place.point || !other->point || other->kind == "country")
            continue;
        const double vague = classOf(other->kind) == PlaceClass::division ? vagueKilometres : 0.0;
        nearest = std::min(nearest, vague + kilometresApart(*place.point, *other->point));
    }
    if (neighbour)
        candidate.weigh(neighbourFactor, "places named nearby lie in the same country");
    const double nearness = 1.0 + nearFactor * std::exp(-nearest / nearKilometres);
    if (nearness > 1.1)
        candidate.weigh(nearness, "a place named nearby lies near it");
}

}  // namespace

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

bool lieTogether(const std::vector<WeighedPlace>& candidates, const Gazetteer& gazetteer) {
    const GazetteerPlace& first = gazetteer.places()[candidates.front().place];
    return std::all_of(candidates.begin() + 1, candidates.end(), [&](const WeighedPlace& candidate) {
        return areBeside(first, gazetteer.places()[candidate.place]);
    });
}

void weighByText(std::string_view text, std::span<MentionDraft> drafts, std::size_t index,
                 const TextCountries& countries, const Gazetteer& gazetteer) {
    const std::vector<const GazetteerPlace*> neighbours = neighboursOf(drafts, index, gazetteer);
    const GazetteerPlace* said = saidCountry(text, drafts, index, gazetteer);
    for (WeighedPlace& candidate : drafts[index].candidates) {
        const GazetteerPlace& place = gazetteer.places()[candidate.place];
        if (!countries.empty() && !place.countries.empty()) {
            const double share = countries.shareOf(place);
            const bool famous = place.seatOfGovernment || place.importance >= famousFrom;
            candidate.weigh((famous ? 1.0 : 0.25) + std::min(famous ? 1.0 : 1.75, 3.5 * share),
                            share > 0.2 ? "much of what the text names lies in its country"
                                        : "little of what the text names lies in its country");
        }
        if (said != nullptr && place.kind != "country" && shareCountry(place.countries, said->countries))
            candidate.weigh(saidFactor, "its country is said right beside it");
        weighByNeighbours(candidate, place, neighbours);
    }
    sortBestFirst(drafts[index].candidates);
}

bool standsByKnown(const std::vector<WeighedPlace>& candidates, const Gazetteer& gazetteer) {
    const GazetteerPlace& best = gazetteer.places()[candidates.front().place];
    return std::any_of(candidates.begin(), candidates.end(), [&](const WeighedPlace& candidate) {
        const GazetteerPlace& place = gazetteer.places()[candidate.place];
        return isKnown(place) && areBeside(place, best);
    });
}

double shareAround(const std::vector<WeighedPlace>& candidates, const Gazetteer& gazetteer) {
    const GazetteerPlace& best = gazetteer.places()[candidates.front().place];
    double around = 0.0;
    double all = 0.0;
    for (const WeighedPlace& candidate : candidates) {
        all += candidate.weight;
        if (&candidate == &candidates.front() || areBeside(gazetteer.places()[candidate.place], best))
            around += candidate.weight;
    }
    return all > 0.0 ? around / all : 0.0;
}

}  // namespace geo
