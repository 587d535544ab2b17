// SPDX-License-Identifier: MIT
#pragma once

// The one shared object of the window: holds the World and the ExplorerState, changes them through setters, and says
// what changed. Map, panels, filters and export know the Explorer and never each other. Lives on the GUI thread.

#include <QFlags>
#include <QObject>
#include <cstddef>
#include <vector>

#include "app/state/explorer_state.h"
#include "app/state/turns_of_work.h"
#include "app/world/world.h"
#include "libgeo/atlas/claim_query.h"

namespace marz {

/// `world`: whatever is loaded; `texts`: of it what lists, filters and pages show, so not another projection or layer.
enum class Change {
    world = 1,
    viewport = 2,
    filter = 4,
    selection = 8,
    labels = 16,
    extras = 32,
    layers = 64,
    texts = 128,
    date = 256
};
Q_DECLARE_FLAGS(Changes, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

/// The filter at the start and after "clear": the kinds shown at first, nothing else restricted.
geo::ClaimFilter startFilter();

class Explorer : public QObject {
    Q_OBJECT

public:
    explicit Explorer(QObject* parent = nullptr);

    const WorldPointer& world() const { return m_world; }
    const ExplorerState& state() const { return m_state; }
    const geo::Atlas& atlas() const { return *m_world->atlas; }
    /// Positions in atlas().places() that pass the filter and are known on the chosen date, in atlas order.
    const std::vector<std::size_t>& shownPlaces() const { return m_shownPlaces; }
    /// The selected place; nullptr where none is or the atlas does not have it.
    const geo::Place* selectedPlace() const;

    /// What follows a change and nobody need wait for.
    TurnsOfWork& turns() { return m_turns; }

    /// The layer of the selected feature; nullptr where none is selected.
    const UserLayer* layerOfSelectedFeature() const;

    void setWorld(WorldPointer world);
    /// Says Change::texts: who shows texts shows them again, with the symbols as they are now.
    void showTextsAgain() { Q_EMIT changed(Change::texts); }
    void setViewport(const geo::Viewport& viewport);
    void setFilter(const geo::ClaimFilter& filter);
    void clearFilter() { setFilter(startFilter()); }
    void setLabelLanguage(LabelLanguage language);
    void setExtras(const MapExtras& extras);
    void setLayers(const LayerSettings& layers);
    void setBorders(const BorderView& borders);
    /// What is not known yet on the date is left out; nothing: all dates.
    void setKnownOn(const std::optional<geo::AsKnownOn>& date);
    void select(const geo::PlaceId& place);
    /// Selects a feature of the user's layer in place of a place.
    void selectFeature(const UserFeature& feature);
    void clearSelection();
    /// Selects a place and asks the map to bring it into view (link in a passage, row of the list). A kind that is
    /// filtered out is switched on first; what else the filter says stays, and may leave the place to map and panel.
    void visit(const geo::PlaceId& place);

Q_SIGNALS:
    void changed(marz::Changes changes);
    void visitRequested(const geo::PlaceId& place);

private:
    void refreshShownPlaces();

    WorldPointer m_world;
    ExplorerState m_state;
    std::vector<std::size_t> m_shownPlaces;
    TurnsOfWork m_turns;
};

}  // namespace marz
