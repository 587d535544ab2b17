// SPDX-License-Identifier: MIT
#pragma once

// One page as a value: the map's scene in its frame and all texts and shapes around it with final places and sizes.
// Preview, PNG, SVG, PDF, clipboard and command line draw the same layout. Lengths are layout units: scene units
// (1/96 inch) times unitScale, so that a poster has larger text than a sheet, and a small page smaller. The resolution
// plays no part: a page is laid out alike at 72 and at 600 dpi.

#include "app/export/content/map_key.h"
#include "app/export/layout/key_layout.h"
#include "app/export/layout/locator_inset.h"
#include "app/export/layout/map_furniture.h"
#include "app/export/layout/page_items.h"
#include "app/export/layout/page_parts.h"

namespace marz {

struct PageLayout {
    QSizeF size;             // of the page
    double unitScale = 1.0;  // scene units for each layout unit
    QColor paper;
    QRectF content;  // the page within its margins
    QRectF mapFrame;
    Scene scene;                          // its viewport has the frame's size
    std::optional<LocatorInset> locator;  // its scene lies right below its group
    std::vector<PageGroup> groups;        // all that is drawn around and onto the map, from bottom to top
    std::vector<PlacedElement> elements;  // those that are on the page, from bottom to top; the map is the first
    std::vector<PlacedNote> notes;        // likewise; above all elements
    MapKey key;
    std::size_t entriesShown = 0;                        // of the key; a last line counts the others
    KeyPosition keyEnd;                                  // what follows from here has no room
    bool notesWhole = true;                              // of the sources cited; a last line tells what is missing
    GraphicScale scale;                                  // of no length where there is none
    QString title;                                       // for a file's metadata
    QString subtitle;                                    // as the page has it
    QString description;                                 // the page in words (page_description.h)
    bool hasMap() const { return !mapFrame.isEmpty(); }  // not on a further page (further_pages.h)
    std::vector<QString> remarks;  // for the author: what was asked for and could not be drawn, a sentence each
};

/// Throws ExportError where the page is too small or too large, or the area not on the map.
PageLayout layOutPage(const ExportRequest& request);

/// The spot of the ground under a point of the page; nothing beside the map.
std::optional<geo::LonLat> groundAt(const PageLayout& layout, const World& world, QPointF point);

}  // namespace marz
