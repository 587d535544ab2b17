// SPDX-License-Identifier: MIT
#include "app/export_dialog/export_dialog.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QThreadPool>

#include "app/convert/qt_text.h"
#include "app/export_dialog/arrange_panel.h"
#include "app/export_dialog/copy_map.h"
#include "app/export_dialog/export_form.h"
#include "tests/app/export_dialog/page_fixture.h"
#include "tests/support/temporary_folder.h"

using namespace marz;
using test::lightRequest;
using test::patience;

namespace {

PagePreview& viewOf(ExportDialog& dialog) {
    auto* view = dialog.findChild<PagePreview*>();
    REQUIRE(view != nullptr);
    return *view;
}

bool pageAppears(ExportDialog& dialog) {
    return QTest::qWaitFor([&] { return viewOf(dialog).upToDate() && !viewOf(dialog).drawn()->image.isNull(); },
                           patience);
}

QString visibleTexts(const ExportDialog& dialog) {
    QString texts;
    for (const QLabel* label : dialog.findChildren<QLabel*>()) {
        texts += label->isVisible() ? label->text() + QLatin1Char('\n') : QString();
    }
    return texts;
}

QString pathIn(const test::TemporaryFolder& folder, const char* name) {
    return toQString((folder / name).string());
}

}  // namespace

TEST_CASE("The dialog shows the page and writes it without holding up the window") {
    const test::TemporaryFolder folder;
    ExportDialog dialog(lightRequest());
    dialog.show();
    CHECK(pageAppears(dialog));

    QSignalSpy exported(&dialog, &ExportDialog::exported);
    const QString path = pathIn(folder, "map.png");
    dialog.exportTo(path);
    CHECK(dialog.isVisible());
    REQUIRE(exported.wait(patience));
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(QImage(path).size() == QSize(842, 595));
    CHECK(QSettings().value(QStringLiteral("export/folder")).toString() == toQString(folder.path().string()));
}

