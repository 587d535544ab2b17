// SPDX-License-Identifier: MIT
#include "app/export/layout/note_layout.h"

#include <algorithm>
#include <cmath>

#include "app/export/layout/note_leader.h"
#include "app/scene/label_placer.h"

namespace marz {

namespace {

constexpr double arrowGap = 5.0;  // from an arrow's tail to its words
constexpr double stretch = 8.0;   // of a line that names keep off
constexpr double lineHeightOfText = 1.34;

double lineHeightOf(double size) {
    return std::round(size * lineHeightOfText);
}

/// Line breaks of the user's are kept.
FlowedText flowParagraphs(const PageNote& note, const MapStyle& style, double width, double size) {
    FlowedText whole;
    for (const QString& line : note.text.split(QLatin1Char('\n'))) {
        FlowedText part =
            flowText({{line, pageFont(size, 500), colourOf(note.look, style)}}, width, lineHeightOf(size));
        for (PageText& piece : part.pieces) {
            piece.baseline.ry() += whole.height;
            whole.pieces.push_back(std::move(piece));
        }
        whole.height += std::max(part.height, lineHeightOf(size));  // an empty line is one
        whole.widest = std::max(whole.widest, part.widest);
    }
    return whole;
}

/// In the size that was chosen, or in a smaller one that still can be read.
FlowedText flowWithin(const PageNote& note, const MapStyle& style, QSizeF room) {
    constexpr int smallestToRead = 8;
    const int wanted = std::clamp(note.look.textSize, smallestNoteText, largestNoteText);
    FlowedText flowed;
    for (int size = wanted; size == wanted || size >= smallestToRead; --size) {
        flowed = flowParagraphs(note, style, room.width(), size);
        if (flowed.height <= room.height()) {
            break;
        }
    }
    return flowed;
}

double widthOf(const PageNote& note, const PageFrame& page) {
    const double share = std::isfinite(note.width) ? std::clamp(note.width, 0.04, 1.0) : PageNote{}.width;
    return std::max(share * page.size.width(), 40.0);
}

QPointF cornerOf(const PageNote& note, const PageFrame& page) {
    const auto within = [](double share) { return std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0; };
    return {within(note.corner.x()) * page.size.width(), within(note.corner.y()) * page.size.height()};
}

NoteOnPage placeText(const PageNote& note, const MapStyle& style, const PageFrame& page) {
    NoteOnPage placed;
    const QSizeF room(widthOf(note, page) - 2.0 * notePadding, page.size.height() - 2.0 * notePadding);
    placed.text = flowWithin(note, style, room);
    const QSizeF size(placed.text.widest + 2.0 * notePadding,
                      placed.text.height + 2.0 * notePadding);  // no wider than its text
    placed.placed.box = keptWithin({cornerOf(note, page), size}, page.sheet());
    return placed;
}

/// The words stand behind the tail, away from where the arrow goes.
QRectF besideTail(QSizeF size, QPointF tail, QPointF head) {
    const QPointF away = tail - head;
    if (std::abs(away.x()) >= std::abs(away.y())) {
        const double left = away.x() >= 0.0 ? tail.x() + arrowGap : tail.x() - arrowGap - size.width();
        return {QPointF(left, tail.y() - size.height() / 2.0), size};
    }
    const double top = away.y() >= 0.0 ? tail.y() + arrowGap : tail.y() - arrowGap - size.height();
    return {QPointF(tail.x() - size.width() / 2.0, top), size};
}

void addWordsOfArrow(NoteOnPage& placed, const PageNote& note, const MapStyle& style, const PageFrame& page) {
    constexpr double tight = 3.0;
    constexpr double share = 0.16;  // of the page's width; an arrow has none of its own
    const QSizeF room(std::max(share * page.size.width(), 40.0), page.size.height() - 2.0 * tight);
    placed.text = flowWithin(note, style, room);
    const QSizeF size(placed.text.widest + 2.0 * tight, placed.text.height + 2.0 * tight);
    placed.placed.box = keptWithin(besideTail(size, *placed.placed.tail, *placed.placed.head), page.sheet());
}

QString nameOf(PageNoteKind kind) {
    switch (kind) {
        case PageNoteKind::callout:
            return QStringLiteral("callout");
        case PageNoteKind::arrow:
            return QStringLiteral("arrow");
        case PageNoteKind::text:
            break;
    }
    return QStringLiteral("text");
}

/// "The arrow “towards Kunduz” (note 2)"
QString subject(const PageNote& note, std::size_t index) {
    constexpr qsizetype mostLetters = 40;
    QString words = note.text.simplified();
    if (words.size() > mostLetters) {
        words = words.left(mostLetters).trimmed() + QChar(0x2026);
    }
    const QString quoted = words.isEmpty() ? QString() : QStringLiteral(" “%1”").arg(words);
    return QStringLiteral("The %1%2 (note %3)").arg(nameOf(note.kind), quoted).arg(index + 1);
}

class NotePlacer {
public:
    NotePlacer(const ExportRequest& request, const PageFrame& page, const MapOnPage& map,
               const std::vector<MarkOnPage>& marks)
        : m_request(request), m_page(page), m_map(map), m_marks(marks) {}

