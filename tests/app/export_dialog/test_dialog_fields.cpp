// SPDX-License-Identifier: MIT
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QTabWidget>
#include <QWheelEvent>

#include "app/export_dialog/export_form.h"
#include "tests/app/export_dialog/dialog_fixture.h"

using namespace marz;
using test::lightRequest;
using test::pageAppears;
using test::viewOf;
using test::visibleTexts;

TEST_CASE("The form's fields end up in the request, and each is one step of undo") {
    PageEditing editing(lightRequest());
    PagePreview view(editing);
    ExportForm form(editing, view);
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

TEST_CASE(
    "The subtitle's field follows the program's own, which counts what the page cites, and keeps one of the user's") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = geo::LonLatBox{61.0, 34.5, 63.5, 36.0};
    request.subtitle = subtitleOf(request);
    PageEditing editing(request);
    PagePreview view(editing);
    ExportForm form(editing, view);
    const auto drawn = [&] { return QTest::qWaitFor([&] { return view.upToDate(); }, test::patience); };
    REQUIRE(drawn());
    auto* subtitle = form.findChild<QLineEdit*>(QStringLiteral("pageSubtitle"));
    const QString counted = view.drawn()->layout.subtitle;
    REQUIRE(counted != request.subtitle);
    CHECK(subtitle->text() == counted);
    CHECK(editing.undoStack().count() == 0);
    PageDraft moved = editing.draft();
    moved.area = regionArea();
    editing.change(moved, QStringLiteral("Move"));
    REQUIRE(drawn());
    CHECK(view.drawn()->layout.subtitle != counted);
    CHECK(subtitle->text() == view.drawn()->layout.subtitle);

    const QString own = subtitle->text();
    subtitle->setText(own + QLatin1Char('!'));
    subtitle->setText(own);  // what is taken back is the program's own again
    CHECK(subtitleIsOurs(editing.draft()));
    subtitle->setText(own + QLatin1Char('!'));
    REQUIRE(drawn());
    CHECK_FALSE(subtitleIsOurs(editing.draft()));
    CHECK(view.drawn()->layout.subtitle == own + QLatin1Char('!'));
    moved = editing.draft();
    moved.area = request.area;
    editing.change(moved, QStringLiteral("Move"));
    REQUIRE(drawn());
    CHECK(subtitle->text() == own + QLatin1Char('!'));
    CHECK(view.drawn()->layout.subtitle == own + QLatin1Char('!'));
}

TEST_CASE("A page that is moved away from its place counts its articles anew") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.area = PlaceArea{geo::PlaceId("xing-serhetabat-turghundi")};
    request.subtitle = subtitleOf(request);
    PageDraft draft = draftOf(request);
    draft.area = regionArea();
    CHECK(layOutPage(requestOf(draft, request.style)).subtitle.contains(QStringLiteral("five articles")));
    draft.subtitle = QStringLiteral("As one article tells it");
    CHECK(layOutPage(requestOf(draft, request.style)).subtitle == draft.subtitle);
}

TEST_CASE("In a series the fields have the texts of all pages, which are empty where each has its own") {
    PageEditing editing(lightRequest());
    PagePreview view(editing);
    ExportForm form(editing, view);
    auto* title = form.findChild<QLineEdit*>(QStringLiteral("pageTitle"));
    auto* series = form.findChild<QComboBox*>(QStringLiteral("series"));
    series->setCurrentIndex(series->findData(static_cast<int>(SeriesBy::place)));
    CHECK(title->text().isEmpty());
    CHECK(title->placeholderText() == QStringLiteral("Each page’s own"));
    CHECK(title->accessibleDescription().contains(QStringLiteral("{name}")));
    title->setText(QStringLiteral("Gate of {name}"));
    CHECK(editing.draft().seriesTitle == QStringLiteral("Gate of {name}"));
    CHECK(editing.draft().title == lightRequest().title);
    series->setCurrentIndex(0);
    CHECK(title->text() == lightRequest().title);
    CHECK(title->placeholderText().isEmpty());
}

TEST_CASE("Ctrl+Z undoes what was done last, also where a text has the focus") {
    test::DialogWithSettings dialog(lightRequest());
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
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    REQUIRE(pageAppears(dialog));
    dialog.findChild<QTabWidget*>(QStringLiteral("exportTabs"))->setCurrentIndex(1);
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("pageParts"));
    const auto rowOf = [&](const QString& text) { return list->row(list->findItems(text, Qt::MatchExactly).value(0)); };
    list->setFocus(Qt::TabFocusReason);
    CHECK(dialog.editing().selection() == PagePart(PageElement::title));
    CHECK(list->item(0)->isSelected());
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
    test::DialogWithSettings dialog(lightRequest());
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
    test::DialogWithSettings dialog(lightRequest());
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

TEST_CASE("A tool says what to do with it, until it is put away") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    REQUIRE(pageAppears(dialog));
    viewOf(dialog).setTool(PageTool::arrow);
    CHECK(visibleTexts(dialog).contains(QStringLiteral("from the tail to the head")));
    QTest::keyClick(&viewOf(dialog), Qt::Key_Escape);
    CHECK_FALSE(visibleTexts(dialog).contains(QStringLiteral("from the tail")));
}

