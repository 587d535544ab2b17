// SPDX-License-Identifier: MIT
#pragma once

// How a layout file calls what is a choice in the program, and what its projection and page are as text. Writer and
// reader of layout files share these tables.

#include <QString>
#include <QStringList>
#include <algorithm>
#include <array>

#include "app/convert/json_section.h"
#include "app/export/page/export_request.h"

namespace marz {

/// The first number of a layout file; another one means another format.
inline constexpr int layoutFormatVersion = 1;
/// Of a layout file: room for the ids of a million picked claims. None is written that could not be read.
inline constexpr qint64 mostLayoutMegabytes = 64;

template <class Value>
struct LayoutWord {
    Value value;
    const char* word;
};

inline constexpr std::array labelLanguageWords{
    LayoutWord<LabelLanguage>{LabelLanguage::english, "english"},
    LayoutWord<LabelLanguage>{LabelLanguage::local, "local"},
    LayoutWord<LabelLanguage>{LabelLanguage::englishAndLocal, "english-and-local"},
};
inline constexpr std::array openBordersWords{
    LayoutWord<OpenBorders>{OpenBorders::asInData, "as-in-data"},
    LayoutWord<OpenBorders>{OpenBorders::dashed, "dashed"},
    LayoutWord<OpenBorders>{OpenBorders::hidden, "hidden"},
};
inline constexpr std::array timeAxisWords{
    LayoutWord<geo::TimeAxis>{geo::TimeAxis::happened, "happened"},
    LayoutWord<geo::TimeAxis>{geo::TimeAxis::published, "published"},
};
inline constexpr std::array keyClaimsWords{
    LayoutWord<KeyClaims>{KeyClaims::automatic, "automatic"},
    LayoutWord<KeyClaims>{KeyClaims::newest, "newest"},
    LayoutWord<KeyClaims>{KeyClaims::all, "all"},
    LayoutWord<KeyClaims>{KeyClaims::picked, "picked"},
};
inline constexpr std::array markOrderWords{
    LayoutWord<MarkOrder>{MarkOrder::reading, "reading"},
    LayoutWord<MarkOrder>{MarkOrder::importance, "importance"},
};
inline constexpr std::array noteKindWords{
    LayoutWord<PageNoteKind>{PageNoteKind::text, "text"},
    LayoutWord<PageNoteKind>{PageNoteKind::callout, "callout"},
    LayoutWord<PageNoteKind>{PageNoteKind::arrow, "arrow"},
};

inline constexpr std::array noteBoxWords{
    LayoutWord<NoteBox>{NoteBox::usual, "usual"},
    LayoutWord<NoteBox>{NoteBox::none, "none"},
    LayoutWord<NoteBox>{NoteBox::plate, "plate"},
    LayoutWord<NoteBox>{NoteBox::frame, "frame"},
};
inline constexpr std::array noteLineWords{
    LayoutWord<NoteLine>{NoteLine::solid, "solid"},
    LayoutWord<NoteLine>{NoteLine::dashed, "dashed"},
    LayoutWord<NoteLine>{NoteLine::dotted, "dotted"},
};
inline constexpr std::array svgTextWords{
    LayoutWord<SvgText>{SvgText::letters, "letters"},
    LayoutWord<SvgText>{SvgText::outlines, "outlines"},
};

/// An element may hang over the page's edge, but not be nowhere near it: corners in fractions of the page.
inline constexpr double leastCorner = -1.0;
inline constexpr double greatestCorner = 1.0;
/// Widths and heights of the map's frame and of notes, in fractions of the page.
inline constexpr double leastExtent = 0.01;
inline constexpr double greatestExtent = 1.0;

template <class Value, std::size_t count>
QString wordOf(const std::array<LayoutWord<Value>, count>& words, Value value) {
    const auto found =
        std::find_if(words.begin(), words.end(), [value](const auto& each) { return each.value == value; });
    return QString::fromLatin1(found->word);
}

/// Precondition: the word is one of them.
template <class Value, std::size_t count>
Value valueOf(const std::array<LayoutWord<Value>, count>& words, const QString& word) {
    return std::find_if(words.begin(), words.end(), [&](const auto& each) { return QLatin1String(each.word) == word; })
        ->value;
}

template <class Value, std::size_t count>
QStringList listOf(const std::array<LayoutWord<Value>, count>& words) {
    QStringList list;
    for (const auto& each : words) {
        list << QString::fromLatin1(each.word);
    }
    return list;
}

/// The choice that a section makes by one of these words; an absent key is one, too.
template <class Value, std::size_t count>
Value chosen(JsonSection& section, const QString& key, const std::array<LayoutWord<Value>, count>& words,
             Value absent) {
    const std::optional<QString> word = section.maybeOneOf(key, listOf(words));
    return word ? valueOf(words, *word) : absent;
}

}  // namespace marz
