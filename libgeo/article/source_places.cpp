// SPDX-License-Identifier: MIT
#include "libgeo/article/source_places.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/wkt_shape.h"

namespace geo {

namespace {

/// How far from a gazetteer's point a place of this kind may reach, in kilometres: half the width of a common one.
struct KindReach {
    std::string_view kind;
    double km;
};
constexpr auto reaches = std::to_array<KindReach>({{"city", 5.0},
                                                   {"building", 2.0},
                                                   {"base", 5.0},
                                                   {"airfield", 5.0},
                                                   {"border-crossing", 5.0},
                                                   {"crossing-side", 5.0},
                                                   {"pass", 5.0},
                                                   {"district", 30.0},
                                                   {"province", 90.0}});
constexpr double reachOfOthers = 60.0;
constexpr double pointKm = 5.0;  // what is known better is a point, see extentOf() in table_rows.h

double reachOf(std::string_view kind) {
    const auto found =
        std::find_if(reaches.begin(), reaches.end(), [kind](const KindReach& reach) { return reach.kind == kind; });
    return found == reaches.end() ? reachOfOthers : found->km;
}

AtlasRow placeRow(const GazetteerPlace& place) {
    // The atlas has no word for lakes, passes and valleys.
    const std::string kind = findTerm(placeKinds(), place.kind) != nullptr ? place.kind : "region";
    const double km = reachOf(place.kind);
    AtlasRow row{"places",
                 {{"id", place.id.text()},
                  {"name", place.name},
                  {"kind", kind},
                  {"countries", listCell(place.countries)},
                  {"coordinate_source", place.origin}}};
    if (place.point && place.kind != "country") {
        row.cells["WKT"] = pointWkt(*place.point);
        row.cells["geometry_type"] = km > pointKm ? "area" : "point";
        row.cells["precision_km"] = std::to_string(static_cast<int>(km));
        if (km > pointKm) {
            row.cells["note"] = "The circle is a guess: the gazetteer has a point and not how far the place reaches.";
        }
    }
    return row;
}

/// The numbered paragraph that holds a span; nullptr where it is a title or furniture.
const Block* paragraphAt(const Article& article, const PlaceMention& mention) {
    const auto behind = std::upper_bound(article.blocks.begin(), article.blocks.end(), mention.begin,
                                         [](std::size_t begin, const Block& block) { return begin < block.begin; });
    if (behind == article.blocks.begin()) {
        return nullptr;
    }
    const Block& block = *(behind - 1);
    return mention.end <= block.end && block.paragraph ? &block : nullptr;
}

struct NamedInParagraph {
    std::set<std::string> places;
    std::set<std::string> metonyms;
};

}  // namespace

std::vector<AtlasRow> rowsOfMentions(const SourceId& source, const Article& article,
                                     std::span<const PlaceMention> mentions, const Gazetteer& gazetteer) {
    std::map<std::string, NamedInParagraph> named;
    std::map<std::string, const GazetteerPlace*> placesToAdd;
    for (const PlaceMention& mention : mentions) {
        const Block* const block = paragraphAt(article, mention);
        const GazetteerPlace* const place = gazetteer.findPlace(mention.place);
        if (block == nullptr || place == nullptr || mention.uncertain || mention.role == MentionRole::demonym) {
            continue;
        }
        NamedInParagraph& inParagraph = named[block->reference()];
        (mention.role == MentionRole::metonym ? inParagraph.metonyms : inParagraph.places).insert(place->id.text());
        if (!place->inAtlas) {
            placesToAdd.emplace(place->id.text(), place);
        }
    }
    std::vector<AtlasRow> rows;
    for (const auto& [id, place] : placesToAdd) {
        rows.push_back(placeRow(*place));
    }
    for (const auto& [paragraph, inParagraph] : named) {
        rows.push_back({"passages",
                        {{"source_id", source.text()},
                         {"paragraph", paragraph},
                         {"place_ids", listCell({inParagraph.places.begin(), inParagraph.places.end()})},
                         {"metonym_ids", listCell({inParagraph.metonyms.begin(), inParagraph.metonyms.end()})}}});
    }
    return rows;
}

}  // namespace geo
