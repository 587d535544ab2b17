// SPDX-License-Identifier: MIT
#pragma once

// Names that programs give (files, tables, systems, tags, encodings) without regard to case. Letters of ASCII only: for
// all others see libgeo/atlas/text_folding.h.

#include <algorithm>
#include <string>

namespace geo {

inline std::string lowerCase(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

}  // namespace geo
