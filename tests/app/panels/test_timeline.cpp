// SPDX-License-Identifier: MIT

// The timeline with an explorer: what it counts, what its keys do, and what map and list show then.

#include "app/panels/timeline.h"

#include <QTest>

#include "app/convert/state_words.h"
#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using geo::TimeAxis;

namespace {

geo::Claim claim(const char* id, const char* place, const char* source, const char* day, const char* category) {
    geo::Claim made;
    made.id = geo::ClaimId(id);
    made.places = {geo::PlaceId(place)};
    made.source = geo::SourceId(source);
    made.paragraph = "p1";
    made.when = {geo::parsePartialDate(day), geo::parsePartialDate(day), "day"};
    made.category = category;
    made.statement = "It was so.";
    made.hedging = "asserted";
    return made;
}

geo::Source source(const char* id, const char* issued) {
    geo::Source made;
    made.id = geo::SourceId(id);
    made.authors = {"Author, Ada"};
    made.issued = {geo::parsePartialDate(issued), std::nullopt, "day"};
    return made;
}

geo::Place place(const char* id) {
    geo::Place made;
    made.id = geo::PlaceId(id);
    made.name = id;
    made.kind = "border-crossing";
    return made;
}

/// Two gates: the north one is closed in June and reopens in July, the south one closes in August.
WorldPointer gates() {
    geo::AtlasContents contents;
    contents.places = {place("north"), place("south")};
    contents.sources = {source("early", "2021-07-20"), source("late", "2021-09-01")};
    contents.claims = {
        claim("a", "north", "early", "2021-06-10", "closure"), claim("b", "north", "early", "2021-07-05", "reopening"),
        claim("c", "south", "late", "2021-08-02", "closure"), claim("d", "north", "early", "1990-01-01", "control")};
    return worldOf(std::move(contents));
}

struct Line {
    Explorer explorer;
    Timeline timeline{explorer};

    Line() { explorer.setWorld(gates()); }
    QString date() {
        const auto& known = explorer.state().knownOn;
        return known ? knownOnInWords(*known) : QStringLiteral("all");
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&timeline.strip(), key, modifiers);
    }
};

}  // namespace

TEST_CASE("The timeline spans the months in which things follow each other, and keeps what lies far off") {
    Line line;
    const TimelineEvents& events = line.timeline.strip().events();
    CHECK(events.happened.size() == 4);
    CHECK(events.published.size() == 2);
    CHECK(dayInWords(geo::dayOfNumber(events.firstDay)) == QStringLiteral("1 June 2021"));
    CHECK(dayInWords(geo::dayOfNumber(events.lastDay)) == QStringLiteral("1 October 2021"));
}

TEST_CASE("Keys step from event to event, also to those before the span, and back to all dates") {
    Line line;
    line.press(Qt::Key_Right);
    CHECK(line.date() == QStringLiteral("as of 10 June 2021"));
    CHECK(line.explorer.shownPlaces() == std::vector<std::size_t>{0});
    line.press(Qt::Key_Right);
    CHECK(line.date() == QStringLiteral("as of 5 July 2021"));
    line.press(Qt::Key_Left);
    line.press(Qt::Key_Left);
    CHECK(line.date() == QStringLiteral("as of 1 January 1990"));
    CHECK(line.timeline.strip().xOfDay(line.explorer.state().knownOn->dayNumber()) > 0.0);
    line.press(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(line.date() == QStringLiteral("as of 2 January 1990"));
    line.press(Qt::Key_Escape);
    CHECK(line.date() == QStringLiteral("all"));
    CHECK(line.explorer.shownPlaces().size() == 2);
}

TEST_CASE("With Ctrl only the selected place's events count") {
    Line line;
    line.explorer.select(geo::PlaceId("south"));
    line.press(Qt::Key_Right, Qt::ControlModifier);
    CHECK(line.date() == QStringLiteral("as of 2 August 2021"));
}

TEST_CASE("On the other axis a date stands for what had been published") {
    Line line;
    line.timeline.setAxis(TimeAxis::published);
    line.press(Qt::Key_Right);
    CHECK(line.date() == QStringLiteral("as published by 20 July 2021"));
    CHECK(line.explorer.shownPlaces() == std::vector<std::size_t>{0});
    line.timeline.setAxis(TimeAxis::happened);
    CHECK(line.date() == QStringLiteral("as of 20 July 2021"));
}

TEST_CASE("Playing goes on by itself and stops at the last event") {
    Line line;
    line.press(Qt::Key_Space);
    CHECK(line.timeline.playing());
    CHECK(line.date() == QStringLiteral("as of 10 June 2021"));
    line.press(Qt::Key_Space);
    CHECK_FALSE(line.timeline.playing());
    for (int step = 0; step < 5; ++step) {
        line.timeline.stepForward();
    }
    CHECK(line.date() == QStringLiteral("as of 2 August 2021"));
    line.timeline.togglePlay();
    CHECK_FALSE(line.timeline.playing());
}

TEST_CASE("The axes are switched as assistive technology switches them, too") {
    Line line;
    auto* published = line.timeline.findChild<QToolButton*>(QStringLiteral("axisPublished"));
    REQUIRE(published != nullptr);
    published->toggle();
    CHECK(line.timeline.axis() == TimeAxis::published);
}

TEST_CASE("A click on a dot takes its day and its axis") {
    Line line;
    TimelineStrip& strip = line.timeline.strip();
    strip.resize(800, 66);
    const auto at = [&](std::int32_t day, int y) { return QPoint(qRound(strip.xOfDay(day)), y); };
    const std::int32_t published = strip.events().published.front().day;
    QTest::mouseClick(&strip, Qt::LeftButton, {}, at(published, TimelineStrip::publishedMiddle));
    CHECK(line.date() == QStringLiteral("as published by 20 July 2021"));
    const std::int32_t happened = strip.events().happened.back().day;
    QTest::mouseClick(&strip, Qt::LeftButton, {}, at(happened, TimelineStrip::happenedBase - 4));
    CHECK(line.date() == QStringLiteral("as of 2 August 2021"));
}

TEST_CASE("An atlas without dated claims has an empty timeline whose keys do nothing") {
    Explorer explorer;
    Timeline timeline(explorer);
    QTest::keyClick(&timeline.strip(), Qt::Key_Right);
    timeline.togglePlay();
    CHECK_FALSE(explorer.state().knownOn);
    CHECK_FALSE(timeline.playing());
}

TEST_CASE("A source without any claim is on the lane of publications, unless the filter asks for what is said") {
    geo::AtlasContents contents;
    contents.places = {place("north")};
    contents.sources = {source("early", "2021-07-20"), source("own", "2021-07-25")};
    contents.claims = {claim("a", "north", "early", "2021-06-10", "closure")};
    const geo::Atlas atlas(std::move(contents));
    const TimelineEvents events = timelineEvents(atlas, {});
    REQUIRE(events.published.size() == 2);
    CHECK(events.published[1].claims.empty());
    REQUIRE(events.published[1].source(atlas) != nullptr);
    CHECK(events.published[1].source(atlas)->id == geo::SourceId("own"));
    geo::ClaimFilter closures;
    closures.categories = {"closure"};
    CHECK(timelineEvents(atlas, closures).published.size() == 1);
}
