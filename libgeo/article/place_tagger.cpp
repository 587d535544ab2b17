// SPDX-License-Identifier: MIT
#include "libgeo/article/place_tagger.h"

#include <algorithm>
#include <set>

#include "libgeo/article/border_phrases.h"
#include "libgeo/article/mention_context.h"
#include "libgeo/article/name_matcher.h"

namespace geo {

namespace {

constexpr double surestScore = 0.9;       // a name may always stand for a place that the atlas does not know
constexpr double demonymScore = 0.8;      // peoples live in several countries
constexpr double longerNameFactor = 0.6;  // "Immanuel Kant", "Kabul Times"
constexpr double neighbourFactor = 1.5;   // a candidate in the same country as the places beside it
constexpr std::size_t neighbourMentions = 3;
constexpr std::size_t neighbourBytes = 400;

PlaceMention mentionOf(const NameMatch& match, const Gazetteer& gazetteer, const Atlas& atlas) {
    const GazetteerEntry& entry = gazetteer.entries()[match.entry];
    PlaceMention mention;
    mention.begin = match.begin;
    mention.end = match.end;
    for (std::size_t i = 0; i < entry.candidates.size(); ++i) {
        const Place* place = atlas.findPlace(entry.candidates[i]);
        const double kind = place == nullptr ? 1.0 : kindWeight(match, place->kind);
        mention.candidates.push_back({entry.candidates[i], entry.weights[i] * kind, {}});
        if (entry.weights[i] > 1.0)
            mention.candidates.back().cues.push_back({"the name is one of its own names", entry.weights[i]});
        if (kind != 1.0)
            mention.candidates.back().cues.push_back({"the words beside the name suit a " + place->kind, kind});
    }
    mention.score = surestScore;
    if (entry.words.size() == 1 && isPartOfLongerName(match)) {
        mention.score *= longerNameFactor;
        mention.cues.push_back({"the name seems to be a part of a longer one", longerNameFactor});
    }
    const bool government = std::any_of(entry.candidates.begin(), entry.candidates.end(), [&](const PlaceId& id) {
        const Place* place = atlas.findPlace(id);
        return place != nullptr &&
               (actsAsGovernment(match, place->kind) || (gazetteer.namesGovernment(id) && !isPlacing(match)));
    });
    mention.role = government ? MentionRole::metonym : MentionRole::place;
    if (std::all_of(entry.demonyms.begin(), entry.demonyms.end(), [](bool demonym) { return demonym; })) {
        mention.role = MentionRole::demonym;
        mention.score = demonymScore;
    }
    return mention;
}

/// "Afghan Tajik politicians" are Tajiks of Afghanistan, "ethnic Kyrgyz" live anywhere: such words name no country.
bool namesPeopleOnly(const NameMatch& match, const PlaceMention& mention, const std::vector<PlaceMention>& before,
                     std::string_view text) {
    if (mention.role != MentionRole::demonym)
        return false;
    const bool follows = !before.empty() && before.back().role == MentionRole::demonym &&
                         text.substr(before.back().end, mention.begin - before.back().end) == " ";
    return follows || isEthnic(match);
}

std::set<std::string> countriesBeside(const std::vector<PlaceMention>& mentions, std::size_t index,
                                      const Atlas& atlas) {
    std::set<std::string> countries;
    const std::size_t first = index > neighbourMentions ? index - neighbourMentions : 0;
    const std::size_t last = std::min(index + neighbourMentions + 1, mentions.size());
    for (std::size_t i = first; i < last; ++i) {
        const PlaceMention& other = mentions[i];
        const bool near =
            other.begin < mentions[index].end + neighbourBytes && mentions[index].begin < other.end + neighbourBytes;
        if (i == index || !near || other.candidates.size() != 1)
            continue;
        if (const Place* place = atlas.findPlace(other.candidates.front().place))
            countries.insert(place->countries.begin(), place->countries.end());
    }
    return countries;
}

void weighByNeighbours(std::vector<PlaceMention>& mentions, std::size_t index, const Atlas& atlas) {
    const std::set<std::string> countries = countriesBeside(mentions, index, atlas);
    for (MentionCandidate& candidate : mentions[index].candidates) {
        const Place* place = atlas.findPlace(candidate.place);
        if (place != nullptr && std::any_of(place->countries.begin(), place->countries.end(),
                                            [&](const std::string& country) { return countries.contains(country); })) {
            candidate.score *= neighbourFactor;
            candidate.cues.push_back({"places named nearby lie in the same country", neighbourFactor});
        }
    }
}

/// Turns weights into shares of the mention's score and chooses the best candidate.
void settle(PlaceMention& mention) {
    double sum = 0.0;
    for (const MentionCandidate& candidate : mention.candidates)
        sum += candidate.score;
    for (MentionCandidate& candidate : mention.candidates)
        candidate.score *= mention.score / sum;
    std::stable_sort(
        mention.candidates.begin(), mention.candidates.end(),
        [](const MentionCandidate& one, const MentionCandidate& other) { return one.score > other.score; });
    mention.place = mention.candidates.front().place;
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
void spreadMetonyms(std::string_view text, std::vector<PlaceMention>& mentions, const Atlas& atlas) {
    const auto kindOf = [&](const PlaceMention& mention) {
        const Place* place = atlas.findPlace(mention.place);
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

bool shareCountry(const Place& one, const Place& other) {
    return std::any_of(one.countries.begin(), one.countries.end(), [&](const std::string& country) {
        return std::find(other.countries.begin(), other.countries.end(), country) != other.countries.end();
    });
}

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
    const auto& candidates = gazetteer.entries()[match->entry].candidates;
    return std::any_of(candidates.begin(), candidates.end(), [&](const PlaceId& id) {
        const Place* side = atlas.findPlace(id);
        return side != nullptr && !isLargerThanPost(side->kind) && shareCountry(*side, whole);
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

std::vector<PlaceMention> tagPlaces(std::string_view text, const Gazetteer& gazetteer, const Atlas& atlas) {
    std::vector<PlaceMention> mentions = tagPlacesForReview(text, gazetteer, atlas);
    std::erase_if(mentions, [](const PlaceMention& mention) { return mention.uncertain; });
    return mentions;
}

std::vector<PlaceMention> tagPlacesForReview(std::string_view text, const Gazetteer& gazetteer, const Atlas& atlas) {
    std::vector<PlaceMention> mentions;
    NameMatcher matcher(text, gazetteer);
    while (const auto match = matcher.next()) {
        PlaceMention mention = mentionOf(*match, gazetteer, atlas);
        if (!namesPeopleOnly(*match, mention, mentions, text))
            mentions.push_back(std::move(mention));
    }
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i].candidates.size() > 1)
            weighByNeighbours(mentions, i, atlas);
    }
    for (PlaceMention& mention : mentions)
        settle(mention);
    spreadMetonyms(text, mentions, atlas);
    addBorderPhrases(text, atlas, mentions);
    return mentions;
}

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
        [&](const Place& whole) { return &whole == wanted || shareCountry(whole, *wanted); }, atlas);
    if (found.empty())
        found = spansOf(
            text, descriptionsOf(*wanted), place, tagged, [&](const Place& whole) { return &whole == wanted; }, atlas);
    return found;
}

}  // namespace geo
