// SPDX-License-Identifier: MIT
#include "app/export_dialog/export_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QThreadPool>

#include "app/export_dialog/copy_map.h"
#include "app/export_dialog/export_form.h"
#include "app/export_dialog/page_toolbar.h"
#include "app/export_dialog/zoom_tools.h"
#include "tests/app/export_dialog/dialog_fixture.h"

using namespace marz;
using test::lightRequest;
using test::pageAppears;
using test::pathIn;
using test::patience;
using test::viewOf;
using test::visibleTexts;

TEST_CASE("The dialog shows the page and writes it without holding up the window") {
    const test::TemporaryFolder folder;
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    CHECK(pageAppears(dialog));

    QSignalSpy exported(&dialog, &ExportDialog::exported);
    const QString path = pathIn(folder, "map.png");
    dialog.exportTo(path);
    CHECK(dialog.isVisible());
    REQUIRE(exported.wait(patience));
    CHECK(dialog.isVisible());  // for the next file
    CHECK(visibleTexts(dialog).contains(QStringLiteral("The map is in ")));
    CHECK(QImage(path).size() == QSize(842, 595));
    const QString folderOfPage = toQString(folder.path().string());
    CHECK(QTest::qWaitFor([&] { return SettingsFile().value(QStringLiteral("export/folder")) == folderOfPage; }));
}

TEST_CASE("Closing the dialog while it writes leaves no file") {
    const test::TemporaryFolder folder;
    {
        ExportRequest request = lightRequest();
        request.page = parsePageSize(QStringLiteral("A4"), 300);
        test::DialogWithSettings dialog(request);
        dialog.show();
        dialog.exportTo(pathIn(folder, "map.png"));
    }
    QThreadPool::globalInstance()->waitForDone();
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("A page that cannot be made shows why, and the form goes on") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.exportTo(QStringLiteral("/nowhere/at/all/map.png"));
    CHECK(QTest::qWaitFor([&] { return visibleTexts(dialog).contains(QStringLiteral("does not exist")); }, patience));
    CHECK(exported.isEmpty());
    CHECK(dialog.isVisible());
    CHECK(dialog.findChild<ExportForm*>()->isEnabled());
}

TEST_CASE("A page beyond the limits is said before anything is exported") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    PageDraft draft = dialog.draft();
    draft.page = pixelPage({30000, 30000}, 300);
    dialog.editing().change(draft, QStringLiteral("Change Page"));
    CHECK(visibleTexts(dialog).contains(QStringLiteral("too large")));
}

TEST_CASE("The dialog says what has no room on an image, and that a PDF goes on on further pages") {
    test::DialogWithSettings dialog(test::exportRequest(test::crowdedMap(120)));
    dialog.show();
    REQUIRE(pageAppears(dialog));
    CHECK(visibleTexts(dialog).contains(QStringLiteral("of the 120 numbered places")));
    PageDraft draft = dialog.draft();
    draft.format = ExportFormat::pdf;
    dialog.editing().change(draft, QStringLiteral("Change Format"));
    REQUIRE(pageAppears(dialog));
    CHECK(visibleTexts(dialog).contains(QStringLiteral("What has no room follows on")));
}

TEST_CASE("A series becomes one document, with progress") {
    const test::TemporaryFolder folder;
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    auto* series = dialog.findChild<QComboBox*>(QStringLiteral("series"));
    series->setCurrentIndex(series->findData(static_cast<int>(SeriesBy::place)));
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.exportTo(pathIn(folder, "atlas %3.pdf"));
    CHECK(dialog.findChild<QProgressBar*>()->isVisible());
    CHECK(visibleTexts(dialog).contains(QStringLiteral("Writing…")));
    REQUIRE(exported.wait(patience));
    CHECK(exported.front().at(1).toString().startsWith(QStringLiteral("5 pages are in ")));
    CHECK(exported.front().at(1).toString().contains(QStringLiteral("/atlas %3.pdf")));
}

