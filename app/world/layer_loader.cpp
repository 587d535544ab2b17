// SPDX-License-Identifier: MIT
#include "app/world/layer_loader.h"

#include <QMetaObject>
#include <algorithm>
#include <chrono>
#include <new>
#include <utility>

#include "libgeo/base/error.h"
#include "libgeo/base/thread_precedence.h"
#include "libgeo/vector/vector_reader.h"

namespace marz {

namespace {

QString nameOf(const LayerSource& source) {
    return QString::fromStdString(source.path.filename().string());
}

}  // namespace

/// One file on its way. The worker fills in the outcome before it says that it is done.
struct LayerLoader::Reading {
    LayerSource source;
    geo::ProjectionDefinition projection;
    std::stop_source stop;
    std::chrono::steady_clock::time_point lastReport;

    enum class Outcome { layers, failed, systemNeeded, cancelled } outcome = Outcome::failed;
    UserLayers layers;
    QStringList sentences;

    /// On the worker: whatever goes wrong becomes an outcome, as a worker must not throw.
    void run(geo::LevelStore* levels, const LayerReading& reading) {
        try {
            geo::Loaded<UserLayers> loaded = readUserLayers(source, projection, levels, reading);
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
                LayerLoader::tr("There is not enough memory to load %1. Nothing was changed.").arg(nameOf(source))};
        } catch (const std::exception& error) {
            sentences = {QString::fromUtf8(error.what())};
        }
    }
};

LayerLoader::LayerLoader(WorldLoader& worlds, QObject* parent) : QObject(parent), m_worlds(worlds) {
    m_pool.setMaxThreadCount(4);  // one reads; one that was cancelled inside of GDAL may still be on its way out
    connect(&m_worlds, &WorldLoader::loaded, this, [this] {
        if (!m_running && !m_waiting.empty()) {
            startNext();
        }
    });
    connect(&m_worlds, &WorldLoader::failed, this, &LayerLoader::giveUpWithoutMap);
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
        read(LayerSource{path, {}, {}, {}});
    }
}

void LayerLoader::read(const LayerSource& source) {
    const bool idle = !busy();
    m_waiting.push_back(source);
    if (idle) {
        Q_EMIT busyChanged(true);
    }
    if (!m_running) {
        startNext();
    }
}

void LayerLoader::remove(const UserLayerId& layer) {
    const auto isOfLayer = [&layer](const LayerSource& source) { return userLayerId(source) == layer; };
    std::erase_if(m_waiting, isOfLayer);
    if (m_running && isOfLayer(m_running->source)) {
        stopRunning();
    }
    m_removed.push_back(layer);
    m_worlds.change([layer](const World& world, const std::stop_token&) {
        return geo::Loaded<World>{withoutUserLayer(world, layer), {}};
    });
}

void LayerLoader::cancel() {
    if (m_running) {
        stopRunning();
    } else if (!m_waiting.empty()) {
        const LayerSource source = std::move(m_waiting.front());
        m_waiting.pop_front();
        Q_EMIT cancelled(nameOf(source), source);
        startNext();
    }
}

void LayerLoader::stopRunning() {
    const std::shared_ptr<Reading> stopped = m_running;
    stopped->stop.request_stop();
    // The reader may take a while to notice; nobody waits for it.
    m_running.reset();
    Q_EMIT cancelled(nameOf(stopped->source), stopped->source);
    startNext();
}

void LayerLoader::giveUpWithoutMap() {
    if (!m_worlds.world()->projection.proj.empty() || m_waiting.empty()) {
        return;
    }
    for (const LayerSource& source : std::exchange(m_waiting, {})) {
        Q_EMIT failed(tr("%1 was not loaded, because there is no map to put it on.").arg(nameOf(source)), source);
    }
    Q_EMIT busyChanged(false);
}

void LayerLoader::startNext() {
    if (m_running) {
        return;  // whoever heard of the last one's end has asked for the next one already
    }
    if (m_waiting.empty()) {
        Q_EMIT busyChanged(false);
        return;
    }
    const WorldPointer& world = m_worlds.world();
    if (world->projection.proj.empty()) {  // there is no map yet: goes on when it is there
        Q_EMIT progressed({nameOf(m_waiting.front()), 0, std::nullopt, m_waiting.size() - 1});
        return;
    }
    auto reading = std::make_shared<Reading>();
    reading->source = std::move(m_waiting.front());
    m_waiting.pop_front();
    reading->projection = world->projection;
    m_running = reading;
    m_removed.clear();
    Q_EMIT progressed({nameOf(reading->source), 0, std::nullopt, m_waiting.size()});
    m_pool.start([this, reading, levels = world->levels] {
        geo::stepBack();
        LayerReading control;
        control.stop = reading->stop.get_token();
        control.onProgress = [this, reading](const LayerProgress& progress) { report(reading, progress); };
        reading->run(levels.get(), control);
        QMetaObject::invokeMethod(
            this, [this, reading] { finish(reading); }, Qt::QueuedConnection);
    });
}

void LayerLoader::report(const std::shared_ptr<Reading>& reading, const LayerProgress& progress) {
    // On the worker. A person reads no more than a few figures a second.
    const auto now = std::chrono::steady_clock::now();
    if (now - reading->lastReport < std::chrono::milliseconds(100)) {
        return;
    }
    reading->lastReport = now;
    const LayerLoadProgress shown{nameOf(reading->source), progress.features, progress.share, 0};
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
            std::erase_if(reading->layers.layers, [this](const UserLayer& layer) {
                return std::find(m_removed.begin(), m_removed.end(), layer.id) != m_removed.end();
            });
            std::vector<UserLayerId> ids;
            for (const UserLayer& layer : reading->layers.layers) {
                ids.push_back(layer.id);
            }
            reading->layers.kept = m_kept;
            m_worlds.change([reading](const World& world, const std::stop_token& stop) {
                return geo::Loaded<World>{withUserLayers(world, std::move(reading->layers), stop), {}};
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
    if (m_running == reading) {
        m_running.reset();
    }
    startNext();
}

}  // namespace marz
