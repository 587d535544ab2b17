// SPDX-License-Identifier: MIT
#include "app/export_dialog/margin_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>

#include "app/convert/qt_text.h"
#include "app/export/layout_file/layout_file.h"
#include "app/export_dialog/export_form.h"
#include "app/export_dialog/page_preset.h"
#include "tests/app/export_dialog/page_fixture.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

struct FormInHand {
    PageEditing editing{test::lightRequest()};
    PagePreview view{editing};
    ExportForm form{editing, view};

    QDoubleSpinBox& side(const char* name) const {
        auto* field = form.findChild<QDoubleSpinBox*>(QLatin1String(name));
        REQUIRE(field != nullptr);
        return *field;
    }
    QCheckBox& usual() const { return *form.findChild<QCheckBox*>(QStringLiteral("usualMargins")); }
    std::optional<QMarginsF> margins() const { return editing.draft().page.margins; }
};

}  // namespace

TEST_CASE("Margins begin as usual, each side is a step of undo, and what is not changed keeps its exact width") {
    FormInHand page;
    const QMarginsF usual = usualMargins(page.editing.draft().page);
    CHECK(page.usual().isChecked());
    CHECK(page.side("marginTop").value() == Approx(usual.top()).margin(0.05));
    page.side("marginLeft").setValue(30.0);
    page.side("marginBottom").setValue(25.0);
    REQUIRE(page.margins());
    CHECK(*page.margins() == QMarginsF(30.0, usual.top(), usual.right(), 25.0));
    CHECK_FALSE(page.usual().isChecked());
    page.editing.undoStack().undo();
    CHECK(*page.margins() == QMarginsF(30.0, usual.top(), usual.right(), usual.bottom()));
    page.usual().click();
    CHECK_FALSE(page.margins());
    page.editing.undoStack().undo();
    CHECK(page.side("marginLeft").value() == 30.0);
}

TEST_CASE("Chosen margins stay as wide when the paper or its unit is another one") {
    FormInHand page;
    page.side("marginLeft").setValue(25.4);
    auto* paper = page.form.findChild<QComboBox*>(QStringLiteral("paper"));
    paper->setCurrentIndex(paper->findText(QStringLiteral("A3")));
    CHECK(page.margins()->left() == 25.4);
    paper->setCurrentIndex(paper->findText(QStringLiteral("Pixels")));
    CHECK(page.margins()->left() == Approx(page.editing.draft().page.dpi));
    CHECK(page.side("marginLeft").suffix() == QStringLiteral(" px"));
    paper->setCurrentIndex(paper->findText(QStringLiteral("Slide 16:9")));
    CHECK(page.margins()->left() == Approx(25.4));
}

TEST_CASE("On a page of pixels, too, what is not changed keeps its exact width") {
    FormInHand page;
    auto* paper = page.form.findChild<QComboBox*>(QStringLiteral("paper"));
    paper->setCurrentIndex(paper->findText(QStringLiteral("Pixels")));
    PageDraft draft = page.editing.draft();
    draft.page.margins = QMarginsF(40.4, 41.4, 42.4, 43.4);
    page.editing.change(draft, QStringLiteral("Margins"));
    page.side("marginLeft").setValue(30.0);
    REQUIRE(page.margins());
    CHECK(*page.margins() == QMarginsF(30.0, 41.4, 42.4, 43.4));
}

TEST_CASE("Margins move what is on the page, and are in layouts and presets") {
    const test::TemporaryFolder folder;
    const QString path = toQString(folder.path().string());
    test::PageInHand page;
    const double before = page.box(PageElement::title).left();
    PageDraft draft = page.editing.draft();
    draft.page.margins = QMarginsF(40.0, 15.0, 15.0, 15.0);
    draft.svgText = SvgText::outlines;
    page.editing.change(draft, QStringLiteral("Change Left Margin"));
    page.settle();
    const double millimetres = page.view.drawn()->layout.unitScale / unitsPerMillimetre;
    CHECK(page.box(PageElement::title).left() * millimetres == Approx(40.0).margin(0.5));
    CHECK(page.box(PageElement::title).left() > before);

    const QString layout = path + QStringLiteral("/layout.json");
    writeLayoutFile(layoutOf(page.editing.request()), layout);
    CHECK(readLayoutFile(layout).page.page == draft.page);
    CHECK(readLayoutFile(layout).page.svgText == SvgText::outlines);
    savePreset(draft, QStringLiteral("Bound"), path + QStringLiteral("/presets"));
    const OwnPresets own = presetsIn(path + QStringLiteral("/presets"));
    REQUIRE(own.presets.size() == 1);
    CHECK(withPreset(draftOf(test::lightRequest()), own.presets.front()).page == draft.page);
    CHECK(withPreset(draftOf(test::lightRequest()), own.presets.front()).svgText == SvgText::outlines);
}

TEST_CASE("Texts as outlines are offered for SVG alone, and taken back by undo") {
    FormInHand page;
    page.form.show();
    auto* outlines = page.form.findChild<QCheckBox*>(QStringLiteral("svgOutlines"));
    CHECK_FALSE(outlines->isVisible());
    auto* format = page.form.findChild<QComboBox*>(QStringLiteral("format"));
    format->setCurrentIndex(format->findData(static_cast<int>(ExportFormat::svg)));
    CHECK(outlines->isVisible());
    outlines->click();
    CHECK(page.editing.request().svgText == SvgText::outlines);
    page.editing.undoStack().undo();
    CHECK_FALSE(outlines->isChecked());
}
