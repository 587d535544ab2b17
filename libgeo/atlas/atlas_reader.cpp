// SPDX-License-Identifier: MIT
#include "libgeo/atlas/atlas_reader.h"

#include "libgeo/atlas/claim_attributes.h"
#include "libgeo/atlas/layered_tables.h"
#include "libgeo/atlas/table_rows.h"
#include "libgeo/atlas/wkt_shape.h"

namespace geo {

namespace {

/// Builds the rows of all tables, and remembers what was wrong with them.
class AtlasBuilder {
public:
    AtlasBuilder(const AtlasTables& tables, const AtlasTables* own) : m_tables(tables, own) {
        m_contents.path = tables.path;
        const std::filesystem::path last =
            tables.path.has_filename() ? tables.path.filename() : tables.path.parent_path().filename();
        m_contents.name = last.string();
    }

    Loaded<Atlas> build() {
        m_tables.eachRow("places", [this](TableRow row) { readPlace(row); });
        readNames();
        m_tables.eachRow("sources", [this](TableRow row) { readSource(row); });
        m_tables.eachRow("passages", [this](TableRow row) { readPassage(row); });
        m_tables.eachRow("claims", [this](TableRow row) { readClaim(row); });
        return {Atlas(std::move(m_contents)), m_tables.takeWarnings()};
    }

private:
    void warn(const TableRow& row, std::string_view column, const std::string& message) {
        m_tables.warn(row, column, message);
    }

    std::optional<PartialDate> date(const TableRow& row, std::string_view column) {
        const std::string& text = row[column];
        const std::optional<PartialDate> parsed = parsePartialDate(text);
        if (!parsed && !text.empty()) {
            warn(row, column, "\"" + text + "\" is no date; it was read as unknown.");
        }
        return parsed;
    }

    template <class Id>
    std::vector<Id> idList(const TableRow& row, std::string_view column) {
        std::vector<Id> ids;
        for (std::string& text : row.list(column)) {
            ids.emplace_back(std::move(text));
        }
        return ids;
    }

    void requirePlaces(const TableRow& row, std::string_view column, const std::vector<PlaceId>& ids) {
        for (const PlaceId& id : ids) {
            if (!m_placePositions.contains(id.text())) {
                warn(row, column, "no place has the id " + id.text() + "; the reference leads nowhere.");
            }
        }
    }

    void requireSource(const TableRow& row, const SourceId& id) {
        if (!m_sourcePositions.contains(id.text())) {
            warn(row, "source_id", "no source has the id " + id.text() + "; the row is kept without one.");
        }
    }

    /// A source that is unknown was said already; what the user adds may have none.
    void requirePassage(const TableRow& row) {
        if (m_sourcePositions.contains(row["source_id"]) && !row["paragraph"].empty() &&
            !m_passagePositions.contains(row["source_id"] + '\n' + row["paragraph"])) {
            warn(row, "paragraph",
                 "the atlas has no passage " + row["paragraph"] + " of " + row["source_id"] +
                     "; the claim is shown without its passage.");
        }
    }

    void requireComparable(const TableRow& row, const Claim& claim) {
        for (const ClaimedValue& value : claim.values) {
            if (findAttribute(value.attribute) == nullptr) {
                warn(row, "attribute",
                     "no attribute is called \"" + value.attribute + "\"; it is compared all the same.");
            }
            if (value.of) {
                requirePlaces(row, "attribute", {*value.of});
            }
        }
    }

    void readShape(const TableRow& row, Place& place);
    void readPlace(TableRow& row);
    void readNames();
    void readSource(TableRow& row);
    void readPassage(TableRow& row);
    void readClaim(TableRow& row);

