// SPDX-License-Identifier: MIT
#include "libgeo/article/article_finds.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "libgeo/article/fingerprint.h"
#include "libgeo/article/source_draft.h"
#include "libgeo/atlas/atlas_rows.h"
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
constexpr std::size_t mostSpellings = 8;

double reachOf(std::string_view kind) {
    const auto found =
        std::find_if(reaches.begin(), reaches.end(), [kind](const KindReach& reach) { return reach.kind == kind; });
    return found == reaches.end() ? reachOfOthers : found->km;
}

void locate(Place& place, const GazetteerPlace& known, const AreaOfPlace& areaOf) {
    place.shape = areaOf ? areaOf(known) : GeoShape{};
    if (!place.shape.empty()) {
        place.extent = PlaceExtent::area;
        return;
    }
    const double km = reachOf(known.kind);
    place.shape.kind = ShapeKind::point;
    place.shape.beginPart();
    place.shape.points.push_back(*known.point);
    place.extent = km > pointKm ? PlaceExtent::area : PlaceExtent::point;
    place.precisionKm = km;
    place.precisionGuessed = km > pointKm;
    if (place.precisionGuessed) {
        place.note = "The circle is a guess: the gazetteer has a point and not how far the place reaches.";
    }
}

Place placeOf(const GazetteerPlace& known, const AreaOfPlace& areaOf) {
    Place place;
    place.id = known.id;
    place.name = known.name;
    // The atlas has no word for lakes, passes, valleys and roads.
    place.kind = findTerm(placeKinds(), known.kind) != nullptr ? known.kind : "region";
    place.countries = known.countries;
    place.coordinateSource = known.origin;
    place.origin = Origin::article;
    place.names.push_back({known.name, "en", "Latn", "primary"});
    if (known.point && known.kind != "country") {
        locate(place, known, areaOf);
    }
    return place;
}

/// As the article writes it, so that the text's highlights find it again.
void addSpelling(Place& place, std::string_view spelling) {
    const bool known = std::any_of(place.names.begin(), place.names.end(),
                                   [spelling](const PlaceName& name) { return name.text == spelling; });
    if (!known && place.names.size() < mostSpellings) {
        place.names.push_back({std::string(spelling), {}, {}, "article"});
    }
}

/// Numbered paragraphs, and what the author wrote over and between them. Not furniture: what a page links to or says of
/// its author tells nothing of the article's places.
bool speaksOfPlaces(const Block& block) {
    return block.paragraph || block.role == BlockRole::title || block.role == BlockRole::heading ||
           block.role == BlockRole::caption;
}

/// The block of that sort which holds a span; nullptr where there is none.
const Block* paragraphAt(const Article& article, const PlaceMention& mention) {
    const auto behind = std::upper_bound(article.blocks.begin(), article.blocks.end(), mention.begin,
                                         [](std::size_t begin, const Block& block) { return begin < block.begin; });
    if (behind == article.blocks.begin()) {
        return nullptr;
    }
    const Block& block = *(behind - 1);
    return mention.end <= block.end && speaksOfPlaces(block) ? &block : nullptr;
}

struct NamedInParagraph {
    std::set<PlaceId> places;
    std::set<PlaceId> metonyms;
};

/// All that the mentions say, by place and by paragraph.
struct Named {
    std::map<PlaceId, Place> places;
    std::map<const Block*, NamedInParagraph> inParagraphs;
};

Named sorted(const Article& article, std::span<const PlaceMention> mentions, const Gazetteer& gazetteer,
             const AreaOfPlace& areaOf) {
    Named named;
    for (const PlaceMention& mention : mentions) {
        const Block* const block = paragraphAt(article, mention);
        const GazetteerPlace* const known = gazetteer.findPlace(mention.place);
        if (block == nullptr || known == nullptr || mention.uncertain || mention.role == MentionRole::demonym) {
            continue;
        }
        NamedInParagraph& inParagraph = named.inParagraphs[block];
        (mention.role == MentionRole::metonym ? inParagraph.metonyms : inParagraph.places).insert(known->id);
        if (!known->inAtlas) {
            auto place = named.places.find(known->id);
            if (place == named.places.end()) {
                place = named.places.emplace(known->id, placeOf(*known, areaOf)).first;
            }
            addSpelling(place->second,
                        std::string_view(article.text).substr(mention.begin, mention.end - mention.begin));
        }
    }
    return named;
}

