// SPDX-License-Identifier: MIT
#include "app/map/shown_marks.h"

#include <algorithm>
#include <unordered_map>

#include "app/scene/scene_builder.h"

namespace marz {

std::vector<ShownMark> shownMarks(const Scene& scene) {
    std::unordered_map<geo::PlaceId, geo::ScreenBox> boxes;
    for (const SceneLayer& layer : scene.overlay) {
        for (const SceneItem& item : layer.items) {
            if (const auto* mark = std::get_if<MarkItem>(&item)) {
                const double half = mark->size / 2.0;
                boxes[mark->place] = {mark->position.x - half, mark->position.y - half, mark->position.x + half,
                                      mark->position.y + half};
            }
        }
    }
    const geo::ScreenBox sight{0.0, 0.0, scene.viewport.width, scene.viewport.height};
    std::vector<ShownMark> marks;
    for (const geo::PlaceId& place : markedPlaces(scene)) {
        const auto box = boxes.find(place);
        if (box != boxes.end() && box->second.intersects(sight)) {
            marks.push_back({place, box->second});
        }
    }
    return marks;
}

std::optional<geo::PlaceId> stepTo(const std::vector<ShownMark>& marks, const std::optional<geo::PlaceId>& current,
                                   MarkStep step) {
    if (marks.empty()) {
        return std::nullopt;
    }
    const auto found = std::find_if(marks.begin(), marks.end(),
                                    [&](const ShownMark& mark) { return current && mark.place == *current; });
    if (found == marks.end()) {
        return step == MarkStep::next ? marks.front().place : marks.back().place;
    }
    if (step == MarkStep::previous) {
        return found == marks.begin() ? std::nullopt : std::optional(std::prev(found)->place);
    }
    return std::next(found) == marks.end() ? std::nullopt : std::optional(std::next(found)->place);
}

}  // namespace marz
