// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_editing.h"

#include <QSignalSpy>

#include "app/export_dialog/kept_page.h"
#include "tests/app/export_dialog/page_fixture.h"

using namespace marz;

namespace {

void type(PageEditing& editing, const QString& title) {
    PageDraft draft = editing.draft();
    draft.title = title;
    editing.change(draft, QStringLiteral("Change Title"), QStringLiteral("title"));
}

}  // namespace

TEST_CASE("The letters of a title are one step of undo, and none when they are taken back") {
    PageEditing editing(test::lightRequest());
    const QString before = editing.draft().title;
    type(editing, QStringLiteral("G"));
    type(editing, QStringLiteral("Ga"));
    CHECK(editing.undoStack().count() == 1);
    type(editing, before);
    CHECK(editing.undoStack().count() == 0);
    type(editing, QStringLiteral("Ga"));
    editing.undoStack().undo();
    CHECK(editing.draft().title == before);
    editing.undoStack().redo();
    CHECK(editing.draft().title == QStringLiteral("Ga"));
}

TEST_CASE("What is typed after the field was left, after an undo or for another part is a step of its own") {
    PageEditing editing(test::lightRequest());
    type(editing, QStringLiteral("G"));
    editing.endSeries();
    type(editing, QStringLiteral("Ga"));
    CHECK(editing.undoStack().count() == 2);
    editing.undoStack().undo();
    CHECK(editing.draft().title == QStringLiteral("G"));
    type(editing, QStringLiteral("Go"));
    CHECK(editing.undoStack().count() == 2);
    editing.select(PageElement::legend);
    type(editing, QStringLiteral("Gov"));
    CHECK(editing.undoStack().count() == 3);
}

TEST_CASE("A draft that stays the same is no step of undo") {
    PageEditing editing(test::lightRequest());
    QSignalSpy changed(&editing, &PageEditing::changed);
    editing.change(editing.draft(), QStringLiteral("Nothing"));
    CHECK(editing.undoStack().count() == 0);
    CHECK(changed.isEmpty());
}

TEST_CASE("A style that is not there leaves the last good one and says so") {
    PageEditing editing(test::lightRequest());
    PageDraft draft = editing.draft();
    draft.styleId = QStringLiteral("/nowhere/style.json");
    editing.change(draft, QStringLiteral("Change Looks"));
    CHECK(editing.styleProblem().contains(QStringLiteral("/nowhere/style.json")));
    CHECK(editing.request().style.page == test::lightRequest().style.page);
    editing.undoStack().undo();
    CHECK(editing.styleProblem().isEmpty());
}

TEST_CASE("Removing a note leaves the others, and the draft ends up in the request") {
    PageDraft draft = draftOf(test::lightRequest());
    for (const char* text : {"one", "two"}) {
        PageNote note;
        note.text = QString::fromLatin1(text);
        draft = withNote(draft, draft.notes.size(), note);
    }
    draft = without(draft, std::size_t{0});
    draft = movedTo(draft, PageElement::legend, {0.25, 0.5});
    draft.graticule = true;
    const ExportRequest request = requestOf(draft, draft.base->style);
    REQUIRE(request.notes.size() == 1);
    CHECK(request.notes.front().text == QStringLiteral("two"));
    CHECK(request.arrangement.corners.at(PageElement::legend) == QPointF(0.25, 0.5));
    CHECK(request.extras.graticule);
    CHECK(placeReset(draft, PageElement::legend).arrangement.corners.empty());
    CHECK(request.shownPlaces == test::lightRequest().shownPlaces);
}

TEST_CASE("The next page has the texts of the last one where the program would write the same ones as then") {
    const ExportRequest view = test::lightRequest();
    PageDraft draft = draftOf(view);
    draft.title = QStringLiteral("Gates");
    draft.claims.told = KeyClaims::picked;
    draft.claims.picked.insert(geo::ClaimId("claim-1"));
    const KeptPage last = keptPageOf(draft, view.area);
    CHECK(last.draft.base->world == nullptr);
    const PageDraft next = continued(view, last);
    CHECK(next.title == QStringLiteral("Gates"));
    CHECK(next.subtitle == view.subtitle);
    CHECK(next.claims == draft.claims);

    ExportRequest other = view;
    other.filter.kinds = {"base"};
    other.title = titleOf(other);
    other.area = PlaceArea{geo::PlaceId("place-1")};
    const PageDraft elsewhere = continued(other, last);
    CHECK(elsewhere.title == other.title);
    CHECK(elsewhere.claims == draft.claims);
}

TEST_CASE("A series names its pages itself; a title that was written before goes on to it, and comes back after it") {
    PageEditing editing(test::lightRequest());
    const auto change = [&](const PageDraft& draft) { editing.change(draft, QStringLiteral("Change Series")); };
    change(withSeries(editing.draft(), SeriesBy::place));
    CHECK(editing.draft().seriesTitle.isEmpty());
    CHECK(editing.chosenPage().titles == SeriesTitles::eachItsOwn);
    editing.undoStack().undo();

    PageDraft written = editing.draft();
    written.title = QStringLiteral("Gates");
    change(written);
    change(withSeries(written, SeriesBy::place));
    CHECK(editing.chosenPage().titles == SeriesTitles::asGiven);
    CHECK(editing.chosenPage().subtitles == SeriesTitles::eachItsOwn);
    CHECK(layOut(editing.chosenPage()).sheets.front().title.startsWith(QStringLiteral("Gates: ")));
    PageDraft around = editing.draft();
    around.seriesTitle = QStringLiteral("The gate of {name}, 2021");
    change(around);
    const QString title = layOut(editing.chosenPage()).sheets.front().title;
    CHECK(title.startsWith(QStringLiteral("The gate of ")));
    CHECK(title.endsWith(QStringLiteral(", 2021")));
    CHECK_FALSE(title.contains(QLatin1Char('{')));

    change(withSeries(around, std::nullopt));
    CHECK(editing.chosenPage().base.title == QStringLiteral("Gates"));
}

TEST_CASE("A layout that was kept of a series gives its title back to a series, not to one page") {
    PageEditing editing(test::lightRequest());
    PageDraft series = withSeries(editing.draft(), SeriesBy::place);
    series.seriesTitle = QStringLiteral("Gate of {name}");
    editing.change(series, QStringLiteral("Change Title"));
    const PageDraft opened = draftOf(editing.chosenPage().base);
    CHECK(opened.seriesTitle == QStringLiteral("Gate of {name}"));
    CHECK(opened.title == titleOf(test::lightRequest()));
}
