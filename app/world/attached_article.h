// SPDX-License-Identifier: MIT
#pragma once

// An article file that the user has attached, and which source of the atlas it turned out to be.

#include <memory>
#include <optional>
#include <string>

#include "libgeo/article/article.h"
#include "libgeo/article/article_finds.h"
#include "libgeo/base/strong_id.h"

namespace marz {

struct AttachedArticle {
    std::shared_ptr<const geo::Article> article;
    std::optional<geo::SourceId> source;  // nothing: none of the atlas's sources
    std::string reason;                   // how it was recognised, or why not, for people
    /// What an article that is no source has put on the map; null where it has not, or not yet.
    std::shared_ptr<const geo::ArticleFinds> finds = nullptr;

    /// Under which source the map and the panels have it: one of the atlas's, or that of its finds.
    std::optional<geo::SourceId> shownSource() const {
        return source || !finds ? source : std::optional(finds->source.id);
    }
};

}  // namespace marz
