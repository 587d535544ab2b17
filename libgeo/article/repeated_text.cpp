// SPDX-License-Identifier: MIT
#include "libgeo/article/repeated_text.h"

#include <algorithm>
#include <map>

#include "libgeo/article/mixed_hash.h"
#include "libgeo/article/word_folding.h"

namespace geo {

namespace {

/// A phrase that more blocks share is a phrase of the language and tells nothing.
constexpr std::size_t mostBlocksOfShingle = 16;

std::vector<std::uint64_t> sortedShingles(const std::string& plainText) {
    const std::vector<std::string_view> words = splitAtSpaces(plainText);
    std::vector<std::uint64_t> shingles;
    for (std::size_t i = 0; i + 2 < words.size(); ++i)
        shingles.push_back(mixedHash(std::string_view(words[i].begin(), words[i + 2].end())));
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

}  // namespace

RepeatedText::RepeatedText(const std::vector<std::string>& plainTexts) {
    for (std::size_t block = 0; block < plainTexts.size(); ++block) {
        m_shingles.push_back(sortedShingles(plainTexts[block]));
        for (const std::uint64_t shingle : m_shingles.back()) {
            std::vector<std::size_t>& blocks = m_blocksByShingle[shingle];
            if (blocks.size() < mostBlocksOfShingle)
                blocks.push_back(block);
        }
    }
}

double RepeatedText::containment(std::size_t part, std::size_t whole) const {
    const auto& wanted = m_shingles[part];
    const auto& present = m_shingles[whole];
    if (wanted.empty())
        return 0.0;
    const auto shared = std::count_if(wanted.begin(), wanted.end(), [&](std::uint64_t shingle) {
        return std::binary_search(present.begin(), present.end(), shingle);
    });
    return static_cast<double>(shared) / static_cast<double>(wanted.size());
}

std::optional<std::size_t> RepeatedText::container(std::size_t part, double share) const {
    std::map<std::size_t, std::size_t> sharedWith;
    for (const std::uint64_t shingle : m_shingles[part]) {
        for (const std::size_t block : m_blocksByShingle.at(shingle))
            ++sharedWith[block];
    }
    sharedWith.erase(part);
    const auto best = std::max_element(sharedWith.begin(), sharedWith.end(),
                                       [](const auto& one, const auto& other) { return one.second < other.second; });
    if (best == sharedWith.end() || containment(part, best->first) < share)
        return std::nullopt;
    return best->first;
}

}  // namespace geo
