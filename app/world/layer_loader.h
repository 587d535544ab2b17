// SPDX-License-Identifier: MIT
#pragma once

// Reads the user's layers off the GUI thread, one file after the other, beside the WorldLoader, so that a long read
// holds nothing else up: only putting the finished layers into the world is the WorldLoader's. What fails or is
// cancelled leaves the last map as it was. The first file waits until there is a map, because it is read for its
// projection.

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/world/user_layer_reader.h"
#include "app/world/world_loader.h"

namespace marz {

/// How far the file that is being read has come.
struct LayerLoadProgress {
    QString file;  // its name without the folder
    std::size_t features = 0;
    std::optional<double> share;  // 0 … 1
    std::size_t filesWaiting = 0;
};

class LayerLoader : public QObject {
    Q_OBJECT

public:
    explicit LayerLoader(WorldLoader& worlds, QObject* parent = nullptr);
    /// Asks what is being read to stop, and waits for it: well below a second.
    ~LayerLoader() override;

    void add(const std::vector<std::filesystem::path>& paths);
    /// Reads a file, or one layer of it, anew or in another way.
    void read(const LayerSource& source);
    /// The user's list: its layers get the numbers and places there that they have in it, whatever comes before them.
    void setKept(std::vector<KeptLayer> layers) { m_kept = std::move(layers); }
    /// Takes the layer off the map, and drops what is being read for it.
    void remove(const UserLayerId& layer);
    /// Stops the file that is being read; those that wait go on.
    void cancel();
    bool busy() const { return m_running != nullptr || !m_waiting.empty(); }

Q_SIGNALS:
    void progressed(const marz::LayerLoadProgress& progress);
    void busyChanged(bool busy);
    /// The layers of a file are read and on their way into the world.
    void arrived(const std::vector<marz::UserLayerId>& layers, const QStringList& warnings);
    void failed(const QString& sentence, const marz::LayerSource& source);
    /// The file's coordinates are no degrees, and it does not say what they are.
    void systemNeeded(const marz::LayerSource& source, const QString& sentence);
    void cancelled(const QString& file, const marz::LayerSource& source);

private:
    struct Reading;
    void startNext();
    void stopRunning();
    void giveUpWithoutMap();
    void finish(const std::shared_ptr<Reading>& reading);
    void report(const std::shared_ptr<Reading>& reading, const LayerProgress& progress);

    WorldLoader& m_worlds;
    QThreadPool m_pool;
    std::deque<LayerSource> m_waiting;
    std::vector<KeptLayer> m_kept;
    std::shared_ptr<Reading> m_running;
    std::vector<UserLayerId> m_removed;  // by the user, since m_running began
};

}  // namespace marz
