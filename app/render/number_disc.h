// SPDX-License-Identifier: MIT
#pragma once

// The number of a mark on an exported page and the count on a mark of several places, made of what painters can draw
// already: a dot and a text.

#include <optional>

#include "app/scene/scene.h"

namespace marz {

struct NumberDisc {
    std::optional<LeaderItem> leader;  // where the disc had to go farther from its mark than a glance joins
    DotItem disc;
    std::vector<double>
        rimDashes;  // scene units; empty: a solid rim. That of an approximate place is broken as its circle
    LabelItem label;
};

inline constexpr double discRimWidth = 1.1;

/// Precondition: the mark has a number.
NumberDisc numberDiscOf(const MarkItem& mark);

/// How many places a mark stands for, as a text on its symbol. Precondition: the mark has members.
LabelItem countOf(const MarkItem& mark);

}  // namespace marz
