// SPDX-License-Identifier: MIT
#pragma once

// What a page cannot show or tell, as sentences for the author: nothing is left out in silence.

#include <QString>
#include <vector>

#include "app/export/content/map_key.h"

namespace marz {

/// Whether all sources that are cited have their room on the page.
enum class CitedOnPage { whole, cut };

/// `leftOut` is what the key says of what it has no room for; empty where it tells all.
std::vector<QString> contentRemarks(const ExportRequest& request, const Scene& scene, const MapKey& key,
                                    const QString& leftOut, CitedOnPage notes);

}  // namespace marz
