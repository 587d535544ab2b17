// SPDX-License-Identifier: MIT

#include "app/render/curved_label.h"

namespace marz {

LabelItem haloOf(const CurvedLabelItem& label, const CurvedLabelItem::Piece& piece) {
    LabelItem item = inkOf(label, piece);
    item.colour.setAlpha(0);
    item.haloWidth = label.haloWidth;
    return item;
}

LabelItem inkOf(const CurvedLabelItem& label, const CurvedLabelItem::Piece& piece) {
    LabelItem item;
    item.text = piece.text;
    item.baseline = piece.baseline;
    item.font = label.font;
    item.font.letterSpacing = 0.0;  // the pieces stand apart already
    item.colour = label.colour;
    item.halo = label.halo;
    item.haloWidth = 0.0;
    item.rotationDegrees = piece.rotationDegrees;
    item.box = piece.box;
    return item;
}

}  // namespace marz
