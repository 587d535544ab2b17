// SPDX-License-Identifier: MIT
#include "app/export/layout/page_frame.h"

#include <algorithm>
#include <cmath>

namespace marz {

namespace {

/// Where a stretch begins so that it lies within a longer one.
double beginWithin(double begin, double length, double least, double most) {
    return std::max(least, std::min(begin, most - length));
}

bool areNumbers(std::initializer_list<double> values) {
    return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

}  // namespace

PageFrame pageFrameOf(const PageSize& page) {
    PageFrame frame;
    frame.unitScale = unitScaleOf(page);
    frame.size = page.units() / frame.unitScale;
    frame.content = frame.sheet().marginsRemoved(marginUnits(page) / frame.unitScale);
    return frame;
}

QRectF keptWithin(const QRectF& box, const QRectF& room) {
    return {QPointF(beginWithin(box.left(), box.width(), room.left(), room.right()),
                    beginWithin(box.top(), box.height(), room.top(), room.bottom())),
            box.size()};
}

std::optional<QRectF> givenMapFrame(const PageArrangement& arrangement, const PageFrame& page) {
    if (!arrangement.mapFrame) {
        return std::nullopt;
    }
    const QRectF given = *arrangement.mapFrame;
    if (!areNumbers({given.x(), given.y(), given.width(), given.height()})) {
        return std::nullopt;
    }
    const double width = page.size.width();
    const double height = page.size.height();
    const QRectF wanted =
        QRectF(given.x() * width, given.y() * height, given.width() * width, given.height() * height).normalized();
    QRectF frame = wanted & page.sheet();
    if (frame.isEmpty()) {
        frame = keptWithin(QRectF(wanted.topLeft(), QSizeF()), page.sheet());
    }
    frame.setSize(frame.size().expandedTo({smallestMapSide, smallestMapSide}));
    return keptWithin(frame, page.sheet());
}

bool isMoved(const PageArrangement& arrangement, PageElement element) {
    const auto found = arrangement.corners.find(element);
    return found != arrangement.corners.end() && areNumbers({found->second.x(), found->second.y()});
}

std::optional<QPointF> givenCorner(const PageArrangement& arrangement, PageElement element, const PageFrame& page) {
    if (!isMoved(arrangement, element)) {
        return std::nullopt;
    }
    const QPointF fractions = arrangement.corners.at(element);
    return QPointF(fractions.x() * page.size.width(), fractions.y() * page.size.height());
}

}  // namespace marz
