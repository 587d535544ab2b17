// SPDX-License-Identifier: MIT
#pragma once

// Content fingerprints of paragraphs: a 64-bit SimHash (M. Charikar, "Similarity estimation techniques from rounding
// algorithms", STOC 2002) over runs of three words. Tells the same paragraph again, also with small differences,
// without carrying its text.

#include <cstdint>
#include <string>
#include <string_view>

namespace geo {

/// The text is normalised first: NFKC, case folded, all that is neither letter nor digit becomes one space.
std::uint64_t fingerprintOf(std::string_view utf8Text);
/// The same for a text that is normalised already, with plainWords of word_folding.h.
std::uint64_t fingerprintOfPlainWords(std::string_view plainText);
/// Number of differing bits, 0..64; unrelated paragraphs lie near 32.
int fingerprintDistance(std::uint64_t one, std::uint64_t other);
std::string fingerprintText(std::uint64_t fingerprint);  // 16 lower-case hexadecimal digits

}  // namespace geo
