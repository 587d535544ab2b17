// SPDX-License-Identifier: MIT
#include "app/export_dialog/note_fields.h"

#include <QColorDialog>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>

#include "tests/app/export_dialog/page_fixture.h"

using namespace marz;

namespace {

PageNote noteOf(PageNoteKind kind) {
    PageNote note;
    note.kind = kind;
    note.text = kind == PageNoteKind::arrow ? QString() : QStringLiteral("Ferry since 2016");
    note.corner = {0.3, 0.3};
    note.from = geo::LonLat{70.0, 38.0};
    note.towards = geo::LonLat{71.0, 38.0};
    return note;
}

struct NotesInHand {
    NotesInHand() : fields(editing) {
        PageDraft draft = editing.draft();
        draft.notes = {noteOf(PageNoteKind::text), noteOf(PageNoteKind::callout), noteOf(PageNoteKind::arrow)};
        editing.begin(draft);
    }
    template <class Field>
    Field& field(const char* name) const {
        auto* found = fields.template findChild<Field*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    void choose(const char* name, int row) const {
        auto& box = field<QComboBox>(name);
        box.setCurrentIndex(row);
        Q_EMIT box.activated(row);
    }
    NoteLook look(std::size_t note) const { return editing.draft().notes[note].look; }

    PageEditing editing{test::lightRequest()};
    NoteFields fields;
};

}  // namespace

TEST_CASE("The fields of a note's look are seen where one is selected, and each is a step of undo") {
    NotesInHand page;
    CHECK_FALSE(page.fields.isVisible());
    page.editing.select(std::size_t{1});
    CHECK(page.fields.isVisible());
    page.choose("noteColour", 1);
    page.field<QSpinBox>("noteSize").setValue(18);
    page.choose("noteBox", page.field<QComboBox>("noteBox").findData(static_cast<int>(NoteBox::plate)));
    page.choose("noteLine", page.field<QComboBox>("noteLine").findData(static_cast<int>(NoteLine::dotted)));
    page.field<QDoubleSpinBox>("noteLineWidth").setValue(2.5);
    CHECK(page.look(1) == NoteLook{noteColours().front().colour, 18, NoteBox::plate, NoteLine::dotted, 2.5});
    CHECK(page.look(0) == NoteLook());
    CHECK(page.editing.undoStack().count() == 5);
    page.field<QDoubleSpinBox>("noteLineWidth").setValue(0.0);
    CHECK_FALSE(page.look(1).lineWidth);
    while (page.editing.undoStack().canUndo()) {
        page.editing.undoStack().undo();
    }
    CHECK(page.look(1) == NoteLook());
    CHECK(page.field<QComboBox>("noteColour").currentIndex() == 0);
}

TEST_CASE("What a note has not cannot be chosen: a text's line, the words of an arrow without any") {
    NotesInHand page;
    page.editing.select(std::size_t{0});
    CHECK_FALSE(page.field<QComboBox>("noteLine").isEnabled());
    CHECK(page.field<QComboBox>("noteBox").isEnabled());
    page.editing.select(std::size_t{2});
    CHECK(page.field<QComboBox>("noteLine").isEnabled());
    CHECK_FALSE(page.field<QSpinBox>("noteSize").isEnabled());
}

TEST_CASE("A colour beside the palette has a row of its own for as long as the note has it") {
    NotesInHand page;
    page.editing.select(std::size_t{0});
    auto& box = page.field<QComboBox>("noteColour");
    const int rows = box.count();
    page.choose("noteColour", rows - 1);
    auto* dialog = page.fields.findChild<QColorDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->setCurrentColor(QColor(0x12, 0x34, 0x56));
    dynamic_cast<QDialog*>(dialog)->accept();
    CHECK(page.look(0).colour == QColor(0x12, 0x34, 0x56));
    CHECK(box.count() == rows + 1);
    CHECK(box.currentText() == QStringLiteral("#123456"));
    page.editing.undoStack().undo();
    CHECK(box.count() == rows);
    CHECK(box.currentIndex() == 0);
}

TEST_CASE("A new note looks like the last one of its kind") {
    test::PageInHand page;
    PageDraft draft = page.editing.draft();
    draft.notes = {noteOf(PageNoteKind::arrow)};
    draft.notes.front().look.colour = noteColours()[2].colour;
    page.editing.begin(draft);
    page.settle();
    page.view.setTool(PageTool::arrow);
    QTest::keyClick(&page.view, Qt::Key_Return);
    QTest::keyClick(&page.view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&page.view, Qt::Key_Return);
    REQUIRE(page.editing.draft().notes.size() == 2);
    CHECK(page.editing.draft().notes.back().look == draft.notes.front().look);
}
