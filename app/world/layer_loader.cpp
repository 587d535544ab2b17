// SPDX-License-Identifier: MIT
#include "app/world/layer_loader.h"

#include <QMetaObject>
#include <chrono>
#include <new>

namespace marz {

/// One file on its way. The worker fills in the outcome before it says that it is done.
struct LayerLoader::Reading {
    UserLayerSource source;
    geo::ProjectionDefinition projection;
    std::stop_source stop;
    std::chrono::steady_clock::time_point lastReport;

    enum class Outcome { layers, failed, systemNeeded, cancelled } outcome = Outcome::failed;
    UserLayers layers;
    QStringList sentences;

    QString fileName() const { return QString::fromStdString(source.path.filename().string()); }

    /// On the worker: whatever goes wrong becomes an outcome, as a worker must not throw.
    void run(const UserLayerReading& reading) {
        try {
            geo::Loaded<UserLayers> loaded = readUserLayers(source, projection, reading);
            for (const geo::Warning& warning : loaded.warnings) {
                sentences.append(QString::fromStdString(warning.message));
            }
            layers = std::move(loaded.value);
            outcome = Outcome::layers;
        } catch (const geo::Cancelled&) {
            outcome = Outcome::cancelled;
        } catch (const geo::CoordinateRangeError& error) {
            outcome = Outcome::systemNeeded;
            sentences = {QString::fromUtf8(error.what())};
        } catch (const std::bad_alloc&) {
            sentences = {
                LayerLoader::tr("There is not enough memory to load %1. Nothing was changed.").arg(fileName())};
        } catch (const std::exception& error) {
            sentences = {QString::fromUtf8(error.what())};
        }
    }
};

LayerLoader::LayerLoader(WorldLoader& worlds, QObject* parent) : QObject(parent), m_worlds(worlds) {
    m_pool.setMaxThreadCount(4);  // one reads; one that was cancelled inside of GDAL may still be on its way out
}

LayerLoader::~LayerLoader() {
    m_waiting.clear();
    if (m_running) {
        m_running->stop.request_stop();
    }
    m_pool.waitForDone();
}

void LayerLoader::add(const std::vector<std::filesystem::path>& paths) {
    for (const std::filesystem::path& path : paths) {
        read(UserLayerSource{path, {}, {}, {}});
    }
}

void LayerLoader::read(const UserLayerSource& source) {
    m_waiting.push_back(source);
    if (!m_running) {
        Q_EMIT busyChanged(true);
        startNext();
    }
}

void LayerLoader::remove(const UserLayerId& layer) {
    m_worlds.change([layer](const World& world) { return geo::Loaded<World>{withoutUserLayer(world, layer), {}}; });
}

void LayerLoader::cancel() {
    if (!m_running) {
        return;
    }
    const std::shared_ptr<Reading> stopped = m_running;
    stopped->stop.request_stop();
    // The reader may take a while to notice; nobody waits for it.
    m_running.reset();
    Q_EMIT cancelled(stopped->fileName(), stopped->source);
    startNext();
}

void LayerLoader::startNext() {
    if (m_waiting.empty()) {
        m_running.reset();
        Q_EMIT busyChanged(false);
        return;
    }
    auto reading = std::make_shared<Reading>();
    reading->source = std::move(m_waiting.front());
    m_waiting.pop_front();
    reading->projection = m_worlds.world()->projection;
    m_running = reading;
    Q_EMIT progressed({reading->fileName(), 0, std::nullopt, m_waiting.size()});
    m_pool.start([this, reading] {
        UserLayerReading control;
        control.stop = reading->stop.get_token();
        control.onProgress = [this, reading](const UserLayerProgress& progress) { report(reading, progress); };
        reading->run(control);
        QMetaObject::invokeMethod(
            this, [this, reading] { finish(reading); }, Qt::QueuedConnection);
    });
}

void LayerLoader::report(const std::shared_ptr<Reading>& reading, const UserLayerProgress& progress) {
    // On the worker. A person reads no more than a few figures a second.
    const auto now = std::chrono::steady_clock::now();
    if (now - reading->lastReport < std::chrono::milliseconds(100)) {
        return;
    }
    reading->lastReport = now;
    const LayerLoadProgress shown{reading->fileName(), progress.features, progress.share, 0};
    QMetaObject::invokeMethod(
        this,
        [this, reading, shown] {
            if (reading == m_running) {
                Q_EMIT progressed({shown.file, shown.features, shown.share, m_waiting.size()});
            }
        },
        Qt::QueuedConnection);
}

void LayerLoader::finish(const std::shared_ptr<Reading>& reading) {
    if (reading != m_running) {
        return;  // cancelled: what it has read is dropped
    }
    switch (reading->outcome) {
        case Reading::Outcome::layers: {
            std::vector<UserLayerId> ids;
            for (const UserLayer& layer : reading->layers.layers) {
                ids.push_back(layer.id);
            }
            m_worlds.change([reading](const World& world) {
                return geo::Loaded<World>{withUserLayers(world, std::move(reading->layers)), {}};
            });
            Q_EMIT arrived(ids, reading->sentences);
            break;
        }
        case Reading::Outcome::systemNeeded:
            Q_EMIT systemNeeded(reading->source, reading->sentences.value(0));
            break;
        case Reading::Outcome::failed:
            Q_EMIT failed(reading->sentences.value(0), reading->source);
            break;
        case Reading::Outcome::cancelled:
            break;
    }
    startNext();
}

}  // namespace marz
