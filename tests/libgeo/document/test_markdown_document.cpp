// SPDX-License-Identifier: MIT
#include "libgeo/document/markdown_document.h"

#include <string>
#include <vector>

#include "libgeo/base/utf8_cursor.h"
#include "tests/support/catch.h"

namespace {

std::vector<std::string> linesOf(const geo::Document& document) {
    std::vector<std::string> lines;
    for (const geo::DocumentBlock& block : document.blocks)
        lines.push_back(document.text.substr(block.begin, block.end - block.begin));
    return lines;
}

}  // namespace

TEST_CASE("Markdown is read without its marks, and wrapped lines are one paragraph") {
    const geo::Document document = geo::markdownDocument(
        "# The *ferry*\n\nIt came back on\nMonday, with [a link](https://example.org) on\nits side.\n\n- one\n- two\n");
    CHECK(linesOf(document) ==
          std::vector<std::string>{"The ferry", "It came back on Monday, with a link on its side.", "one", "two"});
    CHECK(document.blocks[0].hint == geo::BlockHint::title);
    CHECK(document.blocks[2].hint == geo::BlockHint::listItem);
    CHECK(document.format == geo::DocumentFormat::markdown);
}

TEST_CASE("A front matter gives title, author and date, and is no text") {
    const geo::Document document = geo::markdownDocument(
        "---\r\ntitle: \"The ferry: back\"\r\nauthor: Ana Prva\r\ndate: 11 August 2021\r\n---\r\nIt came back.\r\n");
    CHECK(document.metadata.title == "The ferry: back");
    CHECK(document.metadata.authors == std::vector<std::string>{"Ana Prva"});
    CHECK(document.metadata.issued == "2021-08-11");
    CHECK(linesOf(document) == std::vector<std::string>{"It came back."});
    CHECK(linesOf(geo::markdownDocument("---\nno end of it\n")).size() >= 1);
}

namespace {

/// What the file has where a phrase of the text begins and ends.
std::string inFile(const std::string& markdown, const std::string& phrase) {
    const geo::Document document = geo::markdownDocument(markdown);
    const std::size_t at = document.text.find(phrase);
    REQUIRE(at != std::string::npos);
    const auto fileOf = [&](std::size_t byte) {
        const geo::FilePosition* best = nullptr;
        for (const geo::FilePosition& position : document.filePositions)
            best = position.text <= byte ? &position : best;
        REQUIRE(best != nullptr);
        std::size_t codePoints = best->file;
        for (std::size_t i = best->text; i < byte; ++i)
            codePoints += (static_cast<unsigned char>(document.text[i]) & 0xC0U) != 0x80U ? 1 : 0;
        return codePoints;
    };
    std::u32string points;
    for (std::size_t position = 0; position < markdown.size();)
        points.push_back(geo::readForward(markdown, position));
    const std::size_t begin = fileOf(at);
    const std::size_t end = fileOf(at + phrase.size() - 1) + 1;
    REQUIRE(end <= points.size());
    std::string found;
    for (const char32_t point : points.substr(begin, end - begin))
        found += point < 0x80 ? static_cast<char>(point) : '?';
    return found;
}

}  // namespace

TEST_CASE("What was rendered knows where it stands in the file, whatever markup is around it") {
    const std::string text =
        "---\ntitle: Osh\n---\n# Über **Batken**\n\nFrom [Osh](https://osh.example/Batken \"Osh\") to\n*Khorog*, "
        "R&amp;D "
        "and ![Termez](Termez.png) by\n> Isfara\n\n| Kulob | Vanj |\n|---|---|\n| Panj | Darvoz |\n\n<b>Murghab</b> "
        "&eacute; "
        "\\*Rushon\\*\n\n    Langar in code\n\nAfter it Batken again, and Osh.\n";
    CHECK(inFile(text, "Batken") == "Batken");
    for (const char* phrase : {"Khorog", "Isfara", "Kulob", "Vanj", "Panj", "Darvoz", "Murghab", "Rushon", "Langar",
                               "Batken again", "and Osh"})
        CHECK(inFile(text, phrase) == phrase);
    CHECK(inFile(text, "R&D") == "R&amp;D");
    CHECK(inFile(text, "From Osh to Khorog") == text.substr(text.find("From"), text.find("*,") - text.find("From")));
}

TEST_CASE("A Markdown file of little but stars and brackets is aligned in good time") {
    std::string text;
    for (int i = 0; i < 140'000; ++i)  // nearly as many elements as are read
        text += "*[a](b)* ";
    const geo::Document document = geo::markdownDocument(text);
    CHECK(document.filePositions.size() > 100'000);
}
