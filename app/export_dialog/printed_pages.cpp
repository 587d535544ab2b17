// SPDX-License-Identifier: MIT
#include "app/export_dialog/printed_pages.h"

#include <mutex>
#include <utility>

#include "app/convert/qt_text.h"
#include "app/export/layout/further_pages.h"
#include "app/export/page/export_error.h"
#include "libgeo/base/parallel.h"
#include "libgeo/base/stopping.h"

namespace marz {

namespace {

using RequestOfPage = std::function<ExportRequest(const std::stop_token&)>;

struct MadePage {
    PrintedPage page;
    QString title;
    QString problem;
};

/// How the requests are made, one for each page: only when they are wanted, as one may bring a world of its own.
std::vector<RequestOfPage> requestsOf(const ChosenPage& chosen) {
    const std::optional<MapSeries> series = seriesOf(chosen);
    if (!series) {
        return {[base = chosen.base](const std::stop_token&) { return base; }};
    }
    requirePages(*series);
    const auto shared = std::make_shared<const MapSeries>(*series);
    std::vector<RequestOfPage> requests;
    for (const SeriesPage& page : shared->pages) {
        requests.emplace_back([shared, &page](const std::stop_token& stop) { return shared->requestOf(page, stop); });
    }
    return requests;
}

MadePage makePage(const RequestOfPage& requestOf, const WorldPointer& world, const std::stop_token& stop) {
    try {
        auto laidOut = std::make_shared<const LaidOutPage>(layOut({requestOf(stop)}));
        MadePage made{{laidOut->sheets.size(), nullptr, [requestOf] { return requestOf({}); }},
                      laidOut->sheets.front().title,
                      {}};
        if (laidOut->request.world == world) {
            made.page.laidOut = std::move(laidOut);
        }
        return made;
    } catch (const ExportError& error) {
        return {{}, {}, toQString(error.what())};
    }
}

}  // namespace

PrintedPages::PrintedPages(QString title, PageSize paper, std::vector<PrintedPage> pages, std::vector<QString> problems)
    : m_title(std::move(title)),
      m_paper(std::move(paper)),
      m_pages(std::move(pages)),
      m_problems(std::move(problems)) {}

std::size_t PrintedPages::sheetCount() const {
    std::size_t count = 0;
    for (const PrintedPage& page : m_pages) {
        count += page.sheets;
    }
    return count;
}

std::shared_ptr<const PageLayout> PrintedPages::sheet(std::size_t index) {
    const PrintedPage* page = m_pages.data();
    for (; index >= page->sheets; ++page) {
        index -= page->sheets;
    }
    std::shared_ptr<const LaidOutPage> laidOut = page->laidOut;
    if (!laidOut) {
        if (m_lastMade != page) {
            m_last.reset();  // one of these worlds at a time
            m_last = std::make_shared<const LaidOutPage>(layOut({page->request()}));
            m_lastMade = page;
        }
        laidOut = m_last;
    }
    return {laidOut, &laidOut->sheets.at(index)};
}

std::shared_ptr<PrintedPages> layOutForPrint(ChosenPage chosen, const SeriesProgress& progress,
                                             const std::stop_token& stop) {
    chosen.base = requestFor(ExportFormat::pdf, std::move(chosen.base));  // paper has further pages, too
    const std::vector<RequestOfPage> requests = requestsOf(chosen);
    std::vector<MadePage> made(requests.size());
    std::mutex telling;
    std::size_t done = 0;
    geo::forEachInParallel(requests.size(), [&](std::size_t i) {
        geo::throwIfStopped(stop);
        made[i] = makePage(requests[i], chosen.base.world, stop);
        const std::lock_guard lock(telling);
        progress(++done, requests.size());
    });
    std::vector<PrintedPage> pages;
    std::vector<QString> problems;
    QString title = chosen.base.title;
    for (MadePage& each : made) {
        if (!each.problem.isEmpty()) {
            problems.push_back(each.problem);
            continue;
        }
        title = chosen.series ? title : each.title;
        pages.push_back(std::move(each.page));
    }
    if (pages.empty()) {
        throw ExportError(toUtf8(problems.front()));
    }
    return std::make_shared<PrintedPages>(title, chosen.base.page, std::move(pages), std::move(problems));
}

}  // namespace marz
