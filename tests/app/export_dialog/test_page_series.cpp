// SPDX-License-Identifier: MIT
#include <QAction>
#include <QLabel>
#include <QSpinBox>

#include "app/export_dialog/map_fields.h"
#include "app/export_dialog/page_grip.h"
#include "app/export_dialog/page_stepper.h"
#include "app/export_dialog/page_toolbar.h"
#include "tests/app/export_dialog/page_fixture.h"

using namespace marz;

namespace {

struct SeriesInHand : test::PageInHand {
    SeriesInHand() : stepper(editing, view) {
        PageDraft draft = editing.draft();
        draft.series = SeriesBy::place;
        editing.change(draft, QStringLiteral("Change Series"));
        settle();
    }
    QString where() const { return stepper.findChild<QLabel*>(QStringLiteral("pageStep"))->text(); }
    QString title() const { return view.drawn()->layout.title; }
    QAction& step(const QString& keys) const {
        for (QAction* action : stepper.findChildren<QAction*>()) {
            if (action->shortcut() == QKeySequence(keys)) {
                return *action;
            }
        }
        throw std::runtime_error("no such step");
    }

    PageStepper stepper;
};

}  // namespace

TEST_CASE("One steps through the pages of a series before it is written, with the keys") {
    SeriesInHand page;
    CHECK(page.where() == QStringLiteral("1 of 5"));
    const QString first = page.title();
    CHECK_FALSE(page.step(QStringLiteral("Ctrl+PgUp")).isEnabled());
    page.step(QStringLiteral("Ctrl+PgDown")).trigger();
    page.settle();
    CHECK(page.where() == QStringLiteral("2 of 5"));
    CHECK(page.title() != first);
    CHECK(page.view.accessibleDescription().startsWith(QStringLiteral("2 of 5: ") + page.title()));
    QTest::keyClick(&page.view, Qt::Key_PageDown);
    page.settle();
    CHECK(page.where() == QStringLiteral("3 of 5"));
    QTest::keyClick(&page.view, Qt::Key_PageUp);
    QTest::keyClick(&page.view, Qt::Key_PageUp);  // from the page that is seen
    page.settle();
    CHECK(page.where() == QStringLiteral("2 of 5"));
    CHECK(page.editing.undoStack().count() == 1);
}

TEST_CASE("Where each page has a scale of its own, the field of the scale says so instead of a number") {
    SeriesInHand hand;
    const MapFields fields(hand.editing, hand.view);
    const auto* scale = fields.findChild<QSpinBox*>(QStringLiteral("mapScale"));
    REQUIRE(scale != nullptr);
    CHECK_FALSE(scale->isEnabled());
    CHECK(scale->text() == QStringLiteral("Each page\u2019s own"));
    PageDraft single = hand.editing.draft();
    single.series.reset();
    hand.editing.change(single, QStringLiteral("Change Series"));
    hand.settle();
    CHECK(scale->isEnabled());
    CHECK(scale->text().startsWith(QStringLiteral("1 : ")));
}

TEST_CASE("What is changed on one page of a series is changed on all, and the page stays") {
    SeriesInHand page;
    page.editing.stepTo({2, 0});
    page.settle();
    page.editing.change(without(page.editing.draft(), PageElement::legend), QStringLiteral("Switch Off Legend"));
    page.settle();
    CHECK(page.where() == QStringLiteral("3 of 5"));
    CHECK_FALSE(ownBoxOf(page.view.placedNow(), PageElement::legend));
    PageDraft draft = page.editing.draft();
    draft.series = SeriesBy::crossing;
    page.editing.change(draft, QStringLiteral("Change Series"));
    CHECK(page.editing.step() == PageStep());
}

TEST_CASE("The page of a series that one looks at is the one that is dragged out") {
    SeriesInHand page;
    page.editing.stepTo({1, 0});
    page.settle();
    const QString title = page.title();
    PageGrip grip(page.editing);
    QTest::mousePress(&grip, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return grip.ready(); }, test::patience));
    const std::shared_ptr<const DraggedPage> dragged = grip.takePage();
    REQUIRE(dragged);
    CHECK(dragged->file().contains(title.section(QLatin1Char(' '), 0, 0)));
    page.editing.stepTo({3, 0});
    CHECK_FALSE(grip.ready());
}

TEST_CASE("The sheets behind a map can be looked at, where nothing can be set on the ground") {
    PageEditing editing(test::exportRequest(test::crowdedMap(120)));
    PageDraft draft = editing.draft();
    draft.format = ExportFormat::pdf;
    editing.begin(draft);
    PagePreview view(editing);
    PageStepper stepper(editing, view);
    const PageToolbar tools(editing, view);
    const auto canWrite = [&] {
        const QList<QAction*> actions = tools.findChildren<QAction*>();
        return std::any_of(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text() == QStringLiteral("Callout") && action->isEnabled();
        });
    };
    view.resize(900, 660);
    view.show();
    const auto settle = [&] {
        REQUIRE(QTest::qWaitFor([&] { return view.upToDate() && !view.drawn()->image.isNull(); }, test::patience));
    };
    settle();
    const std::size_t sheets = view.drawn()->count().sheets;
    REQUIRE(sheets > 1);
    CHECK(canWrite());
    CHECK(stepper.findChild<QLabel*>(QStringLiteral("pageStep"))->text() ==
          QStringLiteral("sheet 1 of %1").arg(sheets));
    editing.stepTo({0, 1});
    settle();
    CHECK_FALSE(view.drawn()->layout.hasMap());
    CHECK_FALSE(canWrite());
    view.setTool(PageTool::callout);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.rect().center());
    CHECK(editing.draft().notes.empty());
    CHECK(view.tool() == PageTool::callout);
    view.setTool(PageTool::select);

    const std::vector<SheetLink>& links = view.drawn()->links;
    REQUIRE_FALSE(links.empty());  // of citations, whose notes stand below the map
    CHECK(links.front().sheet == 0);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, view.toWidget(links.front().box.center()).toPoint());
    CHECK(editing.step() == PageStep());
}
