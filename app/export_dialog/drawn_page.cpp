// SPDX-License-Identifier: MIT
#include "app/export_dialog/drawn_page.h"

#include <QCoreApplication>

#include "app/convert/qt_text.h"
#include "app/export/further_pages.h"
#include "app/export/map_exporter.h"
#include "app/export/page_painter.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::DrawnPage)
};

/// What has no room, and where it is then.
QString overflowOf(const ExportRequest& request, const PageLayout& layout) {
    const std::size_t further = furtherPages(request, layout).size();
    if (further > 0) {
        return further == 1 ? Words::tr("What has no room follows on a second page.")
                            : Words::tr("What has no room follows on %1 further pages.").arg(further);
    }
    const std::size_t entries = layout.key.entries.size();
    if (request.elements.key && layout.entriesShown < entries) {
        return Words::tr("The key has room for %1 of the %2 numbered places; a larger page or a PDF shows more.")
            .arg(layout.entriesShown)
            .arg(entries);
    }
    return {};
}

QStringList warningsOf(const ExportRequest& request, const PageLayout& layout) {
    const std::vector<QString> remarks = remarksOn(layout, request.style);
    QStringList warnings(remarks.begin(), remarks.end());
    if (const QString overflow = overflowOf(request, layout); !overflow.isEmpty()) {
        warnings << overflow;
    }
    return warnings;
}

}  // namespace

DrawnPage drawPage(const ExportRequest& request, QSize pixels, std::uint64_t revision) {
    DrawnPage page;
    page.revision = revision;
    page.projection = request.world->projection;
    try {
        page.layout = layOutPage(request);
        page.image = paintPageImage(page.layout, pixels);
        page.warnings = warningsOf(request, page.layout);
    } catch (const std::exception& error) {
        page.problem = toQString(error.what());
    }
    Scene seen;
    seen.viewport = page.layout.scene.viewport;
    page.layout.scene = std::move(seen);
    page.layout.locator.reset();
    page.layout.groups.clear();
    page.layout.remarks.clear();
    page.layout.key = {};
    return page;
}

}  // namespace marz
