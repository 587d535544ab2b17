// SPDX-License-Identifier: MIT
#pragma once

// Everything that determines an exported page, as one value: preview, files, clipboard and command line hand the same
// request to layoutPage() and so get the same page. Can be handed to another thread.

#include <QDate>
#include <QString>
#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "app/bibliography/citation_style.h"
#include "app/export/page/claim_choice.h"
#include "app/export/page/page_elements.h"
#include "app/export/page/page_size.h"
#include "app/scene/mark_order.h"
#include "app/state/explorer.h"
#include "app/style/map_style.h"
#include "app/world/world.h"
#include "libgeo/atlas/claim_filter.h"
#include "libgeo/geometry/box.h"
#include "libgeo/geometry/point.h"

namespace marz {

/// Around one place, so near that its surroundings can be told apart.
struct PlaceArea {
    geo::PlaceId place;
    friend bool operator==(const PlaceArea&, const PlaceArea&) = default;
};

/// Whole countries, by ISO 3166-1 alpha-2 codes.
struct CountryArea {
    std::vector<std::string> isoCodes;
    friend bool operator==(const CountryArea&, const CountryArea&) = default;
};

/// What lies in the middle of the frame, at the scale of 1 : denominator there, along the parallel and on paper: how
/// much of the ground is seen is the frame's to say.
struct ScaledArea {
    geo::LonLat centre;
    double denominator = 1'000'000.0;
    friend bool operator==(const ScaledArea&, const ScaledArea&) = default;
};

/// What the map must show at least; a frame of another shape shows more on two sides. A PlaneBox is the present view
/// in the world's projection.
using ExportArea = std::variant<geo::LonLatBox, geo::PlaneBox, PlaceArea, CountryArea, ScaledArea>;

/// The five republics and Afghanistan.
ExportArea regionArea();

/// What becomes of key and notes that do not fit on the page. A document has further pages, an image has none.
enum class PageOverflow { counted, furtherPages };

/// How an SVG holds its texts: as letters, which can be searched and edited, or as shapes, for programs that have not
/// got the page's fonts.
enum class SvgText { letters, outlines };

struct ExportRequest {
    WorldPointer world;
    geo::ClaimFilter filter;
    std::vector<std::size_t> shownPlaces;  // positions in the atlas, as the filter leaves them
    ExportArea area = regionArea();
    PageSize page;
    QString title;
    QString subtitle;
    MapStyle style;
    QString styleId = QStringLiteral("print");  // what styleOf() makes the style of: its name, or the path of a file
    LabelLanguage labelLanguage = LabelLanguage::english;
    /// Where not English: names of places in title, key and notes are in this language (BCP 47) as far as the atlas has
    /// them, not in those of their own people. The ground keeps local names: no basemap has others.
    std::string nameLanguage;
    MapExtras extras;
    LayerSettings layers;
    BorderView borders;
    std::optional<geo::AsKnownOn> knownOn;  // nothing: all dates
    PageElements elements;
    PageArrangement arrangement;
    std::vector<PageNote> notes;  // from bottom to top
    MarkOrder numberBy = MarkOrder::reading;
    ClaimChoice claims;
    CitationStyle citations = CitationStyle::chicago;
    PageOverflow overflow = PageOverflow::counted;
    SvgText svgText = SvgText::letters;
    QDate exportedOn;  // printed where the elements have dates; none where invalid
};

/// The present view of the window with its filter on a landscape sheet of A4: where the export dialog begins, and what
/// Copy Map copies.
ExportRequest requestOfView(const Explorer& explorer);

/// What of the atlas is on the map: the places that pass the filter and are known on the date, and the one that the map
/// is about, whatever its kind.
std::vector<std::size_t> placesOf(const ExportRequest& request);

/// "Border crossings and military bases in Tajikistan": what the filter leaves, in words.
QString titleOf(const ExportRequest& request);
/// "As five articles from 13 July to September 2021 tell it": those that a page may cite, until its map is known. A
/// page with this subtitle counts those that it does cite (place_wording.h).
QString subtitleOf(const ExportRequest& request);

}  // namespace marz
