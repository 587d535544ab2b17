// SPDX-License-Identifier: MIT

// Filter panel, list, place panel and explorer together: they always agree.

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>
#include <QTextDocument>
#include <QUrl>

#include "app/panels/filter_panel.h"
#include "app/panels/place_list.h"
#include "app/panels/place_panel.h"
#include "app/panels/search_field.h"
#include "app/style/map_style_reader.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

struct Panels {
    Explorer explorer;
    std::shared_ptr<const MarkIcons> icons =
        std::make_shared<const MarkIcons>(builtInMapStyle(QStringLiteral("light")));
    FilterPanel filter{explorer, icons};
    PlaceList list{explorer, icons};
    PlacePanel panel{explorer, icons};

    Panels() { explorer.setWorld(smallWorld()); }

    QStringList listed() {
        QStringList names;
        const QAbstractItemModel& model = *list.table().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            names << model.index(row, 0).data().toString();
        }
        return names;
    }
};

}  // namespace

TEST_CASE("The list shows the filtered places and hints at those without a location") {
    Panels panels;
    CHECK(panels.listed() ==
          QStringList{QStringLiteral("Sher Khan Bandar"), QStringLiteral("Some base (not located)")});
}

TEST_CASE("A search tells what it finds among the kinds that are off, and one click shows it") {
    Panels panels;
    CHECK(panels.list.otherKinds().isHidden());
    geo::ClaimFilter filter = startFilter();
    filter.text = "kunduz";
    panels.explorer.setFilter(filter);
    CHECK(panels.listed().isEmpty());
    CHECK_FALSE(panels.list.otherKinds().isHidden());
    CHECK(panels.list.otherKinds().text().startsWith(QStringLiteral("1 ")));
    panels.list.otherKinds().click();
    CHECK(panels.listed() == QStringList{QStringLiteral("Kunduz")});
    CHECK(panels.list.otherKinds().isHidden());
}

TEST_CASE("The search field leaves Ctrl+E to the window") {
    Panels panels;
    SearchField search(panels.explorer);
    QKeyEvent shortcut(QEvent::ShortcutOverride, Qt::Key_E, Qt::ControlModifier);
    shortcut.accept();
    QCoreApplication::sendEvent(&search, &shortcut);
    CHECK_FALSE(shortcut.isAccepted());

    QTest::keyClicks(&search, QStringLiteral("khan"));
    QCoreApplication::sendEvent(&search, &shortcut);
    CHECK(panels.explorer.state().filter.text == "khan");
}

TEST_CASE("Names in the filter are shown letter by letter") {
    TurnsOfWork turns;
    FilterGroup group(QStringLiteral("Source"), QStringLiteral("sources"), turns);
    const QString name = QStringLiteral("Smith & Sons");
    group.setChoices({{QStringLiteral("a"), name, {}, 3, ChoiceRank::usual, QStringLiteral("<b>1 < 2</b>")}});
    CHECK(group.box(QStringLiteral("a"))->text() == QStringLiteral("Smith && Sons"));
    CHECK(group.box(QStringLiteral("a"))->accessibleName().contains(name));
    CHECK_FALSE(group.box(QStringLiteral("a"))->toolTip().contains(QStringLiteral("<b>")));
}

TEST_CASE("A checked country filters the list, and its group's clear link takes that back") {
    Panels panels;
    panels.filter.countries().box(QStringLiteral("AF"))->click();
    CHECK(panels.explorer.state().filter.countries == std::vector<std::string>{"AF"});
    CHECK(panels.listed() == QStringList{QStringLiteral("Sher Khan Bandar")});
    panels.filter.countries().box(QStringLiteral("AF"))->click();
    CHECK(panels.listed().size() == 2);
}

TEST_CASE("With no kind checked every kind is shown") {
    Panels panels;
    panels.filter.kinds().box(QStringLiteral("border-crossing"))->click();
    panels.filter.kinds().box(QStringLiteral("base"))->click();
    CHECK(panels.listed().size() == 3);
    CHECK(panels.filter.kinds().checked().isEmpty());
}

