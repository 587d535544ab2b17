// SPDX-License-Identifier: MIT
#include "app/export/layout/text_flow.h"

#include <QTextBoundaryFinder>
#include <algorithm>

#include "app/style/map_font.h"

namespace marz {

namespace {

/// A word with the spaces before it, as part of one run. Words of two runs without a space between them stick
/// together, so that a citing letter never begins a line.
struct Word {
    QString text;
    std::size_t run = 0;
    bool spaceBefore = false;
};

/// Where a line may be broken: also at line breaks and tabulators, which would have no width and glue words together.
/// Thin and no-break spaces hold words together.
bool isGap(QChar letter) {
    const bool endsLine = letter == QChar(QChar::LineSeparator) || letter == QChar(QChar::ParagraphSeparator);
    return letter == QLatin1Char(' ') || endsLine || (letter.unicode() < 0x20 && letter.isSpace());
}

using Chunk = std::vector<Word>;  // what must stay on one line

std::vector<Chunk> chunksOf(const std::vector<TextRun>& runs) {
    std::vector<Chunk> chunks;
    bool space = true;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        QString word;
        const auto finish = [&] {
            if (word.isEmpty()) {
                return;
            }
            if (space || chunks.empty()) {
                chunks.emplace_back();
            }
            chunks.back().push_back({word, run, space});
            word.clear();
            space = false;
        };
        for (const QChar letter : runs[run].text) {
            if (isGap(letter)) {
                finish();
                space = true;
            } else {
                word += letter;
            }
        }
        finish();
    }
    return chunks;
}

class LineBreaker {
public:
    LineBreaker(const std::vector<TextRun>& runs, double width, double lineHeight)
        : m_runs(runs), m_width(width), m_lineHeight(lineHeight) {}

    void add(const Chunk& chunk) {
        if (widthOf(m_line, chunk) > m_width && !m_line.empty()) {
            endLine();
        }
        if (m_line.empty() && widthOf({}, chunk) > m_width) {
            addInPieces(chunk);
            return;
        }
        append(m_line, chunk);
    }

    FlowedText finish() {
        if (!m_line.empty()) {
            endLine();
        }
        m_result.height = static_cast<double>(m_lines) * m_lineHeight;
        return std::move(m_result);
    }

private:
    /// Words of one run in one string, so that they are measured and drawn with their kerning.
    static void append(std::vector<Word>& line, const Chunk& chunk) {
        for (const Word& word : chunk) {
            const QString gap = word.spaceBefore && !line.empty() ? QStringLiteral(" ") : QString();
            if (!line.empty() && line.back().run == word.run) {
                line.back().text += gap + word.text;
            } else {
                line.push_back({gap + word.text, word.run, false});
            }
        }
    }

    double widthOf(std::vector<Word> line, const Chunk& chunk) const {
        append(line, chunk);
        double width = 0.0;
        for (const Word& word : line) {
            width += measureText(word.text, m_runs[word.run].font).width;
        }
        return width;
    }

    void addInPieces(const Chunk& chunk) {
        for (const Word& word : chunk) {
            // What people see as one letter may be several code units: surrogates, and marks above a letter.
            QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word.text);
            qsizetype begin = 0;
            for (qsizetype end = letters.toNextBoundary(); end >= 0; end = letters.toNextBoundary()) {
                const Chunk piece{{word.text.mid(begin, end - begin), word.run, false}};
                begin = end;
                if (!m_line.empty() && widthOf(m_line, piece) > m_width) {
                    endLine();
                }
                append(m_line, piece);
            }
        }
    }

    void endLine() {
        // The base line stands where a line of this height has its letters' optical middle in its own middle.
        const double baseline = (static_cast<double>(m_lines) + 0.74) * m_lineHeight;
        double x = 0.0;
        // Letters that cite are raised beside a text; a line of nothing else would hang in the air.
        const bool onlyRaised =
            std::all_of(m_line.begin(), m_line.end(), [this](const Word& word) { return m_runs[word.run].rise > 0.0; });
        for (const Word& word : m_line) {
            const TextRun& run = m_runs[word.run];
            const double rise = onlyRaised ? 0.5 * run.rise : run.rise;
            // A space at a text's start would be lost in an SVG: it becomes distance.
            const QString text = word.text.startsWith(QLatin1Char(' ')) ? word.text.mid(1) : word.text;
            const double width = measureText(word.text, run.font).width;
            const double gap = width - measureText(text, run.font).width;
            // Pages are read from left to right, also where a line begins with a name that is not.
            const QString drawn = text.isRightToLeft() ? QChar(0x200E) + text : text;
            m_result.pieces.push_back({{x + gap, baseline - rise}, drawn, run.font, run.colour, run.link});
            x += width;
        }
        m_result.widest = std::max(m_result.widest, x);
        m_line.clear();
        ++m_lines;
    }

    const std::vector<TextRun>& m_runs;
    double m_width;
    double m_lineHeight;
    std::vector<Word> m_line;
    std::size_t m_lines = 0;
    FlowedText m_result;
};

}  // namespace

LabelFont pageFont(double size, int weight) {
    LabelFont font;
    font.pixelSize = size;
    font.weight = weight;
    return font;
}

FlowedText flowText(const std::vector<TextRun>& runs, double width, double lineHeight) {
    LineBreaker breaker(runs, width, lineHeight);
    for (const Chunk& chunk : chunksOf(runs)) {
        breaker.add(chunk);
    }
    return breaker.finish();
}

}  // namespace marz
