// SPDX-License-Identifier: MIT
#pragma once

// Keys under which spellings of one name meet: Khairaton, Hayraton and Хайратон; -abad and -obod; Gh and G. A key is
// made of a folded word (word_folding.h) when a gazetteer is filled and when a text is read; so a spelling costs no
// search. What letters such a key joins is chosen for the names of Central Asia and its neighbours.

#include <string>
#include <string_view>
#include <vector>

namespace geo {

/// Latin letters of a folded Latin or Cyrillic word with the spellings of the region made one; an Arabic word as it is,
/// so that a name is found whether its parts are joined or not; empty for other scripts and for words with digits.
std::string spellingKey(std::string_view foldedWord);

/// The key without the ending that names change in Slavic and Tajik sentences: of "Баткене" that of "Баткен"; empty
/// where less than three letters would be left. `text` is a folded word; a Latin name gives the key that a Cyrillic
/// text would have of it.
std::string stemKey(std::string_view foldedWord);

/// The stem of a Cyrillic adjective made of a name, "Баткенской" of Баткен; empty where the word is none.
std::string adjectiveStemKey(std::string_view foldedWord);

/// The same for endings of Kyrgyz, Uzbek and Turkmen, in either script: of "Баткенге" and "Toshkentdan". They cut too
/// much of names in other languages.
std::string turkicStemKey(std::string_view foldedWord);

/// Whether a text seems to be in one of these languages, by the words that join others in its beginning.
bool seemsTurkic(std::string_view utf8Text);

}  // namespace geo
