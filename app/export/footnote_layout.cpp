// SPDX-License-Identifier: MIT
#include "app/export/footnote_layout.h"

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

    PageBlock all(double size) const { return placed(flowed(m_key.footnotes.size(), Quotes::shown, size)); }

    PageBlock first(std::size_t shown, double size, const QString& rest) const {
        std::vector<FlowedText> notes = flowed(shown, Quotes::leftOut, size);
        notes.push_back(flowText({{rest, pageFont(size), m_style.quietText}}, m_columnWidth, noteLineHeight(size)));
        PageBlock block = placed(notes);
        block.whole = false;
        return block;
    }

private:
    std::vector<FlowedText> flowed(std::size_t shown, Quotes quotes, double size) const {
        std::vector<FlowedText> notes;
        for (std::size_t i = 0; i < shown; ++i) {
            notes.push_back(flowNote(m_key.footnotes[i], quotes, m_style, m_columnWidth, size));
        }
        return notes;
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

    const MapKey& m_key;
    const MapStyle& m_style;
    int m_columns;
    double m_columnWidth;
};

QString restInWords(std::size_t left) {
    return left == 1 ? QStringLiteral("and 1 more source: “marz sources” lists them all.")
                     : QStringLiteral("and %1 more sources: “marz sources” lists them all.").arg(left);
}

}  // namespace

double noteLineHeight(double textSize) {
    return std::round(textSize * 1.38);
}

FlowedText flowNote(const Footnote& note, Quotes quotes, const MapStyle& style, double width, double textSize) {
    const double indent = std::round(textSize * (note.letter.size() > 1 ? 1.9 : 1.3));
    std::vector<TextRun> runs{{note.text, pageFont(textSize), style.text}};
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
        flowed.pieces.insert(flowed.pieces.begin(), {baseline, note.letter, pageFont(textSize, 700), style.text});
    }
    return flowed;
}

PageBlock layOutNotes(const MapKey& key, const MapStyle& style, double width, double mostHeight,
                      PageOverflow overflow) {
    const bool goesOn = overflow == PageOverflow::furtherPages;
    const double smallest = goesOn ? 9.0 : 8.0;
    const NoteColumns columns(key, style, width);
    PageBlock block;
    for (double size = 10.0; size >= smallest; size -= 1.0) {
        block = columns.all(size);
        if (block.height <= mostHeight) {
            return block;
        }
    }
    // Which sources are cited matters more than what they say.
    std::size_t shown = key.footnotes.size();
    if (quotesSomething(key)) {
        block = columns.first(shown, smallest,
                              goesOn ? QStringLiteral("What is quoted of them follows on the next pages.")
                                     : QStringLiteral("The quotations have no room on this page; a PDF has further "
                                                      "pages for them."));
    }
    if (goesOn && block.height > mostHeight) {
        return columns.first(0, smallest, QStringLiteral("The sources cited follow on the next pages."));
    }
    while (shown > 0 && block.height > mostHeight) {
        --shown;
        block = columns.first(shown, smallest, restInWords(key.footnotes.size() - shown));
    }
    return block;
}

}  // namespace marz
