// SPDX-License-Identifier: MIT
#include "libgeo/atlas/atlas_rows.h"

#include <array>
#include <charconv>

#include "libgeo/atlas/claim_attributes.h"
#include "libgeo/atlas/wkt_shape.h"

namespace geo {

namespace {

std::string numberCell(double number) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
}

std::string hexadecimalCell(std::uint64_t number) {
    constexpr std::size_t digits = 16;
    std::array<char, digits> text{};
    const std::size_t length =
        static_cast<std::size_t>(std::to_chars(text.data(), text.data() + digits, number, 16).ptr - text.data());
    return std::string(digits - length, '0') + std::string(text.data(), length);
}

std::string dateCell(const std::optional<PartialDate>& date) {
    return date ? date->iso() : std::string();
}

template <class Id>
std::string idCell(const std::vector<Id>& ids) {
    std::vector<std::string> texts;
    for (const Id& id : ids) {
        texts.push_back(id.text());
    }
    return listCell(texts);
}

std::string extentCell(PlaceExtent extent) {
    switch (extent) {
        case PlaceExtent::point:
            return "point";
        case PlaceExtent::line:
            return "line";
        case PlaceExtent::area:
            return "area";
        case PlaceExtent::none:
            break;
    }
    return "none";
}

}  // namespace

std::vector<AtlasRow> rowsOf(const Place& place) {
    std::vector<AtlasRow> rows{{"places",
                                {{"id", place.id.text()},
                                 {"name", place.name},
                                 {"kind", place.kind},
                                 {"countries", listCell(place.countries)},
                                 {"geometry_type", extentCell(place.extent)},
                                 {"WKT", shapeWkt(place.shape)},
                                 {"precision_km", place.precisionKm ? numberCell(*place.precisionKm) : std::string()},
                                 {"coordinate_source", place.coordinateSource},
                                 {"identified", place.namedInSources ? "named" : "implied"},
                                 {"note", place.note}}}};
    if (place.precisionGuessed) {
        rows.front().cells["precision_source"] = "guess";
    }
    for (const PlaceName& name : place.names) {
        rows.push_back({"names",
                        {{"place_id", place.id.text()},
                         {"name", name.text},
                         {"language", name.language},
                         {"script", name.script},
                         {"role", name.role}}});
    }
    return rows;
}

AtlasRow rowOf(const Source& source) {
    return {"sources",
            {{"id", source.id.text()},
             {"type", source.type},
             {"title", source.title},
             {"authors", listCell(source.authors)},
             {"publisher", source.publisher},
             {"container_title", source.containerTitle},
             {"issued", dateCell(source.issued.from)},
             {"issued_to", dateCell(source.issued.to)},
             {"date_precision", source.issued.precision},
             {"url", source.url},
             {"language", source.language},
             {"deduced", source.deduced},
             {"note", source.note}}};
}

AtlasRow rowOf(const Passage& passage) {
    return {"passages",
            {{"source_id", passage.source.text()},
             {"paragraph", passage.paragraph},
             {"role", passage.role},
             {"place_ids", idCell(passage.namedPlaces)},
             {"described_ids", idCell(passage.describedPlaces)},
             {"metonym_ids", idCell(passage.metonyms)},
             {"digest", passage.digest},
             {"fingerprint", passage.fingerprint ? hexadecimalCell(*passage.fingerprint) : std::string()}}};
}

AtlasRow rowOf(const Claim& claim) {
    return {"claims",
            {{"id", claim.id.text()},
             {"place_ids", idCell(claim.places)},
             {"source_id", claim.source.text()},
             {"paragraph", claim.paragraph},
             {"date_from", dateCell(claim.when.from)},
             {"date_to", dateCell(claim.when.to)},
             {"date_precision", claim.when.precision},
             {"category", claim.category},
             {"actors", listCell(claim.actors)},
             {"statement", claim.statement},
             {"quantity", claim.quantity},
             {"unit", claim.unit},
             {"hedging", claim.hedging},
             {"note", claim.note},
             {"attribute", attributeCell(claim)},
             {"value", valueCell(claim)}}};
}

}  // namespace geo
