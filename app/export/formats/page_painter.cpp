// SPDX-License-Identifier: MIT
#include "app/export/formats/page_painter.h"

#include "app/export/formats/page_pixels.h"
#include "app/render/shape_pass.h"
#include "app/render/symbol_images.h"
#include "app/render/vector_painter.h"

namespace marz {

namespace {

class ItemPainter {
public:
    explicit ItemPainter(VectorCanvas& canvas) : m_canvas(canvas) {}

    void operator()(const PageText& item) const {
        const TextLink& link = item.link;
        link.anchor.isEmpty() ? void() : m_canvas.beginGroup(link.anchor, {});
        link.target.isEmpty() ? void() : m_canvas.beginLink(link.target);
        m_canvas.text(item.baseline, item.text, item.font, item.colour, item.halo, item.haloWidth, 0.0);
        link.target.isEmpty() ? void() : m_canvas.endLink();
        link.anchor.isEmpty() ? void() : m_canvas.endGroup();
    }
    void operator()(const PageFill& item) const { m_canvas.fill(item.path, item.colour); }
    void operator()(const PageStroke& item) const { m_canvas.stroke(item.path, item.pen); }
    void operator()(const PageSymbol& item) const { m_canvas.symbol(item.target, markIconFile(item.icon), 1.0); }

private:
    VectorCanvas& m_canvas;
};

/// A scene with its top left corner at a point of the page.
void paintSceneAt(const Scene& scene, QPointF corner, const PageGroup& group, VectorCanvas& canvas) {
    canvas.beginGroup(group.id, group.title);
    canvas.pushOffset(corner);
    paintVectors(scene, canvas);
    canvas.popOffset();
    canvas.endGroup();
}

}  // namespace

void paintAroundMap(const PageLayout& layout, VectorCanvas& canvas, const QRectF& within, const PaintInset& inset) {
    for (const PageGroup& group : layout.groups) {
        if (layout.locator && group.id == layout.locator->group.id) {
            inset(*layout.locator);
        }
        canvas.beginGroup(group.id, group.title);
        for (const PageItem& item : group.items) {
            if (boundsOf(item).intersects(within)) {
                std::visit(ItemPainter(canvas), item);
            }
        }
        canvas.endGroup();
    }
}

void paintAroundMap(const PageLayout& layout, VectorCanvas& canvas) {
    paintAroundMap(layout, canvas, QRectF(QPointF(), layout.size), [&canvas](const LocatorInset& inset) {
        paintSceneAt(inset.scene, inset.frame.topLeft(), groupOf(PageElement::locator), canvas);
    });
}

void paintPage(const PageLayout& layout, VectorCanvas& canvas) {
    canvas.beginGroup(QStringLiteral("paper"), QStringLiteral("Paper"));
    QPainterPath paper;
    paper.addRect(QRectF(QPointF(), layout.size));
    canvas.fill(paper, layout.paper);
    canvas.endGroup();
    if (layout.hasMap()) {
        paintSceneAt(layout.scene, layout.mapFrame.topLeft(), groupOf(PageElement::map), canvas);
    }
    paintAroundMap(layout, canvas);
}

QImage paintPageImage(const PageLayout& layout, QSize pixels) {
    return PagePixels(layout, pixels).rows(0, pixels.height(), threadCount({}));
}

}  // namespace marz
