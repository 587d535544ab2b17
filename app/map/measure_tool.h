// SPDX-License-Identifier: MIT
#pragma once

// Measuring with the pointer: while it is on, a click on the map adds a corner, Backspace takes the last one back,
// Escape ends. Length and area stand at the map's top left corner and follow the pointer. Dragging, the wheel and the
// keys move the map as ever: the tool only listens in front of the map and paints on a glass above it.

#include <QPainter>
#include <QPointF>
#include <QWidget>
#include <optional>
#include <vector>

#include "app/state/explorer.h"
#include "app/style/map_style.h"

namespace marz {

class MeasureTool : public QWidget {
    Q_OBJECT

public:
    /// `map` is the widget that shows the explorer's viewport; it becomes the parent.
    MeasureTool(Explorer& explorer, const MapStyle& style, QWidget& map);

    bool active() const { return m_active; }
    void setActive(bool active);
    void setMapStyle(const MapStyle& style);
    const std::vector<geo::LonLat>& corners() const { return m_corners; }

Q_SIGNALS:
    void activeChanged(bool active);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool handleKey(const QKeyEvent& event);
    bool handlePress(QEvent* event);
    bool handleMove(QEvent* event);
    bool handleRelease(QEvent* event);
    /// The press that was kept from the map until it turned out to begin a drag.
    void passPressOn(QPointF position);
    void paintCourse(QPainter& painter, const std::vector<geo::LonLat>& corners) const;
    void paintResult(QPainter& painter, const QString& measured) const;
    std::optional<geo::LonLat> groundAt(QPointF position) const;

    Explorer& m_explorer;
    MapStyle m_style;
    bool m_active = false;
    std::vector<geo::LonLat> m_corners;
    std::optional<geo::LonLat> m_pointer;
    bool m_passingOn = false;
    std::optional<QPointF> m_pressedAt;  // until it is known whether this is a click or a drag
};

}  // namespace marz
