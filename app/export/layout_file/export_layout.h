// SPDX-License-Identifier: MIT
#pragma once

// What makes a page besides the data: saved in a layout file (layout_file.h), it turns any world into an export request
// again.

#include <QString>
#include <optional>
#include <vector>

#include "app/export/page/export_request.h"
#include "libgeo/base/loaded.h"

namespace marz {

/// A layer of the user. Its number chooses its colour, where the user has chosen none.
struct LayoutLayer {
    LayerSource source;
    int number = 0;

    friend bool operator==(const LayoutLayer&, const LayoutLayer&) = default;
};

struct ExportLayout {
    ExportRequest page;                    // without world and shownPlaces; its texts are those below
    geo::ProjectionDefinition projection;  // in which an area of metres is meant
    std::optional<QString> title;          // nothing: worked out from what is shown
    std::optional<QString> subtitle;       // the same
    std::vector<LayoutLayer> layers;       // in the order in which they came
};

/// A page of the whole region in the style for print, as `marz export` makes it without options.
ExportLayout usualLayout();

/// The layout of a page; texts that are what the program would write itself are left to be worked out again.
ExportLayout layoutOf(const ExportRequest& request);

/// The same page in another projection: an area of metres becomes the same spot at the same scale.
ExportLayout inProjection(ExportLayout layout, const geo::ProjectionDefinition& projection);

/// The page that the layout makes of this data. Where projection or layers of the world are others, the request has a
/// world of its own with those of the layout, which may take a moment. Throws ExportError with a sentence that names
/// what the data lacks, and geo::Error where a layer's file cannot be read.
geo::Loaded<ExportRequest> requestOf(const ExportLayout& layout, WorldPointer world);

}  // namespace marz
