// SPDX-License-Identifier: MIT
#pragma once

// How sources are cited: short in running text ("Stronski 2021, para. 5"), in full as a note in the manner of the
// Chicago Manual. Plain text, no widgets; dates are English, as the atlas's statements are.

#include <QString>
#include <string>
#include <vector>

#include "libgeo/atlas/source.h"

namespace marz {

/// When a source was published: "11 August 2021", "circa 16–22 August 2021", "n.d." where nothing is known.
QString issuedInWords(const geo::Source& source);

/// "Stronski": by whom people know a source. One without author and publisher goes by the beginning of its title, in
/// quotation marks, and by its id where even that is missing.
QString sourceName(const geo::Source& source);
/// "Stronski · Unnerved by …", the title alone where it is the name as well.
QString sourceNameAndTitle(const geo::Source& source, const QString& separator);

/// "Stronski 2021"; a corporate author stands as it is, "n.d." in place of an unknown year.
QString shortCitation(const geo::Source& source);
/// "Stronski 2021, para. 5"
QString shortCitation(const geo::Source& source, const std::string& paragraph);

/// "Paul Stronski, “Unnerved by …,” World Politics Review, 11 August 2021, paras. 5, 10–11".
QString fullCitation(const geo::Source& source, const std::vector<std::string>& paragraphs);

/// "para. 5", "paras. 4, 5, 12", "block 7": numbered paragraphs first, runs of three and more joined. A
/// no-break space holds each number by its word.
QString paragraphsInWords(const std::vector<std::string>& paragraphs);

}  // namespace marz
