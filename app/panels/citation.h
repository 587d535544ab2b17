// SPDX-License-Identifier: MIT
#pragma once

// How a source and one of its paragraphs are cited, in the manner of a Chicago note: author, “title”, publisher,
// date, paragraph. Plain text.

#include <QString>
#include <string_view>

#include "libgeo/atlas/source.h"

namespace marz {

/// “Richard Weitz, “Central Asia's Taliban surprise”, Middle East Institute, September 2021”.
QString citationOf(const geo::Source& source);
/// The same with the paragraph: “…, para. 4”.
QString citationOf(const geo::Source& source, std::string_view paragraph);
/// “paragraph 5” for "p5", “caption, block 7” for "b7".
QString paragraphInWords(std::string_view paragraph);
/// “p5” becomes “¶5”, “b7” “block 7”.
QString paragraphSign(std::string_view paragraph);

}  // namespace marz
