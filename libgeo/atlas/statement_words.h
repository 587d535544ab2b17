// SPDX-License-Identifier: MIT
#pragma once

// A statement cut into words, for the rules that read who holds a place from the atlas's own short English.

#include <string>
#include <string_view>
#include <vector>

namespace geo {

struct StatementWord {
    std::string text;         // small letters
    bool endsClause = false;  // a comma, semicolon or full stop follows
};

/// Words in small letters; what is beyond ASCII counts as a letter, but dashes and quotes part words.
std::vector<StatementWord> statementWords(std::string_view text);

}  // namespace geo
