// SPDX-License-Identifier: MIT
#include "app/export_dialog/chosen_page.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <map>

#include "app/convert/qt_text.h"
#include "app/export/layout/further_pages.h"
#include "app/export/page/export_error.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::ChosenPage)
};

struct FoundPage {
    ExportRequest request;
    std::size_t index = 0;
    std::size_t pages = 1;
};

FoundPage findPage(const ChosenPage& chosen) {
    const std::optional<MapSeries> series = seriesOf(chosen);
    if (!series) {
        return {chosen.base, 0, 1};
    }
    requirePages(*series);
    const std::size_t index = std::min(chosen.step.page, series->pages.size() - 1);
    return {series->requestOf(series->pages[index]), index, series->pages.size()};
}

template <class Take>
void forEachText(const PageLayout& sheet, Take take) {
    for (const PageGroup& group : sheet.groups) {
        for (const PageItem& item : group.items) {
            if (const auto* text = std::get_if<PageText>(&item)) {
                take(*text, item);
            }
        }
    }
}

}  // namespace

std::optional<MapSeries> seriesOf(const ChosenPage& chosen) {
    if (!chosen.series) {
        return std::nullopt;
    }
    MapSeries series = seriesOf(chosen.base, *chosen.series, chosen.titles);
    series.subtitles = chosen.subtitles;
    return series;
}

void requirePages(const MapSeries& series) {
    if (series.pages.empty()) {
        throw ExportError(
            toUtf8(Words::tr("Nothing that the filter leaves has a page of its own; choose another "
                             "series, or other places in the window's filter.")));
    }
}

std::vector<SheetLink> linksOn(const LaidOutPage& page, std::size_t sheet) {
    std::map<QString, std::size_t> anchors;
    for (std::size_t i = 0; i < page.sheets.size(); ++i) {
        forEachText(page.sheets[i], [&](const PageText& text, const PageItem&) {
            if (!text.link.anchor.isEmpty()) {
                anchors.emplace(QLatin1Char('#') + text.link.anchor, i);
            }
        });
    }
    std::vector<SheetLink> links;
    forEachText(page.sheets[sheet], [&](const PageText& text, const PageItem& item) {
        const auto anchor = anchors.find(text.link.target);
        if (anchor != anchors.end() && anchor->second != sheet) {
            links.push_back({boundsOf(item), anchor->second});
        }
    });
    return links;
}

QString stepInWords(const PageStep& step, const PageCount& count) {
    QStringList words;
    if (count.pages > 1) {
        words << Words::tr("%1 of %2").arg(step.page + 1).arg(count.pages);
    }
    if (count.sheets > 1) {
        words << Words::tr("sheet %1 of %2").arg(step.sheet + 1).arg(count.sheets);
    }
    return words.join(QStringLiteral(", "));
}

std::optional<PageStep> stepAfter(const PageStep& step, const PageCount& count) {
    if (step.sheet + 1 < count.sheets) {
        return PageStep{step.page, step.sheet + 1};
    }
    return step.page + 1 < count.pages ? std::optional(PageStep{step.page + 1, 0}) : std::nullopt;
}

std::optional<PageStep> stepBefore(const PageStep& step) {
    if (step.sheet > 0) {
        return PageStep{step.page, step.sheet - 1};
    }
    constexpr std::size_t lastSheet = std::numeric_limits<std::size_t>::max();  // known when it is laid out
    return step.page > 0 ? std::optional(PageStep{step.page - 1, lastSheet}) : std::nullopt;
}

ExportRequest requestOf(const ChosenPage& chosen) {
    return findPage(chosen).request;
}

LaidOutPage layOut(const ChosenPage& chosen) {
    FoundPage found = findPage(chosen);
    LaidOutPage page;
    page.sheets.push_back(layOutPage(found.request));
    page.format = chosen.format;
    if (chosen.format != ExportFormat::html) {
        for (PageLayout& further : furtherPages(found.request, page.sheets.front())) {
            page.sheets.push_back(std::move(further));
        }
        if (page.sheets.size() > 1) {
            addSheetNumber(page.sheets.front(), 1, page.sheets.size(), found.request.style);
        }
    }
    page.request = std::move(found.request);
    page.count = {found.pages, page.sheets.size()};
    page.step = {found.index, std::min(chosen.step.sheet, page.sheets.size() - 1)};
    return page;
}

}  // namespace marz
