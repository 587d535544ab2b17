// SPDX-License-Identifier: MIT
#pragma once

// Whether a hyphen at a line's end was set by the line break ("inter-|national") or belongs to the word ("read-|out").
// No dictionary is asked: the rest of the text shows how its words are written and whether it is hyphenated at all.
// Private to libgeo/document.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/document/printed_lines.h"

namespace geo {

class LineEndHyphens {
public:
    explicit LineEndHyphens(const std::vector<PrintedLine>& lines);

    /// Appends a line to the lines of a paragraph before it: with a space, without one, or without the hyphen.
    void append(std::string_view line, std::string& text) const;

private:
    bool isSetByBreak(std::string_view stem, std::string_view rest) const;

    std::set<std::string, std::less<>> m_words;  // those that stand within lines
    bool m_hyphenates = false;
};

}  // namespace geo
