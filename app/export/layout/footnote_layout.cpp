// SPDX-License-Identifier: MIT
#include "app/export/layout/footnote_layout.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace marz {

namespace {

constexpr double columnGap = 24.0;

bool quotesSomething(const MapKey& key) {
    return std::any_of(key.footnotes.begin(), key.footnotes.end(),
                       [](const Footnote& note) { return !note.quotes.empty(); });
}

/// Notes in columns; where they are less than all, a last line tells of the rest.
class NoteColumns {
public:
    NoteColumns(const MapKey& key, const MapStyle& style, double width)
        : m_key(key),
          m_style(style),
          m_columns(std::clamp(static_cast<int>(width / 420.0), 1, 3)),
          m_columnWidth((width - (m_columns - 1) * columnGap) / m_columns) {}

    /// The first notes, as many as may have room: with one more they are higher than all columns together. So of
    /// thousands only those of one page are flowed.
    std::vector<FlowedText> first(Quotes quotes, double size, double mostHeight) const {
        std::vector<FlowedText> notes;
        double total = 0.0;
        for (const Footnote& note : m_key.footnotes) {
            FlowedText flowed = flowNote(note, quotes, m_style, m_columnWidth, size);
            total += flowed.height;
            if (total > m_columns * mostHeight) {
                break;
            }
            notes.push_back(std::move(flowed));
        }
        return notes;
    }

    bool areAll(const std::vector<FlowedText>& notes) const { return notes.size() == m_key.footnotes.size(); }

    PageBlock withRest(std::vector<FlowedText> notes, double size, const QString& rest) const {
        notes.push_back(flowText({{rest, pageFont(size), m_style.quietText}}, m_columnWidth, noteLineHeight(size)));
        PageBlock block = placed(notes);
        block.whole = false;
        return block;
    }

    /// One below the other in columns of about the same height.
    PageBlock placed(const std::vector<FlowedText>& notes) const {
        double total = 0.0;
        for (const FlowedText& note : notes) {
            total += note.height;
        }
        PageBlock block;
        double y = 0.0;
        int column = 0;
        for (const FlowedText& note : notes) {
            if (column + 1 < m_columns && y > 0.0 && y + note.height / 2.0 > total / m_columns) {
                ++column;
                y = 0.0;
            }
            addText(block.group, note, {column * (m_columnWidth + columnGap), y});
            y += note.height;
            block.height = std::max(block.height, y);
        }
        return block;
    }

private:
    const MapKey& m_key;
    const MapStyle& m_style;
    int m_columns;
    double m_columnWidth;
};

QString quotesLeftOutInWords(PageOverflow overflow) {
    return overflow == PageOverflow::furtherPages
               ? QStringLiteral("What is quoted of them follows on the next pages.")
               : QStringLiteral("The quotations have no room on this page; a PDF has further pages for them.");
}

QString restInWords(std::size_t left) {
    return left == 1 ? QStringLiteral("and 1 more source, for which there is no room here.")
                     : QStringLiteral("and %1 more sources, for which there is no room here.").arg(left);
}

}  // namespace

double noteLineHeight(double textSize) {
    return std::round(textSize * 1.38);
}

FlowedText flowNote(const Footnote& note, Quotes quotes, const MapStyle& style, double width, double textSize) {
    const double indent = std::round(textSize * (note.letter.size() > 1 ? 1.9 : 1.3));
    std::vector<TextRun> runs{{note.text, pageFont(textSize), style.text, 0.0, {note.address, {}}}};
    for (const QString& quote : note.quotes) {
        if (quotes == Quotes::shown) {
            runs.push_back({QLatin1Char(' ') + quote, pageFont(textSize), style.quietText});
        }
    }
    FlowedText flowed = flowText(runs, width - indent, noteLineHeight(textSize));
    for (PageText& piece : flowed.pieces) {
        piece.baseline.rx() += indent;
    }
    if (!flowed.pieces.empty()) {
        const QPointF baseline(0.0, flowed.pieces.front().baseline.y());
        flowed.pieces.insert(flowed.pieces.begin(),
                             {baseline, note.letter, pageFont(textSize, 700), style.text, {{}, note.anchor()}});
    }
    return flowed;
}

PageBlock layOutNotes(const MapKey& key, const MapStyle& style, double width, double mostHeight,
                      PageOverflow overflow) {
    if (key.footnotes.empty()) {
        return {};
    }
    const bool goesOn = overflow == PageOverflow::furtherPages;
    const double smallest = goesOn ? 9.0 : 8.0;
    const NoteColumns columns(key, style, width);
    for (double size = 10.0; size >= smallest; size -= 1.0) {
        const std::vector<FlowedText> notes = columns.first(Quotes::shown, size, mostHeight);
        if (!columns.areAll(notes)) {
            continue;
        }
        PageBlock block = columns.placed(notes);
        if (block.height <= mostHeight) {
            return block;
        }
    }
    // Which sources are cited matters more than what they say.
    std::vector<FlowedText> notes = columns.first(Quotes::leftOut, smallest, mostHeight);
    if (quotesSomething(key) && columns.areAll(notes)) {
        PageBlock block = columns.withRest(notes, smallest, quotesLeftOutInWords(overflow));
        if (block.height <= mostHeight) {
            return block;
        }
    }
    if (goesOn) {
        return columns.withRest({}, smallest, QStringLiteral("The sources cited follow on the next pages."));
    }
    notes.resize(std::min(notes.size(), key.footnotes.size() - 1));
    for (;; notes.pop_back()) {
        PageBlock block = columns.withRest(notes, smallest, restInWords(key.footnotes.size() - notes.size()));
        if (notes.empty() || block.height <= mostHeight) {
            return block;
        }
    }
}

}  // namespace marz
