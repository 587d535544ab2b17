// SPDX-License-Identifier: MIT
#pragma once

// A source with the paragraphs that are meant, as one line in the manner of a style guide: Chicago Manual of Style
// (17th edition, notes), APA (7th edition, reference with paragraph), Harvard (Cite Them Right) and GOST R 7.0.5-2008.
// Titles keep the capitals that the atlas has: putting them into sentence case would need to know which words are
// names. Plain text, so nothing is set in italics; dates are English, as the statements of an atlas are.

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "libgeo/atlas/source.h"

namespace marz {

enum class CitationStyle { chicago, apa, harvard, gost };

/// All of them, in the order in which they are offered.
const std::vector<CitationStyle>& citationStyles();
/// "chicago": for the command line and for files.
QString citationStyleId(CitationStyle style);
/// "Chicago (notes)": for people.
QString citationStyleName(CitationStyle style);
std::optional<CitationStyle> citationStyleOf(const QString& id);

/// Without a full stop at its end where the style's sentence goes on with what is cited; paragraphs may be none.
QString citationIn(CitationStyle style, const geo::Source& source, const std::vector<std::string>& paragraphs);

/// The same as a sentence of its own, for lists of notes. An address stays without a full stop behind it.
QString footnoteIn(CitationStyle style, const geo::Source& source, const std::vector<std::string>& paragraphs);

}  // namespace marz
