// SPDX-License-Identifier: MIT
#include "tests/app/support/small_world.h"

#include "libgeo/article/article_reader.h"
#include "libgeo/article/fingerprint.h"

namespace marz {

namespace {

geo::Place pointPlace(const char* id, const char* name, const char* kind, std::vector<std::string> countries,
                      geo::LonLat position) {
    geo::Place place;
    place.id = geo::PlaceId(id);
    place.name = name;
    place.kind = kind;
    place.countries = std::move(countries);
    place.extent = geo::PlaceExtent::point;
    place.shape = {geo::ShapeKind::point, {position}, {0}};
    place.precisionKm = 1.0;
    place.coordinateSource = "Measured for tests";
    place.names = {{name, "en", "Latn", "primary"}};
    return place;
}

geo::Claim claim(const char* id, const char* source, const char* paragraph, const char* statement) {
    geo::Claim claim;
    claim.id = geo::ClaimId(id);
    claim.places = {geo::PlaceId("sher-khan-bandar")};
    claim.source = geo::SourceId(source);
    claim.paragraph = paragraph;
    claim.category = "control";
    claim.statement = statement;
    claim.hedging = "reported";
    return claim;
}

geo::Source source(const char* id, const char* author, const char* title, const char* issued) {
    geo::Source source;
    source.id = geo::SourceId(id);
    source.title = title;
    source.authors = {author};
    source.publisher = "Test Review";
    source.issued.from = geo::parsePartialDate(issued);
    source.issued.to = source.issued.from;
    source.issued.precision = "day";
    return source;
}

}  // namespace

geo::AtlasContents smallAtlas() {
    geo::AtlasContents atlas;
    atlas.name = "small";
    atlas.places = {pointPlace("sher-khan-bandar", "Sher Khan Bandar", "border-crossing", {"AF", "TJ"}, {68.6, 37.19}),
                    pointPlace("kunduz", "Kunduz", "city", {"AF"}, {68.87, 36.73})};
    atlas.places[0].names.push_back({"شیرخان بندر", "fa", "Arab", "local"});
    geo::Place base;
    base.id = geo::PlaceId("some-base");
    base.name = "Some base";
    base.kind = "base";
    base.countries = {"TJ"};
    base.namedInSources = false;
    base.names = {{"Some base", "en", "Latn", "primary"}};
    atlas.places.push_back(base);
    atlas.sources = {source("author2021", "Author, Ada", "Bridges of the Panj", "2021-08-11"),
                     source("writer2021", "Writer, Ben", "Roads north", "2021-07-13")};
    geo::Passage first;
    first.source = geo::SourceId("author2021");
    first.paragraph = "p2";
    first.role = "body";
    first.namedPlaces = {geo::PlaceId("sher-khan-bandar"), geo::PlaceId("kunduz")};
    first.digest = "Traffic at Sher Khan Bandar waits for officials from Kunduz.";
    geo::Passage second = first;
    second.source = geo::SourceId("writer2021");
    second.paragraph = "p7";
    second.digest = "Sher Khan Bandar was closed and opened again.";
    atlas.passages = {first, second};
    atlas.claims = {claim("C1", "author2021", "p2", "Lorries had to wait."),
                    claim("C2", "writer2021", "p7", "The crossing was closed.")};
    atlas.claims[1].quantity = "7000";
    atlas.claims[1].unit = "lorries";
    atlas.claims[1].actors = {"Customs"};
    atlas.claims[1].when.from = geo::parsePartialDate("2021-06");
    atlas.claims[1].when.to = geo::parsePartialDate("2021-07");
    atlas.claims[1].when.precision = "months";
    return atlas;
}

WorldPointer worldOf(geo::AtlasContents contents) {
    auto world = std::make_shared<World>();
    world->atlas = std::make_shared<const geo::Atlas>(std::move(contents));
    world->gazetteer = std::make_shared<const geo::Gazetteer>(*world->atlas);
    world->projection = *geo::findProjection("lambert");
    const geo::Projection projection(world->projection);
    world->places = std::make_shared<const ProjectedPlaces>(projectPlaces(*world->atlas, projection));
    return world;
}

WorldPointer smallWorld() {
    return worldOf(smallAtlas());
}

WorldPointer smallWorldWithArticle() {
    auto article = std::make_shared<const geo::Article>(geo::articleFromText(smallArticleText, "bridges.txt"));
    geo::AtlasContents contents = smallAtlas();
    // The passage is known by its fingerprint, whatever number the reader gives its paragraph.
    contents.passages[0].fingerprint = geo::fingerprintOf(article->textOf(article->blocks.back()));
    auto world = std::make_shared<World>(*worldOf(std::move(contents)));
    world->articles.push_back({std::move(article), geo::SourceId("author2021"), "test"});
    return world;
}

}  // namespace marz
