// SPDX-License-Identifier: MIT
#pragma once

// Makes an article of a file: its document (any format of libgeo/document), fingerprints and roles.

#include <filesystem>

#include "libgeo/article/article.h"
#include "libgeo/base/loaded.h"

namespace geo {

/// Throws what readDocument throws. Text whose encoding had to be guessed and a file without text give a warning.
Loaded<Article> readArticle(const std::filesystem::path& path);

/// An article of a document that is read already.
Article articleFromDocument(Document document, std::filesystem::path path = {});

/// The same from valid UTF-8 text in memory. Throws FormatError for more than mostTextBlocks lines.
Article articleFromText(std::string utf8Text, std::filesystem::path path = {});

}  // namespace geo
