// SPDX-License-Identifier: MIT
#pragma once

// A source's own words in a note: as many as are wanted, marked as quoted in the manner of a citation style.

#include <QString>

#include "app/bibliography/citation_style.h"

namespace marz {

/// The text's first words on one line; an ellipsis stands where more would follow.
QString firstWords(const QString& text, int words);

/// In the style's quotation marks: “Chicago, APA”, ‘Harvard’, «GOST». Marks inside become the inner ones, and one that
/// was cut off is closed.
QString quoted(CitationStyle style, const QString& text);

}  // namespace marz
