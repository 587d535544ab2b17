// SPDX-License-Identifier: MIT
#include "libgeo/article/paragraph_roles.h"

#include "libgeo/article/article_reader.h"
#include "tests/support/catch.h"

namespace {

const std::string first =
    "The ferry at the old landing stopped running in spring, and traders now drive two days to the next bridge over "
    "the gorge. Nobody in the valley expected the repairs to last this long, and the mayor has stopped giving dates.";
const std::string second =
    "Customs officers weigh every lorry twice, so the queue reaches back to the village school on market days. The "
    "children have learned to count in axles, their teacher says, and she is only half joking about the arithmetic.";
const std::string third =
    "A new pier was promised for the autumn, but the engineer who drew it has moved to the capital. His drawings hang "
    "in the tea house, where the boatmen explain to every visitor what is wrong with the foundations.";

/// The roles of all blocks, separated by spaces.
std::string rolesOf(const std::vector<std::string>& blocks) {
    std::string text;
    for (const std::string& block : blocks)
        text += block + "\n\n";
    const geo::Article article = geo::articleFromText(text);
    std::string roles;
    for (const geo::Block& block : article.blocks)
        roles += (roles.empty() ? "" : " ") + std::string(geo::blockRoleName(block.role));
    return roles;
}

}  // namespace

TEST_CASE("A page's head is told from its text") {
    CHECK(rolesOf({"Home / World / Rivers", "The Ferry That Stayed Away", "By Nilufar Karim", "3 May 2021", first,
                   second}) == "nav title byline date body body");
    CHECK(rolesOf({"the ferry that stayed away", "The Ferry That Stayed Away", "Nilufar Karim", first}) ==
          "nav title byline body");
    CHECK(rolesOf({"Valley Post - News", "The Ferry That Stayed Away", "Monday, May 3, 2021", first}) ==
          "nav title date body");
    CHECK(rolesOf({first, second}) == "body body");
}

TEST_CASE("A date among names is a dateline, a date that a title speaks of is none") {
    const std::string title = "The Ferry That Stayed Away";
    CHECK(rolesOf({title, "By Nilufar Karim", "Valley Ledger, May 3, 2021", first}) == "title byline date body");
    CHECK(rolesOf({title, "Nilufar Karim", "Published 3 May 2021 by the Valley Ledger", first}) ==
          "title byline date body");
    CHECK(rolesOf({"Valley Ledger | 3 May 2021", title, "By Nilufar Karim", first}) == "date title byline body");
    CHECK(rolesOf({title, "Life Beside the Gorge Since 11 September 2001", first}) == "title deck body");
    CHECK(rolesOf({title, "what the valley remembers of 11 September 2001", first}) == "title deck body");
}

TEST_CASE("Headings and pull quotes are told from paragraphs and from each other") {
    CHECK(rolesOf({first, "Waiting for the pier", second}) == "body heading body");
    CHECK(rolesOf({first, "What comes next?", second}) == "body heading body");
    CHECK(rolesOf({first, "The traders have no faith in another promise from the capital", second}) ==
          "body pullquote body");
    CHECK(rolesOf({first, "Nobody came.", second}) == "body body body");
}

TEST_CASE("A short block that abridges a paragraph is a pull quote") {
    CHECK(rolesOf({first, second,
                   "Nobody in the valley expected the repairs to last this long, and the mayor has stopped.", third}) ==
          "body body pullquote body");
}

TEST_CASE("An abstract that the text repeats is a standfirst and is not shown") {
    const std::string abstract = first.substr(0, first.find('.') + 1);
    const geo::Article article =
        geo::articleFromText("The Ferry That Stayed Away\n\n" + abstract + "\n\n" + second + "\n\n" + first + "\n");
    REQUIRE(article.blocks.size() == 4);
    CHECK(article.blocks[1].role == geo::BlockRole::standfirst);
    CHECK(article.blocks[1].paragraph == 1);
    CHECK_FALSE(article.blocks[1].shown);
    CHECK(article.blocks[3].shown);
}

