// SPDX-License-Identifier: MIT
#include "libgeo/article/text_weights.h"

#include <algorithm>
#include <cmath>

#include "libgeo/article/mention_draft.h"
#include "libgeo/article/place_likeness.h"

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
