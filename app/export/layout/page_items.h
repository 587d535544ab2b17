// SPDX-License-Identifier: MIT
#pragma once

// What a page draws beside the map: texts, shapes and symbols with final sizes and colours. Lengths are layout units.

#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <optional>
#include <variant>
#include <vector>

#include "app/export/layout/text_flow.h"
#include "app/export/page/page_elements.h"
#include "app/render/number_disc.h"
#include "app/render/vector_canvas.h"
#include "app/style/map_style.h"

namespace marz {

struct PageFill {
    QPainterPath path;
    QColor colour;
};

struct PageStroke {
    QPainterPath path;
    CanvasPen pen;
};

struct PageSymbol {
    QRectF target;
    QString icon;  // base name in resources/icons/marks
};

using PageItem = std::variant<PageText, PageFill, PageStroke, PageSymbol>;

/// Items that belong together; one group in an SVG.
struct PageGroup {
    QString id;
    QString title;
    std::vector<PageItem> items;
};

/// A group with its top left corner at 0, 0.
struct PageBlock {
    PageGroup group;
    double height = 0.0;
    bool whole = true;  // false where it tells of something that has no room in it
};

/// An empty group that is called as the element is in files and in the window.
PageGroup groupOf(PageElement element);

/// What the items occupy: texts by their fonts' heights, lines without their width.
QRectF boundsOf(const std::vector<PageItem>& items);

/// Paper that lets a little of the map through, so that what stands on it can be read.
QColor plateColour(const MapStyle& style);
void addPlate(PageGroup& group, const QRectF& plate, const MapStyle& style);
/// Below a few large signs, such as a scale bar: borders under it can still be followed.
void addThinPlate(PageGroup& group, const QRectF& plate, const MapStyle& style);
/// As addPlate(), below all that the group has.
void putPlateUnder(PageGroup& group, const QRectF& plate, const MapStyle& style);

/// Adds flowed text with its top left corner at `origin`.
void addText(PageGroup& group, const FlowedText& text, QPointF origin);
void addLine(PageGroup& group, QPointF from, QPointF to, const QColor& colour, double width);
/// A line that is seen on any ground: below it a wider one in the halo's colour.
void addHaloedLine(PageGroup& group, const QPainterPath& path, const CanvasPen& pen, const QColor& halo);
/// What stands behind a number, as on the map.
void addNumberPlate(PageGroup& group, const NumberPlate& plate);
/// A white disc with a number, as beside the marks, or, with the colour of its broken rim, the frame of an estimate.
void addNumberDisc(PageGroup& group, QPointF centre, double radius, int number, const std::optional<QColor>& frame);
/// What an item covers at most, and a little more.
QRectF boundsOf(const PageItem& item);
/// All items moved.
void moveBy(std::vector<PageItem>& items, QPointF offset);

}  // namespace marz