TEST_CASE("What stands between an abstract and its whole repetition is the summary") {
    CHECK(rolesOf({"The Ferry That Stayed Away", first, "• The pier is late and the boats are rotting.",
                   "The valley waits for its ferry while the trade moves south to the bridge.", first, second}) ==
          "title standfirst list deck body body");
}

TEST_CASE("Bullets and running numbers are list items, a lone number is not") {
    CHECK(rolesOf({first, "• a new pier", "• two boats", second}) == "body list list body");
    CHECK(rolesOf({first, "1. a new pier;", "2. two boats; and", "3) a lighthouse", second}) ==
          "body list list list body");
    CHECK(rolesOf({first, "1. Background", second}) == "body heading body");
}

TEST_CASE("Captions are shown once, credits and small print are not") {
    const std::string caption = "Boatmen repair the last ferry at the old landing in March. Photo by N. Karim.";
    const std::string again = "Boatmen repair the last ferry at the old landing in April. Photo by N. Karim.";
    const geo::Article article = geo::articleFromText(first + "\n\n" + caption + "\n\n" + again + "\n\n" + second +
                                                      "\n\nPhoto: Valley Post\n\n" +
                                                      "© Valley Post 2021. All rights reserved.\n\nSend us a letter\n");
    REQUIRE(article.blocks.size() == 7);
    CHECK(article.blocks[1].role == geo::BlockRole::caption);
    CHECK(article.blocks[1].shown);
    CHECK_FALSE(article.blocks[1].paragraph);
    CHECK(article.blocks[2].role == geo::BlockRole::caption);
    CHECK_FALSE(article.blocks[2].shown);
    CHECK(article.blocks[4].role == geo::BlockRole::credit);
    CHECK(article.blocks[5].role == geo::BlockRole::footer);
    CHECK(article.blocks[6].role == geo::BlockRole::footer);
    CHECK_FALSE(article.blocks[6].shown);
}

TEST_CASE("What follows the text is told by kind: the author, related links, small print") {
    CHECK(rolesOf({first, second, third, "Nilufar Karim is a reporter for the Valley Post.", "Related Articles",
                   "Bread and Salt", "Who Owns the Gorge?", "Subscribe to our newsletter"}) ==
          "body body body bio related related related footer");
}

TEST_CASE("Hard-wrapped lines stay text") {
    const geo::Article article = geo::articleFromText(
        "The ferry at the old landing stopped running in spring, and the\n"
        "traders now drive two days to the next bridge over the gorge and\n"
        "back again with whatever the far shore had to sell them that week\n"
        "Nobody in the valley expected the repairs to last for this long.\n");
    for (const geo::Block& block : article.blocks)
        CHECK(block.role == geo::BlockRole::body);
}

TEST_CASE("Paragraphs without empty lines between them keep their headings") {
    const geo::Article article =
        geo::articleFromText(first + "\nWaiting for the pier\n" + second + "\n" + third + "\n");
    REQUIRE(article.blocks.size() == 4);
    CHECK(article.blocks[1].role == geo::BlockRole::heading);
    CHECK(article.blocks[2].paragraph == 2);
}

TEST_CASE("A closing cross-reference to another brief is cut from what is shown") {
    const std::string reference = " (see VALLEY/GORGE: Pier delayed again - May 3, 2021)";
    const geo::Article article = geo::articleFromText(first + "\n\nThe pier is late" + reference + ".\n\n" +
                                                      "The pier (see the map of 2021) is late and will stay so.\n");
    REQUIRE(article.blocks.size() == 3);
    const geo::Block& cut = article.blocks[1];
    CHECK(article.text.substr(cut.begin, cut.shownEnd - cut.begin) == "The pier is late");
    CHECK(article.blocks[2].shownEnd == article.blocks[2].end);
}

TEST_CASE("A text of nothing but short lines, or of one line, still has paragraphs") {
    CHECK(rolesOf({"Kabul fell."}) == "body");
    CHECK(rolesOf({"one", "two"}) == "body body");
    CHECK(rolesOf({}).empty());
}
