// SPDX-License-Identifier: MIT
#include "app/export/layout/page_blocks.h"

#include <algorithm>
#include <array>
#include <utility>

namespace marz {

namespace {

constexpr double gapAroundMap = 14.0;
constexpr double gapBelowTitle = 10.0;
constexpr double gapInTitle = 1.0;
constexpr double airAtEdge = 8.0;              // between a moved text and the sheet's edge
constexpr double mostShareOfFootnotes = 0.25;  // of the height

PlacedBlock placedAt(std::optional<PageElement> element, PageBlock block, QPointF corner) {
    const double width = boundsOf(block.group.items).right();
    moveBy(block.group.items, corner);
    return {element, std::move(block.group), QRectF(corner, QSizeF(width, block.height)), block.whole};
}

class BlockPlacer {
public:
    explicit BlockPlacer(const PageTexts& texts) : m_texts(texts) {}

    std::vector<PlacedBlock> place() {
        addTitle();
        addKeyAndLegend();
        for (const FooterPart& part : m_texts.footer.parts) {
            if (part.element && moved(*part.element)) {
                continue;
            }
            const QPointF foot(m_texts.page.content.left(), m_texts.page.content.bottom() - m_texts.footer.height);
            add(part.element, part.block, foot + part.corner);
        }
        addMoved();
        return std::move(m_blocks);
    }

private:
    bool moved(PageElement element) const { return isMoved(m_texts.request.arrangement, element); }

    void add(std::optional<PageElement> element, PageBlock block, QPointF corner) {
        if (!block.group.items.empty()) {
            m_blocks.push_back(placedAt(element, std::move(block), corner));
        }
    }

    void addTitle() {
        const QRectF& content = m_texts.page.content;
        double y = content.top();
        PageBlock title = layOutTitle(m_texts.request, content.width());
        y += title.height > 0.0 ? title.height + gapInTitle : 0.0;
        if (!moved(PageElement::title)) {
            add(PageElement::title, std::move(title), content.topLeft());
        }
        if (!moved(PageElement::subtitle)) {
            add(PageElement::subtitle, layOutSubtitle(m_texts.request, content.width()), {content.left(), y});
        }
    }

    void addKeyAndLegend() {
        const QRectF& frame = m_texts.frame;
        const KeyArea& area = m_texts.keyArea;
        QPointF corner = area.place() == KeyPlace::below ? frame.bottomLeft() + QPointF(0.0, gapAroundMap)
                                                         : frame.topRight() + QPointF(gapAroundMap, 0.0);
        const bool hasKey = area.key().block.height > 0.0;
        if (hasKey && !moved(PageElement::key)) {
            add(PageElement::key, area.key().block, corner);
        }
        if (moved(PageElement::legend) || area.legend().group.items.empty()) {
            return;
        }
        if (hasKey) {
            corner.ry() += area.key().block.height + 8.0;
            if (!moved(PageElement::key)) {
                addRule(corner, area.width());
            }
            corner.ry() += 6.0;
        }
        add(PageElement::legend, area.legend(), corner);
    }

    void addRule(QPointF corner, double width) {
        PageBlock rule{{QStringLiteral("legend-rule"), QStringLiteral("Rule above the legend"), {}}, 0.0};
        QColor colour = m_texts.request.style.quietText;
        colour.setAlphaF(0.5F);
        addLine(rule.group, {}, {width, 0.0}, colour, 0.8);
        add(std::nullopt, std::move(rule), corner);
    }

    /// A text that was moved is as wide as there is room to its right, but not so narrow that it cannot be read.
    PageBlock movedBlock(PageElement element, QPointF corner) const {
        const KeyArea& area = m_texts.keyArea;
        if (element == PageElement::key) {
            return area.key().block;
        }
        if (element == PageElement::legend) {
            return area.legend();
        }
        const QRectF& content = m_texts.page.content;
        const double width = std::max(content.right() - std::max(corner.x(), content.left()), 0.3 * content.width());
        return layOutMovedText(element, m_texts.request, m_texts.key, m_texts.facts,
                               {std::min(width, content.width()), content.height() * mostShareOfFootnotes});
    }

    void addMoved() {
        constexpr std::array texts{PageElement::key,     PageElement::legend,   PageElement::footnotes,
                                   PageElement::credits, PageElement::fraction, PageElement::dates,
                                   PageElement::title,   PageElement::subtitle};
        for (const PageElement element : texts) {
            const auto corner = givenCorner(m_texts.request.arrangement, element, m_texts.page);
            if (!corner) {
                continue;
            }
            PageBlock block = movedBlock(element, *corner);
            const QSizeF size(boundsOf(block.group.items).right(), block.height);
            const QRectF room = m_texts.page.sheet().adjusted(airAtEdge, airAtEdge, -airAtEdge, -airAtEdge);
            add(element, std::move(block), keptWithin({*corner, size}, room).topLeft());
        }
    }

    const PageTexts& m_texts;
    std::vector<PlacedBlock> m_blocks;
};

}  // namespace

double titleSpace(const ExportRequest& request, const PageFrame& page) {
    const double title = layOutTitle(request, page.content.width()).height;
    const double subtitle = layOutSubtitle(request, page.content.width()).height;
    const double both = title + subtitle + (title > 0.0 && subtitle > 0.0 ? gapInTitle : 0.0);
    return both > 0.0 ? both + gapBelowTitle : 0.0;
}

std::vector<PlacedBlock> placeBlocks(const PageTexts& texts) {
    return BlockPlacer(texts).place();
}

}  // namespace marz