TEST_CASE("Closing the dialog while it writes leaves no file") {
    const test::TemporaryFolder folder;
    {
        ExportRequest request = lightRequest();
        request.page = parsePageSize(QStringLiteral("A4"), 300);
        ExportDialog dialog(request);
        dialog.show();
        dialog.exportTo(pathIn(folder, "map.png"));
    }
    QThreadPool::globalInstance()->waitForDone();
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("A page that cannot be made shows why, and the form goes on") {
    ExportDialog dialog(lightRequest());
    dialog.show();
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.exportTo(QStringLiteral("/nowhere/at/all/map.png"));
    CHECK(QTest::qWaitFor([&] { return visibleTexts(dialog).contains(QStringLiteral("does not exist")); }, patience));
    CHECK(exported.isEmpty());
    CHECK(dialog.isVisible());
    CHECK(dialog.findChild<ExportForm*>()->isEnabled());
}

TEST_CASE("A page beyond the limits is said before anything is exported") {
    ExportDialog dialog(lightRequest());
    dialog.show();
    PageDraft draft = dialog.draft();
    draft.page = pixelPage({30000, 30000}, 300);
    dialog.editing().change(draft, QStringLiteral("Change Page"));
    CHECK(visibleTexts(dialog).contains(QStringLiteral("too large")));
}

TEST_CASE("The dialog says what has no room on an image, and that a PDF goes on on further pages") {
    ExportDialog dialog(test::exportRequest(test::crowdedMap(120)));
    dialog.show();
    REQUIRE(pageAppears(dialog));
    CHECK(visibleTexts(dialog).contains(QStringLiteral("of the 120 numbered places")));
    PageDraft draft = dialog.draft();
    draft.format = ExportFormat::pdf;
    dialog.editing().change(draft, QStringLiteral("Change Format"));
    REQUIRE(pageAppears(dialog));
    CHECK(visibleTexts(dialog).contains(QStringLiteral("What has no room follows on")));
}

TEST_CASE("The form's fields end up in the request, and each is one step of undo") {
    PageEditing editing(lightRequest());
    ExportForm form(editing);
    form.findChild<QLineEdit*>(QStringLiteral("pageTitle"))->setText(QStringLiteral("Gates"));
    auto* paper = form.findChild<QComboBox*>(QStringLiteral("paper"));
    paper->setCurrentIndex(paper->findText(QStringLiteral("Letter")));
    form.findChild<QComboBox*>(QStringLiteral("orientation"))->setCurrentIndex(1);
    auto* citations = form.findChild<QComboBox*>(QStringLiteral("citations"));
    citations->setCurrentIndex(citations->findData(QStringLiteral("gost")));
    const ExportRequest request = editing.request();
    CHECK(request.title == QStringLiteral("Gates"));
    CHECK(request.page.name == QStringLiteral("Letter portrait"));
    CHECK(request.citations == CitationStyle::gost);
    CHECK(request.shownPlaces == lightRequest().shownPlaces);
    while (editing.undoStack().canUndo()) {
        editing.undoStack().undo();
    }
    CHECK(editing.request().page == lightRequest().page);
    CHECK(paper->currentText() == QStringLiteral("A4"));
    CHECK(form.findChild<QLineEdit*>(QStringLiteral("pageTitle"))->text() == lightRequest().title);
}

TEST_CASE("Ctrl+Z undoes what was done last, also where a text has the focus") {
    ExportDialog dialog(lightRequest());
    dialog.show();
    REQUIRE(pageAppears(dialog));
    auto* title = dialog.findChild<QLineEdit*>(QStringLiteral("pageTitle"));
    title->setFocus();
    QTest::keyClicks(title, QStringLiteral("XY"));
    dialog.editing().change(without(dialog.draft(), PageElement::legend), QStringLiteral("Switch Off Legend"));
    QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
    CHECK(dialog.draft().elements.legend);
    CHECK(title->text() != lightRequest().title);
    QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
    CHECK(title->text() == lightRequest().title);
    QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(title->text() != lightRequest().title);
}

TEST_CASE("The list of what is on the page switches and selects as the page itself does") {
    ExportDialog dialog(lightRequest());
    dialog.show();
    REQUIRE(pageAppears(dialog));
    dialog.findChild<QTabWidget*>(QStringLiteral("exportTabs"))->setCurrentIndex(1);
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("pageParts"));
    const auto rowOf = [&](const QString& text) { return list->row(list->findItems(text, Qt::MatchExactly).value(0)); };
    list->setFocus();
    list->setCurrentRow(rowOf(QStringLiteral("Legend")));
    CHECK(dialog.editing().selection() == PagePart(PageElement::legend));
    QTest::keyClick(list, Qt::Key_Space);
    CHECK_FALSE(dialog.draft().elements.legend);
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(dialog.draft().elements.legend);
    dialog.editing().select(PageElement::scaleBar);
    CHECK(list->currentRow() == rowOf(QStringLiteral("Scale bar")));
    CHECK_FALSE(list->item(rowOf(QStringLiteral("Map")))->flags().testFlag(Qt::ItemIsUserCheckable));
}

TEST_CASE("The place of a part can be given in millimetres") {
    ExportDialog dialog(lightRequest());
    dialog.show();
    REQUIRE(pageAppears(dialog));
    dialog.editing().select(PageElement::legend);
    auto* left = dialog.findChild<QDoubleSpinBox*>(QStringLiteral("partLeft"));
    REQUIRE(left->isEnabled());
    CHECK_FALSE(dialog.findChild<QDoubleSpinBox*>(QStringLiteral("partWidth"))->isEnabled());
    left->setValue(29.7);
    CHECK(dialog.draft().arrangement.corners.at(PageElement::legend).x() == Approx(0.1).margin(0.001));
}

TEST_CASE("Another place from the left leaves a note as wide as it was") {
    ExportDialog dialog(lightRequest());
    dialog.show();
    PageNote note;
    note.text = QStringLiteral("Ferry since 2016");
    note.corner = {0.3, 0.3};
    note.width = 0.123456;
    dialog.editing().change(withNote(dialog.draft(), 0, note), QStringLiteral("Add Text"));
    REQUIRE(pageAppears(dialog));
    dialog.editing().select(std::size_t{0});
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("partLeft"))->setValue(29.7);
    const PageNote moved = dialog.draft().notes.front();
    CHECK(moved.corner.x() == Approx(0.1).margin(0.001));
    CHECK(moved.corner.y() == Approx(0.3).margin(1e-9));
    CHECK(moved.width == note.width);
}

TEST_CASE("A note that is still being typed is not closed away without a question") {
    ExportDialog dialog(lightRequest());
    dialog.show();
    REQUIRE(pageAppears(dialog));
    viewOf(dialog).setTool(PageTool::text);
    QTest::keyClick(&viewOf(dialog), Qt::Key_Return);
    auto* editor = viewOf(dialog).findChild<QPlainTextEdit*>();
    REQUIRE(editor != nullptr);
    editor->setPlainText(QStringLiteral("not yet done"));
    dialog.reject();
    CHECK(dialog.isVisible());
    CHECK(dialog.findChild<QMessageBox*>() != nullptr);
    REQUIRE(dialog.draft().notes.size() == 1);
    CHECK(dialog.draft().notes.front().text == QStringLiteral("not yet done"));
}

