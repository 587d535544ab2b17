// SPDX-License-Identifier: MIT
#include "app/export/note_drawing.h"

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

void addArrowHead(PageGroup& group, const QLineF& line, const MapStyle& style) {
    constexpr double length = 10.0;
    constexpr double halfWidth = 3.8;
    const QPointF tip = line.p2();
    const double whole = std::max(line.length(), 0.001);
    const QPointF along = (line.p2() - line.p1()) / whole;
    const QPointF across(-along.y(), along.x());
    QPainterPath head;
    head.addPolygon(QPolygonF{tip, tip - along * length + across * halfWidth, tip - along * (length * 0.75),
                              tip - along * length - across * halfWidth, tip});
    group.items.emplace_back(PageStroke{head, {style.page, 2.0, {}}});
    group.items.emplace_back(PageFill{head, style.text});
}

void addNoteLine(PageGroup& group, const NoteOnPage& note, const MapStyle& style, const std::vector<QPointF>& marks) {
    const std::optional<QLineF> line = lineOf(note.placed);
    if (!line) {
        return;
    }
    const bool atMark = std::any_of(marks.begin(), marks.end(), [&](QPointF mark) {
        return QLineF(mark, line->p2()).length() < style.markSize / 2.0;
    });
    const QLineF drawn = beforeSymbol(*line, atMark ? style.markSize / 2.0 + 2.0 : 0.0);
    QColor halo = style.page;
    halo.setAlphaF(0.85F);
    if (note.kind == PageNoteKind::arrow) {
        addHaloedLine(group, pathOf(beforeSymbol(drawn, 7.0)), {style.text, 1.7, {}}, halo);
        addArrowHead(group, drawn, style);
        return;
    }
    addHaloedLine(group, pathOf(drawn), {style.text, 1.0, {}}, halo);
    if (!atMark) {
        QPainterPath dot;
        dot.addEllipse(drawn.p2(), 2.4, 2.4);
        group.items.emplace_back(PageStroke{dot, {style.page, 1.6, {}}});
        group.items.emplace_back(PageFill{dot, style.text});
    }
}

/// Callouts have a rim, other words a quiet plate where they lie on the map.
void addBox(PageGroup& group, const NoteOnPage& note, const MapStyle& style, const QRectF& mapFrame) {
    const QRectF& box = note.placed.box;
    const bool callout = note.kind == PageNoteKind::callout;
    if (!callout && !box.intersects(mapFrame)) {
        return;
    }
    QPainterPath path;
    path.addRoundedRect(box, 3.0, 3.0);
    QColor paper = style.page;
    paper.setAlphaF(callout ? 0.94F : 0.86F);
    group.items.emplace_back(PageFill{path, paper});
    if (callout) {
        group.items.emplace_back(PageStroke{path, {style.text, 0.8, {}}});
    }
}

}  // namespace

PageGroup drawNote(const NoteOnPage& note, const MapStyle& style, const QRectF& mapFrame,
                   const std::vector<QPointF>& marks) {
    const QString number = QString::number(note.placed.note + 1);
    PageGroup group{QStringLiteral("note-") + number, note.words.isEmpty() ? QStringLiteral("Arrow") : note.words, {}};
    addNoteLine(group, note, style, marks);
    if (!note.placed.box.isNull()) {
        addBox(group, note, style, mapFrame);
        const QRectF& box = note.placed.box;
        const double left = note.kind == PageNoteKind::arrow ? (box.width() - note.text.widest) / 2.0 : notePadding;
        addText(group, note.text, box.topLeft() + QPointF(left, (box.height() - note.text.height) / 2.0));
    }
    return group;
}

}  // namespace marz
