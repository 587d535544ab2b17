// SPDX-License-Identifier: MIT
#include "app/export_dialog/drawn_page.h"

#include <QCoreApplication>

#include "app/convert/qt_text.h"
#include "app/export/formats/page_painter.h"
#include "app/export/map_exporter.h"
#include "app/export_dialog/part_overlaps.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::DrawnPage)
};

/// What has no room, and where it is then.
QString overflowOf(const LaidOutPage& page) {
    const std::size_t further = page.sheets.size() - 1;
    if (further > 0) {
        return further == 1 ? Words::tr("What has no room follows on a second page.")
                            : Words::tr("What has no room follows on %1 further pages.").arg(further);
    }
    const PageLayout& layout = page.sheets.front();
    if (page.format == ExportFormat::html) {
        return Words::tr("The web page has all of the key below its map, whatever has room here.");
    }
    const std::size_t entries = layout.key.entries.size();
    if (page.request.elements.key && layout.entriesShown < entries) {
        return Words::tr("The key has room for %1 of the %2 numbered places; a larger page or a PDF shows more.")
            .arg(layout.entriesShown)
            .arg(entries);
    }
    return {};
}

QStringList warningsOf(const LaidOutPage& page) {
    const std::vector<QString> remarks = remarksOn(page.sheets.front(), page.request.style);
    QStringList warnings = overlapRemarks(page.sheets.front(), page.request.arrangement);
    warnings << QStringList(remarks.begin(), remarks.end());
    if (const QString overflow = overflowOf(page); !overflow.isEmpty()) {
        warnings << overflow;
    }
    return warnings;
}

/// What hands and screen readers need of a sheet.
PageLayout placesOnly(PageLayout layout) {
    Scene seen;
    seen.viewport = layout.scene.viewport;
    layout.scene = std::move(seen);
    layout.locator.reset();
    layout.groups.clear();
    layout.remarks.clear();
    layout.key = {};
    return layout;
}

/// Laid out anew, or another sheet of the page that was laid out.
std::shared_ptr<const LaidOutPage> laidOutFor(const PageOrder& order, const DrawnPage* last) {
    const PageStep& step = order.chosen.step;
    const bool same = last != nullptr && last->laidOut && last->revision == order.revision &&
                      (last->asked.page == step.page || last->step().page == step.page);
    if (!same) {
        return std::make_shared<const LaidOutPage>(layOut(order.chosen));
    }
    const std::size_t sheet = std::min(step.sheet, last->laidOut->sheets.size() - 1);
    if (sheet == last->step().sheet) {
        return last->laidOut;
    }
    auto other = std::make_shared<LaidOutPage>(*last->laidOut);
    other->step.sheet = sheet;
    return other;
}

/// The sheet with its map and nothing that stands on it or around it.
PageLayout mapOnly(PageLayout sheet) {
    sheet.groups.clear();
    sheet.locator.reset();
    return sheet;
}

/// What moves with the hand, while all else stays.
void paintGround(const PageLayout& sheet, const PageOrder& order, const DrawnPage* last, DrawnPage& page) {
    const PageLayout map = mapOnly(sheet);
    const bool there = last != nullptr && last->laidOut == page.laidOut && last->ground.size() == order.pixels;
    page.ground = there ? last->ground : paintPageImage(map, order.pixels);
    if (order.window) {
        page.groundDetail = paintWindow(map, page.window);
    }
}

}  // namespace

DrawnPage drawPage(const PageOrder& order, const DrawnPage* last) {
    DrawnPage page;
    page.revision = order.revision;
    page.asked = order.chosen.step;
    page.projection = order.chosen.base.world->projection;
    try {
        page.laidOut = laidOutFor(order, last);
        page.projection = page.laidOut->request.world->projection;  // of a page far off its own
        const bool sameSheet = last != nullptr && last->laidOut == page.laidOut;
        const PageLayout& sheet = page.laidOut->sheets[page.step().sheet];
        page.layout = sameSheet ? last->layout : placesOnly(sheet);
        page.links = sameSheet ? last->links : linksOn(*page.laidOut, page.step().sheet);
        page.warnings = sameSheet ? last->warnings : warningsOf(*page.laidOut);
        page.subtitleIsOurs = page.laidOut->request.subtitle == subtitleOf(page.laidOut->request);
        page.image =
            sameSheet && last->image.size() == order.pixels ? last->image : paintPageImage(sheet, order.pixels);
        if (order.window) {
            page.window = withSurroundings(*order.window);
            page.detail = paintWindow(sheet, page.window);
        }
        if (order.mapInHand && sheet.hasMap()) {
            paintGround(sheet, order, last, page);
        }
    } catch (const std::exception& error) {
        page.problem = toQString(error.what());
        page.image = {};
    }
    return page;
}

}  // namespace marz
