// SPDX-License-Identifier: MIT
#pragma once

// From a LabelFont to what Qt draws and measures: the bundled Inter and fonts for the scripts that it lacks, without
// hinting, so that text is equally wide at every device pixel ratio and a label stands in the file where it stood in
// the window.

#include <QFont>
#include <QString>

#include "app/style/label_font.h"

namespace marz {

/// Each script takes the bundled font that has it; letters that none has are drawn by the system's fonts. Sizes are
/// whole pixels: others are rounded. Thread-safe; the first call registers the bundled fonts and needs a
/// QGuiApplication.
QFont mapFont(const LabelFont& font);

/// The text as it is drawn: in capitals where the font asks for them.
QString displayedText(const QString& text, const LabelFont& font);

/// Whether its letters join (Arabic and its kin) or hang together at a line (Devanagari, Bengali) or above each other.
bool lettersBelongTogether(const QString& text);

/// The font for this text: letters that belong together are never spaced apart.
LabelFont fontForText(const QString& text, const LabelFont& font);

/// Whether a bundled font or one of the system's has all letters of the text: where not, boxes would be drawn.
bool canShow(const QString& text, const LabelFont& font);

/// What a line of text occupies, pixels.
struct TextSize {
    double width = 0.0;  // without the spacing after the last letter
    double ascent = 0.0;
    double descent = 0.0;
};

TextSize measureText(const QString& text, const LabelFont& font);

}  // namespace marz
