// SPDX-License-Identifier: MIT
#include "app/export/layout/content_remarks.h"

namespace marz {

std::vector<QString> contentRemarks(const ExportRequest& request, const MapKey& key, const QString& leftOut,
                                    CitedOnPage cited) {
    std::vector<QString> remarks;
    if (key.entries.empty() && key.legend.empty() && !request.shownPlaces.empty()) {
        remarks.push_back(
            QStringLiteral("None of the places that the filter leaves lies on this map; show another area, or choose "
                           "other kinds, countries or dates."));
    }
    if (request.overflow == PageOverflow::furtherPages) {
        return remarks;
    }
    if (!leftOut.isEmpty()) {
        remarks.push_back(QStringLiteral("Not all has room in the key, and it says so: “%1” Take a larger page, or a "
                                         "PDF, which goes on on further pages.")
                              .arg(leftOut));
    }
    if (cited == CitedOnPage::cut) {
        remarks.push_back(
            QStringLiteral("Not all that is cited has room below the map, and the page says so; take a "
                           "larger page, or a PDF, which goes on on further pages."));
    }
    return remarks;
}

}  // namespace marz
