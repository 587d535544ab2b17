// SPDX-License-Identifier: MIT
#include "app/world/passage_text.h"

#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("A passage without its article is read as its digest") {
    const WorldPointer world = smallWorld();
    const PassageText shown = passageText(*world, world->atlas->passages()[0]);
    CHECK(shown.wording == PassageWording::digest);
    CHECK(shown.text == world->atlas->passages()[0].digest);
}

TEST_CASE("A passage of an attached article is read as the article's own paragraph") {
    const WorldPointer world = smallWorldWithArticle();
    const PassageText shown = passageText(*world, world->atlas->passages()[0]);
    CHECK(shown.wording == PassageWording::article);
    CHECK(shown.text ==
          "Lorries queue at Sher Khan Bandar while customs officers from Kunduz look for a missing stamp & a pen.");
}

TEST_CASE("An attached article that does not hold the passage leaves the digest") {
    World world = *smallWorldWithArticle();
    geo::Passage elsewhere = world.atlas->passages()[0];
    elsewhere.paragraph = "p99";
    elsewhere.fingerprint = 42;
    CHECK(passageText(world, elsewhere).wording == PassageWording::digest);
}
