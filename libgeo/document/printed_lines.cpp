// SPDX-License-Identifier: MIT
#include "libgeo/document/printed_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace geo {

namespace {

/// So much of a page's height at each end may hold running titles.
constexpr double marginShare = 0.12;
/// Notes are set at least this much smaller than the text.
constexpr double noteShare = 0.9;

bool continuesLine(const PrintedLine& line, const PrintedWord& word) {
    const double overlap = std::min(line.bottom, word.bottom) - std::max(line.top, word.top);
    const double height = std::min(line.bottom - line.top, word.bottom - word.top);
    const double gap = word.left - line.right;
    const double em = std::max(word.bottom - word.top, 1.0);
    return overlap > 0.4 * height && gap > -em && gap < 4.0 * em;
}

PrintedLine beginLine(const PrintedWord& word, std::size_t page) {
    PrintedLine line;
    line.text = word.text;
    line.page = page;
    line.left = word.left;
    line.top = word.top;
    line.right = word.right;
    line.bottom = word.bottom;
    line.size = word.size > 0.0 ? word.size : word.bottom - word.top;
    line.firstWordWidth = word.right - word.left;
    line.bold = word.bold;
    return line;
}

void extend(PrintedLine& line, const PrintedWord& word) {
    // Letters of one word may come apart where a font changes; a word space is a fifth of the letters' height or more.
    const bool space = word.left - line.right > 0.1 * (word.bottom - word.top);
    line.text += space ? " " : "";
    line.text += word.text;
    line.right = std::max(line.right, word.right);
    line.top = std::min(line.top, word.top);
    line.bottom = std::max(line.bottom, word.bottom);
    line.size = std::max(line.size, word.size);
    line.bold = line.bold && word.bold;
}

std::string withoutFigures(const std::string& text) {
    std::string key;
    for (const char c : text) {
        const bool figure = c >= '0' && c <= '9';
        if (!figure)
            key += c;
        else if (key.empty() || key.back() != '#')
            key += '#';
    }
    return key;
}

/// "12", "Page 3 of 9", "– 4 –"
bool isPageNumber(const std::string& key) {
    static const std::set<std::string> forms{"#",           "- # -", "– # –", "— # —",  "Page #",
                                             "Page # of #", "# / #", "#/#",   "# of #", "[#]"};
    return forms.contains(key);
}

bool standsInMargin(const PrintedLine& line, const PrintedPage& page) {
    return line.bottom < marginShare * page.height || line.top > (1.0 - marginShare) * page.height;
}

/// The last lines of a page, as long as they are small.
void markNotes(std::vector<PrintedLine>& lines, double body) {
    for (std::size_t end = lines.size(); end > 0;) {
        std::size_t begin = end;
        while (begin > 0 && lines[begin - 1].page == lines[end - 1].page)
            --begin;
        for (std::size_t i = end; i-- > begin;) {
            if (lines[i].running)
                continue;
            if (lines[i].size > noteShare * body)
                break;
            lines[i].running = true;
        }
        end = begin;
    }
}

}  // namespace

std::vector<PrintedLine> linesOf(const std::vector<PrintedPage>& pages) {
    std::vector<PrintedLine> lines;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        bool fresh = true;
        for (const PrintedWord& word : pages[page].words) {
            if (!fresh && continuesLine(lines.back(), word))
                extend(lines.back(), word);
            else
                lines.push_back(beginLine(word, page));
            fresh = false;
        }
    }
    return lines;
}

double bodySize(const std::vector<PrintedLine>& lines) {
    std::map<long, std::size_t> letters;  // by half points
    for (const PrintedLine& line : lines)
        letters[std::lround(line.size * 2.0)] += line.text.size();
    const auto most = std::max_element(letters.begin(), letters.end(),
                                       [](const auto& one, const auto& other) { return one.second < other.second; });
    return most == letters.end() ? 0.0 : static_cast<double>(most->first) / 2.0;
}

void markRunningLines(std::vector<PrintedLine>& lines, const std::vector<PrintedPage>& pages) {
    std::map<std::string, std::set<std::size_t>> pagesWith;
    for (const PrintedLine& line : lines) {
        if (standsInMargin(line, pages[line.page]))
            pagesWith[withoutFigures(line.text)].insert(line.page);
    }
    const std::size_t enough = std::max<std::size_t>(2, pages.size() / 3);  // left and right pages may differ
    for (PrintedLine& line : lines) {
        if (!standsInMargin(line, pages[line.page]))
            continue;
        const std::string key = withoutFigures(line.text);
        line.running = isPageNumber(key) || pagesWith[key].size() >= enough;
    }
    markNotes(lines, bodySize(lines));
}

}  // namespace geo
