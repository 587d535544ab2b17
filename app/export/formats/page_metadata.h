// SPDX-License-Identifier: MIT
#pragma once

// What a page's file says of itself beside the picture, in every format that can hold it: what is shown, where, in
// which projection, by which filter and from which data, so that the map can be made again. Nothing in it depends on
// when or where it was made.

#include <QString>
#include <QStringList>
#include <vector>

#include "app/export/layout/page_layout.h"
#include "app/export/page/export_request.h"

namespace marz {

struct PageMetadata {
    QString title;
    QString description;  // the map in words
    QString language;     // of the statements
    QString software;
    QStringList keywords;    // places and kinds on the map
    QString view;            // "66.00, 35.50, 74.00, 40.50": west, south, east, north
    QString projection;      // its name and its definition for PROJ
    QString filter;          // "kinds: …; countries: …"; empty where all is shown
    QString data;            // boundaries, places and articles with their versions
    QStringList references;  // footnotes: the sources that are cited
};

PageMetadata metadataOf(const PageLayout& layout, const ExportRequest& request);

/// What the filter asks for, with the ids that the command line takes.
QString filterInWords(const ExportRequest& request);

}  // namespace marz
