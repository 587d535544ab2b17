// SPDX-License-Identifier: MIT
#include "app/export/layout/note_layout.h"

#include <QBuffer>
#include <QXmlStreamReader>
#include <algorithm>

#include "app/export/formats/page_svg.h"
#include "app/export/layout/page_layout.h"
#include "app/export/layout/page_snap.h"
#include "app/world/world_builder.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

const geo::LonLat bridge{67.42, 37.23};
const geo::LonLat kunduz{68.87, 36.73};
const geo::LonLat london{-0.1, 51.5};

PageNote callout(const QString& text, geo::LonLat spot) {
    return {PageNoteKind::callout, text, {0.3, 0.25}, 0.16, std::nullopt, spot};
}
PageNote arrow(const QString& text, geo::LonLat from, geo::LonLat towards) {
    return {PageNoteKind::arrow, text, {}, 0.16, from, towards};
}
PageNote textBox(const QString& text, QPointF corner, double width) {
    return {PageNoteKind::text, text, corner, width, std::nullopt, std::nullopt};
}

ExportRequest requestWith(std::vector<PageNote> notes) {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.notes = std::move(notes);
    return request;
}

/// Where a spot of the ground lies on the page.
QPointF pointOf(const PageLayout& layout, const World& world, geo::LonLat spot) {
    const geo::Projection projection(world.projection);
    const geo::ScreenPoint screen = layout.scene.viewport.toScreen(*projection.toPlane(spot));
    return layout.mapFrame.topLeft() + QPointF(screen.x, screen.y);
}

const PageGroup& groupNamed(const PageLayout& layout, const QString& id) {
    const auto found = std::find_if(layout.groups.begin(), layout.groups.end(),
                                    [&](const PageGroup& group) { return group.id == id; });
    REQUIRE(found != layout.groups.end());
    return *found;
}

QStringList textsIn(const PageGroup& group) {
    QStringList texts;
    for (const PageItem& item : group.items) {
        if (const auto* text = std::get_if<PageText>(&item)) {
            texts << text->text;
        }
    }
    return texts;
}

}  // namespace

TEST_CASE("What a note ties to the ground stays there when page, area or projection change") {
    ExportRequest request = requestWith({callout(QStringLiteral("The bridge"), bridge), arrow({}, bridge, kunduz)});
    for (const char* page : {"A4", "A4-portrait", "1920x1080"}) {
        for (const char* projection : {"lambert", "web-mercator", "plate-carree"}) {
            for (const geo::LonLatBox& area :
                 {geo::LonLatBox{66.0, 35.5, 74.0, 40.5}, geo::LonLatBox{60, 34, 70, 39}}) {
                INFO(page << ", " << projection << ", from " << area.west);
                request.world = std::make_shared<const World>(
                    inProjection(*test::shippedMap(), *geo::findProjection(projection)).value);
                request.page = parsePageSize(QLatin1String(page), std::nullopt);
                request.area = area;
                const PageLayout layout = layOutPage(request);
                REQUIRE(layout.notes.size() == 2);
                const QPointF expected = pointOf(layout, *request.world, bridge);
                for (const QPointF drawn : {*layout.notes[0].head, *layout.notes[1].tail}) {
                    CHECK(drawn.x() == Approx(expected.x()).margin(0.01));
                    CHECK(drawn.y() == Approx(expected.y()).margin(0.01));
                }
            }
        }
    }
}

TEST_CASE("A note whose spot is off the map is left out, and that is said with its words") {
    const ExportRequest request = requestWith({callout(QStringLiteral("Where the treaty was signed"), london),
                                               textBox(QStringLiteral("Stays"), {0.1, 0.4}, 0.1),
                                               arrow(QStringLiteral("By air"), bridge, london)});
    const PageLayout layout = layOutPage(request);
    REQUIRE(layout.notes.size() == 1);
    CHECK(layout.notes.front().note == 1);
    REQUIRE(layout.remarks.size() == 2);
    CHECK(layout.remarks[0].contains(QStringLiteral("Where the treaty was signed")));
    CHECK(layout.remarks[0].contains(QStringLiteral("note 1")));
    CHECK(layout.remarks[1].contains(QStringLiteral("By air")));
    CHECK_FALSE(layout.description.contains(QStringLiteral("treaty")));
    CHECK(layout.description.contains(QStringLiteral("Stays")));
}

