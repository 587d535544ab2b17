// SPDX-License-Identifier: MIT
#pragma once

// Steps through UTF-8 text code point by code point, forwards and backwards. Invalid bytes read as U+FFFD, so that
// every text can be walked to its end.

#include <cstddef>
#include <string_view>

namespace geo {

/// The code point that begins at `position`, which moves behind it. Precondition: position < text.size().
char32_t readForward(std::string_view text, std::size_t& position);
/// The code point that ends before `position`, which moves to its first byte. Precondition: position > 0.
char32_t readBackward(std::string_view text, std::size_t& position);
/// The code point at `position`; 0 at the end of the text.
char32_t codePointAt(std::string_view text, std::size_t position);

bool isValidUtf8(std::string_view bytes);

}  // namespace geo
