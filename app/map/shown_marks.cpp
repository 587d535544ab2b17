// SPDX-License-Identifier: MIT
#include "app/map/shown_marks.h"

#include <QStringList>
#include <algorithm>
#include <unordered_map>

#include "app/convert/qt_text.h"
#include "app/scene/scene_builder.h"

namespace marz {

std::vector<ShownMark> shownMarks(const Scene& scene) {
    std::unordered_map<geo::PlaceId, ShownMark> byPlace;
    for (const SceneLayer& layer : scene.overlay) {
        for (const SceneItem& item : layer.items) {
            if (const auto* mark = std::get_if<MarkItem>(&item)) {
                const double half = mark->size / 2.0;
                const geo::ScreenPoint at = mark->position;
                byPlace[mark->place] = {
                    mark->place, {at.x - half, at.y - half, at.x + half, at.y + half}, mark->members};
            }
        }
    }
    const geo::ScreenBox sight{0.0, 0.0, scene.viewport.width, scene.viewport.height};
    std::vector<ShownMark> marks;
    for (const geo::PlaceId& place : markedPlaces(scene)) {
        const auto mark = byPlace.find(place);
        if (mark != byPlace.end() && mark->second.box.intersects(sight)) {
            marks.push_back(mark->second);
        }
    }
    return marks;
}

QString countInWords(const ShownMark& mark) {
    return QStringLiteral("%1 places").arg(std::max<std::size_t>(1, mark.members.size()));
}

QString namesInWords(const geo::Atlas& atlas, const ShownMark& mark) {
    constexpr std::size_t named = 3;
    QStringList names;
    for (std::size_t index = 0; index < std::min(named, mark.members.size()); ++index) {
        if (const geo::Place* place = atlas.findPlace(mark.members[index])) {
            names.append(toQString(place->name));
        }
    }
    const QString list = names.join(QStringLiteral(", "));
    return mark.members.size() > named ? QStringLiteral("%1 and %2 more").arg(list).arg(mark.members.size() - named)
                                       : list;
}

bool standsFor(const ShownMark& mark, const geo::PlaceId& place) {
    return mark.place == place || std::find(mark.members.begin(), mark.members.end(), place) != mark.members.end();
}

std::optional<geo::PlaceId> stepTo(const std::vector<ShownMark>& marks, const std::optional<geo::PlaceId>& current,
                                   MarkStep step) {
    if (marks.empty()) {
        return std::nullopt;
    }
    const auto found = std::find_if(marks.begin(), marks.end(),
                                    [&](const ShownMark& mark) { return current && standsFor(mark, *current); });
    if (found == marks.end()) {
        return step == MarkStep::next ? marks.front().place : marks.back().place;
    }
    if (step == MarkStep::previous) {
        return found == marks.begin() ? std::nullopt : std::optional(std::prev(found)->place);
    }
    return std::next(found) == marks.end() ? std::nullopt : std::optional(std::next(found)->place);
}

}  // namespace marz
