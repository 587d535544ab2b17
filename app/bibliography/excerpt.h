// SPDX-License-Identifier: MIT
#pragma once

// What of a paragraph is quoted: not its beginning, which may be about something else, but the words that bear out what
// is told from it.

#include <QString>
#include <QStringList>

namespace marz {

/// At most so many words of a text on one line: those that share most with these statements, names and numbers before
/// other words; from the beginning of a sentence unless most lies in its midst. An ellipsis stands behind what is left
/// out at the end, and before words from the midst of a sentence. The text's first words where nothing is shared.
QString excerptAbout(const QString& text, const QStringList& statements, int words);

}  // namespace marz
