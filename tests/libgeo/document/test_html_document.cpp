// SPDX-License-Identifier: MIT
#include "libgeo/document/html_document.h"

#include <string>
#include <vector>

#include "libgeo/base/error.h"
#include "tests/support/catch.h"

namespace {

const std::string ferryOne =
    "The ferry came back on Monday after a long winter, and the whole village waited on the pier for it to land.";
const std::string ferryTwo =
    "Its captain promised a second boat before the summer ends, if the ministry pays what it owes for the first one.";
const std::string ferryThree =
    "Nobody in the valley believes in that boat, but everybody hopes that the road will at last be closed to trucks.";

struct Found {
    std::string text;
    geo::BlockHint hint;

    friend bool operator==(const Found&, const Found&) = default;
};

std::vector<Found> blocksOf(const geo::Document& document) {
    std::vector<Found> blocks;
    for (const geo::DocumentBlock& block : document.blocks)
        blocks.push_back({document.text.substr(block.begin, block.end - block.begin), block.hint});
    return blocks;
}

/// What is left when the page around the article is taken away.
std::vector<std::string> articleOf(const std::string& html) {
    std::vector<std::string> texts;
    for (const Found& block : blocksOf(geo::htmlDocument(html))) {
        if (block.hint != geo::BlockHint::furniture)
            texts.push_back(block.text);
    }
    return texts;
}

}  // namespace

TEST_CASE("A page's elements become blocks with what they are, in the page's order") {
    const auto blocks = blocksOf(geo::htmlDocument(
        "<body><article><h1>The ferry</h1><p>" + ferryOne + "</p><h2>A promise</h2><p>" + ferryTwo + "</p><ul><li>" +
        ferryThree + "</li></ul><figure><img src=x><figcaption>The pier</figcaption></figure></article>"));
    CHECK(blocks == std::vector<Found>{{"The ferry", geo::BlockHint::title},
                                       {ferryOne, geo::BlockHint::paragraph},
                                       {"A promise", geo::BlockHint::heading},
                                       {ferryTwo, geo::BlockHint::paragraph},
                                       {ferryThree, geo::BlockHint::listItem},
                                       {"The pier", geo::BlockHint::caption}});
}

TEST_CASE("Scripts, styles, frames and hidden elements give no text") {
    const auto texts = articleOf("<body><script>var a = '<p>no</p>';</script><style>p { color: red }</style><p>" +
                                 ferryOne + "</p><iframe src='https://example.org'>no</iframe><noscript>no</noscript>" +
                                 "<p hidden>no</p><div style='display: none'>no</div><template><p>no</p></template>" +
                                 "<svg><text>no</text></svg><p>" + ferryTwo + "</p>");
    CHECK(texts == std::vector<std::string>{ferryOne, ferryTwo});
}

TEST_CASE("Navigation, link lists, comments and teasers are furniture, whatever elements they are made of") {
    const std::string page =
        "<body><header><a href='/'>The Lake Post</a></header><nav><ul><li><a href='/a'>World</a><li><a "
        "href='/b'>Sport</a></ul></nav><div class='top'><h1>The ferry</h1><p class='byline'>By Ana Prva</p></div>"
        "<div id='content'><p>" +
        ferryOne + "</p><div class='share-buttons'><p>Share this with all of your friends</p></div><p>" + ferryTwo +
        "</p><p><a href='/x'>Read more: all about the lake</a></p><p>" + ferryThree +
        "</p></div><div class='siteComments'><p>" + ferryThree + ferryThree + ferryThree +
        "</p></div><div class='cards'><div><p>Another story of the lake that is not this one but is told at some "
        "length "
        "here.</p></div></div><footer><p>All rights reserved by the owners of this page, which are not the editors of "
        "it.</p></footer>";
    CHECK(articleOf(page) == std::vector<std::string>{"The ferry", "By Ana Prva", ferryOne, ferryTwo, ferryThree});
}

TEST_CASE("Words run on over inline elements, entities are characters, two breaks part paragraphs") {
    CHECK(articleOf(
              "<p>Mazar&#8209;i&shy;Sharif lies <b>far</b> from<br>the <i>lake</i>&nbsp;&amp; the\n  pier.<br> <br>The "
              "second.</p>") ==
          std::vector<std::string>{"Mazar\u2011iSharif lies far from the lake & the pier.", "The second."});
}

