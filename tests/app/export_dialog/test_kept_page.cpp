// SPDX-License-Identifier: MIT
#include "app/export_dialog/kept_page.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>

#include "app/export_dialog/page_keeper.h"
#include "app/world/world_builder.h"
#include "libgeo/base/error.h"
#include "tests/app/export_dialog/dialog_fixture.h"

using namespace marz;

namespace {

PageNote calloutAt(geo::LonLat spot) {
    PageNote note;
    note.kind = PageNoteKind::callout;
    note.text = QStringLiteral("Closed since July");
    note.corner = {0.25, 0.125};
    note.towards = spot;
    return note;
}

/// In which every field differs from where a page begins.
PageDraft arrangedDraft(const ExportRequest& view) {
    PageDraft draft = withNote(draftOf(view), 0, calloutAt({69.5, 37.5}));
    draft = movedTo(draft, PageElement::legend, {0.5, 0.25});
    draft.format = ExportFormat::svg;
    draft.title = QStringLiteral("Gates of {name}");
    draft.subtitle = QStringLiteral("as told");
    draft.area = ScaledArea{{69.0, 37.0}, 1.5e6};
    draft.page = parsePageSize(QStringLiteral("A3-portrait"), 200);
    draft.styleId = QStringLiteral("dark");
    draft.citations = CitationStyle::gost;
    draft.numberBy = MarkOrder::importance;
    draft.claims = {KeyClaims::picked, {geo::ClaimId("claim-crossing-3")}, 12};
    draft.labelLanguage = LabelLanguage::local;
    draft.graticule = true;
    draft.svgText = SvgText::outlines;
    draft.elements.locator = true;
    draft.arrangement.mapFrame = QRectF(0.05, 0.1, 0.6, 0.7);
    draft.series = SeriesBy::crossing;
    draft.seriesTitle = QStringLiteral("Gate of {name}");
    draft.seriesSubtitle = QStringLiteral("each");
    return draft;
}

bool keptWithin(const QString& path, const QString& text) {
    return QTest::qWaitFor(
        [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) && QString::fromUtf8(file.readAll()).contains(text);
        },
        test::patience);
}

}  // namespace

TEST_CASE("A page that is kept and read again is the same page") {
    const test::TemporaryFolder folder;
    const ExportRequest view = test::lightRequest();
    const PageDraft arranged = arrangedDraft(view);
    const QString path = test::pathIn(folder, "page.json");
    writeKeptPage(keptPageOf(arranged, view.area), path);
    const KeptPage read = readKeptPage(path);
    CHECK(read.projection == view.world->projection);
    PageDraft again = continued(view, read);
    CHECK(again.base->world == view.world);
    again.base = arranged.base;
    CHECK(again == arranged);
}

TEST_CASE("A page about a place is kept and read again, whatever its title says of the place") {
    const test::TemporaryFolder folder;
    const ExportRequest view = test::lightRequest();
    PageDraft draft = draftOf(view);
    draft.area = PlaceArea{view.world->atlas->places().front().id};
    for (const char* title : {"Gates of {name}", "Gates", ""}) {
        CAPTURE(title);
        draft.title = QLatin1String(title);
        const QString path = test::pathIn(folder, "page.json");
        writeKeptPage(keptPageOf(draft, view.area), path);
        const PageDraft again = continued(view, readKeptPage(path));
        CHECK(again.area == draft.area);
        CHECK(again.title == draft.title);
    }
}

