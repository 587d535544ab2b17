// SPDX-License-Identifier: MIT
#include "app/export_dialog/note_placing.h"

#include <algorithm>

namespace marz {

namespace {

constexpr double usualWidth = 0.2;

/// Beside and above the spot where the map has room, so that the line to it is seen and nothing of the key is covered;
/// on a map too narrow for that above or below it, never on it. All in fractions of the page.
QPointF cornerBeside(QPointF spot, const QRectF& map) {
    constexpr double beside = 0.05;
    constexpr double above = 0.12;
    constexpr double fromEdge = 0.02;
    const bool right = spot.x() + beside + usualWidth < std::min(map.right(), 1.0 - fromEdge);
    const bool left = spot.x() - beside - usualWidth > fromEdge;
    if (!right && !left) {
        constexpr double higher = 0.18;
        const double y = spot.y() - higher > fromEdge ? spot.y() - higher : spot.y() + beside;
        return {std::clamp(spot.x() - usualWidth / 2.0, fromEdge, 1.0 - fromEdge - usualWidth), y};
    }
    const double x = right ? spot.x() + beside : spot.x() - beside - usualWidth;
    const double y = spot.y() - above > map.top() ? spot.y() - above : spot.y() + above - 0.04;
    return {x, std::clamp(y, fromEdge, 0.9)};
}

QRectF inFractions(const QRectF& box, QSizeF page) {
    return {box.left() / page.width(), box.top() / page.height(), box.width() / page.width(),
            box.height() / page.height()};
}

NoteLook lookOfLast(PageNoteKind kind, const std::vector<PageNote>& notes) {
    const auto last =
        std::find_if(notes.rbegin(), notes.rend(), [kind](const PageNote& each) { return each.kind == kind; });
    return last == notes.rend() ? NoteLook() : last->look;
}

}  // namespace

std::optional<PageNote> noteAt(PageTool tool, QPointF point, const MapOnPage& map, QSizeF page,
                               const std::optional<geo::LonLat>& arrowFrom, const std::vector<PageNote>& others) {
    const QPointF spot(point.x() / page.width(), point.y() / page.height());
    const std::optional<geo::LonLat> ground = map.groundAt(point);
    PageNote note;
    note.width = usualWidth;
    if (tool == PageTool::text) {
        note.corner = {std::clamp(spot.x(), 0.0, 1.0 - usualWidth), std::clamp(spot.y(), 0.0, 0.95)};
    } else if (tool == PageTool::callout && ground) {
        note.kind = PageNoteKind::callout;
        note.towards = ground;
        note.corner = cornerBeside(spot, inFractions(map.frame, page));
    } else if (tool == PageTool::arrow && ground && arrowFrom) {
        note.kind = PageNoteKind::arrow;
        note.from = arrowFrom;
        note.towards = ground;
    } else {
        return std::nullopt;
    }
    note.look = lookOfLast(note.kind, others);
    return note;
}

}  // namespace marz
