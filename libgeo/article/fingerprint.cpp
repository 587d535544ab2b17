// SPDX-License-Identifier: MIT
#include "libgeo/article/fingerprint.h"

#include <array>
#include <bit>
#include <vector>

#include "libgeo/article/mixed_hash.h"
#include "libgeo/article/word_folding.h"

namespace geo {

namespace {

constexpr std::size_t shingleWords = 3;

/// The runs of three words of a plain text, as spans of it; the whole text where it has fewer.
std::vector<std::string_view> shinglesOf(std::string_view plainText) {
    std::vector<std::size_t> starts = {0};
    for (std::size_t i = 0; i < plainText.size(); ++i) {
        if (plainText[i] == ' ')
            starts.push_back(i + 1);
    }
    if (starts.size() < shingleWords)
        return {plainText};
    starts.push_back(plainText.size() + 1);
    std::vector<std::string_view> shingles;
    shingles.reserve(starts.size());
    for (std::size_t i = 0; i + shingleWords < starts.size(); ++i)
        shingles.push_back(plainText.substr(starts[i], starts[i + shingleWords] - 1 - starts[i]));
    return shingles;
}

}  // namespace

std::uint64_t fingerprintOf(std::string_view utf8Text) {
    return fingerprintOfPlainWords(plainWords(utf8Text));
}

std::uint64_t fingerprintOfPlainWords(std::string_view plainText) {
    std::array<std::int64_t, 64> votes{};
    for (const std::string_view shingle : shinglesOf(plainText)) {
        const std::uint64_t hash = mixedHash(shingle);
        for (unsigned bit = 0; bit < 64; ++bit)
            votes[bit] += ((hash >> bit) & 1u) != 0 ? 1 : -1;
    }
    std::uint64_t fingerprint = 0;
    for (unsigned bit = 0; bit < 64; ++bit) {
        if (votes[bit] > 0)
            fingerprint |= std::uint64_t{1} << bit;
    }
    return fingerprint;
}

int fingerprintDistance(std::uint64_t one, std::uint64_t other) {
    return std::popcount(one ^ other);
}

std::string fingerprintText(std::uint64_t fingerprint) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 0; i < text.size(); ++i)
        text[text.size() - 1 - i] = digits[(fingerprint >> (4 * i)) & 0xFu];
    return text;
}

}  // namespace geo
