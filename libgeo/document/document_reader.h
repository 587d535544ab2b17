// SPDX-License-Identifier: MIT
#pragma once

// Reads a file of text: plain, Markdown, HTML, PDF or Word. The format is told from the content first, then from the
// name's ending. Nothing in a file is run or fetched.

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "libgeo/base/loaded.h"
#include "libgeo/document/document.h"

namespace geo {

/// More than ten books: no article, and comparing its paragraphs takes some thirty times as much memory.
inline constexpr std::uintmax_t largestTextBytes = 8u << 20u;
/// Pictures make files large whose text is short.
inline constexpr std::uintmax_t largestPackedBytes = 128u << 20u;
/// A text with more lines than this is a table or a log, not an article.
inline constexpr std::size_t mostTextBlocks = 1'000'000;

/// Endings of files that are looked for in folders and offered in dialogs, in small letters.
inline constexpr std::array<std::string_view, 9> documentEndings{".txt", ".text",  ".md",  ".markdown", ".html",
                                                                 ".htm", ".xhtml", ".pdf", ".docx"};
bool hasDocumentEnding(const std::filesystem::path& path);

/// Throws FileError for a missing, unreadable or too large file or a folder, FormatError for a binary, damaged or
/// locked one. Text whose encoding had to be guessed is said in a warning.
Loaded<Document> readDocument(const std::filesystem::path& path);

/// Plain text from valid UTF-8 in memory: each line that is not empty is a block. Throws FormatError for more than
/// mostTextBlocks.
Document plainTextDocument(std::string utf8Text, const std::filesystem::path& path = {});

}  // namespace geo
