// SPDX-License-Identifier: MIT
#pragma once

// How the names in an article look, by what they name: the colours of the map's marks, and lines below that also tell
// them apart without colour.

#include <QColor>
#include <QString>
#include <QTextCharFormat>
#include <array>
#include <string_view>

#include "app/state/article_reading.h"
#include "app/style/map_style.h"
#include "libgeo/article/place_mention.h"

namespace marz {

enum class MentionGroup { crossing, military, town, area, line, other };
inline constexpr std::array allMentionGroups{MentionGroup::crossing, MentionGroup::military, MentionGroup::town,
                                             MentionGroup::area,     MentionGroup::line,     MentionGroup::other};

MentionGroup groupOfKind(std::string_view kind);
/// "Crossings", for the legend.
QString groupInWords(MentionGroup group);
QColor groupColour(MentionGroup group, const MapStyle& style);

/// What a mention of the group is drawn with: dashed below where it is uncertain, dotted where it stands for a
/// government or a people.
QTextCharFormat mentionFormat(const geo::PlaceMention& mention, MentionGroup group, const MapStyle& style);
MentionGroup groupOfMention(const ArticleReading& reading, const geo::PlaceMention& mention);

}  // namespace marz
