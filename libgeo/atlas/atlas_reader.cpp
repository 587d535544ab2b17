// SPDX-License-Identifier: MIT
#include "libgeo/atlas/atlas_reader.h"

#include <unordered_set>

#include "libgeo/atlas/table_rows.h"
#include "libgeo/atlas/wkt_shape.h"
#include "libgeo/base/error.h"

namespace geo {

namespace {

/// Builds the rows of all tables, and remembers what was wrong with them.
class AtlasBuilder {
public:
    explicit AtlasBuilder(const AtlasTables& tables) : m_tables(tables) {
        m_contents.path = tables.path;
        const std::filesystem::path last =
            tables.path.has_filename() ? tables.path.filename() : tables.path.parent_path().filename();
        m_contents.name = last.string();
    }

    Loaded<Atlas> build() {
        readPlaces();
        readNames();
        readSources();
        readPassages();
        readClaims();
        return {Atlas(std::move(m_contents)), std::move(m_warnings)};
    }

private:
    const AtlasTable& table(std::string_view name) const { return *m_tables.find(name); }

    void warn(const TableRow& row, std::string_view column, const std::string& message) {
        m_warnings.push_back({m_tables.path.string() + ", table " + row.table().name + ", row " +
                              std::to_string(row.number()) + ", column " + std::string(column) + ": " + message});
    }

    /// Whether the row has an id that no row before it has.
    bool takeId(const TableRow& row, std::unordered_set<std::string>& taken) {
        const std::string& id = row["id"];
        if (id.empty()) {
            warn(row, "id", "there is no id; the row was left out.");
            return false;
        }
        if (!taken.insert(id).second) {
            warn(row, "id", "the id " + id + " was used before; the row was left out.");
            return false;
        }
        return true;
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
            if (!m_placeIds.contains(id.text())) {
                warn(row, column, "no place has the id " + id.text() + "; the reference leads nowhere.");
            }
        }
    }

    void requireSource(const TableRow& row, const SourceId& id) {
        if (!m_sourceIds.contains(id.text())) {
            warn(row, "source_id", "no source has the id " + id.text() + "; the row is kept without one.");
        }
    }

    void readShape(const TableRow& row, Place& place);
    void readPlaces();
    void readNames();
    void readSources();
    void readPassages();
    void readClaims();

