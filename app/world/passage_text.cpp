// SPDX-License-Identifier: MIT
#include "app/world/passage_text.h"

#include "libgeo/article/source_recogniser.h"

namespace marz {

PassageText passageText(const World& world, const geo::Passage& passage) {
    PassageText shown;
    const geo::Article* article = world.articleOf(passage.source);
    const geo::Block* block = article != nullptr ? geo::findPassageBlock(*article, passage) : nullptr;
    if (block != nullptr) {
        shown.text = article->text.substr(block->begin, block->shownEnd - block->begin);
        shown.wording = PassageWording::article;
    } else {
        shown.text = passage.digest;
    }
    shown.mentions = geo::tagPlaces(shown.text, *world.gazetteer, *world.atlas);
    return shown;
}

std::vector<geo::PlaceMention> mentionsInPassage(const World& world, const PassageText& passage,
                                                 const geo::PlaceId& place) {
    return geo::mentionsOf(passage.text, place, *world.gazetteer, *world.atlas);
}

}  // namespace marz
