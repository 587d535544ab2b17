// SPDX-License-Identifier: MIT
#pragma once

// What `marz tag` prints of an article as JSON, with the field names that scripts depend on.

#include <QJsonArray>
#include <QJsonObject>

#include "app/command_line/tagged_articles.h"
#include "libgeo/article/gazetteer.h"
#include "libgeo/atlas/atlas.h"

namespace marz {

/// {"article","source","mentions":[…],"review":[…]}; a mention is {"start","end","text","place","name","kind","lon",
/// "lat","countries","score","role","candidates","why","names_inside"}. Offsets count code points. What is too weak to
/// stand without a look is in "review" and nowhere else.
QJsonObject articleJson(const TaggedArticle& tagged, const geo::Gazetteer& gazetteer);

/// A GeoJSON feature a mention, those of the review left out; an atlas's place has its whole geometry.
QJsonArray mentionFeatures(const TaggedArticle& tagged, const geo::Gazetteer& gazetteer, const geo::Atlas& atlas);

}  // namespace marz
