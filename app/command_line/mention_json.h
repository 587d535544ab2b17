// SPDX-License-Identifier: MIT
#pragma once

// What `marz tag` prints of an article as JSON, with the field names that scripts depend on.

#include <QJsonObject>
#include <functional>
#include <ostream>

#include "app/command_line/tagged_articles.h"
#include "libgeo/article/gazetteer.h"
#include "libgeo/atlas/atlas.h"

namespace marz {

/// {"article","source","mentions":[…],"review":[…]}; a mention is {"start","end","text","place","name","kind","lon",
/// "lat","countries","score","role","candidates","why","names_inside"}. Offsets are those of FileOffsets. What is too
/// weak to stand without a look is in "review" and nowhere else. Written mention by mention: as one document, a long
/// text's would take hundreds of times its memory.
void writeArticleJson(std::ostream& out, const TaggedArticle& tagged, const geo::Gazetteer& gazetteer);

/// Hands over a GeoJSON feature a mention, those of the review left out; an atlas's place has its whole geometry.
void forEachMentionFeature(const TaggedArticle& tagged, const geo::Gazetteer& gazetteer, const geo::Atlas& atlas,
                           const std::function<void(const QJsonObject&)>& take);

}  // namespace marz
