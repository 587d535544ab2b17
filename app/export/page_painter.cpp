// SPDX-License-Identifier: MIT
#include "app/export/page_painter.h"

#include <QPainter>

#include "app/export/export_error.h"
#include "app/render/image_painter.h"
#include "app/render/painter_canvas.h"
#include "app/render/symbol_images.h"
#include "app/render/vector_painter.h"

namespace marz {

namespace {

class ItemPainter {
public:
    explicit ItemPainter(VectorCanvas& canvas) : m_canvas(canvas) {}

    void operator()(const PageText& item) const {
        m_canvas.text(item.baseline, item.text, item.font, item.colour, Qt::transparent, 0.0, 0.0);
    }
    void operator()(const PageFill& item) const { m_canvas.fill(item.path, item.colour); }
    void operator()(const PageStroke& item) const { m_canvas.stroke(item.path, item.pen); }
    void operator()(const PageSymbol& item) const { m_canvas.symbol(item.target, markIconFile(item.icon), 1.0); }

private:
    VectorCanvas& m_canvas;
};

/// `paintInset` paints the locator's scene, right below the locator's group.
template <typename PaintInset>
void paintGroups(const PageLayout& layout, VectorCanvas& canvas, PaintInset paintInset) {
    for (const PageGroup& group : layout.groups) {
        if (layout.locator && group.id == layout.locator->group.id) {
            paintInset(*layout.locator);
        }
        canvas.beginGroup(group.id, group.title);
        for (const PageItem& item : group.items) {
            std::visit(ItemPainter(canvas), item);
        }
        canvas.endGroup();
    }
}

/// A scene with its top left corner at a point of the page.
void paintSceneAt(const Scene& scene, QPointF corner, const PageGroup& group, VectorCanvas& canvas) {
    canvas.beginGroup(group.id, group.title);
    canvas.pushOffset(corner);
    paintVectors(scene, canvas);
    canvas.popOffset();
    canvas.endGroup();
}

/// On whole pixels, so that it is copied and not resampled; the frame's line covers the fraction.
void paintSceneAt(const Scene& scene, QPointF corner, double pixelsPerUnit, QPainter& painter) {
    RenderOptions options;
    options.devicePixelRatio = pixelsPerUnit;
    QImage map = paintScene(scene, options);
    map.setDevicePixelRatio(1.0);
    painter.drawImage((corner * pixelsPerUnit).toPoint(), map);
}

}  // namespace

void paintPage(const PageLayout& layout, VectorCanvas& canvas) {
    canvas.beginGroup(QStringLiteral("paper"), QStringLiteral("Paper"));
    QPainterPath paper;
    paper.addRect(QRectF(QPointF(), layout.size));
    canvas.fill(paper, layout.paper);
    canvas.endGroup();
    if (layout.hasMap()) {
        paintSceneAt(layout.scene, layout.mapFrame.topLeft(), groupOf(PageElement::map), canvas);
    }
    paintGroups(layout, canvas, [&](const LocatorInset& inset) {
        paintSceneAt(inset.scene, inset.frame.topLeft(), groupOf(PageElement::locator), canvas);
    });
}

QImage paintPageImage(const PageLayout& layout, QSize pixels) {
    const double pixelsPerUnit = pixels.width() / layout.size.width();
    QImage page(pixels, QImage::Format_RGB32);
    if (page.isNull()) {
        throw ExportError("There is not enough memory for a page of " + std::to_string(pixels.width()) + " × " +
                          std::to_string(pixels.height()) + " pixels; choose fewer dpi, or PDF.");
    }
    page.fill(layout.paper);
    QPainter painter(&page);
    if (layout.hasMap()) {
        paintSceneAt(layout.scene, layout.mapFrame.topLeft(), pixelsPerUnit, painter);
    }
    painter.scale(pixelsPerUnit, pixelsPerUnit);
    PainterCanvas canvas(painter);
    paintGroups(layout, canvas, [&](const LocatorInset& inset) {
        painter.save();
        painter.resetTransform();
        paintSceneAt(inset.scene, inset.frame.topLeft(), pixelsPerUnit, painter);
        painter.restore();
    });
    return page;
}

}  // namespace marz
