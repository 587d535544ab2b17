// SPDX-License-Identifier: MIT
#include "app/map/frame_builder.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <algorithm>
#include <exception>
#include <optional>

#include "app/render/image_painter.h"
#include "libgeo/base/parallel.h"
#include "libgeo/base/thread_precedence.h"

namespace marz {

namespace {

struct Outcome {
    FramePointer frame;  // null where the picture could not be drawn
    QString problem;
};

}  // namespace

struct FrameBuilder::Work {
    Build build;
    QThreadPool pool;  // its own: a long step of the world or an export in the common one does not hold frames up
    QFutureWatcher<Outcome> running;
    std::optional<FrameRequest> waiting;
    FramePointer last;
    std::shared_ptr<SceneCache> cache = std::make_shared<SceneCache>();
    bool busy = false;
};

bool sameBase(const FrameRequest& one, const FrameRequest& other) {
    ExplorerState state = one.scene.state;
    state.selection = other.scene.state.selection;
    state.selectedFeature = other.scene.state.selectedFeature;
    return one.scene.world == other.scene.world && state == other.scene.state && one.scene.style == other.scene.style &&
           one.scene.shownPlaces == other.scene.shownPlaces && one.scene.covered == other.scene.covered &&
           one.options.devicePixelRatio == other.options.devicePixelRatio;
}

/// Labels stay where they stood as long as it is the same ground that they name, in the same plane.
static bool mayRemember(const Frame& previous, const FrameRequest& request) {
    const World& before = *previous.request.scene.world;
    const World& now = *request.scene.world;
    return before.basemap == now.basemap && before.atlas == now.atlas && before.projection == now.projection;
}

/// Scene and pictures together: the ground is painted while its names are placed. Whoever is done first helps with
/// the ground; where no second core has time, one thread does both.
static void drawAll(const SceneRequest& request, Frame& frame) {
    const GroundScene ground = buildGroundScene(request);
    geo::forEachInParallel(2, [&](std::size_t job) {
        if (job == 0) {
            frame.base = paintGround(ground.scene, ground.belowNames, frame.request.options);
        } else {
            frame.scene = completeScene(request, ground);
        }
    });
    frame.picture = paintNamesAndOverlay(frame.scene, ground.belowNames, frame.request.options, frame.base);
}

/// What the scene shows, with the place that is shown besides.
static SceneRequest sceneOf(const FrameRequest& request) {
    SceneRequest scene = request.scene;
    if (request.alsoShown) {
        std::vector<std::size_t>& places = scene.shownPlaces;
        const auto position = std::lower_bound(places.begin(), places.end(), *request.alsoShown);
        if (position == places.end() || *position != *request.alsoShown) {
            places.insert(position, *request.alsoShown);
        }
    }
    return scene;
}

Frame buildFrame(const FrameRequest& request, const FramePointer& previous) {
    SceneRequest scene = sceneOf(request);
    if (previous && mayRemember(*previous, request)) {
        scene.remembered = previous->scene.labelMemory;
    }
    Frame frame{request, {}, {}, {}};
    if (previous && sameBase(previous->request, request)) {
        frame.scene = buildScene(scene);
        frame.base = previous->base;
        frame.picture = withOverlay(frame.base, frame.scene, request.options);
    } else {
        drawAll(scene, frame);
    }
    if (frame.scene.background.alpha() == 255) {
        frame.picture.reinterpretAsFormat(QImage::Format_RGB32);  // is copied to the screen, not mixed with it
    }
    return frame;
}

FrameBuilder::FrameBuilder(Build build, QObject* parent) : QObject(parent), m_work(std::make_unique<Work>()) {
    m_work->build = std::move(build);
    m_work->pool.setMaxThreadCount(1);
    m_work->pool.setExpiryTimeout(-1);  // the thread keeps what it remembers of a projection
    connect(&m_work->running, &QFutureWatcherBase::finished, this, &FrameBuilder::finish);
}

FrameBuilder::~FrameBuilder() {
    m_work->running.disconnect(this);
    m_work->running.waitForFinished();
}

bool FrameBuilder::busy() const {
    return m_work->busy;
}

void FrameBuilder::request(FrameRequest request) {
    m_work->waiting = std::move(request);
    m_work->waiting->scene.cache = m_work->cache;
    if (!m_work->busy) {
        startNext();
    }
}

void FrameBuilder::startNext() {
    m_work->busy = true;
    auto job = [build = m_work->build, request = std::move(*m_work->waiting), previous = m_work->last] {
        geo::stepBack();
        try {
            return Outcome{std::make_shared<const Frame>(build(request, previous)), {}};
        } catch (const std::exception& error) {
            return Outcome{nullptr, QString::fromUtf8(error.what())};
        }
    };
    m_work->waiting.reset();
    m_work->running.setFuture(QtConcurrent::run(&m_work->pool, std::move(job)));
}

void FrameBuilder::finish() {
    const Outcome outcome = m_work->running.result();
    m_work->busy = false;
    if (outcome.frame) {
        m_work->last = outcome.frame;
    }
    if (m_work->waiting) {
        startNext();
    }
    if (outcome.frame) {
        Q_EMIT frameReady(outcome.frame);
    } else {
        Q_EMIT failed(outcome.problem);
    }
}

}  // namespace marz