TEST_CASE("A paragraph in bold may be a heading, so nothing is said about it") {
    const auto blocks = blocksOf(geo::htmlDocument("<body><p><strong>A promise</strong></p><p>" + ferryOne + "</p>"));
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].hint == geo::BlockHint::none);
    CHECK(blocks[1].hint == geo::BlockHint::paragraph);
}

TEST_CASE("A page's metadata come from its JSON-LD record, then from its meta elements") {
    const std::string meta =
        "<html lang='en-GB'><head><title>The ferry | The Lake Post</title><meta name='author' content='Somebody Else'>"
        "<meta property='og:site_name' content='The Lake Post'><link rel='canonical' href='https://lake.example/ferry'>"
        "<meta property='article:published_time' content='2021-08-11T09:00:00Z'>";
    const geo::DocumentMetadata plain = geo::htmlDocument(meta + "</head><body><p>Text</p>").metadata;
    CHECK(plain ==
          geo::DocumentMetadata{
              "The ferry", {"Somebody Else"}, "The Lake Post", "2021-08-11", "en-GB", "https://lake.example/ferry"});
    const geo::DocumentMetadata record =
        geo::htmlDocument(meta +
                          "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Organization\"},{\"@type\":"
                          "[\"NewsArticle\"],\"headline\":\"The ferry is back\",\"author\":[{\"name\":\"Ana Prva\"},"
                          "\"Ben Drugi\"],\"datePublished\":\"2021-08-12\"}]}</script></head><body><p>Text</p>")
            .metadata;
    CHECK(record.title == "The ferry is back");
    CHECK(record.authors == std::vector<std::string>{"Ana Prva", "Ben Drugi"});
    CHECK(record.issued == "2021-08-12");
    CHECK(record.publisher == "The Lake Post");
    CHECK(geo::htmlDocument("<script type='application/ld+json'>{\"@graph\":[[[</script><title>T</title>")
              .metadata.title == "T");
}

TEST_CASE("A page of nothing but elements is refused before a tree is made of it") {
    std::string links;
    for (int link = 0; link < 300'001; ++link)
        links += "<a>x</a> ";
    CHECK_THROWS_WITH(geo::htmlDocument(ferryOne + links, "links.html"),
                      ContainsSubstring("links.html") && ContainsSubstring("more elements"));
    links.resize(links.size() / 2);
    CHECK_NOTHROW(geo::htmlDocument(ferryOne + links, "links.html"));
}

TEST_CASE("Broken, empty and endlessly nested pages end neither in a fault nor in a hang") {
    CHECK(articleOf("").empty());
    CHECK(articleOf("no markup at all") == std::vector<std::string>{"no markup at all"});
    CHECK(articleOf("<p>open<div><b>and <i>crossed</b> over</i><table><p>x") != std::vector<std::string>{});
    std::string deep;
    for (int i = 0; i < 200'000; ++i)
        deep += "<div>";
    CHECK_THROWS_AS(geo::htmlDocument(deep + ferryOne, "deep.html"), geo::FormatError);
    CHECK_THROWS_WITH(geo::htmlDocument(deep + ferryOne, "deep.html"), ContainsSubstring("nested"));
    std::string spans;
    for (int i = 0; i < 1500; ++i)
        spans += "<span>";
    CHECK(articleOf(spans + ferryOne) == std::vector<std::string>{ferryOne});
}

TEST_CASE("Pages made to exhaust a parser are passed over or read, in reasonable time") {
    for (const std::string piece : {"<div></x>", "<div><!--</div>-->", "<div title=\"</div>\">", "<svg><td>",
                                    "<blockquote></blockquoX>", "<b><p>", "</x>"}) {
        INFO(piece);
        std::string page;
        for (int i = 0; i < 20'000; ++i)
            page += piece;
        try {
            articleOf(page + ferryOne);
        } catch (const geo::FormatError& refused) {
            CHECK_THAT(refused.what(), ContainsSubstring("nested"));
        }
    }
}
