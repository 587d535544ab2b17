// SPDX-License-Identifier: MIT
#include "app/state/explorer.h"

#include <algorithm>

#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

geo::ClaimFilter startFilter() {
    geo::ClaimFilter filter;
    for (const std::string_view kind : geo::kindsShownAtFirst()) {
        filter.kinds.emplace_back(kind);
    }
    return filter;
}

Explorer::Explorer(QObject* parent) : QObject(parent), m_world(std::make_shared<const World>()) {
    m_state.filter = startFilter();
}

const geo::Place* Explorer::selectedPlace() const {
    return m_state.selection ? atlas().findPlace(*m_state.selection) : nullptr;
}

void Explorer::setWorld(WorldPointer world) {
    m_world = std::move(world);
    refreshShownPlaces();
    Changes changes = Change::world;
    if (m_state.selection && atlas().findPlace(*m_state.selection) == nullptr) {
        m_state.selection.reset();
        changes |= Change::selection;
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

void Explorer::select(const geo::PlaceId& place) {
    if (m_state.selection != place) {
        m_state.selection = place;
        Q_EMIT changed(Change::selection);
    }
}

void Explorer::clearSelection() {
    if (m_state.selection) {
        m_state.selection.reset();
        Q_EMIT changed(Change::selection);
    }
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
}

}  // namespace marz
