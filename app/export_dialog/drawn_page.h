// SPDX-License-Identifier: MIT
#pragma once

// A page as the preview shows it, with all that one needs to take hold of its parts. A value that a worker makes.

#include <QImage>
#include <QStringList>
#include <cstdint>

#include "app/export/page_layout.h"

namespace marz {

struct DrawnPage {
    std::uint64_t revision = 0;  // of the draft that was drawn
    QImage image;                // null where the page could not be made
    QString problem;             // says why
    PageLayout layout;  // where things are, cheap to copy: without what is drawn, of its scene the viewport alone
    geo::ProjectionDefinition projection;
    QStringList warnings;  // what the user should know before exporting
};

/// Never throws.
DrawnPage drawPage(const ExportRequest& request, QSize pixels, std::uint64_t revision);

}  // namespace marz
