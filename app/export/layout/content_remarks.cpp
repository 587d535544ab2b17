// SPDX-License-Identifier: MIT
#include "app/export/layout/content_remarks.h"

#include <QLocale>
#include <QStringList>

#include "app/export/layout/page_collar.h"
#include "app/scene/range_rings.h"

namespace marz {

namespace {

QStringList inKilometres(const std::vector<double>& distances) {
    QStringList words;
    for (const double kilometres : distances) {
        words << QLocale(QLocale::English).toString(kilometres, 'g', 8) + QStringLiteral(" km");
    }
    return words;
}

}  // namespace

std::vector<QString> contentRemarks(const ExportRequest& request, const Scene& scene, const MapKey& key,
                                    const QString& leftOut, CitedOnPage cited) {
    std::vector<QString> remarks;
    const auto* around = std::get_if<PlaceArea>(&request.area);
    const auto about = around != nullptr ? std::optional(around->place) : std::nullopt;
    const QStringList rings = inKilometres(ringsOutOfView(request.extras, *request.world, about, scene.viewport));
    if (!rings.isEmpty()) {
        remarks.push_back(QStringLiteral("Range rings outside of this map: %1; show a larger area, or leave them out.")
                              .arg(rings.join(QStringLiteral(", "))));
    }
    if (!request.elements.credits) {
        remarks.push_back(QStringLiteral("The page does not say whose data it shows; where it appears, write: “%1”")
                              .arg(dataCredits(request, scene)));
    }
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