TEST_CASE("The dialog comes back as large as it was left") {
    SettingsFile().remove(QStringLiteral("export/size"));
    QSize left;
    {
        test::DialogWithSettings dialog(lightRequest());
        const QSize first = dialog.size();
        dialog.resize(first - QSize(20, 40));
        dialog.show();
        left = dialog.size();
        REQUIRE(left != first);
        dialog.reject();
    }
    const test::DialogWithSettings next(lightRequest());
    CHECK(next.size() == left.boundedTo(next.screen()->availableSize()));
    SettingsFile().remove(QStringLiteral("export/size"));
}

TEST_CASE("A field that a letter leads to is scrolled into view") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.resize(1000, 560);
    dialog.show();
    dialog.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    auto* citations = dialog.findChild<QComboBox*>(QStringLiteral("citations"));
    REQUIRE(citations->visibleRegion().isEmpty());
    citations->setFocus(Qt::ShortcutFocusReason);
    CHECK(citations->visibleRegion().boundingRect().height() == citations->height());
}

TEST_CASE("Each field of the page is a step of undo of its own") {
    PageEditing editing(lightRequest());
    PagePreview view(editing);
    ExportForm form(editing, view);
    auto* paper = form.findChild<QComboBox*>(QStringLiteral("paper"));
    paper->setCurrentIndex(paper->findText(QStringLiteral("A3")));
    form.findChild<QComboBox*>(QStringLiteral("orientation"))->setCurrentIndex(1);
    CHECK(editing.undoStack().count() == 2);
    editing.undoStack().undo();
    CHECK(editing.draft().page.name == QStringLiteral("A3 landscape"));
}

TEST_CASE("Left, top and width one after another all count, each as a step of its own, before the page is drawn anew") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    REQUIRE(pageAppears(dialog));
    dialog.editing().select(PageElement::map);
    const auto field = [&](const char* name) {
        auto* box = dialog.findChild<QDoubleSpinBox*>(QString::fromLatin1(name));
        REQUIRE(box != nullptr);
        REQUIRE(box->isEnabled());
        return box;
    };
    field("partLeft")->setValue(20.0);
    field("partTop")->setValue(30.0);
    field("partWidth")->setValue(150.0);
    field("partHeight")->setValue(100.0);
    const QSizeF sheet = dialog.draft().page.millimetres;
    const auto frame = [&] { return dialog.draft().arrangement.mapFrame.value_or(QRectF()); };
    CHECK(frame().left() * sheet.width() == Approx(20.0).margin(0.06));
    CHECK(frame().top() * sheet.height() == Approx(30.0).margin(0.06));
    CHECK(frame().width() * sheet.width() == Approx(150.0).margin(0.06));
    CHECK(frame().height() * sheet.height() == Approx(100.0).margin(0.06));
    CHECK(dialog.editing().undoStack().count() == 4);
    REQUIRE(pageAppears(dialog));
    CHECK(field("partWidth")->value() == Approx(150.0).margin(0.1));
    dialog.editing().undoStack().undo();
    CHECK(frame().width() * sheet.width() == Approx(150.0).margin(0.06));
}

TEST_CASE("Ctrl+Z takes back what a position field did, also a number that is just being typed") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.show();
    REQUIRE(pageAppears(dialog));
    dialog.findChild<QTabWidget*>(QStringLiteral("exportTabs"))->setCurrentIndex(1);
    dialog.editing().select(PageElement::legend);
    auto* left = dialog.findChild<QDoubleSpinBox*>(QStringLiteral("partLeft"));
    const double before = left->value();
    left->setFocus();
    left->selectAll();
    QTest::keyClicks(left, QStringLiteral("30"));
    QTest::keyClick(left, Qt::Key_Return);
    CHECK(dialog.draft().arrangement.corners.contains(PageElement::legend));
    CHECK(dialog.findChild<QDialog*>() == nullptr);  // Enter is no Export
    left->selectAll();
    QTest::keyClicks(left, QStringLiteral("50"));
    QTest::keyClick(left, Qt::Key_Z, Qt::ControlModifier);
    CHECK(left->value() == Approx(30.0).margin(0.06));
    QTest::keyClick(left, Qt::Key_Z, Qt::ControlModifier);
    CHECK(dialog.draft().arrangement.corners.empty());
    CHECK(left->value() == Approx(before).margin(0.06));
}

TEST_CASE("The wheel over the form scrolls it, and changes a field only where that has the keys") {
    test::DialogWithSettings dialog(lightRequest());
    dialog.resize(900, 500);
    dialog.show();
    dialog.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    auto* paper = dialog.findChild<QComboBox*>(QStringLiteral("paper"));
    const auto turn = [&] {
        QWheelEvent event({5.0, 5.0}, paper->mapToGlobal(QPointF(5.0, 5.0)), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(paper, &event);
    };
    turn();
    CHECK(paper->currentText() == QStringLiteral("A4"));
    CHECK_FALSE(paper->hasFocus());
    paper->setFocus();
    turn();
    CHECK(paper->currentText() != QStringLiteral("A4"));
}
