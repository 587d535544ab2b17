// SPDX-License-Identifier: MIT
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "libgeo/atlas/atlas_tables.h"

namespace geo {

namespace {

using Columns = std::span<const std::string_view>;

constexpr auto placeKeys = std::to_array<std::string_view>({"id", "name", "kind"});
constexpr auto placeColumns = std::to_array<std::string_view>(
    {"id", "name", "kind", "countries", "WKT", "precision_km", "coordinate_source", "note"});
constexpr auto nameKeys = std::to_array<std::string_view>({"place_id", "name"});
constexpr auto nameColumns = std::to_array<std::string_view>({"place_id", "name", "language", "script", "role"});
constexpr auto sourceKeys = std::to_array<std::string_view>({"id", "title"});
constexpr auto sourceColumns = std::to_array<std::string_view>(
    {"id", "title", "authors", "publisher", "issued", "date_precision", "url", "language"});
constexpr auto passageKeys = std::to_array<std::string_view>({"source_id", "paragraph"});
constexpr auto passageColumns =
    std::to_array<std::string_view>({"source_id", "paragraph", "role", "digest", "fingerprint"});
constexpr auto claimKeys = std::to_array<std::string_view>({"id", "place_ids", "source_id", "paragraph", "statement"});
constexpr auto claimColumns = std::to_array<std::string_view>({"id", "place_ids", "source_id", "paragraph", "date_from",
                                                               "date_to", "date_precision", "category", "actors",
                                                               "statement", "quantity", "unit", "hedging", "note"});

constexpr auto layouts = std::to_array<AtlasTableLayout>({
    {"places", Columns(placeKeys), Columns(placeColumns)},
    {"names", Columns(nameKeys), Columns(nameColumns)},
    {"sources", Columns(sourceKeys), Columns(sourceColumns)},
    {"passages", Columns(passageKeys), Columns(passageColumns)},
    {"claims", Columns(claimKeys), Columns(claimColumns)},
});

}  // namespace

std::span<const AtlasTableLayout> atlasTableLayouts() {
    return layouts;
}

}  // namespace geo
