// SPDX-License-Identifier: MIT
#include "app/export/layout/note_drawing.h"

#include <algorithm>

namespace marz {

namespace {

QPainterPath pathOf(const QLineF& line) {
    QPainterPath path(line.p1());
    path.lineTo(line.p2());
    return path;
}

/// The line cut off beside a symbol that stands at its end.
QLineF beforeSymbol(QLineF line, double room) {
    line.setLength(std::max(0.0, line.length() - room));
    return line;
}

/// How much larger heads and dots are than on the usual line of an arrow; a thin line keeps a head that can be seen.
double growthOf(const NoteOnPage& note) {
    return std::max(1.0, lineWidthOf(note.kind, note.look) / lineWidthOf(note.kind, {}));
}

/// To the symbol's rim, wherever in the symbol the line would end.
QLineF upToSymbol(QLineF line, const MarkOnPage& mark) {
    constexpr double gap = 0.8;
    line.setP2(mark.centre);
    return beforeSymbol(line, reachTowards(mark, line.p1()) + gap);
}

void addArrowHead(PageGroup& group, const QLineF& line, const NoteOnPage& note, const MapStyle& style) {
    const double length = 10.0 * growthOf(note);
    const double halfWidth = 3.8 * growthOf(note);
    const QPointF tip = line.p2();
    const double whole = std::max(line.length(), 0.001);
    const QPointF along = (line.p2() - line.p1()) / whole;
    const QPointF across(-along.y(), along.x());
    QPainterPath head;
    head.addPolygon(QPolygonF{tip, tip - along * length + across * halfWidth, tip - along * (length * 0.75),
                              tip - along * length - across * halfWidth, tip});
    group.items.emplace_back(PageStroke{head, {style.page, 2.0, {}}});
    group.items.emplace_back(PageFill{head, colourOf(note.look, style)});
}

std::vector<double> dashesOf(NoteLine line, double width) {
    switch (line) {
        case NoteLine::dashed:
            return {2.0 + 3.0 * width, 1.5 + 2.0 * width};
        case NoteLine::dotted:
            return {1.2 * width, 0.8 + 1.4 * width};
        case NoteLine::solid:
            break;
    }
    return {};
}

void addNoteLine(PageGroup& group, const NoteOnPage& note, const MapStyle& style,
                 const std::vector<MarkOnPage>& marks) {
    const std::optional<QLineF> line = lineOf(note);
    if (!line) {
        return;
    }
    const auto meant = std::find_if(marks.begin(), marks.end(), [&](const MarkOnPage& mark) {
        return QLineF(mark.centre, line->p2()).length() < mark.size / 2.0;
    });
    const bool atMark = meant != marks.end();
    const QLineF drawn = atMark ? upToSymbol(*line, *meant) : *line;
    QColor halo = style.page;
    halo.setAlphaF(0.85F);
    const QColor colour = colourOf(note.look, style);
    const double width = lineWidthOf(note.kind, note.look);
    const CanvasPen pen{colour, width, dashesOf(note.look.line, width)};
    if (note.kind == PageNoteKind::arrow) {
        addHaloedLine(group, pathOf(beforeSymbol(drawn, 7.0 * growthOf(note))), pen, halo);
        addArrowHead(group, drawn, note, style);
        return;
    }
    addHaloedLine(group, pathOf(drawn), pen, halo);
    if (!atMark) {
        const double radius = 1.4 + width;
        QPainterPath dot;
        dot.addEllipse(drawn.p2(), radius, radius);
        group.items.emplace_back(PageStroke{dot, {style.page, 1.6, {}}});
        group.items.emplace_back(PageFill{dot, colour});
    }
}

/// What the words stand on, where the user has not said it.
NoteBox boxOf(const NoteOnPage& note, const QRectF& mapFrame) {
    if (note.look.box != NoteBox::usual) {
        return note.look.box;
    }
    if (note.kind == PageNoteKind::callout) {
        return NoteBox::frame;
    }
    return note.placed.box.intersects(mapFrame) ? NoteBox::plate : NoteBox::none;
}

void addBox(PageGroup& group, const NoteOnPage& note, const MapStyle& style, NoteBox box) {
    if (box == NoteBox::none) {
        return;
    }
    QPainterPath path;
    path.addRoundedRect(note.placed.box, 3.0, 3.0);
    QColor paper = style.page;
    paper.setAlphaF(box == NoteBox::frame ? 0.94F : 0.86F);
    group.items.emplace_back(PageFill{path, paper});
    if (box == NoteBox::frame) {
        group.items.emplace_back(PageStroke{path, {colourOf(note.look, style), 0.8, {}}});
    }
}

/// Words without paper under them are read on any ground by their rim.
FlowedText haloed(FlowedText text, const MapStyle& style) {
    for (PageText& piece : text.pieces) {
        piece.halo = style.page;
        piece.haloWidth = std::max(1.5, piece.font.pixelSize * 0.14);
    }
    return text;
}

}  // namespace

PageGroup drawNote(const NoteOnPage& note, const MapStyle& style, const QRectF& mapFrame,
                   const std::vector<MarkOnPage>& marks) {
    const QString number = QString::number(note.placed.note + 1);
    PageGroup group{QStringLiteral("note-") + number, note.words.isEmpty() ? QStringLiteral("Arrow") : note.words, {}};
    addNoteLine(group, note, style, marks);
    if (!note.placed.box.isNull()) {
        const QRectF& box = note.placed.box;
        const NoteBox under = boxOf(note, mapFrame);
        addBox(group, note, style, under);
        const double left = note.kind == PageNoteKind::arrow ? (box.width() - note.text.widest) / 2.0 : notePadding;
        const bool onGround = under == NoteBox::none && box.intersects(mapFrame);
        addText(group, onGround ? haloed(note.text, style) : note.text,
                box.topLeft() + QPointF(left, (box.height() - note.text.height) / 2.0));
    }
    return group;
}

}  // namespace marz
