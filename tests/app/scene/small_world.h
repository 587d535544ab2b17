// SPDX-License-Identifier: MIT
#pragma once

// A world of one invented island with two countries, a lake, a river and a handful of places, in plate carrée: small
// enough to know by heart where everything lies.

#include "app/scene/scene_builder.h"
#include "app/world/world.h"

namespace marz::testing {

/// Countries AF (lon 0..10) and TJ (lon 10..20) from lat 0 to 10; a river along lat 5; the lake "Blue" about (5, 2);
/// towns "Westville" (3, 7) and "Eastville" (17, 7); the places of smallAtlas().
WorldPointer smallWorld();

/// "gate" (border crossing at 10, 5, two claims), "gate-twin" (same spot, no claim), "west-side" and "east-side"
/// (crossing sides 0.02° left and right of the gate), "somewhere" (training ground, circle of 60 km about 15, 3),
/// "road" (railway from 2, 9 to 8, 9), "shire" (province 12..16, 6..9), "nowhere" (base, unlocated).
SceneRequest smallRequest(double metresPerPixel = 4000.0, geo::LonLat centre = {10.0, 5.0}, double width = 600.0,
                          double height = 320.0);

/// Where a point of the world lies in the picture.
geo::ScreenPoint onScreen(const SceneRequest& request, geo::LonLat point);

template <class Item>
std::vector<Item> itemsOf(const std::vector<SceneLayer>& layers) {
    std::vector<Item> found;
    for (const SceneLayer& layer : layers) {
        for (const SceneItem& item : layer.items) {
            if (const auto* wanted = std::get_if<Item>(&item)) {
                found.push_back(*wanted);
            }
        }
    }
    return found;
}

}  // namespace marz::testing
