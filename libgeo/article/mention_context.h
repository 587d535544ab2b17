// SPDX-License-Identifier: MIT
#pragma once

// What the words beside a name say about it: which kind of place is meant ("city of", "province"), whether a
// government is meant by its seat ("Moscow claims"), whether the name is a part of somebody's or something's longer
// name ("Immanuel Kant", "Kabul Times"). Cues are English, and nouns for kinds of places also
// Russian, Tajik and Dari; other languages simply give none.

#include <string_view>

#include "libgeo/article/name_matcher.h"

namespace geo {

/// How much the neighbouring words speak for a place of this kind: 1 where they say nothing, more for, less against.
double kindWeight(const NameMatch& match, std::string_view kind);

/// Whether a folded word says what kind of place a name is: "province", "river".
bool isKindWord(std::string_view foldedWord);

/// Whether it is a word for places of this kind.
bool isKindNounOf(std::string_view foldedWord, std::string_view kind);

/// Whether the words beside the name say that it is a place of this kind.
bool kindIsStated(const NameMatch& match, std::string_view kind);

/// Whether the name of a town or building acts, talks or is dealt with like a government.
bool actsAsGovernment(const NameMatch& match, std::string_view kind);

/// Whether the words around say that something is or happens there: "met in Moscow", "10 km west of Dushanbe".
bool isPlacing(const NameMatch& match);

/// Whether the word before makes a people of an adjective, wherever it lives: "ethnic Tajik fighters".
bool isEthnic(const NameMatch& match);

/// Whether capitalised neighbours make the name a part of a longer proper name that no gazetteer knows.
bool isPartOfLongerName(const NameMatch& match);

}  // namespace geo
