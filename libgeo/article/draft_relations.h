// SPDX-License-Identifier: MIT
#pragma once

// What mentions of a text tell about each other: the noun at the end of a list is that of all its names ("Balkh and
// Samangan provinces"), somebody who was introduced is meant again by the surname, and of two names that are joined
// both stand for governments or none.

#include <string_view>
#include <vector>

#include "libgeo/article/gazetteer.h"
#include "libgeo/article/mention_draft.h"

namespace geo {

/// Whether the words between two names make a list of them: ", " and " and ".
bool joinsList(std::string_view between);

void spreadKinds(std::string_view text, std::vector<MentionDraft>& drafts, const Gazetteer& gazetteer);

/// "travelled to Doha, Tashkent and Kabul", "the Termez–Kabul railway": what is no government makes the next one none.
void spreadPlacing(std::string_view text, std::vector<MentionDraft>& drafts);

/// "Immanuel Kant … Kant held": lowers the evidence of the others where nothing makes a place of them.
void spreadPersons(std::string_view text, std::vector<MentionDraft>& drafts);

/// "Beijing and Moscow": what the one stands for, the other does.
void spreadMetonyms(std::string_view text, std::vector<PlaceMention>& mentions, const Gazetteer& gazetteer);

}  // namespace geo
