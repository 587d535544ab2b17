// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_draft.h"

#include <algorithm>
#include <utility>

#include "app/export/content/place_wording.h"
#include "app/export/layout/further_pages.h"
#include "app/export/layout_file/layout_words.h"

namespace marz {

namespace {

// What a hand pulls further than a layout file may say would be saved and not be opened again.

QPointF heldCorner(QPointF corner) {
    return {std::clamp(corner.x(), leastCorner, greatestCorner), std::clamp(corner.y(), leastCorner, greatestCorner)};
}

double heldExtent(double extent) {
    return std::clamp(extent, leastExtent, greatestExtent);
}

}  // namespace

PageDraft draftOf(const ExportRequest& request) {
    PageDraft draft;
    auto base = std::make_shared<ExportRequest>(request);
    QString ownTitle;
    if (request.world != nullptr) {  // a page that has just been read has no data yet
        ownTitle = titleOf(request);
        draft.ownSubtitle = subtitleOf(request);
    }
    const auto takeTemplate = [](QString& text, QString& ofSeries, const QString& own) {
        if (text.contains(namePlaceholder)) {  // of a layout that was kept of a series
            ofSeries = std::exchange(text, own);
        }
    };
    takeTemplate(base->title, draft.seriesTitle, ownTitle);
    takeTemplate(base->subtitle, draft.seriesSubtitle, draft.ownSubtitle);
    draft.title = base->title;
    draft.subtitle = base->subtitle;
    draft.base = std::move(base);
    draft.area = request.area;
    draft.page = request.page;
    draft.styleId = request.styleId;
    draft.numberBy = request.numberBy;
    draft.claims = request.claims;
    draft.citations = request.citations;
    draft.labelLanguage = request.labelLanguage;
    draft.graticule = request.extras.graticule;
    draft.svgText = request.svgText;
    draft.elements = request.elements;
    draft.arrangement = request.arrangement;
    draft.notes = request.notes;
    return draft;
}

bool subtitleIsOurs(const PageDraft& draft) {
    return draft.subtitle == draft.ownSubtitle;
}

ExportRequest requestOf(const PageDraft& draft, const MapStyle& style) {
    ExportRequest request = *draft.base;
    request.title = withName(draft.title.trimmed(), request);
    request.area = draft.area;
    // Around one place other articles tell it.
    const bool elsewhere = subtitleIsOurs(draft) && draft.area != draft.base->area;
    request.subtitle = elsewhere ? subtitleOf(request) : withName(draft.subtitle.trimmed(), request);
    request.page = draft.page;
    request.style = style;
    request.styleId = draft.styleId;
    request.numberBy = draft.numberBy;
    request.claims = draft.claims;
    request.citations = draft.citations;
    request.labelLanguage = draft.labelLanguage;
    request.extras.graticule = draft.graticule;
    request.svgText = draft.svgText;
    request.elements = draft.elements;
    request.arrangement = draft.arrangement;
    request.notes = draft.notes;
    return requestFor(draft.format, std::move(request));
}

PageDraft withSeries(PageDraft draft, std::optional<SeriesBy> series) {
    if (series && !draft.series) {
        const auto takeOver = [](QString& text, const QString& written, const QString& own) {
            text = text.isEmpty() && written != own ? written : text;
        };
        takeOver(draft.seriesTitle, draft.title, draft.base->title);
        takeOver(draft.seriesSubtitle, draft.subtitle, draft.base->subtitle);
    }
    draft.series = series;
    return draft;
}

bool isShown(const PageDraft& draft, const PagePart& part) {
    if (const auto* note = std::get_if<std::size_t>(&part)) {
        return *note < draft.notes.size();
    }
    bool PageElements::*const shown = entryOf(std::get<PageElement>(part)).shown;
    return shown == nullptr || draft.elements.*shown;
}

bool isPlaced(const PageDraft& draft, const PagePart& part) {
    if (part == PagePart(PageElement::map)) {
        return draft.arrangement.mapFrame.has_value();
    }
    const auto* element = std::get_if<PageElement>(&part);
    return element != nullptr && draft.arrangement.corners.contains(*element);
}

PageDraft movedTo(PageDraft draft, const PagePart& part, QPointF corner) {
    if (const auto* note = std::get_if<std::size_t>(&part)) {
        if (*note < draft.notes.size()) {
            draft.notes[*note].corner = heldCorner(corner);
        }
        return draft;
    }
    const PageElement element = std::get<PageElement>(part);
    if (element == PageElement::map) {
        if (draft.arrangement.mapFrame) {
            draft.arrangement.mapFrame->moveTopLeft(heldCorner(corner));
        }
    } else {
        draft.arrangement.corners[element] = heldCorner(corner);
    }
    return draft;
}

PageDraft withFrame(PageDraft draft, const QRectF& mapFrame) {
    draft.arrangement.mapFrame =
        QRectF(heldCorner(mapFrame.topLeft()), QSizeF(heldExtent(mapFrame.width()), heldExtent(mapFrame.height())));
    return draft;
}

PageDraft withNote(PageDraft draft, std::size_t index, const PageNote& note) {
    PageNote held = note;
    held.corner = heldCorner(note.corner);
    held.width = heldExtent(note.width);
    if (index < draft.notes.size()) {
        draft.notes[index] = held;
    } else {
        draft.notes.push_back(held);
    }
    return draft;
}

PageDraft toggled(PageDraft draft, PageElement element) {
    if (bool PageElements::*const shown = entryOf(element).shown; shown != nullptr) {
        draft.elements.*shown = !(draft.elements.*shown);
    }
    return draft;
}

PageDraft without(PageDraft draft, const PagePart& part) {
    if (const auto* note = std::get_if<std::size_t>(&part)) {
        if (*note < draft.notes.size()) {
            draft.notes.erase(draft.notes.begin() + static_cast<std::ptrdiff_t>(*note));
        }
        return draft;
    }
    return isShown(draft, part) ? toggled(std::move(draft), std::get<PageElement>(part)) : draft;
}

PageDraft placeReset(PageDraft draft, const PagePart& part) {
    if (part == PagePart(PageElement::map)) {
        draft.arrangement.mapFrame.reset();
    } else if (const auto* element = std::get_if<PageElement>(&part)) {
        draft.arrangement.corners.erase(*element);
    }
    return draft;
}

}  // namespace marz