TEST_CASE("A text box is broken to its width, keeps the user's lines and stays on the sheet") {
    const QString text = QStringLiteral("The river was high that summer and the ferry did not run\nfor weeks");
    for (const QPointF corner : {QPointF(0.2, 0.3), QPointF(0.97, 0.99), QPointF(-4.0, 7.0)}) {
        const PageLayout layout = layOutPage(requestWith({textBox(text, corner, 0.12)}));
        REQUIRE(layout.notes.size() == 1);
        const QRectF box = layout.notes.front().box;
        CHECK(box.width() <= 0.12 * layout.size.width() + 0.01);
        CHECK(box.width() > 0.08 * layout.size.width());
        CHECK(QRectF(QPointF(), layout.size).contains(box));
        const PageGroup& group = groupNamed(layout, QStringLiteral("note-1"));
        const QStringList lines = textsIn(group);
        CHECK(lines.size() > 3);
        CHECK(lines.back() == QStringLiteral("for weeks"));
        CHECK(box.adjusted(-0.01, -0.01, 0.01, 0.01).contains(boundsOf(group.items)));
    }
}

TEST_CASE("The box of few words is no wider than these") {
    const PageLayout layout = layOutPage(requestWith({textBox(QStringLiteral("Dam"), {0.2, 0.3}, 0.5)}));
    REQUIRE(layout.notes.size() == 1);
    CHECK(layout.notes.front().box.width() < 50.0);
}

TEST_CASE("A callout's line leads from its rim to its spot, and stops before a mark that stands there") {
    const geo::Place* place = test::shippedMap()->atlas->findPlace(geo::PlaceId("xing-sher-khan-bandar-panji-poyon"));
    REQUIRE(place != nullptr);
    const auto endOfLine = [](const PageLayout& layout) {
        for (const PageItem& item : groupNamed(layout, QStringLiteral("note-1")).items) {
            if (const auto* stroke = std::get_if<PageStroke>(&item); stroke && stroke->path.elementCount() == 2) {
                return QPointF(stroke->path.elementAt(1));
            }
        }
        return QPointF();
    };
    const PageLayout free = layOutPage(requestWith({callout(QStringLiteral("Here"), geo::LonLat{70.0, 36.2})}));
    CHECK((endOfLine(free) - *free.notes.front().head).manhattanLength() < 0.01);
    const PageLayout atMark = layOutPage(requestWith({callout(QStringLiteral("Here"), *place->labelPoint())}));
    const QPointF missing = endOfLine(atMark) - *atMark.notes.front().head;
    CHECK(std::hypot(missing.x(), missing.y()) > 4.0);
    CHECK(std::hypot(missing.x(), missing.y()) <
          10.0);  // the rim of a diamond of 18 units, from wherever the line comes
}

TEST_CASE("Names give way to notes and their lines") {
    const PageLayout layout =
        layOutPage(requestWith({callout(QStringLiteral("A long line"), geo::LonLat{72.9, 36.0}),
                                arrow(QStringLiteral("There"), bridge, geo::LonLat{71.5, 38.6})}));
    const geo::Projection projection(test::shippedMap()->projection);
    const MapOnPage map{layout.mapFrame, layout.scene.viewport, projection};
    ExportRequest request = requestWith({callout(QStringLiteral("A long line"), geo::LonLat{72.9, 36.0}),
                                         arrow(QStringLiteral("There"), bridge, geo::LonLat{71.5, 38.6})});
    const std::vector<QRectF> covers =
        placeNotes(request, pageFrameOf(request.page), map, marksOnPage(layout.scene, layout.mapFrame)).covers();
    REQUIRE(covers.size() > 20);
    for (const LabelItem& label : test::groundLabelsOf(layout.scene)) {
        const QRectF box(QPointF(label.box.left, label.box.top), QPointF(label.box.right, label.box.bottom));
        for (const QRectF& cover : covers) {
            INFO(label.text.toStdString());
            CHECK_FALSE(cover.translated(-layout.mapFrame.topLeft()).intersects(box));
        }
    }
}

