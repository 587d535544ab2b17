// SPDX-License-Identifier: MIT
#include "app/export/layout/page_footer.h"

#include <algorithm>
#include <utility>

#include "app/export/layout/page_frame.h"

namespace marz {

namespace {

constexpr double gapBetween = 5.0;
constexpr double gapOfColumns = 24.0;

class FooterComposer {
public:
    FooterComposer(const ExportRequest& request, double width) : m_request(request), m_width(width) {}

    void add(std::optional<PageElement> element, PageBlock block) {
        if (block.group.items.empty()) {
            return;
        }
        const double y = m_footer.height + (m_footer.height > 0.0 ? gapBetween : 0.0);
        m_footer.height = y + block.height;
        m_footer.parts.push_back({element, std::move(block), {0.0, y}});
    }

    /// Credits and what faces them stand beside each other where the credits keep a readable measure.
    void addLastLine(const MapKey& key, const MapFacts& facts) {
        PageBlock fraction = layOutFraction(m_request, facts, m_width);
        PageBlock dates = layOutDates(m_request, key, m_width);
        const double facing = std::max(widthOf(fraction), widthOf(dates));
        const double left = m_width - facing - (facing > 0.0 ? gapOfColumns : 0.0);
        const bool beside = left >= 0.4 * m_width;
        PageBlock credits = layOutCredits(m_request, facts, beside ? left : m_width);
        const double top = m_footer.height + (m_footer.height > 0.0 ? gapBetween : 0.0);
        const bool alone = credits.group.items.empty();
        if (beside && !alone) {
            place(PageElement::credits, std::move(credits), {0.0, top});
            const double second = top + fraction.height;
            placeRight(PageElement::fraction, std::move(fraction), top);
            placeRight(PageElement::dates, std::move(dates), second);
            return;
        }
        // One below the other, the last two at the ends of one line where it holds both.
        const double below = top + credits.height;
        place(PageElement::credits, std::move(credits), {0.0, top});
        const bool oneLine = widthOf(fraction) + widthOf(dates) + gapOfColumns <= m_width;
        const bool both = !fraction.group.items.empty();
        const double second = oneLine ? below : below + fraction.height;
        place(PageElement::fraction, std::move(fraction), {0.0, below});
        if (both && !oneLine) {
            place(PageElement::dates, std::move(dates), {0.0, second});
        } else {
            placeRight(PageElement::dates, std::move(dates), second);
        }
    }

    PageFooter take() { return std::move(m_footer); }

private:
    static double widthOf(const PageBlock& block) { return boundsOf(block.group.items).right(); }

    void place(PageElement element, PageBlock block, QPointF corner) {
        if (!block.group.items.empty()) {
            m_footer.height = std::max(m_footer.height, corner.y() + block.height);
            m_footer.parts.push_back({element, std::move(block), corner});
        }
    }
    void placeRight(PageElement element, PageBlock block, double y) {
        const double x = m_width - widthOf(block);
        place(element, std::move(block), {x, y});
    }

    const ExportRequest& m_request;
    double m_width;
    PageFooter m_footer;
};

}  // namespace

PageFooter layOutFooter(const ExportRequest& request, const MapKey& key, const MapFacts& facts, double width,
                        double mostHeight) {
    FooterComposer composer(request, width);
    composer.add(PageElement::footnotes, layOutFootnotes(request, key, width, mostHeight));
    composer.add(std::nullopt, layOutAbsent(request, key, width));
    composer.addLastLine(key, facts);
    return composer.take();
}

PageBlock layOutMovedText(PageElement element, const ExportRequest& request, const MapKey& key, const MapFacts& facts,
                          QSizeF room) {
    switch (element) {
        case PageElement::title:
            return layOutTitle(request, room.width());
        case PageElement::subtitle:
            return layOutSubtitle(request, room.width());
        case PageElement::footnotes:
            return layOutFootnotes(request, key, room.width(), room.height());
        case PageElement::credits:
            return layOutCredits(request, facts, room.width());
        case PageElement::fraction:
            return layOutFraction(request, facts, room.width());
        case PageElement::dates:
            return layOutDates(request, key, room.width());
        default:
            return {};
    }
}

}  // namespace marz
