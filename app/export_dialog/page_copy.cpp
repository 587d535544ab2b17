// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_copy.h"

#include <QtConcurrentRun>

#include "app/convert/qt_text.h"
#include "app/export/formats/page_painter.h"
#include "app/export/layout/further_pages.h"
#include "app/export/map_exporter.h"

namespace marz {

namespace {

constexpr int copyDpi = 150;

PageSize smallerPage(PageSize page) {
    const double share = static_cast<double>(copyDpi) / page.dpi;
    page.pixels = (QSizeF(page.pixels) * share).toSize().expandedTo({1, 1});
    page.dpi = copyDpi;
    if (page.margins && page.unit == PageUnit::pixels) {
        page.margins = *page.margins * share;
    }
    return page;
}

PageCopy drawCopy(const ChosenPage& chosen) {
    PageCopy copy;
    try {
        ExportRequest request = requestFor(ExportFormat::png, requestOf(chosen));
        request.page = smallerPage(request.page);
        const PageLayout layout = layOutPage(request);
        copy.title = layout.title;
        copy.png = pageContentOf(layout, request, ExportFormat::png);
        copy.image = QImage::fromData(copy.png);  // the same picture, without painting it twice
        copy.svg = pageContentOf(layout, request, ExportFormat::svg);
    } catch (const std::exception& error) {
        copy.problem = toQString(error.what());
    }
    return copy;
}

}  // namespace

QFuture<PageCopy> copyOf(const ChosenPage& chosen) {
    return QtConcurrent::run([chosen] { return drawCopy(chosen); });
}

QMimeData* mimeDataOf(const PageCopy& copy) {
    auto* data = new QMimeData;
    data->setImageData(copy.image);
    data->setData(QStringLiteral("image/svg+xml"), copy.svg);
    return data;
}

}  // namespace marz
