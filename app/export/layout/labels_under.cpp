// SPDX-License-Identifier: MIT
#include "app/export/layout/labels_under.h"

#include <algorithm>

namespace marz {

void clearLabelsUnder(Scene& scene, const QRectF& plate) {
    const geo::ScreenBox box{plate.left(), plate.top(), plate.right(), plate.bottom()};
    for (SceneLayer& layer : scene.base) {
        std::erase_if(layer.items, [&](const SceneItem& item) {
            if (const auto* dot = std::get_if<DotItem>(&item)) {
                return box.grownBy(dot->radius).contains(dot->position);
            }
            if (const auto* curved = std::get_if<CurvedLabelItem>(&item)) {
                return std::any_of(curved->pieces.begin(), curved->pieces.end(),
                                   [&](const CurvedLabelItem::Piece& piece) { return piece.box.intersects(box); });
            }
            const auto* label = std::get_if<LabelItem>(&item);
            return label != nullptr && label->box.intersects(box);
        });
    }
}

}  // namespace marz
