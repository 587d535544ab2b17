// SPDX-License-Identifier: MIT
#include "app/export/layout/marks_on_page.h"

#include <QImage>
#include <QLineF>
#include <algorithm>

#include "app/render/symbol_images.h"
#include "app/scene/mark_items.h"

namespace marz {

std::vector<MarkOnPage> marksOnPage(const Scene& scene, const QRectF& mapFrame) {
    const auto onPage = [&mapFrame](geo::ScreenPoint point) { return mapFrame.topLeft() + QPointF(point.x, point.y); };
    std::vector<MarkOnPage> marks;
    for (const MarkItem& mark : marksOf(scene)) {
        marks.push_back({onPage(mark.position), mark.size, mark.icon,
                         mark.number ? std::optional(onPage(mark.numberCentre)) : std::nullopt});
    }
    return marks;
}

double reachTowards(const MarkOnPage& mark, QPointF point) {
    if (point == mark.centre) {
        return 0.0;  // no direction
    }
    constexpr int side = 96;
    const QImage symbol = symbolImage(mark.icon, side);
    const QPointF middle(symbol.width() / 2.0, symbol.height() / 2.0);
    const QLineF direction = QLineF(mark.centre, point).unitVector();
    const QPointF step(direction.dx(), direction.dy());
    for (double reach = side * 0.7; reach > 0.0; reach -= 0.5) {
        const QPoint pixel = (middle + step * reach).toPoint();
        if (symbol.rect().contains(pixel) && qAlpha(symbol.pixel(pixel)) > 127) {
            return reach * mark.size / side;
        }
    }
    return 0.0;
}

}  // namespace marz
