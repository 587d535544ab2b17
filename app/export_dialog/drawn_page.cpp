// SPDX-License-Identifier: MIT
#include "app/export_dialog/drawn_page.h"

#include <QCoreApplication>

#include "app/convert/qt_text.h"
#include "app/export/map_exporter.h"
#include "app/export/page_painter.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::DrawnPage)
};

QStringList warningsOf(const PageLayout& layout, const MapStyle& style) {
    const std::vector<QString> remarks = remarksOn(layout, style);
    QStringList warnings(remarks.begin(), remarks.end());
    const std::size_t entries = layout.key.entries.size();
    if (layout.entriesShown > 0 && layout.entriesShown < entries) {
        warnings << Words::tr("The key has room for %1 of the %2 numbered places; a larger page shows more.")
                        .arg(layout.entriesShown)
                        .arg(entries);
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
        page.warnings = warningsOf(page.layout, request.style);
    } catch (const std::exception& error) {
        page.problem = toQString(error.what());
    }
    Scene seen;
    seen.viewport = page.layout.scene.viewport;
    page.layout.scene = std::move(seen);
    page.layout.groups.clear();
    page.layout.key = {};
    return page;
}

}  // namespace marz