TEST_CASE("The filter panel follows the explorer") {
    Panels panels;
    geo::ClaimFilter filter = startFilter();
    filter.sources = {geo::SourceId("writer2021")};
    panels.explorer.setFilter(filter);
    CHECK(panels.filter.sources().box(QStringLiteral("writer2021"))->isChecked());
    panels.filter.findChild<QToolButton*>(QStringLiteral("clearFilters"))->click();
    CHECK(panels.explorer.state().filter == startFilter());
    CHECK_FALSE(panels.filter.sources().box(QStringLiteral("writer2021"))->isChecked());
}

TEST_CASE("Actors and hedging are groups of the filter, in an order that no filter changes") {
    geo::AtlasContents contents = smallAtlas();
    contents.claims[0].actors = {"Drivers", "Customs"};
    contents.claims[0].hedging = "asserted";
    Panels panels;
    panels.explorer.setWorld(worldOf(contents));
    QCheckBox* drivers = panels.filter.actors().box(QStringLiteral("Drivers"));
    REQUIRE(drivers != nullptr);
    CHECK(drivers->accessibleName() == QStringLiteral("Actor: Drivers, places: 1"));
    drivers->click();
    CHECK(panels.explorer.state().filter.actors == std::vector<std::string>{"Drivers"});
    CHECK(panels.filter.actors().box(QStringLiteral("Drivers")) == drivers);
    QCheckBox* reported = panels.filter.hedgings().box(QStringLiteral("reported"));
    REQUIRE(reported != nullptr);
    CHECK(reported->toolTip().contains(QStringLiteral("what others say")));
    CHECK(panels.filter.hedgings().box(QStringLiteral("denied")) == nullptr);
    reported->click();
    CHECK(panels.explorer.state().filter.hedgings == std::vector<std::string>{"reported"});
    CHECK(panels.listed().empty());
    panels.explorer.clearFilter();
    CHECK_FALSE(drivers->isChecked());
}

TEST_CASE("Selecting a row selects the place, and selecting a place selects its row") {
    Panels panels;
    panels.list.table().selectRow(1);
    REQUIRE(panels.explorer.state().selection == geo::PlaceId("some-base"));
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    CHECK(panels.list.table().currentIndex().row() == 0);
    panels.explorer.clearSelection();
    CHECK_FALSE(panels.list.table().currentIndex().isValid());
}

TEST_CASE("A selection survives a filter that hides it and is marked again when it returns") {
    Panels panels;
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    geo::ClaimFilter filter = startFilter();
    filter.kinds = {"base"};
    panels.explorer.setFilter(filter);
    CHECK(panels.explorer.state().selection == geo::PlaceId("sher-khan-bandar"));
    panels.explorer.clearFilter();
    CHECK(panels.list.table().currentIndex().data().toString() == QStringLiteral("Sher Khan Bandar"));
}

TEST_CASE("The list sorts by number of claims") {
    Panels panels;
    panels.list.table().sortByColumn(PlaceTableModel::claimsColumn, Qt::DescendingOrder);
    CHECK(panels.listed().constFirst() == QStringLiteral("Sher Khan Bandar"));
    panels.list.table().sortByColumn(PlaceTableModel::claimsColumn, Qt::AscendingOrder);
    CHECK(panels.listed().constLast() == QStringLiteral("Sher Khan Bandar"));
}

TEST_CASE("The panel shows the selected place and its links lead on") {
    Panels panels;
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
    Panels panels;
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
    Panels panels;
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
    Panels panels;
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
    Panels panels;
    panels.explorer.setWorld(worldOf(contents));
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    REQUIRE(QTest::qWaitFor([&] { return panels.panel.complete(); }, 5000));
    const QString text = panels.panel.toPlainText();
    CHECK(text.contains(QString::fromUtf8("Claimed and measured · Sher Khan Bandar from Kunduz")));
    CHECK(text.contains(QStringLiteral("56.4 km")));
    CHECK(text.contains(QStringLiteral("north-west")));
}

