// SPDX-License-Identifier: MIT
#pragma once

// What the reader is shown of a passage: the article's own paragraph where the article is attached, otherwise the
// atlas's digest, with the spans in it that name places.

#include <string>
#include <vector>

#include "app/world/world.h"
#include "libgeo/article/place_tagger.h"
#include "libgeo/atlas/source.h"

namespace marz {

enum class PassageWording { article, digest };

struct PassageText {
    std::string text;  // UTF-8
    PassageWording wording = PassageWording::digest;
    std::vector<geo::PlaceMention> mentions;  // all places named, in text order; byte offsets into `text`
};

/// The passage as the world has it.
PassageText passageText(const World& world, const geo::Passage& passage);
/// The spans of it that name one place, also by a part of its name.
std::vector<geo::PlaceMention> mentionsInPassage(const World& world, const PassageText& passage,
                                                 const geo::PlaceId& place);

}  // namespace marz
