// SPDX-License-Identifier: MIT
#include "app/export_dialog/file_estimate.h"

#include "app/export/formats/page_painter.h"
#include "app/export/map_exporter.h"
#include "tests/app/export_dialog/page_fixture.h"

using namespace marz;

TEST_CASE("A file's size is foretold within a third from the preview, and that of a drawing exactly") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    request.page = parsePageSize(QStringLiteral("A4"), 150);
    const PageLayout layout = layOutPage(request);
    const QImage preview = paintPageImage(layout, {880, 622});
    for (const ExportFormat format : {ExportFormat::png, ExportFormat::jpeg, ExportFormat::geoTiff}) {
        const auto real = static_cast<double>(pageContentOf(layout, request, format).size());
        const auto foretold = static_cast<double>(estimateOf(request, format, preview).bytes);
        INFO(entryOf(format).name.toStdString() << ": " << foretold << " foretold, " << real << " written");
        CHECK(foretold > real * 0.67);
        CHECK(foretold < real * 1.33);
    }
    const FileEstimate drawing = estimateOf(request, ExportFormat::svg, preview);
    CHECK(drawing.bytes == pageContentOf(layout, request, ExportFormat::svg).size());
}
