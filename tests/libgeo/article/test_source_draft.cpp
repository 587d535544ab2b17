// SPDX-License-Identifier: MIT
#include "libgeo/article/source_draft.h"

#include "libgeo/article/article_reader.h"
#include "tests/support/catch.h"

namespace {

constexpr const char* body =
    "\n\nThe river rises in the mountains and has many names on its way to the west, where it ends in sand.\n\n"
    "Lorries queue at the bridge for days while officers look for a stamp that nobody has ever seen before.\n";

geo::Article articleWith(const std::string& head) {
    return geo::articleFromText(head + body);
}

}  // namespace

TEST_CASE("A new source takes title, authors and date from what the text says about itself") {
    const geo::Source source =
        geo::draftSource(articleWith("Bridges of the Reed\nBy Ada B. Author and Ben Writer\nAugust 11, 2021"), {});
    CHECK(source.title == "Bridges of the Reed");
    CHECK(source.authors == std::vector<std::string>{"Author, Ada B.", "Writer, Ben"});
    REQUIRE(source.issued.from);
    CHECK(source.issued.from->iso() == "2021-08-11");
    CHECK(source.issued.precision == "day");
    CHECK(source.id == geo::SourceId("author2021"));
}

TEST_CASE("The name beside the date is the publisher's, where the author is known without it") {
    const auto publisher = [](const std::string& head) {
        const geo::Source source = geo::draftSource(articleWith("Bridges of the Reed\n" + head), {});
        return (source.issued.from ? source.issued.from->iso() : "no date") + " " + source.publisher;
    };
    CHECK(publisher("By Ada Author\nReed Ledger, November 2, 2023") == "2023-11-02 Reed Ledger");
    CHECK(publisher("By Ada Author\nPublished 14 June 2022 by the Reed Review") == "2022-06-14 Reed Review");
    CHECK(publisher("By Ada Author\nKabul, 14 June 2022") == "2022-06-14 ");
    CHECK(publisher("Posted on 14 June 2022 by Ada Author") == "2022-06-14 ");
}

TEST_CASE("What the file says about itself goes before the text, but a page's title without the site's name") {
    geo::Article article = articleWith("Bridges of the Reed\nBy Ada Author\nAugust 11, 2021");
    article.metadata = {
        "Bridges of the Reed | The Paper", {"Cleo Reporter"}, "The Paper", "2021-09", "en", "https://x"};
    const geo::Source source = geo::draftSource(article, {});
    CHECK(source.title == "Bridges of the Reed");
    CHECK(source.authors == std::vector<std::string>{"Reporter, Cleo"});
    CHECK(source.publisher == "The Paper");
    CHECK(source.issued.from->iso() == "2021-09");
    CHECK(source.issued.precision == "month");
    CHECK(source.url == "https://x");
}

TEST_CASE("A text that says nothing gives an empty record with an id all the same") {
    const geo::Source source = geo::draftSource(geo::articleFromText(body), {});
    CHECK(source.authors.empty());
    CHECK_FALSE(source.issued.from);
    CHECK_FALSE(source.id.text().empty());
}

TEST_CASE("The id of a new source is free in the atlas") {
    geo::AtlasContents contents;
    for (const char* id : {"author2021", "author2021b"}) {
        contents.sources.emplace_back();
        contents.sources.back().id = geo::SourceId(id);
    }
    const geo::Atlas atlas(std::move(contents));
    CHECK(geo::draftSource(articleWith("Bridges of the Reed\nBy Ada Author\nAugust 11, 2021"), atlas).id ==
          geo::SourceId("author2021c"));
}

TEST_CASE("The rows of a source hold fingerprints and no text") {
    const geo::Article article = articleWith("Bridges of the Reed\nBy Ada Author");
    const auto rows = geo::rowsOfSource(geo::draftSource(article, {}), article);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].table == "sources");
    CHECK(rows[1].cells.at("paragraph") == "p1");
    CHECK(rows[1].cells.at("fingerprint").size() == 16);
    for (const geo::AtlasRow& row : rows) {
        for (const auto& [column, cell] : row.cells) {
            CHECK(cell.find("Lorries") == std::string::npos);
        }
    }
}