    const AtlasTables& m_tables;
    AtlasContents m_contents;
    std::vector<Warning> m_warnings;
    std::unordered_set<std::string> m_placeIds;
    std::unordered_set<std::string> m_sourceIds;
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
    place.extent = extentOf(row["geometry_type"], place.shape, place.precisionKm);
}

void AtlasBuilder::readPlaces() {
    for (const TableRow row : RowsOf(table("places"))) {
        if (!takeId(row, m_placeIds)) {
            continue;
        }
        Place place;
        place.id = PlaceId(row["id"]);
        place.name = row["name"].empty() ? row["id"] : row["name"];
        place.kind = row["kind"];
        place.countries = row.list("countries");
        readShape(row, place);
        place.coordinateSource = row["coordinate_source"];
        place.namedInSources = row["identified"] != "implied";
        place.note = row["note"];
        m_contents.places.push_back(std::move(place));
    }
}

void AtlasBuilder::readNames() {
    std::unordered_map<std::string, Place*> places;
    for (Place& place : m_contents.places) {
        places.emplace(place.id.text(), &place);
    }
    for (const TableRow row : RowsOf(table("names"))) {
        const auto found = places.find(row["place_id"]);
        if (found == places.end()) {
            warn(row, "place_id", "no place has the id " + row["place_id"] + "; the name was left out.");
        } else if (row["name"].empty()) {
            warn(row, "name", "the name is empty; the row was left out.");
        } else {
            std::vector<PlaceName>& names = found->second->names;
            const bool primary = row["role"] == "primary";
            names.insert(primary ? names.begin() : names.end(),
                         PlaceName{row["name"], row["language"], row["script"], row["role"]});
        }
    }
    for (Place& place : m_contents.places) {
        if (place.names.empty() || place.names.front().role != "primary") {
            place.names.insert(place.names.begin(), PlaceName{place.name, "en", "Latn", "primary"});
        }
    }
}

void AtlasBuilder::readSources() {
    for (const TableRow row : RowsOf(table("sources"))) {
        if (!takeId(row, m_sourceIds)) {
            continue;
        }
        Source source;
        source.id = SourceId(row["id"]);
        source.type = row["type"];
        source.title = row["title"];
        source.authors = row.list("authors");
        source.publisher = row["publisher"];
        source.containerTitle = row["container_title"];
        source.issued = {date(row, "issued"), date(row, "issued_to"), row["date_precision"]};
        source.url = row["url"];
        source.language = row["language"];
        source.deduced = row["deduced"];
        source.note = row["note"];
        m_contents.sources.push_back(std::move(source));
    }
}

void AtlasBuilder::readPassages() {
    std::unordered_set<std::string> taken;
    for (const TableRow row : RowsOf(table("passages"))) {
        if (!taken.insert(row["source_id"] + '\n' + row["paragraph"]).second) {
            warn(row, "paragraph", "this passage was given before; the row was left out.");
            continue;
        }
        Passage passage;
        passage.source = SourceId(row["source_id"]);
        requireSource(row, passage.source);
        passage.paragraph = row["paragraph"];
        passage.role = row["role"];
        passage.namedPlaces = idList<PlaceId>(row, "place_ids");
        passage.describedPlaces = idList<PlaceId>(row, "described_ids");
        passage.metonyms = idList<PlaceId>(row, "metonym_ids");
        requirePlaces(row, "place_ids", passage.namedPlaces);
        requirePlaces(row, "described_ids", passage.describedPlaces);
        requirePlaces(row, "metonym_ids", passage.metonyms);
        passage.digest = row["digest"];
        passage.fingerprint = parseFingerprint(row["fingerprint"]);
        if (!passage.fingerprint && !row["fingerprint"].empty()) {
            warn(row, "fingerprint", "this is not 16 hexadecimal digits; the passage is kept without a fingerprint.");
        }
        m_contents.passages.push_back(std::move(passage));
    }
}

void AtlasBuilder::readClaims() {
    std::unordered_set<std::string> taken;
    for (const TableRow row : RowsOf(table("claims"))) {
        if (!takeId(row, taken)) {
            continue;
        }
        Claim claim;
        claim.id = ClaimId(row["id"]);
        claim.places = idList<PlaceId>(row, "place_ids");
        requirePlaces(row, "place_ids", claim.places);
        claim.source = SourceId(row["source_id"]);
        requireSource(row, claim.source);
        claim.paragraph = row["paragraph"];
        claim.when = {date(row, "date_from"), date(row, "date_to"), row["date_precision"]};
        claim.category = row["category"];
        claim.actors = row.list("actors");
        claim.statement = row["statement"];
        claim.quantity = row["quantity"];
        claim.unit = row["unit"];
        claim.hedging = row["hedging"];
        claim.note = row["note"];
        m_contents.claims.push_back(std::move(claim));
    }
}

void requireTables(const AtlasTables& tables) {
    for (const AtlasTableLayout& layout : atlasTableLayouts()) {
        const std::string where = "table " + std::string(layout.name);
        const AtlasTable* table = tables.find(layout.name);
        if (table == nullptr) {
            throw FormatError(tables.path, where, "the table is missing; an atlas needs all five of its tables.");
        }
        for (const std::string_view column : layout.indispensable) {
            if (table->columnIndex(column) == table->columns.size()) {
                throw FormatError(tables.path, where,
                                  "the column " + std::string(column) + " is missing; add it, or correct its name.");
            }
        }
    }
}

}  // namespace

Loaded<Atlas> buildAtlas(const AtlasTables& tables) {
    requireTables(tables);
    return AtlasBuilder(tables).build();
}

Loaded<Atlas> readAtlas(const std::filesystem::path& path) {
    return buildAtlas(readAtlasTables(path));
}

}  // namespace geo
