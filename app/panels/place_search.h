// SPDX-License-Identifier: MIT
#pragma once

// Finds places by name among all that a gazetteer knows, with what tells namesakes apart: kind, country, and how far
// they lie from the places that the article names for certain.

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "libgeo/article/gazetteer.h"

namespace marz {

/// A place beside which another one may lie.
struct Neighbour {
    std::string name;
    geo::LonLat point;
};

struct PlaceFound {
    geo::PlaceId id;
    QString words;                       // "Balkh · Province · Afghanistan · 21 km from Mazar-i-Sharif"
    std::optional<double> kilometres{};  // to the nearest neighbour
};

/// "21 km from Mazar-i-Sharif": of the nearest one; empty where there is none.
QString distanceInWords(geo::LonLat point, const std::vector<Neighbour>& neighbours);

/// At most `most`, those with just this name first, then names that begin with it, then names that hold it; in each of
/// them the nearest to a neighbour first. No name finds nothing.
std::vector<PlaceFound> searchPlaces(const geo::Gazetteer& gazetteer, const QString& name,
                                     const std::vector<Neighbour>& neighbours, std::size_t most = 200);

}  // namespace marz
