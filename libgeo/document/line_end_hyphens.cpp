// SPDX-License-Identifier: MIT
#include "libgeo/document/line_end_hyphens.h"

#include <algorithm>

#include "libgeo/document/letter_case.h"

namespace geo {

namespace {

/// Compounds end about one line in a hundred, hyphenation one in ten.
constexpr double shareOfHyphenatedText = 0.025;
/// No hyphenation leaves fewer letters on the next line; Persian and Tajik names do ("Mazar-e Sharif").
constexpr std::size_t fewestBytesCarried = 3;

constexpr std::string_view softHyphen = "\u00AD";
constexpr std::string_view trueHyphen = "\u2010";

std::string_view lastWord(std::string_view text) {
    return text.substr(text.rfind(' ') + 1);
}

std::string_view firstWord(std::string_view text) {
    std::string_view word = text.substr(0, text.find(' '));
    while (!word.empty() && std::string_view(".,;:!?)").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return word;
}

std::string joined(std::string_view one, std::string_view between, std::string_view other) {
    return std::string(one).append(between).append(other);
}

}  // namespace

LineEndHyphens::LineEndHyphens(const std::vector<PrintedLine>& lines) {
    std::size_t hyphens = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view text = lines[i].text;
        std::size_t begin = 0;
        for (std::size_t end = text.find(' '); end != text.npos; end = text.find(' ', begin)) {
            m_words.emplace(text.substr(begin, end - begin));
            begin = end + 1;
        }
        const bool breaks = text.ends_with('-') && i + 1 < lines.size() && startsWithSmallLetter(lines[i + 1].text);
        hyphens += breaks ? 1 : 0;
    }
    m_hyphenates = static_cast<double>(hyphens) > shareOfHyphenatedText * static_cast<double>(lines.size());
}

bool LineEndHyphens::isSetByBreak(std::string_view stem, std::string_view rest) const {
    if (!startsWithSmallLetter(rest) || !endsWithLetter(stem) || rest.size() < fewestBytesCarried)
        return false;  // "Afghan-Tajik" and "2021-2022" keep theirs
    if (m_words.contains(joined(stem, "", rest)))
        return true;
    const bool written = m_words.contains(joined(stem, "-", rest));
    return !written && m_hyphenates;
}

void LineEndHyphens::append(std::string_view line, std::string& text) const {
    if (text.ends_with(softHyphen)) {
        text.erase(text.size() - softHyphen.size());
    } else if (text.ends_with('-') || text.ends_with(trueHyphen)) {
        const std::size_t length = text.ends_with('-') ? 1 : trueHyphen.size();
        const std::string_view word = lastWord(text);
        if (isSetByBreak(word.substr(0, word.size() - length), firstWord(line)))
            text.erase(text.size() - length);
    } else if (!text.empty() && !text.ends_with('/')) {
        text += ' ';
    }
    text += line;
}

}  // namespace geo
