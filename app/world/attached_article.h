// SPDX-License-Identifier: MIT
#pragma once

// An article file that the user has attached, and which source of the atlas it turned out to be.

#include <memory>
#include <optional>
#include <string>

#include "libgeo/article/article.h"
#include "libgeo/base/strong_id.h"

namespace marz {

struct AttachedArticle {
    std::shared_ptr<const geo::Article> article;
    std::optional<geo::SourceId> source;  // nothing: none of the atlas's sources
    std::string reason;                   // how it was recognised, or why not, for people
};

}  // namespace marz
