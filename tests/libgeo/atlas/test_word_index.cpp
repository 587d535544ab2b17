// SPDX-License-Identifier: MIT
#include "libgeo/atlas/word_index.h"

#include <random>
#include <string>
#include <vector>

#include "libgeo/atlas/text_folding.h"
#include "tests/support/catch.h"

namespace {

/// Texts of few letters, so that parts of words occur in many of them.
std::vector<std::string> someTexts(std::size_t count) {
    std::mt19937 dice(3);
    std::vector<std::string> texts;
    for (std::size_t number = 0; number < count; ++number) {
        std::string text;
        for (auto length = dice() % 24; length > 0; --length) {
            text.push_back("aabbcd \n"[dice() % 8]);
        }
        texts.push_back(text);
    }
    return texts;
}

}  // namespace

TEST_CASE("The word index finds the texts that reading all of them would find") {
    const std::vector<std::string> texts = someTexts(500);
    const geo::WordIndex index(texts);
    REQUIRE(index.textCount() == texts.size());
    const std::vector<std::vector<std::string>> queries{
        {}, {"a"}, {"ab"}, {"bca"}, {"a", "d"}, {"ab", "ba"}, {"aab", "c", "b"}, {"x"}};
    for (const std::vector<std::string>& words : queries) {
        const std::vector<std::uint8_t> found = index.textsWithAll(words);
        for (std::size_t text = 0; text < texts.size(); ++text) {
            CHECK((found[text] != 0) == geo::containsAll(texts[text], words));
        }
    }
}

TEST_CASE("A word index of nothing answers with nothing") {
    CHECK(geo::WordIndex().textsWithAll({"a"}).empty());
    CHECK(geo::WordIndex({"", " \n "}).textsWithAll({"a"}) == std::vector<std::uint8_t>{0, 0});
}
