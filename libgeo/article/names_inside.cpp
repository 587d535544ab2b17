// SPDX-License-Identifier: MIT
#include "libgeo/article/names_inside.h"

#include <algorithm>
#include <array>

#include "libgeo/article/candidate_weights.h"
#include "libgeo/article/name_matcher.h"
#include "libgeo/article/place_likeness.h"

namespace geo {

namespace {

bool holdsOthers(std::string_view kind) {
    constexpr auto kinds =
        std::to_array<std::string_view>({"border-crossing", "bridge", "railway", "pipeline", "power-line", "airfield",
                                         "base", "training-ground", "post", "building", "district"});
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// The candidate of the inner name that belongs to the whole; nullptr where none does.
const GazetteerPlace* partOf(const GazetteerPlace& whole, const NameMatch& match, const Gazetteer& gazetteer) {
    std::vector<MentionCandidate> candidates = candidatesOf(match, gazetteer);
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& one, const auto& other) { return one.score > other.score; });
    for (const MentionCandidate& candidate : candidates) {
        const GazetteerPlace* place = gazetteer.findPlace(candidate.place);
        if (place != nullptr && place->id != whole.id && shareCountry(place->countries, whole.countries))
            return place;
    }
    return nullptr;
}

/// The longest names inside the span that are not the whole span.
void lookInside(std::string_view text, const GazetteerPlace& whole, const Gazetteer& gazetteer, PlaceMention& mention) {
    std::size_t begin = mention.begin;
    while (begin < mention.end) {
        // Cut short by the last word first, so that the whole name is not found again.
        const std::size_t space = text.find_last_of(" -/", mention.end - 1);
        const std::size_t limit = begin == mention.begin && space != text.npos && space > begin ? space : mention.end;
        NameMatcher matcher(text.substr(begin, limit - begin), gazetteer);
        const auto match = matcher.next();
        if (!match)
            break;
        if (const GazetteerPlace* part = partOf(whole, *match, gazetteer))
            mention.namesInside.push_back({begin + match->begin, begin + match->end, part->id});
        begin += std::max(match->end, std::size_t{1});
    }
}

}  // namespace

void findNamesInside(std::string_view text, const Gazetteer& gazetteer, std::vector<PlaceMention>& mentions) {
    for (PlaceMention& mention : mentions) {
        const GazetteerPlace* whole = gazetteer.findPlace(mention.place);
        const std::string_view words = text.substr(mention.begin, mention.end - mention.begin);
        if (whole != nullptr && holdsOthers(whole->kind) && words.find_first_of(" -/\xE2") != words.npos)
            lookInside(text, *whole, gazetteer, mention);
    }
}

}  // namespace geo
