// SPDX-License-Identifier: MIT
#pragma once

// What the reader is shown of a passage: the article's own paragraph where the article is attached, otherwise the
// atlas's digest. Panel and command line ask here, so that both show the same.

#include <string>

#include "app/world/world.h"
#include "libgeo/atlas/source.h"

namespace marz {

enum class PassageWording { article, digest };

struct PassageText {
    std::string text;  // UTF-8
    PassageWording wording = PassageWording::digest;
};

/// The passage as the world has it. An attached article that does not hold it leaves the digest.
PassageText passageText(const World& world, const geo::Passage& passage);

}  // namespace marz
