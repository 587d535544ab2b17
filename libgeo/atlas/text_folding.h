// SPDX-License-Identifier: MIT
#pragma once

// Folds text for searching as people type: compatibility forms decomposed, marks stripped, case folded, Arabic letter
// variants joined, apostrophes dropped, every hyphen, dash and other punctuation one space. What is typed without
// accents on a Latin, Cyrillic or Arabic keyboard finds the written form.

#include <string>
#include <string_view>
#include <vector>

namespace geo {

/// Words separated by single spaces, none at the ends. Bytes that are no UTF-8 count as spaces.
std::string foldForSearch(std::string_view utf8);

/// The folded text without its spaces, so that "Sherkhan" finds "Sher Khan".
std::string withoutSpaces(std::string_view folded);

/// The folded words of a query.
std::vector<std::string> searchWords(std::string_view utf8Query);

/// Whether every word occurs in the folded text, anywhere in a word; no words occur everywhere.
bool containsAll(std::string_view foldedText, const std::vector<std::string>& words);

}  // namespace geo
