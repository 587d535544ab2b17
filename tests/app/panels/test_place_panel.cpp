// SPDX-License-Identifier: MIT
#include "app/panels/place_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTest>
#include <QTextDocument>
#include <QUrl>

#include "tests/app/panels/panels_under_test.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("The panel shows the selected place and its links lead on") {
    PanelsUnderTest panels;
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    CHECK(panels.panel.toPlainText().contains(QStringLiteral("Lorries had to wait.")));
    std::optional<geo::SourceId> wanted;
    QObject::connect(&panels.panel, &PlacePanel::attachArticleRequested, &panels.panel,
                     [&](const geo::SourceId& source) { wanted = source; });
    panels.panel.followLink(QUrl(QStringLiteral("attach:author2021")));
    CHECK(wanted == geo::SourceId("author2021"));
    panels.panel.followLink(QUrl(QStringLiteral("place:kunduz")));
    CHECK(panels.explorer.state().selection == geo::PlaceId("kunduz"));
    CHECK(panels.panel.toPlainText().contains(QStringLiteral("Kunduz")));
}

TEST_CASE("The page's order is chosen by a link and stays for the next place; a claim's link opens its passage") {
    PanelsUnderTest panels;
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    panels.panel.followLink(QUrl(QStringLiteral("order:time")));
    CHECK_FALSE(panels.panel.toPlainText().contains(QStringLiteral("waits for officials")));
    panels.explorer.select(geo::PlaceId("kunduz"));
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    CHECK_FALSE(panels.panel.toPlainText().contains(QStringLiteral("waits for officials")));
    panels.panel.followLink(QUrl(QStringLiteral("passage:author2021/p2")));
    CHECK(panels.panel.toPlainText().contains(QStringLiteral("waits for officials")));
}

TEST_CASE("On the screen a page comes in sections, and is complete soon") {
    PanelsUnderTest panels;
    panels.panel.resize(300, 200);
    panels.panel.show();
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    REQUIRE(QTest::qWaitFor(
        [&] { return panels.panel.complete() && panels.panel.toPlainText().contains(QStringLiteral("Lorries")); },
        3000));
    panels.panel.verticalScrollBar()->setValue(60);
    panels.explorer.setWorld(smallWorldWithArticle());
    REQUIRE(QTest::qWaitFor(
        [&] { return panels.panel.complete() && panels.panel.toPlainText().contains(QStringLiteral("missing stamp")); },
        3000));
    CHECK(panels.panel.verticalScrollBar()->value() == 60);
}

TEST_CASE("A filter on what is said changes the page, and the page's link takes it away") {
    PanelsUnderTest panels;
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    geo::ClaimFilter filter = panels.explorer.state().filter;
    filter.actors = {"Customs"};
    panels.explorer.setFilter(filter);
    CHECK_FALSE(panels.panel.toPlainText().contains(QStringLiteral("Lorries had to wait.")));
    panels.panel.followLink(QUrl(QStringLiteral("filter:clear")));
    CHECK(panels.panel.toPlainText().contains(QStringLiteral("Lorries had to wait.")));
    CHECK(panels.explorer.state().filter.actors.empty());
}

TEST_CASE("A claimed distance is measured by a worker and stands on the page beside the claim") {
    geo::AtlasContents contents = smallAtlas();
    contents.claims[0].quantity = "56";
    contents.claims[0].unit = "km";
    contents.claims[0].values = {{"distance-from", "kunduz", std::nullopt}};
    PanelsUnderTest panels;
    panels.explorer.setWorld(worldOf(contents));
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    REQUIRE(QTest::qWaitFor([&] { return panels.panel.complete(); }, 5000));
    const QString text = panels.panel.toPlainText();
    CHECK(text.contains(QString::fromUtf8("Claimed and measured · Sher Khan Bandar from Kunduz")));
    CHECK(text.contains(QStringLiteral("56.4 km")));
    CHECK(text.contains(QStringLiteral("north-west")));
}

TEST_CASE("An article that arrives replaces the digest on the page") {
    PanelsUnderTest panels;
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    REQUIRE_FALSE(panels.panel.toPlainText().contains(QStringLiteral("missing stamp")));
    panels.explorer.setWorld(smallWorldWithArticle());
    CHECK(panels.panel.toPlainText().contains(QStringLiteral("missing stamp")));
}

TEST_CASE("Copying a passage puts text and citation on the clipboard") {
    PanelsUnderTest panels;
    panels.panel.followLink(QUrl(QStringLiteral("copy:writer2021/p7")));
    CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("Ben Writer, \u201CRoads north")));
}

TEST_CASE("The panel loads nothing but the symbols of marks") {
    PanelsUnderTest panels;
    const int image = QTextDocument::ImageResource;
    CHECK_FALSE(panels.panel.loadResource(image, QUrl(QStringLiteral("mark:base"))).isNull());
    for (const char* target : {"http://example.org/x.png", "file:///etc/passwd", "x.png", "qrc:/x"}) {
        CHECK_FALSE(panels.panel.loadResource(image, QUrl(QString::fromLatin1(target))).isValid());
    }
}

TEST_CASE("A page that was prepared before the panel was hidden does not replace a later one") {
    PanelsUnderTest panels;
    panels.panel.show();
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    REQUIRE(panels.explorer.turns().waits(&panels.panel));
    panels.panel.hide();
    panels.explorer.select(geo::PlaceId("kunduz"));
    const QString page = panels.panel.toPlainText();
    CHECK(page.contains(QStringLiteral("Kunduz")));
    QTest::qWait(100);
    CHECK_FALSE(panels.explorer.turns().waits(&panels.panel));
    CHECK(panels.panel.toPlainText() == page);
}
