// SPDX-License-Identifier: MIT
#include "app/world/world_loader.h"

#include <QFutureWatcher>
#include <QtConcurrent>
#include <deque>
#include <exception>
#include <optional>
#include <utility>

#include "libgeo/base/thread_precedence.h"

namespace marz {

namespace {

struct StepResult {
    WorldPointer world;  // null where the step failed
    QStringList sentences;
};

StepResult run(const WorldLoader::Step& step, const WorldPointer& before, const std::stop_token& stop) {
    geo::stepBack();
    // The one place where what goes wrong in loading stops being an exception: a worker thread must not throw.
    try {
        geo::Loaded<World> after = step(*before, stop);
        StepResult result{std::make_shared<const World>(std::move(after.value)), {}};
        for (const geo::Warning& warning : after.warnings) {
            result.sentences.append(QString::fromStdString(warning.message));
        }
        return result;
    } catch (const std::bad_alloc&) {
        return {nullptr, {WorldLoader::tr("There is not enough memory to load this. Nothing was changed.")}};
    } catch (const std::exception& error) {
        return {nullptr, {QString::fromUtf8(error.what())}};
    }
}

}  // namespace

struct WorldLoader::Private {
    WorldPointer world = std::make_shared<const World>();
    std::deque<Step> waiting;
    QFutureWatcher<StepResult> watcher;
    bool running = false;
    std::stop_source closing;
};

WorldLoader::WorldLoader(QObject* parent) : QObject(parent), m_private(std::make_unique<Private>()) {
    connect(&m_private->watcher, &QFutureWatcher<StepResult>::finished, this, &WorldLoader::finishStep);
}

WorldLoader::~WorldLoader() {
    m_private->waiting.clear();
    m_private->closing.request_stop();
    m_private->watcher.disconnect(this);
    m_private->watcher.waitForFinished();
}

void WorldLoader::load(WorldRequest request) {
    change([request = std::move(request)](const World&, const std::stop_token& stop) {
        WorldRequest stoppable = request;
        stoppable.stop = request.stop.stop_possible() ? request.stop : stop;
        return loadWorld(stoppable);
    });
}

void WorldLoader::attachArticles(const std::vector<std::filesystem::path>& paths) {
    change([paths](const World& world, const std::stop_token& stop) { return withArticles(world, paths, stop); });
}

void WorldLoader::setProjection(const geo::ProjectionDefinition& projection) {
    change([projection](const World& world, const std::stop_token& stop) {
        return inProjection(world, projection, stop);
    });
}

const WorldPointer& WorldLoader::world() const {
    return m_private->world;
}

bool WorldLoader::busy() const {
    return m_private->running;
}

void WorldLoader::change(Step step) {
    m_private->waiting.push_back(std::move(step));
    if (!m_private->running) {
        m_private->running = true;
        Q_EMIT busyChanged(true);
        startNext();
    }
}

void WorldLoader::startNext() {
    Step step = std::move(m_private->waiting.front());
    m_private->waiting.pop_front();
    m_private->watcher.setFuture(
        QtConcurrent::run([step = std::move(step), world = m_private->world, stop = m_private->closing.get_token()] {
            return run(step, world, stop);
        }));
}

void WorldLoader::finishStep() {
    const StepResult result = m_private->watcher.result();
    if (result.world) {
        m_private->world = result.world;
        Q_EMIT loaded(result.world, result.sentences);
    } else {
        Q_EMIT failed(result.sentences.value(0));
    }
    if (!m_private->waiting.empty()) {
        startNext();
        return;
    }
    m_private->running = false;
    Q_EMIT busyChanged(false);
}

}  // namespace marz
