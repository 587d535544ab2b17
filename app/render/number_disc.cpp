// SPDX-License-Identifier: MIT

#include "app/render/number_disc.h"

#include "app/style/map_font.h"

namespace marz {

NumberDisc numberDiscOf(const MarkItem& mark) {
    const QColor ink(0x24, 0x21, 0x1c);
    NumberDisc result;
    result.disc = {mark.numberCentre, 7.0, Qt::white, ink};
    LabelItem& label = result.label;
    label.text = QString::number(*mark.number);
    label.font.pixelSize = *mark.number < 100 ? 9.0 : 7.0;
    label.font.weight = 700;
    label.colour = ink;
    label.haloWidth = 0.0;
    const double width = measureText(label.text, label.font).width;
    const double capHeight = 0.73 * label.font.pixelSize;  // of Inter's digits
    label.baseline = {mark.numberCentre.x - width / 2.0, mark.numberCentre.y + capHeight / 2.0};
    label.box = {label.baseline.x, label.baseline.y - capHeight, label.baseline.x + width, label.baseline.y};
    return result;
}

}  // namespace marz
