// SPDX-License-Identifier: MIT
#pragma once

// Finds which blocks of an article say again what another block says, word for word or abridged: the share of a
// block's runs of three words that also stand in the other (A. Broder's containment, "On the resemblance and
// containment of documents", 1997).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace geo {

class RepeatedText {
public:
    /// Takes the blocks' plain words (see word_folding.h); empty texts are left out of all comparisons.
    explicit RepeatedText(const std::vector<std::string>& plainTexts);

    /// Share of the shingles of block `part` that block `whole` has too, 0..1.
    double containment(std::size_t part, std::size_t whole) const;
    /// The other block that holds the largest share of this one, and at least `share`.
    std::optional<std::size_t> container(std::size_t part, double share) const;

private:
    std::vector<std::vector<std::uint64_t>> m_shingles;  // sorted, each once
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_blocksByShingle;
};

}  // namespace geo
