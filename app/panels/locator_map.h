// SPDX-License-Identifier: MIT
#pragma once

// A small map of where a paragraph plays: outlines of the basemap's countries with the paragraph's places on them.

#include <QWidget>
#include <optional>
#include <vector>

#include "app/state/explorer.h"
#include "app/style/map_style.h"
#include "libgeo/view/viewport.h"

namespace marz {

class LocatorMap : public QWidget {
    Q_OBJECT

public:
    LocatorMap(Explorer& explorer, const MapStyle& style, QWidget* parent = nullptr);

    void setMapStyle(const MapStyle& style);
    /// Positions in the atlas; those without a location are left out.
    void setPlaces(std::vector<std::size_t> places);
    const std::vector<std::size_t>& places() const { return m_places; }
    QSize sizeHint() const override { return {320, 150}; }

Q_SIGNALS:
    void placeClicked(const geo::PlaceId& place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    geo::Viewport view() const;
    void paintGround(QPainter& painter, const geo::Viewport& view) const;
    void paintPlaces(QPainter& painter, const geo::Viewport& view) const;

    Explorer& m_explorer;
    MapStyle m_style;
    std::vector<std::size_t> m_places;
};

}  // namespace marz
