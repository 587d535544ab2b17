// SPDX-License-Identifier: MIT

// The tool that moves and zooms the map within its frame. The picture there is goes along at once; the map that is
// drawn anew follows.

#include <QWheelEvent>
#include <cmath>
#include <utility>

#include "app/export_dialog/map_content.h"
#include "app/export_dialog/page_preview.h"

namespace marz {

namespace {

constexpr double zoomOfStep = 1.25;

}  // namespace

/// What the frame shall show; nothing where the picture shows it.
std::optional<geo::Viewport> PagePreview::contentToCome() const {
    if (m_mapPull) {
        return m_mapPull->now;
    }
    if (!m_projection || !m_drawn->laidOut || upToDate() || m_drawn->laidOut->request.area == m_editing.draft().area) {
        return std::nullopt;
    }
    return contentOf(m_editing.draft(), m_drawn->layout);
}

std::optional<geo::Viewport> PagePreview::contentNow() const {
    return m_projection ? contentOf(m_editing.draft(), m_drawn->layout) : std::nullopt;
}

void PagePreview::changeContent(const geo::Viewport& view, const QString& words, const QString& series) {
    m_editing.change(withContent(m_editing.draft(), view, m_drawn->layout.unitScale), words, series);
}

/// False beside the map, where the tool has nothing to take hold of.
bool PagePreview::takeHoldOfContent(QPointF onPage) {
    const std::optional<geo::Viewport> view = contentNow();
    if (!view || !m_drawn->layout.mapFrame.contains(onPage)) {
        return false;
    }
    m_mapPull = MapPull{onPage, *view, *view};
    setCursor(Qt::ClosedHandCursor);
    return true;
}

void PagePreview::pullContentTo(QPointF onPage) {
    m_mapPull->now = contentMoved(m_mapPull->before, onPage - m_mapPull->press);
    update();
}

void PagePreview::dropContent() {
    const MapPull pull = *std::exchange(m_mapPull, std::nullopt);
    setCursor(Qt::OpenHandCursor);
    if (pull.now != pull.before) {
        changeContent(pull.now, tr("Move Map in Its Frame"));
    }
    update();
}

void PagePreview::zoomContent(double steps, QPointF stillOnPage) {
    if (const std::optional<geo::Viewport> view = contentNow()) {
        const QPointF still = stillOnPage - m_drawn->layout.mapFrame.topLeft();
        changeContent(contentZoomed(*view, still, std::pow(zoomOfStep, steps)), tr("Zoom Map in Its Frame"),
                      QStringLiteral("zoom map"));
    }
}

/// The wheel over the map, without the keys that zoom and turn the page. Gives whether it was one.
bool PagePreview::wheelZoomsContent(const QWheelEvent& event) {
    constexpr double stepOfWheel = 120.0;
    const QPointF onPage = toPage(event.position());
    if (m_tool != PageTool::map || m_mapPull || event.modifiers() != Qt::NoModifier || !m_projection ||
        !m_drawn->layout.mapFrame.contains(onPage)) {
        return false;
    }
    zoomContent(event.angleDelta().y() / stepOfWheel, onPage);
    return true;
}

/// A key that is held down is one step of undo.
void PagePreview::nudgeContent(QPointF millimetres) {
    if (const std::optional<geo::Viewport> view = contentNow()) {
        changeContent(contentMoved(*view, unitsOf(millimetres)), tr("Move Map in Its Frame"),
                      QStringLiteral("nudge map"));
    }
}

}  // namespace marz
