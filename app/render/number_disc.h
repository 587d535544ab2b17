// SPDX-License-Identifier: MIT
#pragma once

// The number of a mark on an exported page, the frame of an estimate's symbol, and the count on a mark of several
// places, made of what painters can draw already.

#include <QPainterPath>
#include <QRectF>
#include <optional>
#include <vector>

#include "app/scene/scene.h"

class QPainter;

namespace marz {

/// What lies behind a number or a symbol. Scene units.
struct NumberPlate {
    QPainterPath outline;  // a disc; of an estimate a frame, the rim of which is broken as its circle
    QColor fill;
    QColor rim;
    double rimWidth = 1.1;
    std::vector<double> dashes;  // empty: a solid rim
};

struct NumberDisc {
    std::optional<LeaderItem> leader;  // where the disc had to go farther from its mark than a glance joins
    NumberPlate plate;
    LabelItem label;
};

/// The white frame of an estimate's number, as wide as a disc of this radius and a little more.
NumberPlate framePlate(QPointF centre, double radius, const QColor& rim);

/// Precondition: the mark has a number.
NumberDisc numberDiscOf(const MarkItem& mark);

/// The frame about an estimate's symbol, and the square in it that the symbol has.
struct SymbolFrame {
    NumberPlate plate;
    QRectF symbol;
};

/// Precondition: the mark is approximate.
SymbolFrame symbolFrameOf(const MarkItem& mark);

/// In the painter's units, which are the scene's.
void paintPlate(const NumberPlate& plate, QPainter& painter);

/// How many places a mark stands for, as a text on its symbol. Precondition: the mark has members.
LabelItem countOf(const MarkItem& mark);

}  // namespace marz
