// SPDX-License-Identifier: MIT
#pragma once

// The text of a Word document (Office Open XML, ECMA-376): the paragraphs of its main part in order, with headings and
// list items by their styles. Deleted text of tracked changes, notes, headers and footers are left out; macros, links
// and embedded objects are never looked at.

#include <filesystem>
#include <string>

#include "libgeo/document/document.h"

namespace geo {

/// `bytes` is the whole file; `path` is for messages only. Throws FormatError where it is no archive, holds no Word
/// document, or unpacks to more than an article can have.
Document docxDocument(const std::string& bytes, const std::filesystem::path& path);

}  // namespace geo
