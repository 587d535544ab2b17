// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_preset.h"

#include <QComboBox>
#include <QFile>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include "app/convert/qt_text.h"
#include "app/export/page/export_error.h"
#include "app/export_dialog/preset_bar.h"
#include "tests/app/export_dialog/page_fixture.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

TEST_CASE("Each preset of the program gives a page within the limits and keeps texts and notes") {
    PageDraft draft = draftOf(test::lightRequest());
    draft.notes.emplace_back();
    REQUIRE(builtInPresets().size() == 4);
    for (const PagePreset& preset : builtInPresets()) {
        const PageDraft shaped = withPreset(draft, preset);
        CHECK_NOTHROW(checkPageSize(shaped.page));
        CHECK(shaped.title == draft.title);
        CHECK(shaped.notes == draft.notes);
    }
    const PageSize slide = withPreset(draft, builtInPresets()[1]).page;
    CHECK(slide.pixels.width() * 9 == slide.pixels.height() * 16);
}

TEST_CASE("A preset of one's own comes back under its name, whatever letters that has, and can be removed") {
    const test::TemporaryFolder folder;
    const QString path = toQString((folder / "presets").string());
    PageDraft draft = draftOf(test::lightRequest());
    draft.page = parsePageSize(QStringLiteral("A3-portrait"), 150);
    draft.elements.legend = false;
    draft.citations = CitationStyle::gost;
    draft = movedTo(draft, PageElement::credits, {0.25, 0.5});
    const QString name = QStringLiteral("../Карта 1/2: бюро");
    savePreset(draft, name, path);

    const OwnPresets own = presetsIn(path);
    CHECK(own.problems.isEmpty());
    REQUIRE(own.presets.size() == 1);
    CHECK(own.presets.front().name == name);
    CHECK(withPreset(draftOf(test::lightRequest()), own.presets.front()).arrangement == draft.arrangement);
    CHECK(withPreset(draft, own.presets.front()) == draft);
    removePreset(own.presets.front());
    CHECK(presetsIn(path).presets.empty());
}

TEST_CASE("A preset without a name is refused, and a broken file is one sentence beside the good ones") {
    const test::TemporaryFolder folder;
    const QString path = toQString(folder.path().string());
    CHECK_THROWS_AS(savePreset(draftOf(test::lightRequest()), QStringLiteral("  "), path), ExportError);
    savePreset(draftOf(test::lightRequest()), QStringLiteral("Good"), path);
    QFile broken(path + QStringLiteral("/Bad.json"));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("{ \"page\": ");
    broken.close();
    const OwnPresets own = presetsIn(path);
    CHECK(own.presets.size() == 1);
    REQUIRE(own.problems.size() == 1);
    CHECK(own.problems.front().contains(QStringLiteral("Bad.json")));
}

TEST_CASE("The row of presets names the one that the page is like, and undo takes a preset back") {
    const test::TemporaryFolder folder;
    PageEditing editing(test::lightRequest());
    PresetBar bar(editing, toQString(folder.path().string()));
    auto* box = bar.findChild<QComboBox*>();
    REQUIRE(QTest::qWaitFor([&] { return box->count() == 5; }, test::patience));
    CHECK(box->currentIndex() == 0);
    box->setCurrentIndex(2);
    Q_EMIT box->activated(2);
    CHECK(editing.draft().page.pixels == QSize(1920, 1080));
    CHECK(box->currentIndex() == 2);
    editing.undoStack().undo();
    CHECK(box->currentIndex() == 0);
    bar.saveAs(QStringLiteral("Mine"));
    CHECK(box->currentText() == QStringLiteral("Mine"));
}

