// SPDX-License-Identifier: MIT
#include "app/export/page/page_elements.h"

#include <QCoreApplication>
#include <algorithm>

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PageElement)
};

}  // namespace

const std::vector<PageElementEntry>& pageElements() {
    static const std::vector<PageElementEntry> all{
        {PageElement::title, QStringLiteral("title"), Words::tr("Title"), &PageElements::title},
        {PageElement::subtitle, QStringLiteral("subtitle"), Words::tr("Subtitle"), &PageElements::subtitle},
        {PageElement::map, QStringLiteral("map"), Words::tr("Map"), nullptr},
        {PageElement::locator, QStringLiteral("locator"), Words::tr("Locator map"), &PageElements::locator},
        {PageElement::scaleBar, QStringLiteral("scale-bar"), Words::tr("Scale bar"), &PageElements::scaleBar},
        {PageElement::northArrow, QStringLiteral("north-arrow"), Words::tr("North arrow"), &PageElements::northArrow},
        {PageElement::key, QStringLiteral("key"), Words::tr("Numbers and key"), &PageElements::key},
        {PageElement::legend, QStringLiteral("legend"), Words::tr("Legend"), &PageElements::legend},
        {PageElement::footnotes, QStringLiteral("footnotes"), Words::tr("Sources cited"), &PageElements::footnotes},
        {PageElement::credits, QStringLiteral("credits"), Words::tr("Credits"), &PageElements::credits},
        {PageElement::fraction, QStringLiteral("fraction"), Words::tr("Scale in figures"), &PageElements::fraction},
        {PageElement::dates, QStringLiteral("dates"), Words::tr("Dates"), &PageElements::dates},
    };
    return all;
}

const PageElementEntry& entryOf(PageElement element) {
    return *std::find_if(pageElements().begin(), pageElements().end(),
                         [element](const PageElementEntry& entry) { return entry.element == element; });
}

}  // namespace marz
