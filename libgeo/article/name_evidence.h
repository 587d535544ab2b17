// SPDX-License-Identifier: MIT
#pragma once

// Whether a name in a text names a place at all: not somebody who is called so, no organisation that has it in its
// name, no ordinary word. What speaks against it is weighed and kept in words.

#include <string_view>
#include <vector>

#include "libgeo/article/name_matcher.h"
#include "libgeo/article/place_mention.h"

namespace geo {

struct Evidence {
    double factor = 1.0;
    std::vector<MentionCue> cues;
    bool person = false;     // somebody's given name or title stands before it, or a surname behind it
    bool firstName = false;  // "Jordan Baker"

    void weigh(double by, std::string_view reason) {
        factor *= by;
        cues.push_back({reason, by});
    }
};

/// What is known of the places that bear a name: "Georgia" needs less support than a village of the same name.
struct NameStanding {
    bool known = false;          // one of them is important
    bool familiar = false;       // one of them is a country or in the atlas
    bool speaks = false;         // one of them is a capital or a country: it says and denies
    bool behindDemonym = false;  // "Tajik Isfara"
    bool headIsPlace = false;    // "the Murghab of Turkmenistan"
    bool mountain = false;       // one of them is a mountain
};

Evidence evidenceFor(const NameMatch& match, NameStanding standing);

/// "European Union", "African Development Bank"
bool goesOnAsOrganisation(const NameMatch& match);

/// A folded English word that is written with a capital for other reasons than being a name: "March", "General".
bool isOrdinaryWord(std::string_view foldedWord);
bool isGivenName(std::string_view foldedWord);

}  // namespace geo
