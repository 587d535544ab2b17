// SPDX-License-Identifier: MIT
#include "libgeo/article/review_decisions.h"

#include "libgeo/article/article_reader.h"
#include "tests/support/catch.h"

using geo::PlaceId;
using geo::Verdict;

namespace {

constexpr std::string_view text =
    "Reed fell. The town of Reed is not Reed's river, and Mill Gate is no gate. Mill gate!";

geo::PlaceMention mentionAt(std::size_t begin, std::size_t length, const char* place, bool uncertain) {
    geo::PlaceMention mention;
    mention.begin = begin;
    mention.end = begin + length;
    mention.place = PlaceId(place);
    mention.score = 0.3;
    mention.uncertain = uncertain;
    mention.candidates = {{PlaceId(place), 0.3, {}}, {PlaceId("reed-river"), 0.2, {}}};
    return mention;
}

std::vector<geo::PlaceMention> tagged() {
    return {mentionAt(0, 4, "reed-town", true), mentionAt(23, 4, "reed-town", false),
            mentionAt(text.find("Gate"), 4, "gate", false)};
}

std::vector<std::string> found(const std::vector<geo::PlaceMention>& mentions) {
    std::vector<std::string> list;
    for (const geo::PlaceMention& mention : mentions) {
        list.push_back(std::string(text.substr(mention.begin, mention.end - mention.begin)) + "=" +
                       mention.place.text() + (mention.uncertain ? "?" : ""));
    }
    return list;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("A decision about a phrase holds wherever the text has it") {
    CHECK(found(geo::withDecisions(text, tagged(), {})) == List{"Reed=reed-town?", "Reed=reed-town", "Gate=gate"});
    CHECK(found(geo::withDecisions(text, tagged(), {{"reed", Verdict::isPlace, PlaceId("reed-river")}})) ==
          List{"Reed=reed-river", "Reed=reed-river", "Gate=gate"});
    CHECK(found(geo::withDecisions(text, tagged(), {{"reed", Verdict::notAPlace, {}}})) == List{"Gate=gate"});
}

TEST_CASE("A decision about uncertain names leaves the certain ones alone and goes before one about all") {
    const geo::ReviewDecision uncertain{"reed", Verdict::notAPlace, {}, geo::DecisionReach::whereUncertain};
    CHECK(found(geo::withDecisions(text, tagged(), {uncertain})) == List{"Reed=reed-town", "Gate=gate"});
    CHECK(found(geo::withDecisions(text, tagged(), {uncertain, {"reed", Verdict::isPlace, PlaceId("reed-river")}})) ==
          List{"Reed=reed-river", "Gate=gate"});
}

TEST_CASE("A name that was passed over is marked wherever it stands, in place of a shorter one inside it") {
    const auto mentions = geo::withDecisions(text, tagged(), {{"mill gate", Verdict::isPlace, PlaceId("mill")}});
    CHECK(found(mentions) == List{"Reed=reed-town?", "Reed=reed-town", "Mill Gate=mill", "Mill gate=mill"});
}

TEST_CASE("Of two decisions about one phrase the later one counts") {
    const auto mentions = geo::withDecisions(
        text, tagged(), {{"reed", Verdict::notAPlace, {}}, {"reed", Verdict::isPlace, PlaceId("reed-town")}});
    CHECK(found(mentions) == List{"Reed=reed-town", "Reed=reed-town", "Gate=gate"});
    CHECK(mentions.front().score == 1.0);
}

TEST_CASE("A chosen place that nobody had offered becomes a candidate") {
    const auto mentions = geo::withDecisions(text, tagged(), {{"gate", Verdict::isPlace, PlaceId("iron-gate")}});
    CHECK(mentions.back().place == PlaceId("iron-gate"));
    CHECK(mentions.back().candidates.front().place == PlaceId("iron-gate"));
}

TEST_CASE("The possessive of a name that was passed over is the name") {
    constexpr std::string_view sentence = "They met at Oldmill. Oldmill\u2019s mayor was there.";
    const auto mentions = geo::withDecisions(sentence, {}, {{"oldmill", Verdict::isPlace, PlaceId("oldmill")}});
    REQUIRE(mentions.size() == 2);
    CHECK(sentence.substr(mentions[1].begin, mentions[1].end - mentions[1].begin) == "Oldmill");
}

TEST_CASE("An article is known again by its paragraphs, whatever surrounds them") {
    const std::string body =
        "The river rises in the mountains and has many names on its way to the west, where it ends in sand.\n\n"
        "Lorries queue at the bridge for days while officers look for a stamp that nobody has ever seen before.\n";
    const geo::Article one = geo::articleFromText("A Title\nBy Ada Author\n\n" + body);
    const geo::Article same = geo::articleFromText("A Title\r\nBy Ada Author\r\n\r\n" + body);
    const geo::Article other = geo::articleFromText("A Title\nBy Ada Author\n\n" + body +
                                                    "\nOne paragraph more, about "
                                                    "something that the first version of this text did not tell.\n");
    CHECK(geo::articleKey(one).size() == 16);
    CHECK(geo::articleKey(one) == geo::articleKey(same));
    CHECK(geo::articleKey(one) != geo::articleKey(other));
}

TEST_CASE("A phrase longer than any name is no decision, and the longest possible one is found") {
    std::string longest = "w0";
    for (std::size_t i = 1; i < geo::mostPhraseWords; ++i)
        longest += " w" + std::to_string(i);
    CHECK(geo::canBeDecided(longest));
    CHECK_FALSE(geo::canBeDecided(longest + " w"));
    CHECK_FALSE(geo::canBeDecided(""));
    const auto marked = [](const std::string& in, const std::string& phrase) {
        return geo::withDecisions(in, {}, {{phrase, Verdict::isPlace, PlaceId("here")}}).size();
    };
    CHECK(marked("W0-" + longest.substr(3) + " and " + longest, longest) == 2);
    CHECK(marked(longest + " w", longest + " w") == 0);
}

TEST_CASE("A phrase is found where its first word is written in pieces or with an ending") {
    CHECK(geo::withDecisions(
              "To Tora-Bora's caves and the O'Neill Post's gate", {},
              {{"tora bora", Verdict::isPlace, PlaceId("tora")}, {"o neill post", Verdict::isPlace, PlaceId("post")}})
              .size() == 2);
}
