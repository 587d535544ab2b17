// SPDX-License-Identifier: MIT
#pragma once

// How a note on the page looks: its colour, the size of its words, what they stand on, and its line. Values only; what
// is left alone is as suits the note's kind.

#include <QColor>
#include <QString>
#include <optional>
#include <vector>

namespace marz {

/// What a note's words stand on. Usual: a frame for a callout, a plate for other words where they lie on the map.
enum class NoteBox { usual, none, plate, frame };

/// Of an arrow, and of a callout to its spot.
enum class NoteLine { solid, dashed, dotted };

inline constexpr int usualNoteText = 11;
inline constexpr int smallestNoteText = 6;
inline constexpr int largestNoteText = 72;
inline constexpr double thinnestNoteLine = 0.25;
inline constexpr double widestNoteLine = 12.0;

struct NoteLook {
    std::optional<QColor> colour;  // of words, line and frame; nothing: that of the page's texts
    int textSize = usualNoteText;  // layout units; smaller where the words would be higher than the sheet
    NoteBox box = NoteBox::usual;
    NoteLine line = NoteLine::solid;
    std::optional<double> lineWidth;  // layout units; nothing: wider for an arrow than for a callout

    friend bool operator==(const NoteLook&, const NoteLook&) = default;
};

/// A colour that is offered by name. Each can be read on the paper of every shipped style, light or dark.
struct NoteColour {
    QString id;     // "red": in layout files
    QString title;  // translated
    QColor colour;
};

/// The palette, in the order in which it is offered. Any other colour may be chosen beside it.
const std::vector<NoteColour>& noteColours();

/// The palette's entry with this colour; null for one of the user's own.
const NoteColour* noteColourOf(const QColor& colour);

}  // namespace marz
