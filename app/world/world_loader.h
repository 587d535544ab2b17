// SPDX-License-Identifier: MIT
#pragma once

// Makes Worlds: plain functions for whoever may wait (command line, tests), and WorldLoader, which runs them off the
// GUI thread one after the other and hands each new World over as a signal. A part that cannot be loaded becomes a
// warning and the former part stays.

#include <QObject>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "app/world/world.h"
#include "libgeo/base/loaded.h"

namespace marz {

struct WorldRequest {
    std::filesystem::path basemap;
    std::filesystem::path atlas;
    std::vector<std::filesystem::path> articles;  // files, or folders whose files are tried
    std::vector<std::filesystem::path> layers;    // vector files of the user
    std::string projectionId = "lambert";
};

/// Loads all parts. Throws geo::Error only where the atlas as a whole cannot be read or the projection is unknown.
geo::Loaded<World> loadWorld(const WorldRequest& request);

/// The world with these articles attached as well; a second file of the same source replaces the first.
geo::Loaded<World> withArticles(const World& world, const std::vector<std::filesystem::path>& paths);
/// The world with these vector files as user layers on top.
geo::Loaded<World> withLayers(const World& world, const std::vector<std::filesystem::path>& paths);
/// The same world in another projection.
World inProjection(const World& world, const geo::ProjectionDefinition& projection);

class WorldLoader : public QObject {
    Q_OBJECT

public:
    explicit WorldLoader(QObject* parent = nullptr);
    ~WorldLoader() override;

    void load(const WorldRequest& request);
    void attachArticles(const std::vector<std::filesystem::path>& paths);
    void addLayers(const std::vector<std::filesystem::path>& paths);
    void setProjection(const geo::ProjectionDefinition& projection);
    bool busy() const;

Q_SIGNALS:
    void loaded(const marz::WorldPointer& world, const QStringList& warnings);
    /// The request came to nothing; the world is as before.
    void failed(const QString& sentence);
    void busyChanged(bool busy);

private:
    using Step = std::function<geo::Loaded<World>(const World&)>;
    void enqueue(Step step);
    void startNext();
    void finish();

    struct Queue;
    std::unique_ptr<Queue> m_queue;
};

}  // namespace marz
