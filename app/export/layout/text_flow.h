// SPDX-License-Identifier: MIT
#pragma once

// Breaks text of several fonts into lines of a given width. Lengths are layout units; the result stands at positions
// relative to its own top left corner.

#include <QColor>
#include <QPointF>
#include <QString>
#include <vector>

#include "app/style/label_font.h"

namespace marz {

/// The font of a page's texts: upright, in this size and weight.
LabelFont pageFont(double size, int weight = 400);

/// For formats with links (SVG, PDF): where a click on the text leads, and by what name other links find it.
struct TextLink {
    QString target;  // a web address, or "#" with an anchor of the same page; empty for none
    QString anchor;  // "note-a", "place-xing-termez-hairatan"; empty for none
};

/// Text in one font and colour. Lines are broken at its spaces; a no-break space holds words together.
struct TextRun {
    QString text;
    LabelFont font;
    QColor colour;
    double rise = 0.0;  // above the base line, for letters that cite
    TextLink link = {};
};

/// A piece of a line, drawn at once.
struct PageText {
    QPointF baseline;
    QString text;
    LabelFont font;
    QColor colour;
    TextLink link = {};
    QColor halo = Qt::transparent;  // around the letters, where they stand on the map itself
    double haloWidth = 0.0;
};

struct FlowedText {
    std::vector<PageText> pieces;
    double height = 0.0;
    double widest = 0.0;
};

/// A word wider than the line is broken between letters. `lineHeight` is the distance of base lines.
FlowedText flowText(const std::vector<TextRun>& runs, double width, double lineHeight);

}  // namespace marz
