// SPDX-License-Identifier: MIT
#pragma once

// Claims as rows of a panel page: when, what, who, how many, and how sure the source is, in words.

#include <QString>
#include <vector>

#include "app/panels/panel_colours.h"
#include "libgeo/atlas/claim.h"

namespace marz {

/// What stands below a statement: actors, quantity, hedging; plain text, empty where there is nothing to say.
QString claimDetails(const geo::Claim& claim);
/// A table with one row a claim.
QString claimRowsHtml(const std::vector<const geo::Claim*>& claims, const PanelColours& colours);

}  // namespace marz
