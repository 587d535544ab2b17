// SPDX-License-Identifier: MIT
#pragma once

// Reads an article file: plain UTF-8 text (UTF-16 with a byte order mark is converted). Nothing in it is run or
// fetched.

#include <cstdint>
#include <filesystem>

#include "libgeo/article/article.h"
#include "libgeo/base/loaded.h"

namespace geo {

/// More than ten books: no article, and comparing its paragraphs takes some thirty times as much memory.
inline constexpr std::uintmax_t largestArticleBytes = 8u << 20u;
/// A text with more lines than this is a table or a log, not an article.
inline constexpr std::size_t mostArticleBlocks = 1'000'000;

/// Throws FileError for a missing, unreadable or too large file or a folder, FormatError for a binary one. Bytes
/// that are not valid UTF-8 are read as Windows-1252 and said in a warning.
Loaded<Article> readArticle(const std::filesystem::path& path);

/// The same from valid UTF-8 text in memory: splits into blocks and gives them their roles. Throws FormatError for more
/// than mostArticleBlocks lines.
Article articleFromText(std::string utf8Text, std::filesystem::path path = {});

}  // namespace geo
