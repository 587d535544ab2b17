// SPDX-License-Identifier: MIT
#pragma once

// Builds pictures of the map off the GUI thread. One picture is in work at a time; of the requests that arrive
// meanwhile only the newest is kept. A picture whose request differs from the last one only in selection or hover
// takes over its base: then only what lies on it is drawn.

#include <QImage>
#include <QObject>
#include <functional>
#include <memory>
#include <optional>

#include "app/render/render_options.h"
#include "app/scene/scene_builder.h"

namespace marz {

struct FrameRequest {
    SceneRequest scene;
    RenderOptions options;
    /// The selected place where the filter leaves it out: it lies on the base picture, which stays as it is.
    std::optional<std::size_t> alsoShown = {};
};

struct Frame {
    FrameRequest request;
    Scene scene;
    QImage base;     // land to town labels
    QImage picture;  // the same with everything on it
};

using FramePointer = std::shared_ptr<const Frame>;

/// Whether two requests lead to the same base picture.
bool sameBase(const FrameRequest& one, const FrameRequest& other);
/// Draws a frame; `previous` may be null. Runs on any thread.
Frame buildFrame(const FrameRequest& request, const FramePointer& previous);

class FrameBuilder : public QObject {
    Q_OBJECT

public:
    using Build = std::function<Frame(const FrameRequest&, const FramePointer& previous)>;

    explicit FrameBuilder(Build build = buildFrame, QObject* parent = nullptr);
    ~FrameBuilder() override;

    /// Asks for a picture; an older request that has not been begun is dropped.
    void request(FrameRequest request);
    bool busy() const;

Q_SIGNALS:
    void frameReady(const marz::FramePointer& frame);
    void failed(const QString& sentence);

private:
    void startNext();
    void finish();

    struct Work;
    std::unique_ptr<Work> m_work;
};

}  // namespace marz
