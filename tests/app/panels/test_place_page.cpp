// SPDX-License-Identifier: MIT
#include "app/panels/place_page.h"

#include <QTextDocument>

#include "app/panels/passage_view.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

QString htmlOf(const WorldPointer& world, const char* place) {
    return placePageHtml(*world, *world->atlas->findPlace(geo::PlaceId(place)), PanelColours());
}

QString textOf(const QString& html) {
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

}  // namespace

TEST_CASE("The page tells name, kind, countries, location and every claim with its source") {
    const QString text = textOf(htmlOf(smallWorld(), "sher-khan-bandar"));
    for (const char* part :
         {"Sher Khan Bandar", "شیرخان بندر", "Border crossing · Afghanistan | Tajikistan",
          "37.1900 N, 68.6000 E ± 1 km", "2 claims, 2 sources", "Lorries had to wait.", "The crossing was closed.",
          "Jun–Jul 2021", "Customs", "7,000 lorries", "reported", "¶7", "11 August 2021"}) {
        INFO(part);
        CHECK(text.contains(QString::fromUtf8(part)));
    }
}

TEST_CASE("Sources come in the order of their dates") {
    const QString text = textOf(htmlOf(smallWorld(), "sher-khan-bandar"));
    CHECK(text.indexOf(QStringLiteral("The crossing was closed.")) <
          text.indexOf(QStringLiteral("Lorries had to wait.")));
}

TEST_CASE("Without the article the digest is shown, marked as our words, with a link to attach the article") {
    const QString html = htmlOf(smallWorld(), "sher-khan-bandar");
    const QString text = textOf(html);
    CHECK(text.contains(QStringLiteral("In our words")));
    CHECK(text.contains(QStringLiteral("waits for officials")));
    CHECK(text.contains(
        QStringLiteral("Ada Author, \u201CBridges of the Panj,\u201D Test Review, 11 August 2021, para. 2")));
    CHECK(html.contains(QStringLiteral("href=\"attach:author2021\"")));
    CHECK_FALSE(text.contains(QStringLiteral("The article's own paragraph")));
}

TEST_CASE("With the article its own paragraph is shown, the place highlighted and other places linked") {
    const QString html = htmlOf(smallWorldWithArticle(), "sher-khan-bandar");
    CHECK(textOf(html).contains(QStringLiteral("The article's own paragraph")));
    CHECK(html.contains(QStringLiteral("background-color:#fbd9c6\">Sher Khan Bandar</span> while customs")));
    CHECK(html.contains(QStringLiteral("href=\"place:kunduz\"")));
    CHECK(html.contains(QStringLiteral("a missing stamp &amp; a pen")));
    CHECK_FALSE(html.contains(QStringLiteral("attach:author2021")));
    CHECK(html.contains(QStringLiteral("attach:writer2021")));
}

TEST_CASE("A place that no text names says so, and an unlocated one has no coordinates") {
    const QString text = textOf(htmlOf(smallWorld(), "some-base"));
    CHECK(text.contains(QStringLiteral("identified from elsewhere: not named in the text")));
    CHECK(text.contains(QStringLiteral("not located")));
}

TEST_CASE("Markup in an atlas or an article is shown as text and never becomes part of the page") {
    geo::AtlasContents contents = smallAtlas();
    const std::string hostile = "<img src=\"http://example.org/x.png\"><script>alert(1)</script>\"'&lt;";
    contents.places[0].name = hostile;
    contents.places[0].note = hostile;
    contents.places[0].coordinateSource = hostile;
    contents.places[0].names.push_back({hostile, "en", "Latn", "local"});
    contents.claims[0].statement = hostile;
    contents.claims[0].actors = {hostile};
    contents.claims[0].unit = hostile;
    contents.claims[0].quantity = hostile;
    contents.passages[0].digest = hostile;
    contents.sources[0].title = hostile;
    contents.sources[0].authors = {hostile};
    const QString html = htmlOf(worldOf(contents), "sher-khan-bandar");
    CHECK_FALSE(html.contains(QStringLiteral("<script")));
    CHECK_FALSE(html.contains(QStringLiteral("<img src=\"http")));
    CHECK(textOf(html).contains(QString::fromStdString(hostile)));
}

