// SPDX-License-Identifier: MIT
#pragma once

// The text of one source as the user's file has it, cut into blocks (of plain text: non-empty lines) with a role each.
// Offsets are in bytes of `text` (UTF-8 after decoding); convert to code points only where they leave the program.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libgeo/document/document.h"

namespace geo {

enum class BlockRole {
    body,
    list,
    standfirst,
    deck,  // these are numbered paragraphs
    title,
    byline,
    date,
    heading,
    pullQuote,
    caption,
    credit,
    navigation,
    biography,
    footer,
    relatedLinks
};

std::string_view blockRoleName(BlockRole role);  // "body", "pullquote", "nav"… as in the passages table

struct Block {
    std::size_t number = 0;                // 1-based among the file's blocks
    std::optional<std::size_t> paragraph;  // 1-based among numbered paragraphs
    BlockRole role = BlockRole::body;
    BlockHint hint = BlockHint::none;  // what the file's format says
    std::size_t begin = 0;             // bytes into Article::text, white space stripped
    std::size_t end = 0;
    bool shown = true;              // numbered paragraphs and captions; false for furniture and for repetitions
    std::size_t shownEnd = 0;       // bytes; before `end` where a closing cross-reference is cut off
    std::size_t words = 0;          // as the fingerprint counts them
    std::uint64_t fingerprint = 0;  // of the whole block, see fingerprint.h

    /// "p5" for a numbered paragraph, "b7" otherwise.
    std::string reference() const;
};

struct Article {
    std::filesystem::path path;
    std::string text;  // UTF-8; of plain text exactly the file's characters, see Document::text
    std::vector<Block> blocks;
    DocumentMetadata metadata;                // what the file says about itself
    std::vector<FilePosition> filePositions;  // see Document::filePositions

    std::string_view textOf(const Block& block) const {
        return std::string_view(text).substr(block.begin, block.end - block.begin);
    }
    /// The block with the reference "p5" or "b7"; nullptr where there is none.
    const Block* find(std::string_view reference) const;
};

}  // namespace geo