    LayeredTables m_tables;
    AtlasContents m_contents;
    RowPositions m_placePositions;
    RowPositions m_sourcePositions;
    RowPositions m_passagePositions;
    RowPositions m_claimPositions;
};

void AtlasBuilder::readShape(const TableRow& row, Place& place) {
    const std::optional<GeoShape> shape = shapeFromWkt(row["WKT"]);
    if (!shape) {
        warn(row, "WKT", "the geometry cannot be read; the place is listed without one.");
    } else if (!withinTheGlobe(*shape)) {
        warn(row, "WKT", "the coordinates are not on the globe; the place is listed without a geometry.");
    } else {
        place.shape = *shape;
    }
    const std::string& precision = row["precision_km"];
    place.precisionKm = parseNumber(precision);
    if (!precision.empty() && (!place.precisionKm || *place.precisionKm < 0.0)) {
        warn(row, "precision_km", "\"" + precision + "\" is no number of kilometres; it was read as unknown.");
        place.precisionKm.reset();
    }
    place.precisionGuessed = row["precision_source"] == "guess";
    place.extent = extentOf(row["geometry_type"], place.shape, place.precisionKm);
}

void AtlasBuilder::readPlace(TableRow& row) {
    Place* const place = m_tables.slotById(row, m_contents.places, m_placePositions);
    if (place == nullptr) {
        return;
    }
    place->id = PlaceId(row["id"]);
    place->name = row["name"].empty() ? row["id"] : row["name"];
    place->kind = row["kind"];
    place->countries = row.list("countries");
    readShape(row, *place);
    place->coordinateSource = row["coordinate_source"];
    place->namedInSources = row["identified"] != "implied";
    place->note = row["note"];
    place->origin = m_tables.origin();
}

void AtlasBuilder::readNames() {
    m_tables.eachRow("names", [this](const TableRow& row) {
        const auto found = m_placePositions.find(row["place_id"]);
        if (found == m_placePositions.end()) {
            warn(row, "place_id", "no place has the id " + row["place_id"] + "; the name was left out.");
        } else if (row["name"].empty()) {
            warn(row, "name", "the name is empty; the row was left out.");
        } else {
            std::vector<PlaceName>& names = m_contents.places[found->second.index].names;
            const bool primary = row["role"] == "primary";
            names.insert(primary ? names.begin() : names.end(),
                         PlaceName{row["name"], row["language"], row["script"], row["role"]});
        }
    });
    for (Place& place : m_contents.places) {
        if (place.names.empty() || place.names.front().role != "primary") {
            place.names.insert(place.names.begin(), PlaceName{place.name, "en", "Latn", "primary"});
        }
    }
}

void AtlasBuilder::readSource(TableRow& row) {
    Source* const source = m_tables.slotById(row, m_contents.sources, m_sourcePositions);
    if (source == nullptr) {
        return;
    }
    source->id = SourceId(row["id"]);
    source->type = row["type"];
    source->title = row["title"];
    source->authors = row.list("authors");
    source->publisher = row["publisher"];
    source->containerTitle = row["container_title"];
    source->issued = {date(row, "issued"), date(row, "issued_to"), row["date_precision"]};
    source->url = row["url"];
    source->language = row["language"];
    source->deduced = row["deduced"];
    source->note = row["note"];
    source->origin = m_tables.origin();
}

void AtlasBuilder::readPassage(TableRow& row) {
    Passage* const passage =
        m_tables.slot(row, m_contents.passages, m_passagePositions, row["source_id"] + '\n' + row["paragraph"]);
    if (passage == nullptr) {
        warn(row, "paragraph", "this passage was given before; the row was left out.");
        return;
    }
    passage->source = SourceId(row["source_id"]);
    requireSource(row, passage->source);
    passage->paragraph = row["paragraph"];
    passage->role = row["role"];
    passage->namedPlaces = idList<PlaceId>(row, "place_ids");
    passage->describedPlaces = idList<PlaceId>(row, "described_ids");
    passage->metonyms = idList<PlaceId>(row, "metonym_ids");
    requirePlaces(row, "place_ids", passage->namedPlaces);
    requirePlaces(row, "described_ids", passage->describedPlaces);
    requirePlaces(row, "metonym_ids", passage->metonyms);
    passage->digest = row["digest"];
    passage->fingerprint = parseFingerprint(row["fingerprint"]);
    if (!passage->fingerprint && !row["fingerprint"].empty()) {
        warn(row, "fingerprint", "this is not 16 hexadecimal digits; the passage is kept without a fingerprint.");
    }
}

void AtlasBuilder::readClaim(TableRow& row) {
    Claim* const claim = m_tables.slotById(row, m_contents.claims, m_claimPositions);
    if (claim == nullptr) {
        return;
    }
    claim->id = ClaimId(row["id"]);
    claim->places = idList<PlaceId>(row, "place_ids");
    requirePlaces(row, "place_ids", claim->places);
    claim->source = SourceId(row["source_id"]);
    requireSource(row, claim->source);
    claim->paragraph = row["paragraph"];
    requirePassage(row);
    claim->when = {date(row, "date_from"), date(row, "date_to"), row["date_precision"]};
    claim->category = row["category"];
    claim->actors = row.list("actors");
    claim->statement = row["statement"];
    claim->quantity = row["quantity"];
    claim->unit = row["unit"];
    claim->hedging = row["hedging"];
    claim->note = row["note"];
    claim->values = claimedValues(row["attribute"], row["value"]);
    requireComparable(row, *claim);
    claim->origin = m_tables.origin();
}

}  // namespace

Loaded<Atlas> buildAtlas(const AtlasTables& tables, const AtlasTables* own) {
    return AtlasBuilder(tables, own).build();
}

Loaded<Atlas> readAtlas(const std::filesystem::path& path) {
    return buildAtlas(readAtlasTables(path));
}

}  // namespace geo