TEST_CASE("A claim whose passage is missing stands on the page, and so does one without a source") {
    geo::AtlasContents contents = smallAtlas();
    contents.claims[0].paragraph = "p99";
    contents.claims[1].source = geo::SourceId("nobody2021");
    const QString text = textOf(htmlOf(worldOf(contents), "sher-khan-bandar"));
    CHECK(text.contains(QStringLiteral("Lorries had to wait.")));
    CHECK(text.contains(QStringLiteral("The crossing was closed.")));
    CHECK(text.contains(QStringLiteral("Without a source")));
    CHECK(text.count(QStringLiteral("The passage is not in this atlas.")) == 2);
    contents.claims[0].paragraph.clear();  // nothing is missing where none was named, as in the user's own claims
    CHECK(textOf(htmlOf(worldOf(contents), "sher-khan-bandar"))
              .count(QStringLiteral("The passage is not in this atlas.")) == 1);
}

TEST_CASE("In order of time the claims are one list, each with a link to its passage") {
    const WorldPointer world = smallWorld();
    const geo::Place& place = *world->atlas->findPlace(geo::PlaceId("sher-khan-bandar"));
    const QString html = placePageHtml(*world, place, PanelColours(), {ClaimOrder::inTime, {}});
    const QString text = textOf(html);
    CHECK(text.indexOf(QStringLiteral("The crossing was closed.")) <
          text.indexOf(QStringLiteral("Lorries had to wait.")));
    CHECK(html.contains(QStringLiteral("href=\"passage:writer2021/p7\"")));
    CHECK(html.contains(QStringLiteral("href=\"order:source\"")));
    CHECK(htmlOf(world, "sher-khan-bandar").contains(QStringLiteral("<a name=\"writer2021/p7\">")));
}

TEST_CASE("The filter's categories, actors and hedging leave out claims, and the page says how many") {
    const WorldPointer world = smallWorld();
    const geo::Place& place = *world->atlas->findPlace(geo::PlaceId("sher-khan-bandar"));
    PageView view;
    view.filter.actors = {"Customs"};
    const QString html = placePageHtml(*world, place, PanelColours(), view);
    CHECK(textOf(html).contains(QStringLiteral("The crossing was closed.")));
    CHECK_FALSE(textOf(html).contains(QStringLiteral("Lorries had to wait.")));
    CHECK(textOf(html).contains(QStringLiteral("The filter leaves out 1.")));
    CHECK(html.contains(QStringLiteral("href=\"filter:clear\"")));
    view.filter.hedgings = {"asserted"};
    CHECK(textOf(placePageHtml(*world, place, PanelColours(), view)).contains(QStringLiteral("0 claims")));
}

TEST_CASE("Hedging is a sign, a word, and an explanation in a tip") {
    const QString html = htmlOf(smallWorld(), "sher-khan-bandar");
    CHECK(html.contains(QStringLiteral("src=\"hedging:reported\"")));
    CHECK(html.contains(QStringLiteral("title=\"reported: the source passes on what others say\"")));
}

TEST_CASE("Sources that differ stand side by side with date, source and passage, and no verdict") {
    geo::AtlasContents contents = smallAtlas();
    contents.claims[0].values = {{"status", "open (for lorries)", std::nullopt}};
    contents.claims[0].when = {geo::parsePartialDate("2021-08-11"), {}, "day"};
    contents.claims[1].values = {{"status", "closed", std::nullopt}};
    const QString html = htmlOf(worldOf(contents), "sher-khan-bandar");
    const QString text = textOf(html);
    for (const char* part : {"Sources differ on one thing", "Sources differ · open or closed", "closed Writer ¶7",
                             "open (for lorries) Author ¶2", "speak of different times"}) {
        INFO(part);
        CHECK(text.contains(QString::fromUtf8(part)));
    }
    CHECK(text.indexOf(QStringLiteral("closed Writer")) < text.indexOf(QStringLiteral("open (for lorries)")));
    CHECK(html.contains(QStringLiteral("<a name=\"differences\">")));
}

TEST_CASE("A copied passage carries its citation, and a digest does not pass for the article") {
    const WorldPointer bare = smallWorld();
    const QString digest = passageForClipboard(*bare, bare->atlas->passages()[0]);
    CHECK(digest.contains(QStringLiteral("not the article's wording")));
    CHECK(digest.contains(QStringLiteral("para.\u00A02")));
    const WorldPointer attached = smallWorldWithArticle();
    const QString own = passageForClipboard(*attached, attached->atlas->passages()[0]);
    CHECK(own.startsWith(QStringLiteral("\u201CLorries queue at Sher Khan Bandar")));
    CHECK(own.contains(QStringLiteral("Ada Author")));
}
