// SPDX-License-Identifier: MIT
#pragma once

// All that Print… puts on paper: of a series every page, each with the sheets behind it. Made off the GUI thread.

#include <QString>
#include <cstddef>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "app/export_dialog/chosen_page.h"

namespace marz {

/// One page of them. Where it has a projection and so a world of its own, it is laid out again when its turn comes:
/// all these worlds at once would fill the memory.
struct PrintedPage {
    std::size_t sheets = 1;
    std::shared_ptr<const LaidOutPage> laidOut;  // null where it is laid out again
    std::function<ExportRequest()> request;      // of which that is done
};

class PrintedPages {
public:
    PrintedPages(QString title, PageSize paper, std::vector<PrintedPage> pages, std::vector<QString> problems);

    const QString& title() const { return m_title; }  // of the whole, for the printer's queue
    const PageSize& paper() const { return m_paper; }
    /// A sentence for each page of a series that could not be laid out.
    const std::vector<QString>& problems() const { return m_problems; }
    std::size_t sheetCount() const;
    /// In the order of printing; keeps what its scene is made of alive. Takes a moment for a page far off. Throws
    /// geo::Error where that cannot be made again. For one thread.
    std::shared_ptr<const PageLayout> sheet(std::size_t index);

private:
    QString m_title;
    PageSize m_paper;
    std::vector<PrintedPage> m_pages;
    std::vector<QString> m_problems;
    const PrintedPage* m_lastMade = nullptr;
    std::shared_ptr<const LaidOutPage> m_last;
};

/// `progress` is told as of an exported series. Throws ExportError where there is no page that can be laid out,
/// geo::Cancelled where it was asked to stop.
std::shared_ptr<PrintedPages> layOutForPrint(ChosenPage chosen, const SeriesProgress& progress,
                                             const std::stop_token& stop);

}  // namespace marz
