// SPDX-License-Identifier: MIT
#include "app/export_dialog/printed_pages.h"

#include <mutex>

#include "app/convert/qt_text.h"
#include "app/export/layout/further_pages.h"
#include "app/export/page/export_error.h"
#include "libgeo/base/parallel.h"
#include "libgeo/base/stopping.h"

namespace marz {

namespace {

struct MadePage {
    std::shared_ptr<const LaidOutPage> page;
    QString problem;
};

MadePage makePage(const ExportRequest& request) {
    try {
        return {std::make_shared<const LaidOutPage>(layOut({request})), {}};
    } catch (const ExportError& error) {
        return {nullptr, toQString(error.what())};
    }
}

}  // namespace

std::vector<const PageLayout*> PrintedPages::sheets() const {
    std::vector<const PageLayout*> all;
    for (const std::shared_ptr<const LaidOutPage>& page : pages) {
        for (const PageLayout& sheet : page->sheets) {
            all.push_back(&sheet);
        }
    }
    return all;
}

PrintedPages layOutForPrint(ChosenPage chosen, const SeriesProgress& progress, const std::stop_token& stop) {
    chosen.base = requestFor(ExportFormat::pdf, std::move(chosen.base));  // paper has further pages, too
    const std::vector<ExportRequest> requests = requestsOf(chosen);
    std::vector<MadePage> made(requests.size());
    std::mutex telling;
    std::size_t done = 0;
    geo::forEachInParallel(requests.size(), [&](std::size_t i) {
        geo::throwIfStopped(stop);
        made[i] = makePage(requests[i]);
        const std::lock_guard lock(telling);
        progress(++done, requests.size());
    });
    PrintedPages printed{chosen.base.title, chosen.base.page, {}, {}};
    for (const MadePage& each : made) {
        if (each.page) {
            printed.pages.push_back(each.page);
        } else {
            printed.problems.push_back(each.problem);
        }
    }
    if (printed.pages.empty()) {
        throw ExportError(toUtf8(printed.problems.front()));
    }
    if (!chosen.series) {
        printed.title = printed.pages.front()->sheets.front().title;
    }
    return printed;
}

}  // namespace marz
