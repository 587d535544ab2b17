// SPDX-License-Identifier: MIT
#include "app/world/world.h"

namespace marz {

const geo::Article* World::articleOf(const geo::SourceId& source) const {
    for (const AttachedArticle& attached : articles) {
        if (attached.source == source) {
            return attached.article.get();
        }
    }
    return nullptr;
}

}  // namespace marz
