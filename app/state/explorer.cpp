// SPDX-License-Identifier: MIT
#include "app/state/explorer.h"

#include <algorithm>

#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

namespace {

bool hasFeature(const World& world, const UserFeature& feature) {
    const UserLayer* layer = world.userLayer(feature.layer);
    return layer != nullptr && layer->layer.data && feature.feature < layer->layer.data->featureCount();
}

/// In a file that has been written anew the number may be that of another feature.
bool keepsFeature(const World& before, const World& now, const UserFeature& feature) {
    const UserLayer* old = before.userLayer(feature.layer);
    return old != nullptr && hasFeature(now, feature) && old->stamp == now.userLayer(feature.layer)->stamp;
}

}  // namespace

geo::ClaimFilter startFilter() {
    geo::ClaimFilter filter;
    for (const std::string_view kind : geo::kindsShownAtFirst()) {
        filter.kinds.emplace_back(kind);
    }
    return filter;
}

namespace {

bool sameTexts(const World& one, const World& other) {
    return one.atlas == other.atlas &&
           std::equal(one.articles.begin(), one.articles.end(), other.articles.begin(), other.articles.end(),
                      [](const AttachedArticle& article, const AttachedArticle& same) {
                          return article.article == same.article && article.source == same.source;
                      });
}

}  // namespace

Explorer::Explorer(QObject* parent) : QObject(parent), m_world(std::make_shared<const World>()) {
    m_state.filter = startFilter();
}

const geo::Place* Explorer::selectedPlace() const {
    return m_state.selection ? atlas().findPlace(*m_state.selection) : nullptr;
}

void Explorer::setWorld(WorldPointer world) {
    Changes changes = Change::world;
    if (!sameTexts(*m_world, *world)) {
        changes |= Change::texts;
    }
    const bool featureGone = m_state.selectedFeature && !keepsFeature(*m_world, *world, *m_state.selectedFeature);
    m_world = std::move(world);
    if (changes & Change::texts) {
        refreshShownPlaces();
    }
    if (m_state.selection && atlas().findPlace(*m_state.selection) == nullptr) {
        m_state.selection.reset();
        changes |= Change::selection;
    }
    if (featureGone) {
        m_state.selectedFeature.reset();
        changes |= Change::selection;
    }
    if (m_state.borders.ownBorders && m_world->userLayer(*m_state.borders.ownBorders) == nullptr) {
        m_state.borders.ownBorders.reset();
        changes |= Change::layers;
    }
    Q_EMIT changed(changes);
}

void Explorer::setViewport(const geo::Viewport& viewport) {
    if (viewport != m_state.viewport) {
        m_state.viewport = viewport;
        Q_EMIT changed(Change::viewport);
    }
}

void Explorer::setFilter(const geo::ClaimFilter& filter) {
    if (filter != m_state.filter) {
        m_state.filter = filter;
        refreshShownPlaces();
        Q_EMIT changed(Change::filter);
    }
}

void Explorer::setLabelLanguage(LabelLanguage language) {
    if (language != m_state.labelLanguage) {
        m_state.labelLanguage = language;
        Q_EMIT changed(Change::labels);
    }
}

void Explorer::setExtras(const MapExtras& extras) {
    if (extras != m_state.extras) {
        m_state.extras = extras;
        Q_EMIT changed(Change::extras);
    }
}

void Explorer::setLayers(const LayerSettings& layers) {
    if (layers != m_state.layers) {
        m_state.layers = layers;
        Q_EMIT changed(Change::layers);
    }
}

void Explorer::setBorders(const BorderView& borders) {
    if (borders != m_state.borders) {
        m_state.borders = borders;
        Q_EMIT changed(Change::layers);
    }
}

void Explorer::setKnownOn(const std::optional<geo::AsKnownOn>& date) {
    if (date != m_state.knownOn) {
        m_state.knownOn = date;
        refreshShownPlaces();
        Q_EMIT changed(Change::date);
    }
}

/// Only what the atlas has: a list may show for a moment what was there before.
void Explorer::select(const geo::PlaceId& place) {
    if (m_state.selection != place && atlas().findPlace(place) != nullptr) {
        m_state.selection = place;
        m_state.selectedFeature.reset();
        Q_EMIT changed(Change::selection);
    }
}

void Explorer::selectFeature(const UserFeature& feature) {
    if (m_state.selectedFeature != feature) {
        m_state.selection.reset();
        m_state.selectedFeature = feature;
        Q_EMIT changed(Change::selection);
    }
}

void Explorer::clearSelection() {
    if (m_state.selection || m_state.selectedFeature) {
        m_state.selection.reset();
        m_state.selectedFeature.reset();
        Q_EMIT changed(Change::selection);
    }
}

const UserLayer* Explorer::layerOfSelectedFeature() const {
    return m_state.selectedFeature ? m_world->userLayer(m_state.selectedFeature->layer) : nullptr;
}

void Explorer::visit(const geo::PlaceId& id) {
    const geo::Place* place = atlas().findPlace(id);
    if (place == nullptr) {
        return;
    }
    std::vector<std::string> kinds = m_state.filter.kinds;
    if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), place->kind) == kinds.end()) {
        geo::ClaimFilter filter = m_state.filter;
        filter.kinds.push_back(place->kind);
        setFilter(filter);
    }
    select(id);
    Q_EMIT visitRequested(id);
}

void Explorer::refreshShownPlaces() {
    m_shownPlaces = geo::matchingPlaces(atlas(), m_state.filter);
    if (m_state.knownOn) {
        m_shownPlaces = geo::knownPlaces(atlas(), m_shownPlaces, *m_state.knownOn);
    }
}

}  // namespace marz
