// SPDX-License-Identifier: MIT
#pragma once

// A span of a text that names a place, with what else it might name and why. Offsets are bytes of the text.

#include <cstddef>
#include <string_view>
#include <vector>

#include "libgeo/atlas/place.h"

namespace geo {

enum class MentionRole { place, metonym, demonym };
std::string_view mentionRoleName(MentionRole role);

/// One thing that was weighed, for whoever asks "why this one": a factor above 1 spoke for it, one below 1 against.
struct MentionCue {
    std::string_view reason;  // a constant; English, as the rest of a sentence: "a title stands before it"
    double factor = 1.0;
};

struct MentionCandidate {
    PlaceId place;
    double score = 0.0;            // 0..1
    std::vector<MentionCue> cues;  // empty where a text has more mentions than anybody asks about
};

/// A place that is named inside the name of another: both towns of "Termez/Hairatan" as a crossing.
struct NameInside {
    std::size_t begin = 0;
    std::size_t end = 0;
    PlaceId place;
};

struct PlaceMention {
    std::size_t begin = 0;  // the possessive ending not included
    std::size_t end = 0;
    PlaceId place;  // the best candidate
    double score = 0.0;
    MentionRole role = MentionRole::place;
    std::vector<MentionCandidate> candidates;  // best first, the chosen one included; without the hopeless ones
    /// Too weak to stand without a look: it waits in a review. Its place is a guess.
    bool uncertain = false;
    std::vector<MentionCue> cues;         // whether a place is named here at all, and in which role
    std::vector<NameInside> namesInside;  // in text order; the mention stays one mark
};

}  // namespace geo
