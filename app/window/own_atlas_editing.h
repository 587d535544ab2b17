// SPDX-License-Identifier: MIT
#pragma once

// The window's commands for the user's own places and claims: opens the forms, writes what they give to the user's file
// off the GUI thread, and can take the last change back.

#include <QAction>
#include <QMenu>
#include <QObject>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "app/state/explorer.h"
#include "app/world/world_loader.h"
#include "libgeo/atlas/own_tables.h"

namespace marz {

class OwnAtlasEditing : public QObject {
    Q_OBJECT

public:
    /// `file` may not exist yet. Forms are children of `window`.
    OwnAtlasEditing(Explorer& explorer, WorldLoader& loader, std::filesystem::path file, QWidget& window);

    void fillMenu(QMenu& menu);

    /// Forms for a new claim about the selected place, for the correction of any claim, for places.
    void addClaim();
    void correctClaim(const geo::ClaimId& id);
    void addPlace();
    void correctPlace();
    /// Takes the user's claim, or their correction of one of the atlas, out of their file.
    void dropClaim(const geo::ClaimId& id);
    /// The same for the selected place.
    void dropPlace();

Q_SIGNALS:
    void noticed(const QString& sentence);

private:
    void refresh();
    void listClaims();
    void keep(const std::vector<geo::AtlasRow>& rows, const std::optional<geo::PlaceId>& thenShow);
    void drop(const geo::AtlasRow& row);
    void change(std::function<geo::Loaded<World>(const World&)> step, std::function<void()> done);

    Explorer& m_explorer;
    WorldLoader& m_loader;
    std::filesystem::path m_file;
    QWidget& m_window;
    QAction* m_addClaim;
    QMenu* m_correctClaim;  // the claims about the selected place
    QAction* m_addPlace;
    QAction* m_correctPlace;
    QAction* m_dropPlace;
};

}  // namespace marz
