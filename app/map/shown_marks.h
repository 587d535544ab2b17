// SPDX-License-Identifier: MIT
#pragma once

// The marks that a scene shows, as things one can point at: for keys, menus and the accessibility tree. Boxes are in
// pixels of the scene's viewport.

#include <optional>
#include <vector>

#include "app/scene/scene.h"
#include "libgeo/atlas/atlas.h"

namespace marz {

struct ShownMark {
    geo::PlaceId place;
    geo::ScreenBox box;
    std::vector<geo::PlaceId> members{};  // by name, where the mark stands for several places

    friend bool operator==(const ShownMark&, const ShownMark&) = default;
};

/// "5 places".
QString countInWords(const ShownMark& mark);
/// The names of a mark's places in one line: the first few and how many more there are.
QString namesInWords(const geo::Atlas& atlas, const ShownMark& mark);

/// Whether the mark is the place's own or one that stands for it among others.
bool standsFor(const ShownMark& mark, const geo::PlaceId& place);

/// In reading order, those within the viewport only.
std::vector<ShownMark> shownMarks(const Scene& scene);

/// The mark after or before `current`; the first or the last one where there is no current mark; nothing at the end.
enum class MarkStep { next, previous };
std::optional<geo::PlaceId> stepTo(const std::vector<ShownMark>& marks, const std::optional<geo::PlaceId>& current,
                                   MarkStep step);

}  // namespace marz