    void add(const PageNote& note, std::size_t index) {
        std::optional<NoteOnPage> placed =
            note.kind == PageNoteKind::arrow ? placeArrow(note, index) : placeBox(note, index);
        if (!placed) {
            return;
        }
        placed->kind = note.kind;
        placed->look = note.look;
        placed->placed.note = index;
        placed->words = note.text.simplified();
        if (placed->placed.box.height() > m_page.size.height()) {
            m_notes.remarks.push_back(subject(note, index) + QStringLiteral(" is longer than the page; shorten it."));
        }
        m_notes.notes.push_back(std::move(*placed));
    }

    NotesOnPage take() { return std::move(m_notes); }

private:
    std::optional<NoteOnPage> placeBox(const PageNote& note, std::size_t index) {
        if (note.text.trimmed().isEmpty()) {
            return std::nullopt;
        }
        NoteOnPage placed = placeText(note, m_request.style, m_page);
        if (note.kind == PageNoteKind::callout) {
            placed.placed.head = spotOf(note.towards);
            if (!placed.placed.head) {
                sayOffMap(note, index, QStringLiteral("points to a spot that is"));
                return std::nullopt;
            }
            const QPointF spot = *placed.placed.head;
            if (!placed.placed.box.contains(spot)) {
                placed.start = leaderStart(placed.placed.box, spot, m_marks);
            }
        }
        return placed;
    }

    std::optional<NoteOnPage> placeArrow(const PageNote& note, std::size_t index) {
        NoteOnPage placed;
        placed.placed.tail = spotOf(note.from);
        placed.placed.head = spotOf(note.towards);
        if (!placed.placed.tail || !placed.placed.head) {
            sayOffMap(note, index, QStringLiteral("has an end that is"));
            return std::nullopt;
        }
        if (!note.text.trimmed().isEmpty()) {
            addWordsOfArrow(placed, note, m_request.style, m_page);
        }
        return placed;
    }

    std::optional<QPointF> spotOf(const std::optional<geo::LonLat>& spot) const {
        return spot ? m_map.pointOf(*spot) : std::nullopt;
    }

    void sayOffMap(const PageNote& note, std::size_t index, const QString& what) {
        m_notes.remarks.push_back(subject(note, index) + QLatin1Char(' ') + what +
                                  QStringLiteral(" not on this map, so it is left out."));
    }

    const ExportRequest& m_request;
    const PageFrame& m_page;
    const MapOnPage& m_map;
    const std::vector<MarkOnPage>& m_marks;
    NotesOnPage m_notes;
};

}  // namespace

QColor colourOf(const NoteLook& look, const MapStyle& style) {
    return look.colour.value_or(style.text);
}

double lineWidthOf(PageNoteKind kind, const NoteLook& look) {
    if (kind == PageNoteKind::text) {
        return 0.0;
    }
    const double usual = kind == PageNoteKind::arrow ? 1.7 : 1.0;
    const double wanted = look.lineWidth.value_or(usual);
    return std::isfinite(wanted) ? std::clamp(wanted, thinnestNoteLine, widestNoteLine) : usual;
}

std::optional<QLineF> lineOf(const NoteOnPage& note) {
    const std::optional<QPointF> from = note.placed.tail ? note.placed.tail : note.start;
    return from && note.placed.head ? std::optional(QLineF(*from, *note.placed.head)) : std::nullopt;
}

std::vector<QRectF> NotesOnPage::covers() const {
    std::vector<QRectF> covers;
    for (const NoteOnPage& note : notes) {
        if (!note.placed.box.isNull()) {
            covers.push_back(note.placed.box);
        }
        if (const std::optional<QLineF> line = lineOf(note)) {
            const int steps = std::max(1, static_cast<int>(std::ceil(line->length() / stretch)));
            for (int step = 0; step < steps; ++step) {
                const QRectF part(line->pointAt(double(step) / steps), line->pointAt(double(step + 1) / steps));
                const double reach = std::max(3.0, lineWidthOf(note.kind, note.look) / 2.0 + 2.0);
                covers.push_back(part.normalized().adjusted(-reach, -reach, reach, reach));
            }
        }
    }
    return covers;
}

NotesOnPage placeNotes(const ExportRequest& request, const PageFrame& page, const MapOnPage& map,
                       const std::vector<MarkOnPage>& marks) {
    NotePlacer placer(request, page, map, marks);
    for (std::size_t index = 0; index < request.notes.size(); ++index) {
        placer.add(request.notes[index], index);
    }
    return placer.take();
}

}  // namespace marz
