// SPDX-License-Identifier: MIT
#include "app/panels/search_field.h"

#include <QTest>

#include "tests/app/panels/panels_under_test.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("The search field leaves Ctrl+E to the window") {
    PanelsUnderTest panels;
    SearchField search(panels.explorer);
    QKeyEvent shortcut(QEvent::ShortcutOverride, Qt::Key_E, Qt::ControlModifier);
    shortcut.accept();
    QCoreApplication::sendEvent(&search, &shortcut);
    CHECK_FALSE(shortcut.isAccepted());

    QTest::keyClicks(&search, QStringLiteral("khan"));
    QCoreApplication::sendEvent(&search, &shortcut);
    CHECK(panels.explorer.state().filter.text == "khan");
}

TEST_CASE("What is typed filters after a pause, and a cleared filter empties the field") {
    PanelsUnderTest panels;
    SearchField search(panels.explorer);
    QTest::keyClicks(&search, QStringLiteral("sher khan"));
    CHECK(panels.explorer.state().filter.text.empty());
    REQUIRE(QTest::qWaitFor([&] { return panels.explorer.state().filter.text == "sher khan"; }, 2000));
    CHECK(panels.listed() == QStringList{QStringLiteral("Sher Khan Bandar")});
    panels.explorer.clearFilter();
    CHECK(search.text().isEmpty());
}

TEST_CASE("Enter in the search field goes to the place of that name, and only to a name") {
    PanelsUnderTest panels;
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
    PanelsUnderTest panels;
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
    PanelsUnderTest panels;
    panels.explorer.setWorld(worldOf(std::move(contents)));
    SearchField search(panels.explorer);
    QTest::keyClicks(&search, QStringLiteral("gorn-halt"));
    QTest::keyClick(&search, Qt::Key_Return);
    REQUIRE(panels.explorer.selectedPlace() != nullptr);
    CHECK(panels.explorer.selectedPlace()->id == geo::PlaceId("line"));
}

TEST_CASE("The down key in the search field asks for the list of what was found") {
    PanelsUnderTest panels;
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

TEST_CASE("Enter prefers the crossing of which something is told to its side of which nothing is") {
    PanelsUnderTest panels;
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
