// SPDX-License-Identifier: MIT
#pragma once

// Lengths of a key and its legend that follow from the size of their text. Layout units.

#include <cmath>

namespace marz {

struct KeySizes {
    explicit KeySizes(double textSize) : text(textSize) {}
    double text;
    double discRadius() const { return text * 0.7; }
    double symbol() const { return text * 1.35; }
    double textIndent() const { return text * 3.7; }
    double lineHeight() const { return std::round(text * 1.34); }
    double gap() const { return text * 0.55; }
};

}  // namespace marz
