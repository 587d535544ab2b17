// SPDX-License-Identifier: MIT
#pragma once

// What one decides about a page in the dialog, as one value that undo keeps copies of: small, because the data, the
// filter and the view stand in a base that all copies share.

#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "app/export/layout/page_parts.h"
#include "app/export/map_series.h"
#include "app/export/page/export_format.h"
#include "app/export/page/export_request.h"

namespace marz {

struct PageDraft {
    std::shared_ptr<const ExportRequest> base;  // what the fields below do not say
    ExportFormat format = ExportFormat::png;
    QString title;
    QString subtitle;
    QString ownSubtitle;  // what the program writes there for the base
    ExportArea area;      // of one page; a series has its own
    PageSize page;
    QString styleId = QStringLiteral("print");  // a page is not the window's dark mode
    CitationStyle citations = CitationStyle::chicago;
    MarkOrder numberBy = MarkOrder::reading;
    ClaimChoice claims;
    LabelLanguage labelLanguage = LabelLanguage::english;
    bool graticule = false;
    SvgText svgText = SvgText::letters;
    PageElements elements;
    PageArrangement arrangement;
    std::vector<PageNote> notes;
    std::optional<SeriesBy> series;  // nothing: one page
    QString seriesTitle;             // before each page's name, or around namePlaceholder; empty: the name alone
    QString seriesSubtitle;          // empty: each page's own

    friend bool operator==(const PageDraft&, const PageDraft&) = default;
};

PageDraft draftOf(const ExportRequest& request);
/// Whether the subtitle is the program's, which counts what the page cites; the user's stays as it is.
bool subtitleIsOurs(const PageDraft& draft);
/// The base with what the draft says, as its format shows it; the style is that of styleId, which whoever asks has
/// read.
ExportRequest requestOf(const PageDraft& draft, const MapStyle& style);

/// Pages by something else, or one page again. A title that the user wrote for one page goes on to the series, where
/// that has none yet.
PageDraft withSeries(PageDraft draft, std::optional<SeriesBy> series);

bool isShown(const PageDraft& draft, const PagePart& part);
/// Whether the user has put it elsewhere than where the layout would.
bool isPlaced(const PageDraft& draft, const PagePart& part);

/// These give the draft after one change. Corners and frames are fractions of the page, kept within what a layout file
/// may say. An arrow has no corner: it hangs on the ground.
PageDraft movedTo(PageDraft draft, const PagePart& part, QPointF corner);
PageDraft withFrame(PageDraft draft, const QRectF& mapFrame);
PageDraft withNote(PageDraft draft, std::size_t index, const PageNote& note);
/// An element is switched on or off; the map always stays.
PageDraft toggled(PageDraft draft, PageElement element);
/// A note is removed, an element switched off; the map stays.
PageDraft without(PageDraft draft, const PagePart& part);
PageDraft placeReset(PageDraft draft, const PagePart& part);

}  // namespace marz
