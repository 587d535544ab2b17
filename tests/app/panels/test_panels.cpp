// SPDX-License-Identifier: MIT

// Filter panel, list and explorer together: they always agree.

#include <QTest>
#include <QTextDocument>

#include "tests/app/panels/panels_under_test.h"
#include "tests/support/catch.h"

using namespace marz;

TEST_CASE("Where the list of places is narrow, kinds and then countries make room for the names") {
    PanelsUnderTest panels;
    QTableView& table = panels.list.table();
    const auto hidden = [&](int width) {
        panels.list.resize(width, 400);
        panels.list.show();
        QTest::qWait(0);
        CHECK(table.columnWidth(PlaceTableModel::nameColumn) >= 120);
        CHECK_FALSE(table.isColumnHidden(PlaceTableModel::claimsColumn));
        return std::pair(table.isColumnHidden(PlaceTableModel::kindColumn),
                         table.isColumnHidden(PlaceTableModel::countriesColumn));
    };
    CHECK(hidden(460) == std::pair(false, false));
    CHECK(hidden(300) == std::pair(true, false));
    CHECK(hidden(210) == std::pair(true, true));
    CHECK(hidden(460) == std::pair(false, false));
}

TEST_CASE("The list shows the filtered places and hints at those without a location") {
    PanelsUnderTest panels;
    CHECK(panels.listed() ==
          QStringList{QStringLiteral("Sher Khan Bandar"), QStringLiteral("Some base (not located)")});
}

TEST_CASE("A search tells what it finds among the kinds that are off, and one click shows it") {
    PanelsUnderTest panels;
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
    PanelsUnderTest panels;
    panels.filter.countries().box(QStringLiteral("AF"))->click();
    CHECK(panels.explorer.state().filter.countries == std::vector<std::string>{"AF"});
    CHECK(panels.listed() == QStringList{QStringLiteral("Sher Khan Bandar")});
    panels.filter.countries().box(QStringLiteral("AF"))->click();
    CHECK(panels.listed().size() == 2);
}

TEST_CASE("With no kind checked every kind is shown") {
    PanelsUnderTest panels;
    panels.filter.kinds().box(QStringLiteral("border-crossing"))->click();
    panels.filter.kinds().box(QStringLiteral("base"))->click();
    CHECK(panels.listed().size() == 3);
    CHECK(panels.filter.kinds().checked().isEmpty());
}

TEST_CASE("The filter panel follows the explorer") {
    PanelsUnderTest panels;
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
    PanelsUnderTest panels;
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
    PanelsUnderTest panels;
    panels.list.table().selectRow(1);
    REQUIRE(panels.explorer.state().selection == geo::PlaceId("some-base"));
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    CHECK(panels.list.table().currentIndex().row() == 0);
    panels.explorer.clearSelection();
    CHECK_FALSE(panels.list.table().currentIndex().isValid());
}

TEST_CASE("A selection survives a filter that hides it and is marked again when it returns") {
    PanelsUnderTest panels;
    panels.explorer.select(geo::PlaceId("sher-khan-bandar"));
    geo::ClaimFilter filter = startFilter();
    filter.kinds = {"base"};
    panels.explorer.setFilter(filter);
    CHECK(panels.explorer.state().selection == geo::PlaceId("sher-khan-bandar"));
    panels.explorer.clearFilter();
    CHECK(panels.list.table().currentIndex().data().toString() == QStringLiteral("Sher Khan Bandar"));
}

TEST_CASE("The list sorts by number of claims") {
    PanelsUnderTest panels;
    panels.list.table().sortByColumn(PlaceTableModel::claimsColumn, Qt::DescendingOrder);
    CHECK(panels.listed().constFirst() == QStringLiteral("Sher Khan Bandar"));
    panels.list.table().sortByColumn(PlaceTableModel::claimsColumn, Qt::AscendingOrder);
    CHECK(panels.listed().constLast() == QStringLiteral("Sher Khan Bandar"));
}

TEST_CASE("On the screen the list follows in a moment, and at once for the keyboard that comes to it") {
    PanelsUnderTest panels;
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
    PanelsUnderTest panels;
    panels.explorer.setWorld(worldOf(std::move(contents)));
    const QCheckBox* box = panels.filter.sources().box(QStringLiteral("author2021"));
    REQUIRE(box != nullptr);
    CHECK(box->text().startsWith(QStringLiteral("Smith && Sons")));
    CHECK(box->accessibleName().contains(QStringLiteral("Smith & Sons")));
    QTextDocument hint;
    hint.setHtml(box->toolTip());
    CHECK(hint.toPlainText().contains(QStringLiteral("Roads <b>north</b> & \"south\"")));
}
