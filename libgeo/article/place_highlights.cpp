// SPDX-License-Identifier: MIT
#include <algorithm>

#include "libgeo/article/candidate_weights.h"
#include "libgeo/article/name_matcher.h"
#include "libgeo/article/place_likeness.h"
#include "libgeo/article/place_tagger.h"

namespace geo {

namespace {

constexpr double surestScore = 0.9;  // a name may always stand for a place that the atlas does not know

/// The parts of a name that joins two: "Sher Khan Bandar–Panji Poyon", "Termez/Hairatan". A plain hyphen parts only
/// before a capital, so that "Mazar-i-Sharif" stays whole.
std::vector<std::string_view> partsOfCompound(std::string_view name) {
    constexpr std::string_view dash = "–";
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool isDash = name.substr(i, dash.size()) == dash;
        const bool isPlain = name[i] == '/' || name[i] == '-';
        const std::size_t length = isDash ? dash.size() : 1;
        if (!isDash && !isPlain)
            continue;
        const std::vector<FoldedWord> after = foldedWords(name.substr(i + length));
        if (after.empty() || !after.front().startsUpper)
            return {};
        parts.push_back(name.substr(begin, i - begin));
        begin = i + length;
    }
    if (!parts.empty())
        parts.push_back(name.substr(begin));
    return parts;
}

bool isLargerThanPost(std::string_view kind) {
    return kind == "country" || kind == "region" || kind == "historical-state" || kind == "organisation";
}

/// A part names its whole where it is a place of its own in one of the whole's countries.
bool isSideOf(std::string_view part, const Place& whole, const Gazetteer& gazetteer, const Atlas& atlas) {
    NameMatcher matcher(part, gazetteer);
    const auto match = matcher.next();
    if (!match || match->begin > part.find_first_not_of(' ') || match->end < part.find_last_not_of(' ') + 1)
        return false;
    const std::vector<WeighedPlace> candidates = candidatesOf(*match, gazetteer);
    return std::any_of(candidates.begin(), candidates.end(), [&](const WeighedPlace& candidate) {
        const Place* side = atlas.findPlace(gazetteer.places()[candidate.place].id);
        return side != nullptr && !isLargerThanPost(side->kind) && shareCountry(side->countries, whole.countries);
    });
}

/// The place's own names and, where they join two, those of its sides.
Gazetteer namesOf(const Place& place, const Gazetteer& gazetteer, const Atlas& atlas) {
    Gazetteer own;
    const auto addWithParts = [&](std::string_view name) {
        own.add(name, place.id, 1.0);
        for (const std::string_view part : partsOfCompound(name)) {
            if (isSideOf(part, place, gazetteer, atlas))
                own.add(part, place.id, 1.0);
        }
    };
    addWithParts(place.name);
    for (const PlaceName& name : place.names) {
        if (name.role != "description" && name.role != "demonym")
            addWithParts(name.text);
    }
    return own;
}

/// What stands for the place where none of its names does: phrases, its people, its adjective.
Gazetteer descriptionsOf(const Place& place) {
    Gazetteer own;
    for (const PlaceName& name : place.names) {
        if (name.role == "description" || name.role == "demonym")
            own.add(name.text, place.id, 1.0);
    }
    return own;
}

/// The matched span as a mention of this place; role and score as the tagger has them where it names the place there.
PlaceMention mentionAs(const PlaceId& place, const NameMatch& match, const PlaceMention* tagged) {
    PlaceMention mention;
    mention.begin = match.begin;
    mention.end = match.end;
    mention.place = place;
    mention.score = surestScore;
    if (tagged != nullptr) {
        mention.role = tagged->role;
        for (const MentionCandidate& candidate : tagged->candidates) {
            if (candidate.place == place)
                mention.score = candidate.score;
        }
    }
    mention.candidates = {{place, mention.score, {}}};
    return mention;
}

/// Where the own names stand in the text; `mayLieIn` says of each place whose tagged name encloses one whether it
/// counts.
template <class MayLieIn>
std::vector<PlaceMention> spansOf(std::string_view text, const Gazetteer& own, const PlaceId& place,
                                  const std::vector<PlaceMention>& tagged, const MayLieIn& mayLieIn,
                                  const Atlas& atlas) {
    std::vector<PlaceMention> found;
    NameMatcher matcher(text, own);
    auto around = tagged.begin();
    while (const auto match = matcher.next()) {
        while (around != tagged.end() && around->end <= match->begin)
            ++around;
        const bool inside = around != tagged.end() && around->begin <= match->begin && match->end <= around->end;
        const Place* whole = inside ? atlas.findPlace(around->place) : nullptr;
        if (whole == nullptr || mayLieIn(*whole))
            found.push_back(mentionAs(place, *match, inside ? &*around : nullptr));
    }
    return found;
}

}  // namespace

std::vector<PlaceMention> mentionsOf(std::string_view text, const PlaceId& place, const Gazetteer& gazetteer,
                                     const Atlas& atlas) {
    const Place* wanted = atlas.findPlace(place);
    if (wanted == nullptr)
        return {};
    const std::vector<PlaceMention> tagged = tagPlaces(text, gazetteer, atlas);
    // Inside another place's name a name counts only where both belong together: "Badakhshan's Jurm district", but
    // not "Gorno-Badakhshan" for the Afghan province.
    std::vector<PlaceMention> found = spansOf(
        text, namesOf(*wanted, gazetteer, atlas), place, tagged,
        [&](const Place& whole) { return &whole == wanted || shareCountry(whole.countries, wanted->countries); },
        atlas);
    if (found.empty())
        found = spansOf(
            text, descriptionsOf(*wanted), place, tagged, [&](const Place& whole) { return &whole == wanted; }, atlas);
    return found;
}

}  // namespace geo