TEST_CASE(
    "A page with notes or an area of its own keeps its area where the window has moved on, another shows the view") {
    const ExportRequest view = test::lightRequest();
    ExportRequest elsewhere = view;
    elsewhere.area = geo::LonLatBox{60.0, 30.0, 65.0, 35.0};
    const PageDraft begun = draftOf(view);
    const PageDraft noted = withNote(begun, 0, calloutAt({69.5, 37.5}));
    CHECK(continued(elsewhere, keptPageOf(noted, view.area)).area == view.area);
    CHECK(continued(elsewhere, keptPageOf(noted, view.area)).notes == noted.notes);
    PageDraft moved = begun;
    moved.area = ScaledArea{{70.0, 38.0}, 2e6};
    CHECK(continued(elsewhere, keptPageOf(moved, view.area)).area == moved.area);
    const PageDraft arranged = movedTo(begun, PageElement::legend, {0.1, 0.1});
    CHECK(continued(elsewhere, keptPageOf(arranged, view.area)).area == elsewhere.area);
    CHECK(continued(elsewhere, keptPageOf(arranged, view.area)).arrangement == arranged.arrangement);
}

TEST_CASE("Names and graticule follow the window until they are chosen for the page") {
    const ExportRequest view = test::lightRequest();
    ExportRequest local = view;
    local.labelLanguage = LabelLanguage::local;
    CHECK(continued(local, keptPageOf(draftOf(view), view.area)).labelLanguage == LabelLanguage::local);
    PageDraft chosen = draftOf(view);
    chosen.labelLanguage = LabelLanguage::englishAndLocal;
    CHECK(continued(local, keptPageOf(chosen, view.area)).labelLanguage == LabelLanguage::englishAndLocal);
}

TEST_CASE("A page that was kept in another projection shows the same ground") {
    const ExportRequest view = test::lightRequest();
    PageDraft draft = withNote(draftOf(view), 0, calloutAt({69.5, 37.5}));
    draft.area = geo::PlaneBox{-200'000.0, -100'000.0, 200'000.0, 100'000.0};
    ExportRequest mercator = view;
    mercator.world =
        std::make_shared<const World>(inProjection(*view.world, *geo::findProjection("web-mercator")).value);
    const PageDraft next = continued(mercator, keptPageOf(draft, view.area));
    const auto* box = std::get_if<geo::PlaneBox>(&next.area);
    REQUIRE(box != nullptr);
    const auto was = geo::Projection(view.world->projection).toLonLat({0.0, 0.0});
    const auto is = geo::Projection(mercator.world->projection).toLonLat(box->centre());
    REQUIRE((was && is));
    CHECK(is->lon == Approx(was->lon).margin(0.01));
    CHECK(is->lat == Approx(was->lat).margin(0.01));
}

TEST_CASE("A page whose style is gone or whose places are others is brought back all the same") {
    const test::TemporaryFolder folder;
    const QString path = test::pathIn(folder, "page.json");
    const ExportRequest view = test::lightRequest();
    PageDraft draft = draftOf(view);
    draft.styleId = QStringLiteral("/gone/style.json");
    draft.claims.told = KeyClaims::picked;
    draft.claims.picked = {geo::ClaimId("no such claim")};
    writeKeptPage(keptPageOf(draft, view.area), path);
    test::DialogWithSettings dialog(view);
    dialog.continueFrom(readKeptPage(path));
    dialog.show();
    REQUIRE(test::pageAppears(dialog));
    CHECK(test::visibleTexts(dialog).contains(QStringLiteral("style.json")));
}

TEST_CASE("What is wrong in the file of a page is told with file and key") {
    const test::TemporaryFolder folder;
    const QString path = test::pathIn(folder, "page.json");
    for (const auto& [content, told] : std::vector<std::pair<QByteArray, const char*>>{
             {"", "no valid JSON"}, {"{\"marzPage\": 1}", "key layout"}, {"{\"marzPage\": 7}", "later version"}}) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        try {
            readKeptPage(path);
            FAIL("it was read");
        } catch (const geo::Error& error) {
            CHECK_THAT(error.what(), ContainsSubstring("page.json"));
            CHECK_THAT(error.what(), ContainsSubstring(told));
        }
    }
}

