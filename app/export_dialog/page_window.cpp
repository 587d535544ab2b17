// SPDX-License-Identifier: MIT
#include "app/export_dialog/page_window.h"

#include <QPainter>
#include <algorithm>

#include "app/export/formats/page_painter.h"
#include "app/export/page/export_error.h"
#include "app/export_dialog/scene_window.h"
#include "app/render/painter_canvas.h"
#include "app/render/scene_rows.h"
#include "app/render/shape_pass.h"

namespace marz {

namespace {

/// What of a map lies in the part of the page that the image is; on whole pixels, as on the whole page.
void paintScene(const Scene& scene, QPointF corner, double scale, const QRect& part, QImage& image) {
    const QSize pixels(std::max(1, qRound(scene.viewport.width * scale)),
                       std::max(1, qRound(scene.viewport.height * scale)));
    const QRect map((corner * scale).toPoint(), pixels);
    const QRect seen = map & part;
    if (seen.isEmpty()) {
        return;
    }
    const QRectF window(QPointF(seen.topLeft() - map.topLeft()) / scale, QSizeF(seen.size()) / scale);
    const Scene piece = sceneWithin(scene, window);
    RenderOptions options;
    options.devicePixelRatio = scale;
    const QPoint at = seen.topLeft() - part.topLeft();
    const geo::rasterise::ImageBand band{reinterpret_cast<std::uint32_t*>(image.scanLine(at.y())) + at.x(),
                                         seen.width(), 0, seen.height(), image.bytesPerLine() / 4};
    SceneRows(piece, options).draw(band, threadCount(options));
}

}  // namespace

PageWindow withSurroundings(const PageWindow& window) {
    const int across = window.part.width() / 2;
    const int down = window.part.height() / 2;
    return {window.page, window.part.adjusted(-across, -down, across, down) & QRect(QPoint(), window.page)};
}

QImage paintWindow(const PageLayout& layout, const PageWindow& window) {
    QImage image(window.part.size(), QImage::Format_RGB32);
    if (image.isNull()) {
        throw ExportError("There is not enough memory to show the page this large; make it smaller.");
    }
    image.fill(layout.paper);
    const double scale = window.page.width() / layout.size.width();
    if (layout.hasMap()) {
        paintScene(layout.scene, layout.mapFrame.topLeft(), scale, window.part, image);
    }
    QPainter painter(&image);
    painter.translate(-window.part.topLeft());
    painter.scale(scale, scale);
    PainterCanvas canvas(painter);
    const QRectF seen(QPointF(window.part.topLeft()) / scale, QSizeF(window.part.size()) / scale);
    paintAroundMap(layout, canvas, seen, [&](const LocatorInset& inset) {
        paintScene(inset.scene, inset.frame.topLeft(), scale, window.part, image);
    });
    return image;
}

}  // namespace marz
