// SPDX-License-Identifier: MIT
#include "libgeo/document/printed_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>

#include "libgeo/document/block_collector.h"
#include "libgeo/document/line_end_hyphens.h"
#include "libgeo/document/printed_lines.h"

namespace geo {

namespace {

constexpr double headingShare = 1.15;  // of the body's size
constexpr double titleShare = 1.3;
constexpr std::size_t longestHeading = 200;  // bytes

/// Lines of one paragraph.
struct Paragraph {
    std::vector<const PrintedLine*> lines;
};

bool endsWithAny(std::string_view text, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return text.ends_with(end); });
}

bool endsSentence(std::string_view text) {
    while (endsWithAny(text, {"”", "’", "»", "\"", "'", ")", "]"}))
        text.remove_suffix(endsWithAny(text, {"”", "’"}) ? 3 : text.ends_with("»") ? 2 : 1);
    return endsWithAny(text, {".", "!", "?", ":", "…", "。"});
}

bool beginsItem(std::string_view text) {
    constexpr auto bullets = std::to_array<std::string_view>({"•", "▪", "‣", "◦", "●", "■", "–\u00A0", "– "});
    return std::any_of(bullets.begin(), bullets.end(), [&](std::string_view mark) { return text.starts_with(mark); });
}

bool endsInHyphen(std::string_view text) {
    return endsWithAny(text, {"-", "\u00AD", "\u2010"});
}

/// The usual way from one line down to the next.
double usualPitch(const std::vector<PrintedLine>& lines, double body) {
    std::vector<double> pitches;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const PrintedLine& line = lines[i];
        const double pitch = line.top - lines[i - 1].top;
        const bool sameSize = std::abs(line.size - body) < 0.6 && std::abs(lines[i - 1].size - body) < 0.6;
        if (line.page == lines[i - 1].page && sameSize && pitch > 0.5 * body && pitch < 3.0 * body)
            pitches.push_back(pitch);
    }
    if (pitches.empty())
        return 1.3 * body;
    const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 2);
    std::nth_element(pitches.begin(), middle, pitches.end());
    return *middle;
}

class ParagraphFinder {
public:
    explicit ParagraphFinder(const std::vector<PrintedLine>& lines)
        : m_lines(lines), m_body(bodySize(lines)), m_pitch(usualPitch(lines, m_body)) {}

    std::vector<Paragraph> find() const {
        std::vector<Paragraph> paragraphs;
        for (const PrintedLine& line : m_lines) {
            if (line.running)
                continue;
            if (paragraphs.empty() || beginsParagraph(paragraphs.back(), line))
                paragraphs.emplace_back();
            paragraphs.back().lines.push_back(&line);
        }
        return paragraphs;
    }

    double body() const { return m_body; }

private:
    /// The right end of the column in which a line stands, from the lines about it that begin at its left end.
    double columnRight(const PrintedLine& line) const {
        constexpr std::ptrdiff_t reach = 200;  // lines; no column is longer
        const std::ptrdiff_t at = &line - m_lines.data();
        const auto begin = m_lines.begin() + std::max<std::ptrdiff_t>(at - reach, 0);
        const auto end = m_lines.begin() + std::min(at + reach, std::ssize(m_lines));
        double right = line.right;
        for (auto other = begin; other != end; ++other) {
            const bool sameColumn = other->page == line.page && std::abs(other->left - line.left) < 3.0 * m_body &&
                                    std::abs(other->size - line.size) < 0.6;
            if (sameColumn)
                right = std::max(right, other->right);
        }
        return right;
    }

    /// Whether the next line's first word would have found ample room behind a line: then its author ended it.
    bool endedEarly(const PrintedLine& line, const PrintedLine& next) const {
        return line.right + 2.0 * m_body + next.firstWordWidth < columnRight(line);
    }

    bool beginsParagraph(const Paragraph& running, const PrintedLine& line) const {
        const PrintedLine& previous = *running.lines.back();
        if (std::abs(line.size - previous.size) > 0.08 * previous.size || line.bold != previous.bold)
            return true;
        if (beginsItem(line.text))
            return true;
        if (endsInHyphen(previous.text))
            return false;
        const bool below = line.page == previous.page && line.top > previous.top;
        if (!below)  // the next column or page
            return endedEarly(previous, line) || isLoud(line);
        if (line.top - previous.top > 1.3 * m_pitch * std::max(1.0, line.size / m_body))
            return true;
        const bool indented = line.left > previous.left + 0.8 * line.size;
        if (indented && !beginsItem(running.lines.front()->text))
            return true;
        return endedEarly(previous, line) && (endsSentence(previous.text) || fillsLittle(previous));
    }

    /// A line that leaves a third of its column empty: a heading or a quote without a stop.
    bool fillsLittle(const PrintedLine& line) const {
        const double right = columnRight(line);
        return line.right < right - (right - line.left) / 3.0;
    }

    bool isLoud(const PrintedLine& line) const { return line.bold || line.size > headingShare * m_body; }

    const std::vector<PrintedLine>& m_lines;
    double m_body;
    double m_pitch;
};

std::string textOf(const Paragraph& paragraph, const LineEndHyphens& hyphens) {
    std::string text;
    for (const PrintedLine* line : paragraph.lines)
        hyphens.append(line->text, text);
    return text;
}

BlockHint hintOf(const Paragraph& paragraph, const std::string& text, double body) {
    const PrintedLine& first = *paragraph.lines.front();
    if (first.size > headingShare * body && text.size() <= longestHeading)
        return BlockHint::heading;
    if (first.bold && text.size() <= longestHeading && !endsSentence(text))
        return BlockHint::heading;
    // A line or two that end without a stop may be a heading, a caption, a name: nothing is said about them.
    return paragraph.lines.size() >= 3 ? BlockHint::paragraph : BlockHint::none;
}

/// The first of the largest headings on the first page that has any. One below running text is a heading only.
std::optional<std::size_t> findTitle(const std::vector<Paragraph>& paragraphs, double body) {
    std::optional<std::size_t> title;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const PrintedLine& first = *paragraphs[i].lines.front();
        if (title && first.page != paragraphs[*title].lines.front()->page)
            break;
        const bool larger = !title || first.size > paragraphs[*title].lines.front()->size + 0.5;
        if (first.size > titleShare * body && larger)
            title = i;
        if (!title && paragraphs[i].lines.size() >= 3)
            break;
    }
    return title;
}

}  // namespace

Document documentOfPages(const std::vector<PrintedPage>& pages) {
    std::vector<PrintedLine> lines = linesOf(pages);
    markRunningLines(lines, pages);
    const ParagraphFinder finder(lines);
    const std::vector<Paragraph> paragraphs = finder.find();
    const LineEndHyphens hyphens(lines);
    const std::optional<std::size_t> title = findTitle(paragraphs, finder.body());
    Document document;
    document.format = DocumentFormat::pdf;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const std::string text = textOf(paragraphs[i], hyphens);
        appendBlock(document, text, title == i ? BlockHint::title : hintOf(paragraphs[i], text, finder.body()));
    }
    for (const PrintedLine& line : lines) {
        if (line.running)
            appendBlock(document, line.text, BlockHint::furniture);
    }
    return document;
}

}  // namespace geo
