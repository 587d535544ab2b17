// SPDX-License-Identifier: MIT
#pragma once

// The kinds of places that a map shows, for its legend.

#include <set>
#include <string>
#include <vector>

#include "app/export/content/map_key.h"
#include "libgeo/atlas/place.h"
#include "libgeo/geometry/box.h"

namespace marz {

/// What the map shows, by how it is drawn.
struct ShownKinds {
    std::set<std::string> all;
    std::set<std::string> asLines;
    std::set<std::string> asAreas;
};

void addKind(const geo::Place& place, ShownKinds& kinds);

/// Adds the kinds of lines and areas that a map without numbers shows.
void addKindsOfShapes(const ExportRequest& request, const geo::PlaneBox& visible, ShownKinds& kinds);

/// In the order of the vocabulary; then the badges of states.
std::vector<LegendRow> legendOf(const ExportRequest& request, const ShownKinds& kinds, const std::set<QString>& badges);

/// What it means that some of these marks are pale, and some badges in dashes; nothing where none are.
std::vector<QString> agesExplained(const std::vector<MarkItem>& marks);

}  // namespace marz
