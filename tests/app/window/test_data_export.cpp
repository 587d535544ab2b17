// SPDX-License-Identifier: MIT
#include "app/window/data_export.h"

#include <QFile>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTest>

#include "app/convert/qt_text.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

struct Exporting {
    Exporting() { explorer.setWorld(smallWorld()); }

    QString sentenceAfter(const QString& path) {
        QSignalSpy finished(&data, &DataExport::finished);
        data.exportTo(path);
        REQUIRE((!finished.isEmpty() || finished.wait(5000)));
        return finished.constFirst().constFirst().toString();
    }

    Explorer explorer;
    QWidget window;
    SettingsFile settings;
    DataExport data{explorer, settings, window};
};

}  // namespace

TEST_CASE("Exported data are what the filter leaves at that moment") {
    const test::TemporaryFolder folder;
    Exporting exporting;
    geo::ClaimFilter filter = exporting.explorer.state().filter;
    filter.kinds = {"border-crossing"};
    exporting.explorer.setFilter(filter);
    const QString path = toQString((folder / "crossings.geojson").string());
    CHECK(exporting.sentenceAfter(path).startsWith(QStringLiteral("The data of 1 places and 2 sources")));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.contains("Sher Khan Bandar"));
    CHECK_FALSE(text.contains("\"Kunduz\""));
}

TEST_CASE("Data that cannot be written are one sentence") {
    Exporting exporting;
    CHECK(exporting.sentenceAfter(QStringLiteral("/no/such/folder/x.csv")).contains(QStringLiteral("does not exist")));
}

TEST_CASE("The chooser offers every format and gives the name its ending") {
    Exporting exporting;
    exporting.data.askForFile();
    auto* chooser = exporting.window.findChild<QFileDialog*>();
    REQUIRE(chooser != nullptr);
    CHECK(chooser->nameFilters().size() == 7);
    CHECK(chooser->defaultSuffix() == QStringLiteral("geojson"));
    const QString kml = chooser->nameFilters().filter(QStringLiteral("kml")).constFirst();
    chooser->selectNameFilter(kml);
    Q_EMIT chooser->filterSelected(kml);
    CHECK(chooser->defaultSuffix() == QStringLiteral("kml"));
    REQUIRE_FALSE(chooser->selectedFiles().isEmpty());
    CHECK(chooser->selectedFiles().constFirst().endsWith(QStringLiteral("places.kml")));
    chooser->close();
}
