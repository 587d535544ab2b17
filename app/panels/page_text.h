// SPDX-License-Identifier: MIT
#pragma once

// The small pieces of which panel pages are made: escaped text, links and marked passages. Everything that comes
// from a file passes through escaped(), so that no file can bring its own markup.

#include <QString>
#include <string_view>

#include "app/panels/panel_colours.h"
#include "app/world/world.h"
#include "libgeo/atlas/place.h"

namespace marz {

QString escaped(std::string_view utf8);
QString escaped(const QString& text);

/// Link targets of panel pages. Ids are percent-encoded.
QString placeLink(const geo::PlaceId& place);
QString attachLink(const geo::SourceId& source);
/// Opens a passage of the page that is shown.
QString passageLink(const geo::SourceId& source, std::string_view paragraph);
/// The name that passageLink() leads to, also as an anchor of the page.
QString passageAnchor(const geo::SourceId& source, std::string_view paragraph);
QString correctLink(const geo::ClaimId& claim);
QString dropLink(const geo::ClaimId& claim);
QString readLink(const geo::SourceId& source, std::string_view paragraph);
QString copyLink(const geo::SourceId& source, std::string_view paragraph);

QString linkHtml(const QString& target, const QString& text, const PanelColours& colours);
QString quietHtml(const QString& html, const PanelColours& colours);
/// A line in small spaced capitals above a block.
QString labelHtml(const QString& html, const PanelColours& colours);

/// A passage's text with the place's own mentions marked and those of other places as links.
QString passageHtml(std::string_view text, const geo::PlaceId& place, const World& world, const PanelColours& colours);

}  // namespace marz
