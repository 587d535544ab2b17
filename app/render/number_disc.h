// SPDX-License-Identifier: MIT
#pragma once

// The number of a mark on an exported page, made of what painters can draw already: a dot and a text.

#include "app/scene/scene.h"

namespace marz {

struct NumberDisc {
    DotItem disc;
    LabelItem label;
};

/// Precondition: the mark has a number.
NumberDisc numberDiscOf(const MarkItem& mark);

}  // namespace marz
