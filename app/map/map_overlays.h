// SPDX-License-Identifier: MIT
#pragma once

// The small things that lie on the map without being part of it: scale bar, credits, the warning that the boundary
// data carry no more detail, and the name under the pointer. Pixels of the widget.

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <vector>

#include "app/style/map_style.h"
#include "libgeo/view/scale_bar.h"

namespace marz {

/// "200 km" or "500 m".
QString lengthInWords(double metres);
/// Where the scale bar's left end stands, and how long it may become: the bar is to be measured there.
geo::ScreenPoint scaleBarStart(const QRectF& map);
inline constexpr double longestScaleBar = 130.0;

void paintScaleBar(QPainter& painter, const QRectF& map, const geo::ScaleBar& bar, const MapStyle& style);
void paintCredits(QPainter& painter, const QRectF& map, const QString& credits, const MapStyle& style);
void paintNotice(QPainter& painter, const QRectF& map, const QString& notice, const MapStyle& style);
/// What the plates of these three cover, with the widget's font: names keep off it. Empty texts have no plate.
std::vector<geo::ScreenBox> coveredBoxes(const QRectF& map, const geo::ScaleBar& bar, const QString& credits,
                                         const QString& notice, const QFont& font);
/// A name in a small box beside the mark, inside the map.
void paintNameTag(QPainter& painter, const QRectF& map, const QRectF& mark, const QString& name,
                  const QString& description, const MapStyle& style);

}  // namespace marz