/// The rows that no article was found to give.
AtlasContents withoutFinds(const Atlas& atlas) {
    AtlasContents contents{atlas.name(), atlas.path(), {}, {}, {}, atlas.claims()};
    const auto known = [](const auto& row) { return row.origin != Origin::article; };
    std::copy_if(atlas.places().begin(), atlas.places().end(), std::back_inserter(contents.places), known);
    std::unordered_set<SourceId> found;
    for (const Source& source : atlas.sources()) {
        if (known(source)) {
            contents.sources.push_back(source);
        } else {
            found.insert(source.id);
        }
    }
    std::copy_if(atlas.passages().begin(), atlas.passages().end(), std::back_inserter(contents.passages),
                 [&found](const Passage& passage) { return !found.contains(passage.source); });
    return contents;
}

}  // namespace

ArticleFinds findsOf(const Source& source, const Article& article, std::span<const PlaceMention> mentions,
                     const Gazetteer& gazetteer, const AreaOfPlace& areaOf) {
    Named named = sorted(article, mentions, gazetteer, areaOf);
    ArticleFinds finds;
    finds.source = source;
    finds.source.origin = Origin::article;
    for (auto& [id, place] : named.places) {
        finds.places.push_back(std::move(place));
    }
    for (const Block& block : article.blocks) {
        const NamedInParagraph& here = named.inParagraphs[&block];
        const bool namesAny = !here.places.empty() || !here.metonyms.empty();
        if (block.words == 0 || !(block.paragraph || (speaksOfPlaces(block) && namesAny))) {
            continue;
        }
        Passage passage;
        passage.source = source.id;
        passage.paragraph = block.reference();
        passage.role = blockRoleName(block.role);
        passage.namedPlaces.assign(here.places.begin(), here.places.end());
        passage.metonyms.assign(here.metonyms.begin(), here.metonyms.end());
        passage.fingerprint = block.fingerprint;
        finds.passages.push_back(std::move(passage));
    }
    return finds;
}

Atlas withFinds(const Atlas& atlas, std::span<const std::shared_ptr<const ArticleFinds>> finds) {
    AtlasContents contents = withoutFinds(atlas);
    std::unordered_set<PlaceId> places;
    std::unordered_set<SourceId> sources;
    for (const Place& place : contents.places) {
        places.insert(place.id);
    }
    for (const Source& source : contents.sources) {
        sources.insert(source.id);
    }
    for (const std::shared_ptr<const ArticleFinds>& each : finds) {
        if (!sources.insert(each->source.id).second) {
            continue;  // kept meanwhile
        }
        contents.sources.push_back(each->source);
        contents.passages.insert(contents.passages.end(), each->passages.begin(), each->passages.end());
        std::copy_if(each->places.begin(), each->places.end(), std::back_inserter(contents.places),
                     [&places](const Place& place) { return places.insert(place.id).second; });
    }
    return Atlas(std::move(contents));
}

AtlasRow rowOfPlace(const Place& place) {
    return rowsOf(place).front();
}

std::vector<AtlasRow> rowsOfFinds(const ArticleFinds& finds, const Source& record) {
    std::vector<AtlasRow> rows{rowOfSource(record)};
    for (const Place& place : finds.places) {
        rows.push_back(rowOfPlace(place));
        for (const PlaceName& name : place.names) {
            if (name.role == "article") {
                rows.push_back({"names", {{"place_id", place.id.text()}, {"name", name.text}, {"role", name.role}}});
            }
        }
    }
    for (Passage passage : finds.passages) {
        passage.source = record.id;
        rows.push_back(rowOf(passage));
    }
    return rows;
}

}  // namespace geo
