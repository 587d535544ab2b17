// SPDX-License-Identifier: MIT
#include "app/map/backdrop.h"

#include <algorithm>

namespace marz {

namespace {

constexpr int restMilliseconds = 150;
constexpr double timesWider = 2.0;

/// One picture is enough: nothing is ever drawn onto its base again.
Frame buildSurroundings(const FrameRequest& request, const FramePointer&) {
    Frame frame = buildFrame(request, nullptr);
    frame.base = {};
    return frame;
}

}  // namespace

geo::Viewport widened(const geo::Viewport& viewport) {
    geo::Viewport wide = viewport;
    wide.width *= timesWider;
    wide.height *= timesWider;
    return wide;
}

bool sameContent(const FrameRequest& one, const FrameRequest& other) {
    ExplorerState state = one.scene.state;
    state.viewport = other.scene.state.viewport;
    state.selection = other.scene.state.selection;
    state.selectedFeature = other.scene.state.selectedFeature;
    return one.scene.world == other.scene.world && state == other.scene.state && one.scene.style == other.scene.style &&
           one.scene.shownPlaces == other.scene.shownPlaces &&
           one.options.devicePixelRatio == other.options.devicePixelRatio;
}

Backdrop::Backdrop(QObject* parent) : QObject(parent), m_builder(buildSurroundings) {
    m_resting.setSingleShot(true);
    m_resting.setInterval(restMilliseconds);
    connect(&m_resting, &QTimer::timeout, this, &Backdrop::drawSurroundings);
    connect(&m_builder, &FrameBuilder::frameReady, this,
            [this](const FramePointer& frame) { m_frame = sameContent(m_drawn, m_wanted) ? frame : nullptr; });
}

void Backdrop::follow(const FrameRequest& request) {
    const bool same = sameContent(m_wanted, request);
    if (same && m_wanted.scene.state.viewport == request.scene.state.viewport) {
        return;  // pointing and selecting
    }
    if (!same) {
        m_frame.reset();
    }
    m_wanted = request;
    m_resting.start();
}

void Backdrop::drawSurroundings() {
    FrameRequest request = m_wanted;
    m_drawn = m_wanted;
    request.alsoShown.reset();
    request.scene.state.viewport = widened(m_wanted.scene.state.viewport);
    request.scene.state.selection.reset();
    request.scene.state.selectedFeature.reset();
    request.scene.hovered.reset();
    request.scene.covered.clear();
    request.options.devicePixelRatio /= timesWider;
    m_builder.request(std::move(request));
}

void Backdrop::paint(QPainter& painter, const geo::Viewport& now, const geo::ProjectionDefinition& plane) const {
    if (m_frame && m_frame->request.scene.world->projection == plane) {
        painter.drawImage(placeOf(m_frame->scene.viewport, now), m_frame->picture);
    }
}

QRectF placeOf(const geo::Viewport& then, const geo::Viewport& now) {
    const geo::ScreenPoint corner = now.toScreen(then.toPlane({0.0, 0.0}));
    const double scale = then.metresPerPixel / now.metresPerPixel;
    return {corner.x, corner.y, then.width * scale, then.height * scale};
}

}  // namespace marz
