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
        std::to_array<std::string_view>({"border-crossing", "bridge", "railway", "region", "building", "base"});
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// The candidate of the inner name that belongs to the whole; nullptr where none does.
const GazetteerPlace* partOf(const GazetteerPlace& whole, const NameMatch& match, const Gazetteer& gazetteer) {
    for (const WeighedPlace& candidate : candidatesOf(match, gazetteer)) {
        const GazetteerPlace& place = gazetteer.places()[candidate.place];
        if (place.id != whole.id && shareCountry(place.countries, whole.countries))
            return &place;
    }
    return nullptr;
}

/// Names inside the span that are not the whole span: at each word the longest that belongs to the whole.
void lookInside(std::string_view text, const GazetteerPlace& whole, const Gazetteer& gazetteer, PlaceMention& mention) {
    constexpr std::string_view separators = " -/\xE2\xC2";  // also the first bytes of dashes and no-break spaces
    for (std::size_t begin = mention.begin; begin < mention.end;) {
        std::size_t next = std::min(text.find_first_of(separators, begin), mention.end - 1) + 1;
        std::size_t limit = begin == mention.begin ? text.find_last_of(separators, mention.end - 1) : mention.end;
        for (; limit != text.npos && limit > begin; limit = text.find_last_of(separators, limit - 1)) {
            NameMatcher matcher(text.substr(begin, limit - begin), gazetteer);
            const auto match = matcher.next();
            const GazetteerPlace* part = match && match->begin == 0 ? partOf(whole, *match, gazetteer) : nullptr;
            if (part == nullptr)
                continue;
            mention.namesInside.push_back({begin, begin + match->end, part->id});
            next = begin + match->end;
            break;
        }
        begin = next;
        while (begin < mention.end && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
            ++begin;  // the rest of a dash
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