TEST_CASE("A layout that was saved is opened again with its arrangement, in one step of undo") {
    const test::TemporaryFolder folder;
    const QString path = pathIn(folder, "layout.json");
    test::DialogWithSettings dialog(test::exportRequest(test::shippedMap()));
    dialog.show();
    PageDraft draft = movedTo(dialog.draft(), PageElement::legend, {0.25, 0.5});
    draft.title = QStringLiteral("Kept");
    draft.citations = CitationStyle::harvard;
    dialog.editing().change(draft, QStringLiteral("Arrange"));
    dialog.saveLayout(path);

    test::DialogWithSettings other(test::exportRequest(test::shippedMap()));
    other.show();
    other.openLayout(path);
    REQUIRE(QTest::qWaitFor([&] { return other.draft().title == QStringLiteral("Kept"); }, patience));
    CHECK(other.draft().arrangement == draft.arrangement);
    CHECK(other.draft().citations == CitationStyle::harvard);
    other.reject();  // all is in its file
    CHECK_FALSE(other.isVisible());
    other.show();
    other.editing().undoStack().undo();
    CHECK(other.draft().title != QStringLiteral("Kept"));

    other.openLayout(pathIn(folder, "none.json"));
    CHECK(QTest::qWaitFor([&] { return visibleTexts(other).contains(QStringLiteral("none.json")); }, patience));
}

TEST_CASE("The description that is copied is that of the map, also while a sheet behind it is shown") {
    test::DialogWithSettings dialog(test::exportRequest(test::crowdedMap(120)));
    dialog.show();
    PageDraft draft = dialog.draft();
    draft.format = ExportFormat::pdf;
    dialog.editing().change(draft, QStringLiteral("Change Format"));
    REQUIRE(pageAppears(dialog));
    const QString description = viewOf(dialog).drawn()->layout.description;
    REQUIRE_FALSE(description.isEmpty());
    dialog.editing().stepTo({0, 1});
    REQUIRE(pageAppears(dialog));
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text().remove(QLatin1Char('&')) == QStringLiteral("Copy Description")) {
            button->click();
        }
    }
    CHECK(QGuiApplication::clipboard()->text() == description);
}

TEST_CASE("Copy Map puts the page on the clipboard as image and as SVG") {
    QObject context;
    QString said;
    QString problem;
    const auto failed = [&](const QString& sentence) { problem = sentence; };
    copyMapToClipboard(
        {lightRequest()}, &context, [&](const QString& sentence) { said = sentence; }, failed);
    REQUIRE(QTest::qWaitFor([&] { return !said.isEmpty(); }, patience));
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    REQUIRE(data->hasImage());
    CHECK(qvariant_cast<QImage>(data->imageData()).width() == 1754);
    CHECK(data->data(QStringLiteral("image/svg+xml")).contains("Crossings of the Panj"));
    CHECK(problem.isEmpty());

    ExportRequest lost = lightRequest();
    lost.area = PlaceArea{geo::PlaceId("atlantis")};
    said.clear();
    copyMapToClipboard(
        {lost}, &context, [&](const QString& sentence) { said = sentence; }, failed);
    CHECK(QTest::qWaitFor([&] { return problem.contains(QStringLiteral("atlantis")); }, patience));
    CHECK(said.isEmpty());
}

TEST_CASE("The dialog can be made so small that it fits a laptop's screen with large text") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    CHECK(dialog.minimumSizeHint().width() <= 880);
    CHECK(dialog.minimumSizeHint().height() <= 500);
    auto* tools = dialog.findChild<PageToolbar*>();
    REQUIRE(tools != nullptr);
    auto* zoom = tools->findChild<ZoomTools*>();
    REQUIRE(zoom != nullptr);
    tools->resize(900, 40);
    tools->layout()->activate();
    CHECK(zoom->y() < 8);
    tools->resize(tools->minimumSizeHint().width(), 80);
    tools->layout()->activate();
    CHECK(zoom->y() > 16);  // a second row
}