TEST_CASE("An article that arrives replaces the digest on the page") {
    Panels panels;
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    REQUIRE_FALSE(panels.panel.toPlainText().contains(QStringLiteral("missing stamp")));
    panels.explorer.setWorld(smallWorldWithArticle());
    CHECK(panels.panel.toPlainText().contains(QStringLiteral("missing stamp")));
}

TEST_CASE("Copying a passage puts text and citation on the clipboard") {
    Panels panels;
    panels.panel.followLink(QUrl(QStringLiteral("copy:writer2021/p7")));
    CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("Ben Writer, \u201CRoads north")));
}

TEST_CASE("The panel loads nothing but the symbols of marks") {
    Panels panels;
    const int image = QTextDocument::ImageResource;
    CHECK_FALSE(panels.panel.loadResource(image, QUrl(QStringLiteral("mark:base"))).isNull());
    for (const char* target : {"http://example.org/x.png", "file:///etc/passwd", "x.png", "qrc:/x"}) {
        CHECK_FALSE(panels.panel.loadResource(image, QUrl(QString::fromLatin1(target))).isValid());
    }
}

TEST_CASE("What is typed filters after a pause, and a cleared filter empties the field") {
    Panels panels;
    SearchField search(panels.explorer);
    QTest::keyClicks(&search, QStringLiteral("sher khan"));
    CHECK(panels.explorer.state().filter.text.empty());
    REQUIRE(QTest::qWaitFor([&] { return panels.explorer.state().filter.text == "sher khan"; }, 2000));
    CHECK(panels.listed() == QStringList{QStringLiteral("Sher Khan Bandar")});
    panels.explorer.clearFilter();
    CHECK(search.text().isEmpty());
}

TEST_CASE("Enter in the search field goes to the place of that name, and only to a name") {
    Panels panels;
    SearchField search(panels.explorer);
    QTest::keyClicks(&search, QStringLiteral("khan"));
    QTest::keyClick(&search, Qt::Key_Return);
    REQUIRE(panels.explorer.selectedPlace() != nullptr);
    CHECK(panels.explorer.selectedPlace()->name == "Sher Khan Bandar");

    search.setText(QStringLiteral("kunduz"));
    QTest::keyClick(&search, Qt::Key_Return);
    CHECK(panels.explorer.selectedPlace()->name == "Kunduz");
    CHECK(panels.listed() == QStringList{QStringLiteral("Kunduz")});

    panels.explorer.clearSelection();
    search.setText(QStringLiteral("no such name"));
    QTest::keyClick(&search, Qt::Key_Return);
    CHECK(panels.explorer.selectedPlace() == nullptr);
}

TEST_CASE("A whole name counts more than words in a longer one, whatever kinds are shown") {
    geo::AtlasContents contents = smallAtlas();
    geo::Place town = contents.places.front();
    town.id = geo::PlaceId("khan");
    town.name = "Khan";
    town.names.clear();
    town.kind = "city";
    contents.places.push_back(town);
    Panels panels;
    panels.explorer.setWorld(worldOf(std::move(contents)));
    SearchField search(panels.explorer);
    QTest::keyClicks(&search, QStringLiteral("khan"));
    QTest::keyClick(&search, Qt::Key_Return);
    REQUIRE(panels.explorer.selectedPlace() != nullptr);
    CHECK(panels.explorer.selectedPlace()->name == "Khan");
}

