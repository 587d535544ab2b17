// SPDX-License-Identifier: MIT
#pragma once

// Worlds and requests for the tests of export: the shipped data, and an atlas of as many places as a test wants.

#include <QStringList>

#include "app/export/layout/page_layout.h"
#include "app/export/page/export_request.h"

namespace test {

marz::WorldPointer shippedMap();

/// A grid of border crossings in Tajikistan, each with a claim, on no basemap at all.
marz::WorldPointer crowdedMap(int places);

/// All kinds shown at first, English, with today's date left out.
marz::ExportRequest exportRequest(marz::WorldPointer world, const char* pageSize = "A4");

/// All texts of a page, in drawing order.
QStringList textsOf(const marz::PageLayout& layout);

/// Nothing but the map.
marz::PageElements noElements();

/// Names that the scene writes on the ground.
std::vector<marz::LabelItem> groundLabelsOf(const marz::Scene& scene);

}  // namespace test
