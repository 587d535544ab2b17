// SPDX-License-Identifier: MIT
#pragma once

// Runs the functions of world_builder.h off the GUI thread, one after the other, and hands each new World over as a
// signal. Whatever fails leaves the last World as it was.

#include <QObject>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "app/world/world_builder.h"

namespace marz {

class WorldLoader : public QObject {
    Q_OBJECT

public:
    explicit WorldLoader(QObject* parent = nullptr);
    /// Asks the step that is running to stop, and waits for it; those queued are dropped.
    ~WorldLoader() override;

    /// Two steps as well where articles come along; what those of them that are no sources name comes second.
    void load(WorldRequest request);
    /// Two steps: the articles, then what those of them that are no sources put on the map.
    void attachArticles(const std::vector<std::filesystem::path>& paths);
    void setProjection(const geo::ProjectionDefinition& projection);
    /// Makes the next world in any other way; `step` runs on the worker and may look at the token.
    using Step = std::function<geo::Loaded<World>(const World&, const std::stop_token&)>;
    enum class StepEnd { done, failed };
    /// `ended` is called on this object's thread after loaded() or failed() has told of this very step, never once the
    /// loader has gone.
    using Ended = std::function<void(StepEnd)>;
    void change(Step step, Ended ended = {});
    /// The newest world that is complete.
    const WorldPointer& world() const;
    bool busy() const;
    /// What the running step does with articles, in words; empty for other steps.
    const QString& task() const;
    /// Asks the running step to stop; failed() says so, and those queued go on.
    void cancel();

Q_SIGNALS:
    void loaded(const marz::WorldPointer& world, const QStringList& warnings);
    void failed(const QString& sentence);
    void busyChanged(bool busy);
    void taskChanged(const QString& task);

private:
    using NextStep = std::function<std::optional<Step>()>;
    void add(Step step, NextStep next, const QString& task, Ended ended = {});
    void startNext();
    void finishStep();

    struct Private;
    std::unique_ptr<Private> m_private;
};

}  // namespace marz
