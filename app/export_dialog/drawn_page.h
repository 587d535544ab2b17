// SPDX-License-Identifier: MIT
#pragma once

// A page as the preview shows it, with all that one needs to take hold of its parts. A value that a worker makes.

#include <QImage>
#include <QStringList>
#include <cstdint>
#include <memory>
#include <optional>

#include "app/export_dialog/chosen_page.h"
#include "app/export_dialog/page_window.h"

namespace marz {

struct PageOrder {
    ChosenPage chosen;
    std::uint64_t revision = 0;        // of the draft
    QSize pixels;                      // of the whole page, no larger than the room
    std::optional<PageWindow> window;  // what is seen of a page that is shown larger
    bool mapInHand = false;            // so that the map is wanted without what lies on it
};

struct DrawnPage {
    std::uint64_t revision = 0;  // of the draft that was drawn
    PageStep asked;              // which page of it
    std::shared_ptr<const LaidOutPage>
        laidOut;    // null where it could not be; further sheets, windows are painted of it
    QImage image;   // null where the page could not be made
    QImage detail;  // what is seen through the window; null where none was wanted
    PageWindow window;
    QImage ground;        // as `image`, with the map alone; null where that was not wanted
    QImage groundDetail;  // as `detail`
    QString problem;      // says why
    PageLayout layout;    // where things are, cheap to copy: without what is drawn, of its scene the viewport alone
    geo::ProjectionDefinition projection;
    std::vector<SheetLink> links;
    QStringList warnings;         // what the user should know before exporting
    bool subtitleIsOurs = false;  // and counts what the page cites

    PageStep step() const { return laidOut ? laidOut->step : PageStep(); }
    PageCount count() const { return laidOut ? laidOut->count : PageCount(); }
};

/// What the last page has that this one needs is not made again. Never throws.
DrawnPage drawPage(const PageOrder& order, const DrawnPage* last);

}  // namespace marz