TEST_CASE("A page in hand is in its file a moment after each change, and there again for the next program") {
    const test::TemporaryFolder folder;
    const QString path = test::pathIn(folder, "deeper/page.json");
    const ExportRequest view = test::lightRequest();
    {
        PageEditing editing(view);
        PageKeeper keeper(path);
        CHECK_FALSE(keeper.page());
        CHECK(keeper.problem().isEmpty());
        keeper.follow(editing);
        editing.change(withNote(editing.draft(), 0, calloutAt({69.5, 37.5})), QStringLiteral("Add"));
        CHECK(keptWithin(path, QStringLiteral("Closed since July")));
        PageDraft titled = editing.draft();
        titled.title = QStringLiteral("The very last change");
        editing.change(titled, QStringLiteral("Change Title"));
    }
    PageKeeper next(path);
    REQUIRE(next.page());
    CHECK(next.page()->draft.title == QStringLiteral("The very last change"));
    CHECK(next.page()->draft.notes.front() == calloutAt({69.5, 37.5}));
}

TEST_CASE("A broken file of a page is one sentence, and the page begins afresh") {
    const test::TemporaryFolder folder;
    const QString path = test::pathIn(folder, "page.json");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"marzPage\": 1, \"layout");
    file.close();
    PageKeeper keeper(path);
    CHECK_FALSE(keeper.page());
    CHECK(keeper.problem().startsWith(QStringLiteral("The last page cannot be brought back")));
    CHECK(keeper.problem().contains(QStringLiteral("page.json.broken")));
    PageEditing editing(test::lightRequest());
    keeper.follow(editing);
    editing.change(movedTo(editing.draft(), PageElement::legend, {0.1, 0.1}), QStringLiteral("Move"));
    CHECK(keptWithin(path, QStringLiteral("\"legend\"")));
    QFile aside(path + QStringLiteral(".broken"));
    REQUIRE(aside.open(QIODevice::ReadOnly));
    CHECK(aside.readAll() == "{\"marzPage\": 1, \"layout");
}

TEST_CASE("A page that cannot be kept is said once") {
    const test::TemporaryFolder folder;
    PageKeeper keeper(QStringLiteral("/proc/nowhere/page.json"));
    QSignalSpy failed(&keeper, &PageKeeper::failed);
    PageEditing editing(test::lightRequest());
    keeper.follow(editing);
    for (const double x : {0.1, 0.2}) {
        editing.change(movedTo(editing.draft(), PageElement::legend, {x, 0.1}), QStringLiteral("Move"));
        keeper.keepNow();
    }
    REQUIRE(failed.wait(test::patience));
    QTest::qWait(50);
    CHECK(failed.size() == 1);
    const QString sentence = failed.front().front().toString();
    CHECK(sentence.contains(QStringLiteral("/proc/nowhere")));
    CHECK_FALSE(sentence.contains(QStringLiteral("another folder")));  // nobody can choose it
    CHECK(sentence.contains(QStringLiteral("may be written to")));
}

TEST_CASE("The dialog says that it goes on with an old page, and begins afresh in one step of undo") {
    const ExportRequest view = test::lightRequest();
    ExportRequest elsewhere = view;
    elsewhere.area = geo::LonLatBox{66.0, 36.0, 70.0, 39.0};
    test::DialogWithSettings dialog(elsewhere);
    const PageDraft fresh = dialog.draft();
    dialog.continueFrom(keptPageOf(withNote(draftOf(view), 0, calloutAt({69.5, 37.5})), view.area));
    dialog.show();
    REQUIRE(test::pageAppears(dialog));
    CHECK(test::visibleTexts(dialog).contains(QStringLiteral("the page as you left it")));
    const PageDraft before = dialog.draft();
    CHECK(before.notes.size() == 1);
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text().remove(QLatin1Char('&')) == QStringLiteral("Start Afresh")) {
            button->click();
        }
    }
    CHECK(dialog.draft() == fresh);
    dialog.editing().undoStack().undo();
    CHECK(dialog.draft() == before);
}
