// SPDX-License-Identifier: MIT
#include "app/export/layout_file/layout_notes.h"

#include <QJsonObject>

#include "app/export/layout_file/layout_map_sections.h"
#include "app/export/layout_file/layout_page_sections.h"
#include "app/export/layout_file/layout_words.h"

namespace marz {

namespace {

void insertLook(QJsonObject& object, PageNoteKind kind, const NoteLook& look) {
    if (look.colour) {
        const NoteColour* named = noteColourOf(*look.colour);
        object.insert(QStringLiteral("colour"), named != nullptr ? named->id : colourText(*look.colour));
    }
    if (look.textSize != usualNoteText) {
        object.insert(QStringLiteral("textSize"), look.textSize);
    }
    if (look.box != NoteBox::usual) {
        object.insert(QStringLiteral("box"), wordOf(noteBoxWords, look.box));
    }
    if (kind == PageNoteKind::text) {
        return;  // which has no line
    }
    if (look.line != NoteLine::solid) {
        object.insert(QStringLiteral("line"), wordOf(noteLineWords, look.line));
    }
    if (look.lineWidth) {
        object.insert(QStringLiteral("lineWidth"), *look.lineWidth);
    }
}

QJsonObject noteOf(const PageNote& note) {
    QJsonObject object{{QStringLiteral("kind"), wordOf(noteKindWords, note.kind)}};
    if (!note.text.isEmpty()) {
        object.insert(QStringLiteral("text"), note.text);
    }
    if (note.kind != PageNoteKind::arrow) {
        object.insert(QStringLiteral("x"), note.corner.x());
        object.insert(QStringLiteral("y"), note.corner.y());
        object.insert(QStringLiteral("width"), note.width);
    }
    if (note.from) {
        object.insert(QStringLiteral("from"), pointOf(*note.from));
    }
    if (note.towards) {
        object.insert(QStringLiteral("towards"), pointOf(*note.towards));
    }
    insertLook(object, note.kind, note.look);
    return object;
}

/// One of the palette by its name, or any other as "#rrggbb".
QColor readColour(JsonSection& section, const QString& key) {
    const QString word = section.text(key);
    QStringList names;
    for (const NoteColour& entry : noteColours()) {
        if (entry.id == word) {
            return entry.colour;
        }
        names << entry.id;
    }
    if (!word.startsWith(QLatin1Char('#'))) {
        section.fail(key, QStringLiteral("there is no colour “%1”; choose %2 or a colour as \"#rrggbb\"")
                              .arg(word, names.join(QStringLiteral(", "))));
    }
    return section.colour(key);
}

NoteLook readLook(JsonSection& section, PageNoteKind kind) {
    NoteLook look;
    if (section.has(QStringLiteral("colour"))) {
        look.colour = readColour(section, QStringLiteral("colour"));
    }
    look.textSize = section.wholeNumberOr(QStringLiteral("textSize"), usualNoteText, smallestNoteText, largestNoteText);
    look.box = chosen(section, QStringLiteral("box"), noteBoxWords, NoteBox::usual);
    if (kind != PageNoteKind::text) {
        look.line = chosen(section, QStringLiteral("line"), noteLineWords, NoteLine::solid);
        if (section.has(QStringLiteral("lineWidth"))) {
            look.lineWidth = section.number(QStringLiteral("lineWidth"), thinnestNoteLine, widestNoteLine);
        }
    }
    return look;
}

}  // namespace

QJsonArray notesOf(const std::vector<PageNote>& notes) {
    QJsonArray list;
    for (const PageNote& note : notes) {
        list.append(noteOf(note));
    }
    return list;
}

PageNote readNote(JsonSection section) {
    PageNote note;
    note.kind = chosen(section, QStringLiteral("kind"), noteKindWords, PageNoteKind::text);
    note.text = section.maybeText(QStringLiteral("text")).value_or(QString());
    if (note.kind != PageNoteKind::arrow) {
        note.corner = readCorner(section);
        note.width = section.numberOr(QStringLiteral("width"), note.width, leastExtent, greatestExtent);
    } else {
        note.from = readPoint(section.section(QStringLiteral("from")));
    }
    if (note.kind != PageNoteKind::text) {
        note.towards = readPoint(section.section(QStringLiteral("towards")));
    }
    note.look = readLook(section, note.kind);
    section.finish();
    return note;
}

}  // namespace marz