TEST_CASE("While a file is written Cancel alone can be chosen, and all again when it is over") {
    ExportDialog dialog(lightRequest());
    dialog.show();
    REQUIRE(pageAppears(dialog));
    const auto choices = [&] {
        QStringList texts;
        for (const QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->isVisible() && button->isEnabled()) {
                texts << button->text().remove(QLatin1Char('&'));
            }
        }
        return texts;
    };
    const QStringList before = choices();
    CHECK(before.contains(QStringLiteral("Open Layout…")));
    dialog.exportTo(QStringLiteral("/nowhere/at/all/map.png"));
    CHECK(choices() == QStringList{QStringLiteral("Cancel")});
    REQUIRE(QTest::qWaitFor([&] { return visibleTexts(dialog).contains(QStringLiteral("does not exist")); }, patience));
    CHECK(choices() == before);
}

TEST_CASE("What was arranged by hand is not closed away without a question") {
    ExportDialog dialog(lightRequest());
    dialog.show();
    dialog.editing().change(movedTo(dialog.draft(), PageElement::legend, {0.1, 0.1}), QStringLiteral("Move Legend"));
    dialog.reject();
    CHECK(dialog.isVisible());
    auto* question = dialog.findChild<QMessageBox*>();
    REQUIRE(question != nullptr);
    question->reject();
    CHECK(dialog.isVisible());
    dialog.editing().undoStack().undo();
    dialog.reject();
    CHECK_FALSE(dialog.isVisible());
}

TEST_CASE("A series becomes one document, with progress") {
    const test::TemporaryFolder folder;
    ExportDialog dialog(lightRequest());
    dialog.show();
    auto* series = dialog.findChild<QComboBox*>(QStringLiteral("series"));
    series->setCurrentIndex(series->findData(static_cast<int>(SeriesBy::place)));
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.exportTo(pathIn(folder, "atlas %3.pdf"));
    CHECK(dialog.findChild<QProgressBar*>()->isVisible());
    REQUIRE(exported.wait(patience));
    CHECK(exported.front().at(1).toString().startsWith(QStringLiteral("5 pages are in ")));
    CHECK(exported.front().at(1).toString().contains(QStringLiteral("/atlas %3.pdf")));
}

TEST_CASE("Cancelling a series keeps the dialog and its finished pages") {
    const test::TemporaryFolder folder;
    ExportRequest request = test::exportRequest(test::crowdedMap(60));
    ExportDialog dialog(request);
    dialog.show();
    PageDraft draft = dialog.draft();
    draft.series = SeriesBy::place;
    dialog.editing().change(draft, QStringLiteral("Change Series"));
    dialog.exportTo(pathIn(folder, "atlas.png"));
    dialog.reject();
    CHECK(QTest::qWaitFor([&] { return visibleTexts(dialog).contains(QStringLiteral("cancelled")); }, patience));
    CHECK(dialog.isVisible());
}

TEST_CASE("A layout that was saved is opened again with its arrangement, in one step of undo") {
    const test::TemporaryFolder folder;
    const QString path = pathIn(folder, "layout.json");
    ExportDialog dialog(test::exportRequest(test::shippedMap()));
    dialog.show();
    PageDraft draft = movedTo(dialog.draft(), PageElement::legend, {0.25, 0.5});
    draft.title = QStringLiteral("Kept");
    draft.citations = CitationStyle::harvard;
    dialog.editing().change(draft, QStringLiteral("Arrange"));
    dialog.saveLayout(path);

    ExportDialog other(test::exportRequest(test::shippedMap()));
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

TEST_CASE("Copy Map puts the page on the clipboard as image and as SVG") {
    QObject context;
    QString said;
    QString problem;
    const auto failed = [&](const QString& sentence) { problem = sentence; };
    copyMapToClipboard(
        lightRequest(), &context, [&](const QString& sentence) { said = sentence; }, failed);
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
        lost, &context, [&](const QString& sentence) { said = sentence; }, failed);
    CHECK(QTest::qWaitFor([&] { return problem.contains(QStringLiteral("atlantis")); }, patience));
    CHECK(said.isEmpty());
}
