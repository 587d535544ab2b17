// SPDX-License-Identifier: MIT
#pragma once

// Small atlases for the article tests: places made in a line each, sources from paragraphs of our own.

#include <string>
#include <string_view>
#include <vector>

#include "libgeo/article/article.h"
#include "libgeo/atlas/atlas.h"

namespace article_fixtures {

/// A place whose first name is the primary one, the others variants.
inline geo::Place placeNamed(std::string id, std::string kind, std::vector<std::string> countries,
                             const std::vector<std::string>& names) {
    geo::Place place;
    place.id = geo::PlaceId(std::move(id));
    place.kind = std::move(kind);
    place.countries = std::move(countries);
    place.name = names.front();
    for (const std::string& name : names)
        place.names.push_back({name, "en", "Latn", place.names.empty() ? "primary" : "variant"});
    return place;
}

inline geo::Atlas atlasOf(std::vector<geo::Place> places) {
    geo::AtlasContents contents;
    contents.places = std::move(places);
    return geo::Atlas(std::move(contents));
}

/// A source whose passages are the shown paragraphs of an article.
inline geo::Atlas atlasOfSource(const geo::Article& article, std::string title, std::string author) {
    geo::AtlasContents contents;
    geo::Source source;
    source.id = geo::SourceId("source");
    source.title = std::move(title);
    source.authors = {std::move(author)};
    contents.sources = {source};
    for (const geo::Block& block : article.blocks) {
        if (!block.shown)
            continue;
        geo::Passage passage;
        passage.source = source.id;
        passage.paragraph = block.reference();
        passage.fingerprint = block.fingerprint;
        contents.passages.push_back(passage);
    }
    return geo::Atlas(std::move(contents));
}

}  // namespace article_fixtures
