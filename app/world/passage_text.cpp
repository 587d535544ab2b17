// SPDX-License-Identifier: MIT
#include "app/world/passage_text.h"

#include "libgeo/article/source_recogniser.h"

namespace marz {

PassageText passageText(const World& world, const geo::Passage& passage) {
    const geo::Article* article = world.articleOf(passage.source);
    const geo::Block* block = article != nullptr ? geo::findPassageBlock(*article, passage) : nullptr;
    if (block == nullptr) {
        return {passage.digest, PassageWording::digest};
    }
    return {article->text.substr(block->begin, block->shownEnd - block->begin), PassageWording::article};
}

}  // namespace marz