TEST_CASE("A preset that cannot be saved is told with what to do about the folder that presets have") {
    PageEditing editing(test::lightRequest());
    PresetBar bar(editing, QStringLiteral("/proc/nowhere"));
    QString sentence;
    QObject::connect(&bar, &PresetBar::failed, &bar, [&](const QString& said) { sentence = said; });
    bar.saveAs(QStringLiteral("Mine"));
    CHECK(sentence.contains(QStringLiteral("/proc/nowhere")));
    CHECK(sentence.contains(QStringLiteral("may be written to")));
    CHECK_FALSE(sentence.contains(QStringLiteral("another folder")));
}

TEST_CASE("Of two presets that are alike the box keeps the one chosen, and none is removed without a question") {
    const test::TemporaryFolder folder;
    const QString path = toQString(folder.path().string());
    PageEditing editing(test::lightRequest());
    savePreset(editing.draft(), QStringLiteral("One"), path);
    savePreset(editing.draft(), QStringLiteral("Two"), path);
    PresetBar bar(editing, path);
    bar.show();
    auto* box = bar.findChild<QComboBox*>();
    REQUIRE(QTest::qWaitFor([&] { return box->count() == 7; }, test::patience));
    box->setCurrentIndex(6);
    Q_EMIT box->activated(6);
    CHECK(box->currentText() == QStringLiteral("Two"));

    const auto answer = [&](QMessageBox::ButtonRole role) {
        for (QPushButton* button : bar.findChildren<QPushButton*>()) {
            if (button->accessibleName() == QStringLiteral("Remove preset")) {
                button->click();
            }
        }
        auto* question = bar.findChild<QMessageBox*>();
        REQUIRE(question != nullptr);
        CHECK(question->text().contains(QStringLiteral("Two")));
        for (QAbstractButton* button : question->buttons()) {
            if (question->buttonRole(button) == role) {
                button->click();
                break;
            }
        }
        REQUIRE(QTest::qWaitFor([&] { return bar.findChild<QMessageBox*>() == nullptr; }, test::patience));
    };
    answer(QMessageBox::RejectRole);
    CHECK(presetsIn(path).presets.size() == 2);
    answer(QMessageBox::DestructiveRole);
    REQUIRE(presetsIn(path).presets.size() == 1);
    CHECK(presetsIn(path).presets.front().name == QStringLiteral("One"));
}

TEST_CASE("A preset of the same name is replaced only where the user says so") {
    const test::TemporaryFolder folder;
    const QString path = toQString(folder.path().string());
    PageEditing editing(test::lightRequest());
    savePreset(editing.draft(), QStringLiteral("Mine"), path);
    editing.change(without(editing.draft(), PageElement::legend), QStringLiteral("Switch Off Legend"));
    PresetBar bar(editing, path);
    bar.show();
    const auto saveAsMine = [&](const char* answer) {
        QTimer::singleShot(0, &bar, [&] {
            auto* name = bar.findChild<QInputDialog*>();
            REQUIRE(name != nullptr);
            name->setTextValue(QStringLiteral(" Mine "));
            name->accept();
        });
        for (QPushButton* button : bar.findChildren<QPushButton*>()) {
            if (button->accessibleName() == QStringLiteral("Save preset as")) {
                button->click();
            }
        }
        auto* question = bar.findChild<QMessageBox*>();
        REQUIRE(question != nullptr);
        CHECK(question->text().contains(QStringLiteral("“Mine”")));
        for (QAbstractButton* button : question->buttons()) {
            if (button->text().remove(QLatin1Char('&')) == QLatin1String(answer)) {
                button->click();
                break;
            }
        }
        REQUIRE(QTest::qWaitFor([&] { return bar.findChild<QMessageBox*>() == nullptr; }, test::patience));
    };
    saveAsMine("Keep It");
    REQUIRE(presetsIn(path).presets.size() == 1);
    CHECK(presetsIn(path).presets.front().elements.legend);
    saveAsMine("Replace");
    REQUIRE(presetsIn(path).presets.size() == 1);
    CHECK_FALSE(presetsIn(path).presets.front().elements.legend);
    CHECK(bar.findChild<QComboBox*>()->currentText() == QStringLiteral("Mine"));
}
