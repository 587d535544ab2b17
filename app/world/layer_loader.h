// SPDX-License-Identifier: MIT
#pragma once

// Reads the user's layers off the GUI thread, one file after the other, beside the WorldLoader, so that a long read
// holds nothing else up: only putting the finished layers into the world is the WorldLoader's. What fails or is
// cancelled leaves the last map as it was.

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
    /// Asks what is being read to stop, and waits for it.
    ~LayerLoader() override;

    void add(const std::vector<std::filesystem::path>& paths);
    /// Reads a file, or one layer of it, anew or in another way.
    void read(const UserLayerSource& source);
    void remove(const UserLayerId& layer);
    /// Stops the file that is being read; those that wait go on.
    void cancel();
    bool busy() const { return m_running != nullptr; }

Q_SIGNALS:
    void progressed(const marz::LayerLoadProgress& progress);
    void busyChanged(bool busy);
    /// The layers of a file are read and on their way into the world.
    void arrived(const std::vector<marz::UserLayerId>& layers, const QStringList& warnings);
    void failed(const QString& sentence, const marz::UserLayerSource& source);
    /// The file's coordinates are no degrees, and it does not say what they are.
    void systemNeeded(const marz::UserLayerSource& source, const QString& sentence);
    void cancelled(const QString& file, const marz::UserLayerSource& source);

private:
    struct Reading;
    void startNext();
    void finish(const std::shared_ptr<Reading>& reading);
    void report(const std::shared_ptr<Reading>& reading, const UserLayerProgress& progress);

    WorldLoader& m_worlds;
    QThreadPool m_pool;
    std::deque<UserLayerSource> m_waiting;
    std::shared_ptr<Reading> m_running;
};

}  // namespace marz
