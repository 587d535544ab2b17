// SPDX-License-Identifier: MIT

#include "app/scene/hit_test.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>
#include <utility>

#include "app/scene/shape_hit.h"

namespace marz {

namespace {

struct Hit {
    geo::PlaceId place;
    double distance = 0.0;  // pixels; of areas: their size
};

double distanceToBox(const geo::ScreenBox& box, geo::ScreenPoint point) {
    const double dx = std::max({box.left - point.x, 0.0, point.x - box.right});
    const double dy = std::max({box.top - point.y, 0.0, point.y - box.bottom});
    return std::hypot(dx, dy);
}

void addMark(const MarkItem& mark, geo::ScreenPoint point, double tolerance, std::vector<Hit>& hits) {
    const double half = mark.size / 2.0;
    const geo::ScreenBox box{mark.position.x - half, mark.position.y - half, mark.position.x + half,
                             mark.position.y + half};
    const geo::ScreenBox disc{mark.numberCentre.x - 7.0, mark.numberCentre.y - 7.0, mark.numberCentre.x + 7.0,
                              mark.numberCentre.y + 7.0};
    const bool onNumber = mark.number && disc.contains(point);
    if (distanceToBox(box, point) <= tolerance || onNumber) {
        const double distance = std::hypot(mark.position.x - point.x, mark.position.y - point.y);
        for (const geo::PlaceId& member : mark.members) {
            hits.push_back({member, distance});
        }
        if (mark.members.empty()) {
            hits.push_back({mark.place, distance});
        }
    }
}

/// Marks before labels: where a symbol and another place's name meet, the symbol is what people aim at.
std::vector<Hit> marksAndLabelsAt(const Scene& scene, geo::ScreenPoint point, double tolerance) {
    std::vector<Hit> marks;
    std::vector<Hit> labels;
    for (auto layer = scene.overlay.rbegin(); layer != scene.overlay.rend(); ++layer) {
        for (auto item = layer->items.rbegin(); item != layer->items.rend(); ++item) {
            if (const auto* mark = std::get_if<MarkItem>(&*item)) {
                addMark(*mark, point, tolerance, marks);
            } else if (const auto* label = std::get_if<LabelItem>(&*item); label != nullptr && label->place) {
                const double distance = distanceToBox(label->box, point);
                if (distance <= tolerance / 2.0) {
                    labels.push_back({*label->place, distance});
                }
            } else if (const auto* curved = std::get_if<CurvedLabelItem>(&*item); curved != nullptr && curved->place) {
                for (const CurvedLabelItem::Piece& piece : curved->pieces) {
                    if (piece.box.contains(point)) {
                        labels.push_back({*curved->place, 0.0});
                        break;
                    }
                }
            }
        }
    }
    const auto nearer = [](const Hit& left, const Hit& right) { return left.distance < right.distance; };
    // Stable: at the same distance the topmost, found first, stays first.
    std::stable_sort(marks.begin(), marks.end(), nearer);
    std::stable_sort(labels.begin(), labels.end(), nearer);
    marks.insert(marks.end(), labels.begin(), labels.end());
    return marks;
}

void addTarget(const Scene& scene, const PickTarget& target, geo::ScreenPoint point, double tolerance,
               std::vector<Hit>& lines, std::vector<Hit>& areas) {
    for (const std::uint32_t feature : target.shape.features) {
        const ShapeHit hit = hitShape(*target.shape.layer, feature, scene.viewport, point, tolerance);
        if (hit.inside) {
            areas.push_back({target.place, hit.size});
        } else if (hit.toLine <= tolerance) {
            lines.push_back({target.place, hit.toLine});
        }
    }
}

}  // namespace

std::vector<geo::PlaceId> placesAt(const Scene& scene, geo::ScreenPoint point, double tolerance) {
    std::vector<Hit> hits = marksAndLabelsAt(scene, point, tolerance);
    std::vector<Hit> lines;
    std::vector<Hit> areas;
    for (auto target = scene.pickTargets.rbegin(); target != scene.pickTargets.rend(); ++target) {
        addTarget(scene, *target, point, tolerance, lines, areas);
    }
    const auto smaller = [](const Hit& left, const Hit& right) { return left.distance < right.distance; };
    std::stable_sort(lines.begin(), lines.end(), smaller);
    std::stable_sort(areas.begin(), areas.end(), smaller);
    hits.insert(hits.end(), lines.begin(), lines.end());
    hits.insert(hits.end(), areas.begin(), areas.end());

    std::vector<geo::PlaceId> places;
    std::unordered_set<geo::PlaceId> known;  // one mark may stand for hundreds
    for (Hit& hit : hits) {
        if (known.insert(hit.place).second) {
            places.push_back(std::move(hit.place));
        }
    }
    return places;
}

}  // namespace marz
