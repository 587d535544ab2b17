// SPDX-License-Identifier: MIT
#pragma once

// The marks that a scene shows, as things one can point at: for keys, menus and the accessibility tree. Boxes are in
// pixels of the scene's viewport.

#include <optional>
#include <vector>

#include "app/scene/scene.h"

namespace marz {

struct ShownMark {
    geo::PlaceId place;
    geo::ScreenBox box;

    friend bool operator==(const ShownMark&, const ShownMark&) = default;
};

/// In reading order, those within the viewport only.
std::vector<ShownMark> shownMarks(const Scene& scene);

/// The mark after or before `current`; the first or the last one where there is no current mark; nothing at the end.
enum class MarkStep { next, previous };
std::optional<geo::PlaceId> stepTo(const std::vector<ShownMark>& marks, const std::optional<geo::PlaceId>& current,
                                   MarkStep step);

}  // namespace marz
