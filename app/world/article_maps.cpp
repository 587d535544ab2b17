// SPDX-License-Identifier: MIT
#include "app/world/article_maps.h"

#include <algorithm>
#include <utility>

#include "app/world/article_attacher.h"
#include "app/world/province_areas.h"
#include "libgeo/article/place_tagger.h"
#include "libgeo/article/source_draft.h"
#include "libgeo/base/stopping.h"
#include "libgeo/projection/projection.h"

namespace marz {

namespace {

AttachedArticle* find(World& world, const geo::Article& article) {
    const auto found = std::find_if(world.articles.begin(), world.articles.end(), [&](const AttachedArticle& attached) {
        return attached.article.get() == &article;
    });
    return found == world.articles.end() ? nullptr : &*found;
}

geo::ArticleFinds findsAs(const World& world, const geo::Article& article, const geo::Source& record,
                          const std::vector<geo::ReviewDecision>& decisions, const std::stop_token& stop) {
    const geo::Gazetteer& names = namesOf(world);
    geo::throwIfStopped(stop);
    std::vector<geo::PlaceMention> mentions = geo::tagPlacesForReview(article.text, names, world.knownAtlas(), stop);
    geo::throwIfStopped(stop);
    mentions = geo::withDecisions(article.text, std::move(mentions), decisions);  // findsOf() leaves out what is unsure
    ProvinceAreas provinces(world.basemap->folder);
    return geo::findsOf(record, article, mentions, names,
                        [&provinces](const geo::GazetteerPlace& place) { return provinces.areaOf(place); });
}

}  // namespace

geo::ArticleFinds findsOf(const World& world, const geo::Article& article, const std::stop_token& stop) {
    geo::Source source = geo::draftSource(article, *world.atlas);
    if (source.title.empty()) {
        source.title = article.path.filename().string();
    }
    return findsAs(world, article, source, {}, stop);
}

void showFinds(World& world) {
    const std::shared_ptr<const geo::Atlas> known =
        world.atlasWithoutFinds ? std::move(world.atlasWithoutFinds) : world.atlas;
    std::vector<std::shared_ptr<const geo::ArticleFinds>> finds;
    for (const AttachedArticle& attached : world.articles) {
        if (attached.finds && !attached.source) {
            finds.push_back(attached.finds);
        }
    }
    world.atlasWithoutFinds = finds.empty() ? nullptr : known;
    world.atlas = finds.empty() ? known : std::make_shared<const geo::Atlas>(geo::withFinds(*known, finds));
    world.gazetteer = std::make_shared<const geo::Gazetteer>(*world.atlas);
    world.places =
        std::make_shared<const ProjectedPlaces>(projectPlaces(*world.atlas, geo::Projection(world.projection)));
}

World withArticleMaps(const World& world, const std::vector<ArticlePointer>& articles, const std::stop_token& stop) {
    if (world.projection.id.empty()) {
        return world;  // nothing has been loaded that a map could be drawn of
    }
    World result = world;
    bool any = false;
    for (const ArticlePointer& article : articles) {
        AttachedArticle* const attached = find(result, *article);
        if (attached != nullptr && !attached->source) {
            // The source stays the same when more names are known.
            attached->finds = attached->finds
                                  ? decidedFinds(result, *attached, {}, stop)
                                  : std::make_shared<const geo::ArticleFinds>(findsOf(result, *article, stop));
            any = true;
            showFinds(result);  // the next one's source gets an id that this one has not
        }
    }
    return any ? result : world;
}

std::shared_ptr<const geo::ArticleFinds> decidedFinds(const World& world, const AttachedArticle& attached,
                                                      const std::vector<geo::ReviewDecision>& decisions,
                                                      const std::stop_token& stop) {
    return std::make_shared<const geo::ArticleFinds>(
        findsAs(world, *attached.article, attached.finds->source, decisions, stop));
}

World withFindsOf(const World& world, const geo::Article& article, std::shared_ptr<const geo::ArticleFinds> finds) {
    World result = world;
    AttachedArticle* const attached = find(result, article);
    if (attached == nullptr || !attached->finds || attached->source) {
        return result;
    }
    attached->finds = std::move(finds);
    showFinds(result);
    return result;
}

World withoutArticle(const World& world, const geo::Article& article) {
    World result = world;
    std::erase_if(result.articles, [&](const AttachedArticle& attached) { return attached.article.get() == &article; });
    showFinds(result);
    return result;
}

World withArticleAs(const World& world, const geo::Article& article, const geo::SourceId& source) {
    World result = world;
    result.articles = attributedTo(std::move(result.articles), article, source);
    showFinds(result);
    return result;
}

geo::SourceId idToKeep(const World& world, const geo::Article& article, const geo::Source& record) {
    const auto attached = std::find_if(world.articles.begin(), world.articles.end(),
                                       [&](const AttachedArticle& each) { return each.article.get() == &article; });
    const bool mapped = attached != world.articles.end() && attached->finds;
    const geo::SourceId own = mapped ? attached->finds->source.id : geo::SourceId();
    const bool known = world.knownAtlas().findSource(own) != nullptr;  // kept by a claim that cites them
    return geo::freeSourceId(record, *world.atlas, known ? geo::SourceId() : own);
}

std::vector<geo::AtlasRow> rowsToKeep(const World& world, const geo::Article& article, const geo::Source& record,
                                      const std::stop_token& stop) {
    const auto attached = std::find_if(world.articles.begin(), world.articles.end(),
                                       [&](const AttachedArticle& each) { return each.article.get() == &article; });
    if (attached != world.articles.end() && attached->finds) {
        return geo::rowsOfFinds(*attached->finds, record);  // just what the map shows
    }
    return geo::rowsOfFinds(findsAs(world, article, record, {}, stop), record);
}

}  // namespace marz
