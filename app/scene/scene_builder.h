// SPDX-License-Identifier: MIT
#pragma once

// Turns what is loaded and what is chosen into a Scene. Pure: the same request gives the same scene, on any thread.

#include <memory>
#include <optional>
#include <vector>

#include "app/scene/label_memory.h"
#include "app/scene/mark_order.h"
#include "app/scene/scene.h"
#include "app/scene/scene_cache.h"
#include "app/state/explorer_state.h"
#include "app/style/map_style.h"
#include "app/world/world.h"

namespace marz {

struct SceneRequest {
    WorldPointer world;
    ExplorerState state;
    MapStyle style;
    std::vector<std::size_t> shownPlaces;  // positions in the atlas, as the filter leaves them
    bool numberMarks = false;              // for an exported page: marks carry numbers instead of labels
    MarkOrder numberBy = MarkOrder::reading;
    std::optional<geo::PlaceId> hovered;
    std::vector<geo::ScreenBox> covered;  // by what the window lays over the map: no names there
    /// Where the labels of the picture before this one stood: those that still fit stay. None for a picture that
    /// must not depend on what was seen before.
    std::shared_ptr<const LabelMemory> remembered;
    /// Kept from picture to picture, so that each takes less work; null: nothing is kept. The scene is the same.
    std::shared_ptr<SceneCache> cache;
};

Scene buildScene(const SceneRequest& request);

/// A scene without its names and marks, which are known later: painting can begin with what lies below all of them.
struct GroundScene {
    Scene scene;
    std::size_t belowNames = 0;  // so many layers of `scene.base` are as in the complete scene
};

/// The two steps of buildScene().
GroundScene buildGroundScene(const SceneRequest& request);
Scene completeScene(const SceneRequest& request, const GroundScene& ground);

/// The places of a scene that have a mark, by its number; without numbers from north-west to south-east.
std::vector<geo::PlaceId> markedPlaces(const Scene& scene);

}  // namespace marz
