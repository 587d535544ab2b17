// SPDX-License-Identifier: MIT
#pragma once

// Claims as rows of a panel page: when, what, who, how many, and how sure the source is, by a quiet sign and in words.

#include <QString>
#include <vector>

#include "app/panels/panel_colours.h"
#include "libgeo/atlas/atlas.h"

namespace marz {

/// The sign and the word for how sure the source is, explained in a tip; empty where it simply states.
QString hedgingHtml(const geo::Claim& claim, const PanelColours& colours);

/// One row of a table of rows: a quiet first column of dates, and what was said.
QString claimRowHtml(const QString& dateHtml, const QString& html, const PanelColours& colours);
QString rowTableHtml(const QString& rows);

/// A table with one row a claim of one passage.
QString claimRowsHtml(const std::vector<const geo::Claim*>& claims, const PanelColours& colours);
/// The same for claims of any passages, each with a link to its own.
QString claimRowsWithSourcesHtml(const geo::Atlas& atlas, const std::vector<const geo::Claim*>& claims,
                                 const PanelColours& colours);

}  // namespace marz
