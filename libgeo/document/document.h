// SPDX-License-Identifier: MIT
#pragma once

// The text of a file, whatever its format: one block of text after another, with what the format tells about each
// (a heading, a list item, a link bar) and about the whole (title, author, date). Offsets are bytes of `text` (UTF-8).

#include <cstddef>
#include <string>
#include <vector>

namespace geo {

enum class DocumentFormat { plainText, markdown, html, pdf, docx };

/// What a format says about a block. It is a hint: authors use headings for emphasis and lists for layout.
enum class BlockHint {
    none,  // plain text says nothing
    title,
    heading,
    paragraph,
    listItem,
    quote,
    caption,
    furniture  // stands around the article: navigation, advertisements, links to other articles, running titles
};

struct DocumentBlock {
    std::size_t begin = 0;  // bytes into Document::text, white space stripped
    std::size_t end = 0;
    BlockHint hint = BlockHint::none;
};

/// What a file says about its text outside of it. Each may be empty.
struct DocumentMetadata {
    std::string title;
    std::vector<std::string> authors;
    std::string publisher;
    std::string issued;    // ISO 8601: "2021-08-11", "2021-08" or "2021"
    std::string language;  // BCP 47
    std::string address;   // URL of the page

    friend bool operator==(const DocumentMetadata&, const DocumentMetadata&) = default;
};

/// From this byte of the text on, the file has the same characters from this one of its own on.
struct FilePosition {
    std::size_t text = 0;  // byte
    std::size_t file = 0;  // code points
};

struct Document {
    DocumentFormat format = DocumentFormat::plainText;
    /// Plain text: the file's characters, line ends as they were. Other formats: one line a block, white space
    /// collapsed, an empty line between two blocks.
    std::string text;
    std::vector<DocumentBlock> blocks;
    /// Of Markdown, where its words stand in the file; ascending. Empty for plain text, which is the file's own, and
    /// for formats whose file holds no such text.
    std::vector<FilePosition> filePositions;
    DocumentMetadata metadata;
};

}  // namespace geo