TEST_CASE("A note takes its colour, the size of its words and its line from its look") {
    PageNote note = callout(QStringLiteral("Closed"), geo::LonLat{70.0, 36.2});
    const double usualHeight = layOutPage(requestWith({note})).notes.front().box.height();
    const QColor red = noteColours().front().colour;
    note.look = {red, 22, NoteBox::frame, NoteLine::dashed, 4.0};
    const PageLayout layout = layOutPage(requestWith({note}));
    CHECK(layout.notes.front().box.height() > 1.5 * usualHeight);
    bool lineDrawn = false;
    bool frameDrawn = false;
    for (const PageItem& item : groupNamed(layout, QStringLiteral("note-1")).items) {
        if (const auto* text = std::get_if<PageText>(&item)) {
            CHECK(text->colour == red);
            CHECK(text->font.pixelSize == 22.0);
        } else if (const auto* stroke = std::get_if<PageStroke>(&item); stroke && stroke->pen.colour == red) {
            lineDrawn = lineDrawn || (stroke->pen.width == 4.0 && stroke->pen.dashes.size() == 2);
            frameDrawn = frameDrawn || stroke->path.boundingRect() == layout.notes.front().box;
        }
    }
    CHECK(lineDrawn);
    CHECK(frameDrawn);
}

TEST_CASE("Words stand on a frame, on a plate or on the map itself, and then have a rim") {
    struct Wanted {
        NoteBox box;
        int fills;
        int strokes;
        bool rim;
    };
    PageNote note = textBox(QStringLiteral("Closed"), {0.3, 0.4}, 0.2);
    for (const Wanted& wanted : {Wanted{NoteBox::usual, 1, 0, false}, Wanted{NoteBox::none, 0, 0, true},
                                 Wanted{NoteBox::plate, 1, 0, false}, Wanted{NoteBox::frame, 1, 1, false}}) {
        note.look.box = wanted.box;
        int fills = 0;
        int strokes = 0;
        const PageLayout layout = layOutPage(requestWith({note}));
        for (const PageItem& item : groupNamed(layout, QStringLiteral("note-1")).items) {
            fills += std::holds_alternative<PageFill>(item) ? 1 : 0;
            strokes += std::holds_alternative<PageStroke>(item) ? 1 : 0;
            if (const auto* text = std::get_if<PageText>(&item)) {
                CHECK((text->haloWidth > 0.0) == wanted.rim);
            }
        }
        CHECK(fills == wanted.fills);
        CHECK(strokes == wanted.strokes);
    }
}

TEST_CASE("A thick arrow has a larger head, and names keep off all of its width") {
    PageNote note = arrow({}, bridge, kunduz);
    const auto headOf = [](const PageLayout& layout) {
        for (const PageItem& item : groupNamed(layout, QStringLiteral("note-1")).items) {
            if (const auto* fill = std::get_if<PageFill>(&item)) {
                return fill->path.boundingRect().size();
            }
        }
        return QSizeF();
    };
    const PageLayout usual = layOutPage(requestWith({note}));
    note.look.lineWidth = 8.0;
    const ExportRequest request = requestWith({note});
    const PageLayout thick = layOutPage(request);
    CHECK(headOf(thick).width() > 2.0 * headOf(usual).width());
    const geo::Projection projection(request.world->projection);
    const MapOnPage map{thick.mapFrame, thick.scene.viewport, projection};
    for (const QRectF& cover : placeNotes(request, pageFrameOf(request.page), map).covers()) {
        CHECK(std::min(cover.width(), cover.height()) >= 12.0);
    }
}

TEST_CASE("In an SVG each note is a group of its own that can be read") {
    const ExportRequest request = requestWith(
        {textBox(QStringLiteral("First words"), {0.1, 0.4}, 0.15), arrow(QStringLiteral("Way south"), bridge, kunduz)});
    QByteArray svg;
    QBuffer buffer(&svg);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(writePageAsSvg(layOutPage(request), request.page, buffer));
    QXmlStreamReader reader(svg);
    QStringList groups;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("g")) {
            groups << reader.attributes().value(QLatin1String("id")).toString();
        }
    }
    CHECK(groups.contains(QStringLiteral("note-1")));
    CHECK(groups.contains(QStringLiteral("note-2")));
    CHECK(svg.contains("First words"));
}

TEST_CASE("An arrow's head lies at the spot that it leads to, and its words behind its tail") {
    const PageLayout layout = layOutPage(requestWith({arrow(QStringLiteral("Way south"), bridge, kunduz)}));
    REQUIRE(layout.notes.size() == 1);
    const PlacedNote& note = layout.notes.front();
    CHECK(note.box.right() < note.tail->x());  // the arrow goes to the right
    bool tipDrawn = false;
    for (const PageItem& item : groupNamed(layout, QStringLiteral("note-1")).items) {
        if (const auto* fill = std::get_if<PageFill>(&item)) {
            tipDrawn = tipDrawn || (QPointF(fill->path.elementAt(0)) - *note.head).manhattanLength() < 0.01;
        }
    }
    CHECK(tipDrawn);
}
