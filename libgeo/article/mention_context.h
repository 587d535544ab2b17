// SPDX-License-Identifier: MIT
#pragma once

// What the words beside a name say about it: whether a government is meant by its seat ("Moscow claims"), whether the
// name is a part of somebody's or something's longer name ("Immanuel Kant", "Kabul Times"). Which kind of place is
// meant is the matter of kind_nouns.h. Cues are English, a few Russian, Tajik and Dari; other languages give none.

#include <string_view>

#include "libgeo/article/name_matcher.h"

namespace geo {

/// Whether the name of a town or building acts, talks or is dealt with like a government.
bool actsAsGovernment(const NameMatch& match, std::string_view kind);

/// Whether the words around say that something is or happens there: "met in Moscow", "10 km west of Dushanbe".
bool isPlacing(const NameMatch& match);

/// Whether the word before makes a people of an adjective, wherever it lives: "ethnic Tajik fighters".
bool isEthnic(const NameMatch& match);

/// Which capitalised neighbour makes the name a part of a longer proper name that no gazetteer knows.
enum class LongerName { none, begunBefore, goesOn };
LongerName longerNameOf(const NameMatch& match);

/// Whether all words around have capitals, as in a heading: they tell nothing then.
bool standsInTitle(const NameMatch& match);

}  // namespace geo
