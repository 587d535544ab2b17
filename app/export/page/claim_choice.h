// SPDX-License-Identifier: MIT
#pragma once

// Which claims the key of a page tells of each place, and how much of the cited passages its notes quote.

#include <set>

#include "libgeo/base/strong_id.h"

namespace marz {

enum class KeyClaims {
    automatic,  // the one behind the state on the map's date, else the newest; all others are cited
    newest,     // the one about the latest time, where what is stated comes before what is hedged or only expected
    all,        // the newest first
    picked
};

inline constexpr int mostQuoteWords = 200;

struct ClaimChoice {
    KeyClaims told = KeyClaims::automatic;
    std::set<geo::ClaimId> picked;  // where `told` says so; a place without any is named only
    int quoteWords = 0;             // of each passage that is cited for a claim told; 0: no quotes

    friend bool operator==(const ClaimChoice&, const ClaimChoice&) = default;
};

}  // namespace marz
