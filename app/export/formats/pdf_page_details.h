// SPDX-License-Identifier: MIT
#pragma once

// What of a laid out page a PDF can hold beside the drawing: where its parts begin, what leads where when it is
// clicked, and where on the earth its map lies. Lengths are points (1/72 inch) from the page's lower left corner, as
// PDF counts.

#include <QPointF>
#include <QRectF>
#include <QString>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/export/layout/page_layout.h"
#include "libgeo/geometry/point.h"
#include "libgeo/projection/projection_catalogue.h"

namespace marz {

struct PdfBookmark {
    QString title;
    double top = 0.0;  // height of what it leads to
};

struct PdfLink {
    QRectF area;     // of positive width and height, its y at the lower edge
    QString target;  // a web address, or "#" with an anchor
};

/// ISO 32000-2, 12.10: a rectangle of the page and where on the earth its corners are.
struct PdfGeoreference {
    QRectF frame;
    std::array<geo::LonLat, 4> corners;  // lower left, upper left, upper right, lower right
    std::string wkt;
};

struct PdfPageDetails {
    QString title;
    std::size_t map = 0;  // of the document's maps: a map and the pages behind it have the same
    std::vector<PdfBookmark> bookmarks;
    std::vector<PdfLink> links;
    std::map<QString, QPointF> anchors;  // upper left corners of what links of this map mean
    std::optional<PdfGeoreference> georeference;
};

/// No georeference where a corner of the map is not on the earth, or the projection has no well-known text.
PdfPageDetails pdfDetailsOf(const PageLayout& layout, const geo::ProjectionDefinition& projection);

}  // namespace marz
