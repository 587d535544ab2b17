// SPDX-License-Identifier: MIT
#include "libgeo/document/printed_text.h"

#include <sstream>
#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace {

/// Sets lines on a page as a typewriter does: each letter half as wide as the font is high.
class Typesetter {
public:
    explicit Typesetter(double height = 800.0) { m_page = {600.0, height, {}}; }

    Typesetter& line(const std::string& text, double left, double top, double size = 10.0, bool bold = false) {
        std::istringstream words(text);
        double x = left;
        for (std::string word; words >> word;) {
            const double width = 0.5 * size * static_cast<double>(word.size());
            m_page.words.push_back({word, x, top, x + width, top + size, size, bold});
            x += width + 0.5 * size;
        }
        return *this;
    }
    /// Lines of one paragraph, 12 points apart; gives the page back with the next free line.
    Typesetter& lines(const std::vector<std::string>& texts, double left, double top) {
        for (std::size_t i = 0; i < texts.size(); ++i)
            line(texts[i], left, top + 12.0 * static_cast<double>(i));
        return *this;
    }
    const geo::PrintedPage& page() const { return m_page; }

private:
    geo::PrintedPage m_page;
};

std::vector<std::string> textsOf(const geo::Document& document, bool furniture = false) {
    std::vector<std::string> texts;
    for (const geo::DocumentBlock& block : document.blocks) {
        if ((block.hint == geo::BlockHint::furniture) == furniture)
            texts.push_back(document.text.substr(block.begin, block.end - block.begin));
    }
    return texts;
}

}  // namespace

TEST_CASE("Lines run on into paragraphs, which a gap or an indent parts") {
    Typesetter gap;
    gap.lines({"the ferry came back on monday", "after a long winter and all", "waited."}, 50, 100);
    gap.lines({"its captain promised a second", "boat before summer."}, 50, 160);
    CHECK(textsOf(geo::documentOfPages({gap.page()})) ==
          std::vector<std::string>{"the ferry came back on monday after a long winter and all waited.",
                                   "its captain promised a second boat before summer."});
    Typesetter indent;
    indent.line("the ferry came back on monday", 65, 100).line("after a long winter and all the", 50, 112);
    indent.line("people waited for it on the pier", 50, 124).line("its captain promised a boat", 65, 136);
    indent.line("before the summer ends in fall", 50, 148);
    CHECK(textsOf(geo::documentOfPages({indent.page()})).size() == 2);
}

TEST_CASE("A paragraph whose last line had room for the next word ends there") {
    Typesetter page;
    page.lines(
        {"the ferry came back on monday", "after a winter.", "its captain promised a second", "boat to everybody."}, 50,
        100);
    CHECK(textsOf(geo::documentOfPages({page.page()})) ==
          std::vector<std::string>{"the ferry came back on monday after a winter.",
                                   "its captain promised a second boat to everybody."});
}

TEST_CASE("Words that a line's end has parted are one again, and compounds keep their hyphen") {
    Typesetter page;
    page.lines(
        {"the inter-", "national pier at the Afghan-", "Tajik border has a short-",
         "term plan, a short-term one, at Mazar-", "e Sharif, then on the road to Termez/", "Hairatan, with ﬁsh."},
        50, 100);
    CHECK(textsOf(geo::documentOfPages({page.page()})) ==
          std::vector<std::string>{
              "the international pier at the Afghan-Tajik border has a short-term plan, a short-term "
              "one, at Mazar-e Sharif, then on the road to Termez/Hairatan, with fish."});
}

TEST_CASE("In a text without hyphenation a hyphen at a line's end belongs to its word") {
    Typesetter page;
    std::vector<std::string> lines(60, "the ferry came back on monday after a long");
    lines[30] = "the ferry came back, says the ministry's read-";
    lines[31] = "out of the talks on monday and of all the rest";
    page.lines(lines, 50, 20);
    const auto texts = textsOf(geo::documentOfPages({page.page()}));
    REQUIRE(texts.size() == 1);
    CHECK_THAT(texts[0], ContainsSubstring("read-out of"));
}

TEST_CASE("A paragraph runs on over columns and pages; running titles and page numbers are furniture") {
    Typesetter first;
    first.line("The Lake Post 12", 50, 20);
    first.lines({"the ferry came back", "on monday after the"}, 50, 100)
        .lines({"long winter when all", "had waited on the"}, 300, 100);
    first.line("1", 300, 780);
    Typesetter second;
    second.line("The Lake Post 13", 50, 20);
    second.lines({"pier and even in the", "harbour for it."}, 50, 100);
    second.line("2", 300, 780);
    const geo::Document document = geo::documentOfPages({first.page(), second.page()});
    CHECK(textsOf(document) ==
          std::vector<std::string>{"the ferry came back on monday after the long winter when all had "
                                   "waited on the pier and even in the harbour for it."});
    CHECK(textsOf(document, true).size() == 4);
}

TEST_CASE("Large letters are a title, bold lines a heading, small print at the foot a note") {
    Typesetter page;
    page.line("the ferry", 50, 60, 24).lines({"it came back on monday after", "a long winter and more."}, 50, 120);
    page.line("a promise", 50, 160, 10, true)
        .lines({"its captain promised a boat", "and another one after it."}, 50, 180);
    page.line("1 says the ministry", 50, 700, 7);
    const geo::Document document = geo::documentOfPages({page.page()});
    REQUIRE(document.blocks.size() == 5);
    CHECK(document.blocks[0].hint == geo::BlockHint::title);
    CHECK(document.blocks[2].hint == geo::BlockHint::heading);
    CHECK(document.blocks[4].hint == geo::BlockHint::furniture);
}

TEST_CASE("Pages without words give a document without blocks") {
    CHECK(geo::documentOfPages({}).blocks.empty());
    CHECK(geo::documentOfPages({Typesetter().page()}).blocks.empty());
}
