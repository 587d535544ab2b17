// SPDX-License-Identifier: MIT
#include "libgeo/document/markdown_document.h"

#include <string>
#include <vector>

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
