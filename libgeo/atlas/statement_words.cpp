// SPDX-License-Identifier: MIT
#include "libgeo/atlas/statement_words.h"

#include <cctype>

namespace geo {

namespace {

using namespace std::string_view_literals;

bool isLetter(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80U || std::isalnum(value) != 0;
}

/// U+2000 to U+203F: dashes, quotation marks, spaces.
bool isPunctuationAt(std::string_view text, std::size_t at) {
    return text.size() > at + 2 && text.substr(at, 2) == "\xE2\x80"sv;
}

}  // namespace

std::vector<StatementWord> statementWords(std::string_view text) {
    std::vector<StatementWord> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isPunctuationAt(text, at)) {
            at += 2;
            inside = false;
        } else if (isLetter(text[at])) {
            if (!inside) {
                words.emplace_back();
            }
            inside = true;
            words.back().text.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(text[at]))));
        } else {
            inside = false;
            const bool ends = text[at] == ',' || text[at] == ';' || text[at] == '.';
            if (ends && !words.empty()) {
                words.back().endsClause = true;
            }
        }
    }
    return words;
}

}  // namespace geo
