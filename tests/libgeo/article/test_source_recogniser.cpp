// SPDX-License-Identifier: MIT
#include "libgeo/article/source_recogniser.h"

#include "libgeo/article/article_reader.h"
#include "libgeo/article/fingerprint.h"
#include "tests/libgeo/article/article_fixtures.h"
#include "tests/support/catch.h"

namespace {

using article_fixtures::atlasOfSource;

const std::vector<std::string> paragraphs = {
    "The ferry at the old landing stopped running in spring, and traders now drive two days to the next bridge over "
    "the gorge.",
    "Customs officers there weigh every lorry twice, so the queue reaches back to the village school on market days.",
    "A new pier was promised for the autumn, but the engineer who drew it has moved to the capital with his family.",
    "Until then the melons rot on the bank, and the grocers of the far shore buy theirs from the southern plain.",
    "Old boatmen remember a winter when the river froze and the wedding guests simply walked across with their gifts.",
    "They laugh about it now, though two of them still keep their oars oiled behind the stove, just in case."};

std::string page(std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t i = first; i < first + count; ++i)
        text += paragraphs[i] + "\n\n";
    return text;
}

std::string wholePage() {
    return "The Ferry That Stayed Away\n\nBy Nilufar Karim\n\n" + page(0, paragraphs.size());
}

geo::Atlas ferryAtlas() {
    return atlasOfSource(geo::articleFromText(wholePage()), "The ferry that stayed away", "Karim, Nilufar");
}

}  // namespace

TEST_CASE("An article is recognised by its paragraphs, also without title and author") {
    const auto found = geo::recogniseSource(geo::articleFromText(page(0, 6)), ferryAtlas());
    REQUIRE(found.size() == 1);
    CHECK(found[0].source.text() == "source");
    CHECK(found[0].certain);
    CHECK(found[0].score == Approx(1.0));
    CHECK(found[0].reason == "6 of 6 paragraphs match");
}

TEST_CASE("A third of an article is recognised but not certain, below its title it is") {
    const auto third = geo::recogniseSource(geo::articleFromText(page(2, 2)), ferryAtlas());
    REQUIRE(third.size() == 1);
    CHECK_FALSE(third[0].certain);
    const auto titled =
        geo::recogniseSource(geo::articleFromText("The Ferry That Stayed Away\n\n" + page(1, 3)), ferryAtlas());
    REQUIRE(titled.size() == 1);
    CHECK(titled[0].certain);
}

TEST_CASE("A text that shares no paragraph and no title is not recognised") {
    const geo::Article other = geo::articleFromText(
        "Bread And Salt\n\nBy Nilufar Karim\n\nThe baker rises at three, and by five the whole street smells of "
        "sesame, fresh dough and wood smoke from the valley.");
    CHECK(geo::recogniseSource(other, ferryAtlas()).empty());
    CHECK(geo::recogniseSource(geo::Article{}, ferryAtlas()).empty());
}

TEST_CASE("Title and author alone suggest a source but do not attach it") {
    const geo::Article rewritten = geo::articleFromText(
        "The ferry that stayed away\n\nBy Nilufar Karim\n\nThis is another version of the story, rewritten from the "
        "first word to the last one for a younger audience.");
    const auto found = geo::recogniseSource(rewritten, ferryAtlas());
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].certain);
    CHECK(found[0].reason == "title and author match");
}

TEST_CASE("A passage finds its block wherever it stands in the file, and the shown one of two") {
    const geo::Atlas atlas = ferryAtlas();
    const geo::Article shifted = geo::articleFromText(paragraphs[5] + "\n\n" + page(0, 2) + page(3, 3));
    const geo::Block* block = geo::findPassageBlock(shifted, *atlas.findPassage(geo::SourceId("source"), "p5"));
    REQUIRE(block != nullptr);
    CHECK(shifted.textOf(*block) == paragraphs[4]);
    CHECK(geo::findPassageBlock(shifted, *atlas.findPassage(geo::SourceId("source"), "p3")) == nullptr);
    const geo::Block* twice = geo::findPassageBlock(shifted, *atlas.findPassage(geo::SourceId("source"), "p6"));
    REQUIRE(twice != nullptr);
    CHECK(twice->shown);
}

TEST_CASE("A passage without a fingerprint is found by its number") {
    geo::Passage passage;
    passage.paragraph = "p2";
    const geo::Article article = geo::articleFromText(page(0, 3));
    REQUIRE(geo::findPassageBlock(article, passage) != nullptr);
    CHECK(geo::findPassageBlock(article, passage)->number == 2);
}

TEST_CASE("A short paragraph must be the same word for word") {
    geo::Passage passage;
    passage.paragraph = "p1";
    passage.fingerprint = geo::fingerprintOf("The bridge reopened on Monday.");
    CHECK(geo::findPassageBlock(geo::articleFromText("the bridge, reopened on MONDAY"), passage) != nullptr);
    CHECK(geo::findPassageBlock(geo::articleFromText("The bridge reopened on Sunday."), passage) == nullptr);
}
