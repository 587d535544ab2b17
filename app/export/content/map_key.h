// SPDX-License-Identifier: MIT
#pragma once

// What an exported map has to say beside the picture: the numbered places with what is told of them, the sources
// cited, the kinds shown, and what of the filter is not on the map. Content only; where it goes is page_layout's.

#include <QColor>
#include <QString>
#include <optional>
#include <vector>

#include "app/export/page/export_request.h"
#include "app/render/vector_canvas.h"
#include "app/scene/scene.h"

namespace marz {

/// A claim as the key tells it.
struct KeyClaim {
    QString when;  // in words; empty where undated
    QString statement;
    QString hedging;       // "reported"; empty where the source asserts
    QString citation;      // letter and paragraph, "d:21"
    std::size_t rank = 0;  // how many of those told of the place stand before it where room is short
};

struct KeyEntry {
    int number = 0;  // as on the mark
    geo::PlaceId place;
    bool isSubject = false;      // the place that the page is about
    bool isApproximate = false;  // known to lie within a circle only; its number stands in a frame with a broken rim
    QColor colour;               // of its kind, which that rim has
    QString icon;                // base name in resources/icons/marks
    QString name;                // in the language of the labels
    QString radius;              // "± 20 km" where only the circle is known
    QString asOf;                // "As of 31 Aug 2021" where the map shows a date and a state is known on it
    QString state;               // "closed · held by Taliban, last said 13 July"
    QString when;                // of the claim, in words; empty where undated
    QString statement;           // of the first claim that is told, see KeyClaims; empty where none was picked
    QString hedging;             // "reported"; empty where the source asserts
    QString citation;            // letter and paragraph, "d:21"
    std::size_t rank = 0;        // of that claim, as KeyClaim has it
    QString furtherCitations;
    std::vector<KeyClaim> furtherClaims;  // told besides
};

/// "Traffic stopped (reported)": the first claim that is told.
QString statementInWords(const KeyEntry& entry);

/// What is told of a place in the key, as links name it: "place-xing-termez-hairatan".
QString anchorOf(const geo::PlaceId& place);

/// "#note-d" for "d:21": where the footnote stands that a citation of the key means.
QString noteTargetOf(const QString& citation);

struct Footnote {
    QString letter;
    geo::SourceId source;
    QString text;                      // the source in the request's style, with the paragraphs that are meant
    std::vector<QString> quotes = {};  // "¶5: “The ferry …”", of the paragraphs that are quoted
    QString address = {};              // of the source on the web; empty where it has none

    QString anchor() const { return QStringLiteral("note-") + letter; }
};

struct LegendRow {
    QString icon;
    QString label;
    std::optional<QColor> line = {};  // in which the map draws places of this kind as lines, without the icon
    std::optional<QColor> area = {};  // the same, as areas
};

/// What a sample shows: a line of the basemap, a circle that nobody has estimated, what a layer of the user's own has.
enum class LegendSample { line, guessedCircle, ownDot, ownLine, ownArea };

/// A look of lines that the map has and whose meaning it cannot say itself, or a layer of the user's own.
struct LegendLine {
    QString label;
    CanvasPen pen;
    std::vector<LegendSample> samples{LegendSample::line};  // side by side, all in that pen
};

struct MapKey {
    std::vector<KeyEntry> entries;
    /// On a page about one place: the first entry that is neither it nor a part of it, but lies in the frame.
    std::optional<std::size_t> alsoInFrame;
    std::vector<Footnote> footnotes;
    std::vector<LegendRow> legend;
    std::vector<LegendLine> lines;  // below it
    std::vector<QString> ages;      // below these: what paleness and dashes of the marks mean, where they have them
    bool circlesShown = false;
    bool tagsShown = false;       // symbols in frames, over circles no larger than themselves
    QColor circleColour;          // of the kind that has them; neutral where several have
    std::vector<QString> absent;  // sentences about places of the filter that have no number, and why
    QString articleDates;         // "13 July to September 2021"
};

/// The scene's marks must carry numbers.
MapKey makeMapKey(const ExportRequest& request, const Scene& scene);

/// Earliest and latest publication of these sources, "13 July to 22 August 2021"; empty where none is dated.
QString publicationDates(const std::vector<const geo::Source*>& sources);

}  // namespace marz
