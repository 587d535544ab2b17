// SPDX-License-Identifier: MIT
#pragma once

// Whether a statement says that something is so, or only speaks of it: "has not taken", "may close", "has no
// information on a closure". What is not told as a fact puts no place into a state.

#include <cstddef>
#include <string_view>
#include <vector>

#include "libgeo/atlas/statement_words.h"

namespace geo {

/// Whether the verb at this position is told as a fact: no "not", "never", "may", "wants to" stands before it in its
/// clause.
bool isTold(const std::vector<StatementWord>& words, std::size_t verb);

/// Whether somebody says that they do not know, or denies it: "has no information", "denied that…".
bool deniesKnowledge(const std::vector<StatementWord>& words);

/// Whether the words that begin so ("clos", "shut") all stand under a "not" or "may"; false where there is none.
bool areAllUntold(const std::vector<StatementWord>& words, const std::vector<std::string_view>& beginnings);

}  // namespace geo
