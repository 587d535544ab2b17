// SPDX-License-Identifier: MIT
#pragma once

// The article of a saved web page. Gumbo parses it as browsers do; scripts, styles, frames and images are passed over,
// nothing is run and nothing fetched. The article is told from the page around it by what elements are (nav, aside,
// footer), by the words in their classes, by how much of a block is links, and by where the page's prose lies: the
// deepest element that holds nearly all of it. (The idea of scoring by prose and links: C. Kohlschütter, P. Fankhauser,
// W. Nejdl, "Boilerplate detection using shallow text features", WSDM 2010.)

#include <filesystem>
#include <string_view>

#include "libgeo/document/document.h"

namespace geo {

/// A text without elements gives its text as one block. `utf8Text` is the source of the page in the file `path`.
/// Throws FormatError for a page whose elements nest deeper, or are more, than in any that people write; nothing else
/// that is broken stops it.
Document htmlDocument(std::string_view utf8Text, const std::filesystem::path& path = {});

}  // namespace geo