TEST_CASE("A name that begins with what is typed counts more than one that holds it, whatever kinds are shown") {
    geo::AtlasContents contents = smallAtlas();
    geo::Place line = contents.places.front();
    line.id = geo::PlaceId("line");
    line.name = "Gorn–Halt border";
    line.names = {{"Gorn–Halt border", "en", "Latn", "primary"}};
    line.kind = "border-line";
    contents.places.push_back(line);
    contents.places.front().names.push_back({"post on the Gorn-Halt border", "en", "Latn", "description"});
    Panels panels;
    panels.explorer.setWorld(worldOf(std::move(contents)));
    SearchField search(panels.explorer);
    QTest::keyClicks(&search, QStringLiteral("gorn-halt"));
    QTest::keyClick(&search, Qt::Key_Return);
    REQUIRE(panels.explorer.selectedPlace() != nullptr);
    CHECK(panels.explorer.selectedPlace()->id == geo::PlaceId("line"));
}

TEST_CASE("The down key in the search field asks for the list of what was found") {
    Panels panels;
    SearchField search(panels.explorer);
    int requests = 0;
    QObject::connect(&search, &SearchField::listRequested, [&requests] { ++requests; });
    QTest::keyClicks(&search, QStringLiteral("khan"));
    QTest::keyClick(&search, Qt::Key_Down);
    CHECK(requests == 1);
    CHECK(panels.listed() == QStringList{QStringLiteral("Sher Khan Bandar")});
    panels.list.enter();
    REQUIRE(panels.explorer.selectedPlace() != nullptr);
    CHECK(panels.explorer.selectedPlace()->name == "Sher Khan Bandar");
}

TEST_CASE("On the screen the list follows in a moment, and at once for the keyboard that comes to it") {
    Panels panels;
    panels.list.show();
    geo::ClaimFilter filter = startFilter();
    filter.text = "khan";
    const QStringList before = panels.listed();
    panels.explorer.setFilter(filter);
    CHECK(panels.listed() == before);
    SECTION("left to itself") {
        CHECK(QTest::qWaitFor([&] { return panels.listed() == QStringList{QStringLiteral("Sher Khan Bandar")}; }));
    }
    SECTION("asked for") {
        panels.list.enter();
        CHECK(panels.listed() == QStringList{QStringLiteral("Sher Khan Bandar")});
        REQUIRE(panels.explorer.selectedPlace() != nullptr);
        CHECK(panels.explorer.selectedPlace()->name == "Sher Khan Bandar");
    }
}

TEST_CASE("What a source brings of ampersands and markup is shown as it is, neither shortcut nor style") {
    geo::AtlasContents contents = smallAtlas();
    contents.sources[0].authors = {"Smith & Sons"};
    contents.sources[0].title = "Roads <b>north</b> & \"south\"";
    Panels panels;
    panels.explorer.setWorld(worldOf(std::move(contents)));
    const QCheckBox* box = panels.filter.sources().box(QStringLiteral("author2021"));
    REQUIRE(box != nullptr);
    CHECK(box->text().startsWith(QStringLiteral("Smith && Sons")));
    CHECK(box->accessibleName().contains(QStringLiteral("Smith & Sons")));
    QTextDocument hint;
    hint.setHtml(box->toolTip());
    CHECK(hint.toPlainText().contains(QStringLiteral("Roads <b>north</b> & \"south\"")));
}

TEST_CASE("Enter prefers the crossing of which something is told to its side of which nothing is") {
    Panels panels;
    geo::AtlasContents contents = smallAtlas();
    geo::Place side = contents.places.front();
    side.id = geo::PlaceId("side");
    side.kind = "crossing-side";
    side.name = "Khan";
    side.names = {{"Khan", "en", "Latn", "primary"}};
    contents.places.insert(contents.places.begin(), side);
    panels.explorer.setWorld(worldOf(std::move(contents)));
    SearchField search(panels.explorer);
    QTest::keyClicks(&search, QStringLiteral("khan"));
    QTest::keyClick(&search, Qt::Key_Return);
    REQUIRE(panels.explorer.selectedPlace() != nullptr);
    CHECK(panels.explorer.selectedPlace()->name == "Sher Khan Bandar");
}
