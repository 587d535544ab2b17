// SPDX-License-Identifier: MIT
#include "libgeo/article/word_folding.h"

#include <array>

#include "tests/support/catch.h"

namespace {

/// Their folded forms with a space between; "…" where the reader does not come to an end.
std::string wordsOf(const std::string& text) {
    geo::WordReader reader(text);
    std::string words;
    std::size_t count = 0;
    for (geo::FoldedWord word; reader.next(word);) {
        if (word.end <= word.begin || ++count > text.size())
            return words + "…";
        words += (words.empty() ? "" : " ") + word.folded;
    }
    return words;
}

}  // namespace

TEST_CASE("An apostrophe that is a letter to Unicode closes a word like any other") {
    CHECK(wordsOf("Uning mavqeʼ baland") == "uning mavqe baland");
    CHECK(wordsOf("Oʻzbekiston, ʻOzodʼ") == "ozbekiston ozod");
    CHECK(wordsOf("ʼ").empty());
}

TEST_CASE("Each text has an end, whatever stands in it") {
    constexpr auto pieces = std::to_array<const char*>({"a", "S", ".", "'", "ʼ", "ʻ", "’", "-", " ", "中", "\xCC\x81",
                                                        "\xC2\xAD", "\xE2\x80\x8C", "\xCA", "\xFF", "7"});
    for (const char* first : pieces) {
        for (const char* second : pieces) {
            for (const char* third : pieces) {
                const std::string text = std::string(first) + second + third;
                INFO(text);
                CHECK(wordsOf(text).find("…") == std::string::npos);
            }
        }
    }
}
