// SPDX-License-Identifier: MIT
#pragma once

// All that Print… puts on paper: of a series every page, each with the sheets behind it. Made off the GUI thread.

#include <QString>
#include <cstddef>
#include <memory>
#include <stop_token>
#include <vector>

#include "app/export_dialog/chosen_page.h"

namespace marz {

struct PrintedPages {
    QString title;  // of the whole, for the printer's queue
    PageSize paper;
    std::vector<std::shared_ptr<const LaidOutPage>> pages;
    std::vector<QString> problems;  // a sentence for each page of a series that could not be laid out

    /// In the order of printing; they live as long as the pages.
    std::vector<const PageLayout*> sheets() const;
};

/// `progress` is told as of an exported series. Throws ExportError where there is no page that can be laid out,
/// geo::Cancelled where it was asked to stop.
PrintedPages layOutForPrint(ChosenPage chosen, const SeriesProgress& progress, const std::stop_token& stop);

}  // namespace marz
