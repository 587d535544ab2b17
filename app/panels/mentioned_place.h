// SPDX-License-Identifier: MIT
#pragma once

// What a mention names, whether the atlas has the place or only the gazetteer knows it.

#include <QString>
#include <optional>
#include <string>

#include "app/state/article_reading.h"
#include "libgeo/geometry/point.h"

namespace marz {

struct MentionedPlace {
    QString name;
    std::string kind;
    QString kindAndCountries;  // "Province · Afghanistan", and where it is from if not from the atlas
    std::optional<geo::LonLat> point;
    bool inAtlas = false;
};

/// Of an id that nobody knows the id itself.
MentionedPlace mentionedPlace(const ArticleReading& reading, const geo::PlaceId& id);
/// "Balkh · Province · Afghanistan".
QString placeInWords(const ArticleReading& reading, const geo::PlaceId& id);

}  // namespace marz
