// SPDX-License-Identifier: MIT
#include "app/world/world_loader.h"

#include <QFutureWatcher>
#include <QtConcurrent>
#include <algorithm>
#include <deque>
#include <exception>
#include <optional>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/world/article_maps.h"
#include "libgeo/base/error.h"
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
    } catch (const geo::Cancelled&) {
        return {nullptr, {WorldLoader::tr("It was cancelled; nothing was changed.")}};
    } catch (const std::bad_alloc&) {
        return {nullptr, {WorldLoader::tr("There is not enough memory to load this. Nothing was changed.")}};
    } catch (const std::exception& error) {
        return {nullptr, {QString::fromUtf8(error.what())}};
    }
}

/// Articles that are no sources, and were not among `before`.
std::vector<ArticlePointer> unknownIn(const World& world, const std::vector<AttachedArticle>& before) {
    std::vector<ArticlePointer> unknown;
    for (const AttachedArticle& attached : world.articles) {
        const bool there = std::any_of(before.begin(), before.end(),
                                       [&](const AttachedArticle& one) { return one.article == attached.article; });
        if (!there && !attached.source) {
            unknown.push_back(attached.article);
        }
    }
    return unknown;
}

/// The step that puts on the map what these articles name; nothing where there are none.
std::optional<WorldLoader::Step> mapping(const std::shared_ptr<const std::vector<ArticlePointer>>& articles) {
    if (articles->empty()) {
        return std::nullopt;
    }
    return [articles](const World& world, const std::stop_token& stop) -> geo::Loaded<World> {
        return {withArticleMaps(world, *articles, stop), {}};
    };
}

}  // namespace

struct WorldLoader::Private {
    struct Waiting {
        Step step;
        NextStep next = {};  // asked when it has succeeded; what it gives runs before all others
        QString task = {};
        Ended ended = {};
    };
    WorldPointer world = std::make_shared<const World>();
    std::deque<Waiting> waiting;
    NextStep next;  // of the one that is running
    QString task;
    Ended ended;
    QFutureWatcher<StepResult> watcher;
    bool running = false;
    std::stop_source stopping;  // of the step that is running
};

WorldLoader::WorldLoader(QObject* parent) : QObject(parent), m_private(std::make_unique<Private>()) {
    connect(&m_private->watcher, &QFutureWatcher<StepResult>::finished, this, &WorldLoader::finishStep);
}

WorldLoader::~WorldLoader() {
    m_private->waiting.clear();
    m_private->stopping.request_stop();
    m_private->watcher.disconnect(this);
    m_private->watcher.waitForFinished();
}

void WorldLoader::load(WorldRequest request) {
    auto unknown = std::make_shared<std::vector<ArticlePointer>>();
    Step read = [request = std::move(request), unknown](const World&, const std::stop_token& stop) {
        WorldRequest stoppable = request;
        stoppable.stop = request.stop.stop_possible() ? request.stop : stop;
        geo::Loaded<World> loaded = loadWorld(stoppable);
        *unknown = unknownIn(loaded.value, {});
        return loaded;
    };
    add(std::move(read), [unknown] { return mapping(unknown); }, {});
}

void WorldLoader::attachArticles(const std::vector<std::filesystem::path>& paths) {
    if (paths.empty()) {
        return;
    }
    auto unknown = std::make_shared<std::vector<ArticlePointer>>();
    Step attach = [paths, unknown](const World& world, const std::stop_token& stop) {
        geo::Loaded<World> with = withArticles(world, paths, stop);
        *unknown = unknownIn(with.value, world.articles);
        return with;
    };
    const QString file = toQString(paths.front().filename().string());
    add(
        std::move(attach), [unknown] { return mapping(unknown); },
        paths.size() == 1 ? tr("Reading %1\u2026").arg(file)
                          : tr("Reading %1 and %2 more\u2026").arg(file, QString::number(paths.size() - 1)));
}

void WorldLoader::setProjection(const geo::ProjectionDefinition& projection) {
    change([projection](const World& world, const std::stop_token& stop) {
        return inProjection(world, projection, stop);
    });
}

const WorldPointer& WorldLoader::world() const {
    return m_private->world;
}

const QString& WorldLoader::task() const {
    return m_private->task;
}

void WorldLoader::cancel() {
    m_private->stopping.request_stop();
}

bool WorldLoader::busy() const {
    return m_private->running;
}

void WorldLoader::change(Step step, Ended ended) {
    add(std::move(step), {}, {}, std::move(ended));
}

void WorldLoader::add(Step step, NextStep next, const QString& task, Ended ended) {
    m_private->waiting.push_back({std::move(step), std::move(next), task, std::move(ended)});
    if (!m_private->running) {
        m_private->running = true;
        Q_EMIT busyChanged(true);
        startNext();
    }
}

void WorldLoader::startNext() {
    Step step = std::move(m_private->waiting.front().step);
    m_private->next = std::move(m_private->waiting.front().next);
    m_private->task = std::move(m_private->waiting.front().task);
    m_private->ended = std::move(m_private->waiting.front().ended);
    m_private->waiting.pop_front();
    m_private->stopping = std::stop_source();
    Q_EMIT taskChanged(m_private->task);
    m_private->watcher.setFuture(
        QtConcurrent::run([step = std::move(step), world = m_private->world, stop = m_private->stopping.get_token()] {
            return run(step, world, stop);
        }));
}

void WorldLoader::finishStep() {
    const StepResult result = m_private->watcher.result();
    const Ended ended = std::exchange(m_private->ended, {});
    if (result.world) {
        m_private->world = result.world;
        if (std::optional<Step> next = m_private->next ? m_private->next() : std::nullopt) {
            m_private->waiting.push_front({std::move(*next), {}, tr("Finding the places that are named\u2026"), {}});
        }
        Q_EMIT loaded(result.world, result.sentences);
    } else {
        Q_EMIT failed(result.sentences.value(0));
    }
    if (ended) {
        ended(result.world ? StepEnd::done : StepEnd::failed);
    }
    if (!m_private->waiting.empty()) {
        startNext();
        return;
    }
    m_private->running = false;
    m_private->task.clear();
    Q_EMIT taskChanged(m_private->task);
    Q_EMIT busyChanged(false);
}

}  // namespace marz
