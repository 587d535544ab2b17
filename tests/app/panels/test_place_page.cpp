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
          "Jun–Jul 2021", "Customs", "7,000 lorries", "reported", "paragraph 7", "11 August 2021"}) {
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
