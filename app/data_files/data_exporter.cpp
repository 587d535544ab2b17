// SPDX-License-Identifier: MIT
#include "app/data_files/data_exporter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <sstream>

#include "app/bibliography/bibtex.h"
#include "app/bibliography/csl_json.h"
#include "app/bibliography/ris.h"
#include "app/convert/qt_text.h"
#include "app/data_files/geojson_file.h"
#include "app/data_files/kml_file.h"
#include "app/data_files/spreadsheet_file.h"
#include "app/export/files/replace_file.h"
#include "app/export/page/export_error.h"
#include "libgeo/atlas/atlas_rows.h"
#include "libgeo/atlas/claim_attributes.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::DataFormat)
};

QByteArray csvOf(const TextTable& table) {
    std::ostringstream text;
    writeCsv(text, table);
    return QByteArray::fromStdString(text.str());
}

/// The chosen places and all that their claims point to.
std::set<std::size_t> placesToKeep(const DataSelection& selection, const std::set<std::size_t>& claims) {
    const geo::Atlas& atlas = selection.atlas();
    std::set<std::size_t> places(selection.places.begin(), selection.places.end());
    for (const std::size_t index : claims) {
        const geo::Claim& claim = atlas.claims()[index];
        for (const geo::PlaceId& id : claim.places) {
            places.insert(atlas.placeIndex(id));
        }
        for (const geo::ClaimedValue& value : claim.values) {
            places.insert(value.of ? atlas.placeIndex(*value.of) : atlas.places().size());
        }
        if (const auto from = geo::distanceReference(claim)) {
            places.insert(atlas.placeIndex(*from));
        }
    }
    places.erase(atlas.places().size());  // ids that name nothing
    return places;
}

/// Without the places that stay behind.
geo::AtlasRow rowWithin(geo::Passage passage, const std::set<geo::PlaceId>& kept) {
    for (std::vector<geo::PlaceId>* named : {&passage.namedPlaces, &passage.describedPlaces, &passage.metonyms}) {
        std::erase_if(*named, [&kept](const geo::PlaceId& id) { return !kept.contains(id); });
    }
    return geo::rowOf(passage);
}

/// Claims, and what they need to be understood, as an atlas that stands on its own.
std::vector<geo::AtlasRow> atlasRowsOf(const DataSelection& selection) {
    const geo::Atlas& atlas = selection.atlas();
    std::set<std::size_t> claims;
    for (const std::vector<std::size_t>& ofPlace : selection.claimsOf) {
        claims.insert(ofPlace.begin(), ofPlace.end());
    }
    std::set<geo::PlaceId> kept;
    std::vector<geo::AtlasRow> rows;
    for (const std::size_t index : placesToKeep(selection, claims)) {
        kept.insert(atlas.places()[index].id);
        std::vector<geo::AtlasRow> ofPlace = geo::rowsOf(atlas.places()[index]);
        std::move(ofPlace.begin(), ofPlace.end(), std::back_inserter(rows));
    }
    for (const geo::Source* source : selection.sources) {
        rows.push_back(geo::rowOf(*source));
    }
    for (const geo::Passage* passage : selection.passages) {
        rows.push_back(rowWithin(*passage, kept));
    }
    for (const std::size_t index : claims) {
        rows.push_back(geo::rowOf(atlas.claims()[index]));
    }
    for (geo::AtlasRow& row : rows) {
        row.key = geo::AtlasRow::Key::added;  // the file is new; and one name may stand there in two languages
    }
    return rows;
}

/// In memory, so that a program that is killed leaves nothing behind.
QByteArray geoPackageOf(const DataSelection& selection) {
    try {
        return QByteArray::fromStdString(geo::packAtlasRows(atlasRowsOf(selection)));
    } catch (const geo::Error& error) {
        throw ExportError(error.what());
    }
}

QByteArray contentOf(DataFormat format, const DataSelection& selection, const QString& title, CitationStyle style) {
    switch (format) {
        case DataFormat::geoJson:
            return toGeoJson(selection, style);
        case DataFormat::geoPackage:
            return geoPackageOf(selection);
        case DataFormat::kml:
            return toKml(selection, title, style);
        case DataFormat::csv:
            return csvOf(placesAndClaims(selection, style));
        case DataFormat::cslJson:
            return toCslJson(selection.sources);
        case DataFormat::bibTex:
            return toBibTex(selection.sources);
        case DataFormat::ris:
            return toRis(selection.sources);
    }
    return {};
}

}  // namespace

const std::vector<DataFormatEntry>& dataFormats() {
    static const std::vector<DataFormatEntry> all{
        {DataFormat::geoJson, QStringLiteral("geojson"), Words::tr("GeoJSON: places with their claims")},
        {DataFormat::geoPackage, QStringLiteral("gpkg"), Words::tr("GeoPackage: an atlas of its own, opens in QGIS")},
        {DataFormat::kml, QStringLiteral("kml"), Words::tr("KML: for Google Earth and Marble")},
        {DataFormat::csv, QStringLiteral("csv"), Words::tr("CSV: one table for spreadsheets")},
        {DataFormat::cslJson, QStringLiteral("json"), Words::tr("CSL-JSON: the sources, for Zotero")},
        {DataFormat::bibTex, QStringLiteral("bib"), Words::tr("BibTeX: the sources")},
        {DataFormat::ris, QStringLiteral("ris"), Words::tr("RIS: the sources, for EndNote and others")},
    };
    return all;
}

std::optional<DataFormat> dataFormatOf(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    for (const DataFormatEntry& entry : dataFormats()) {
        if (entry.ending == ending) {
            return entry.format;
        }
    }
    return std::nullopt;
}

qint64 exportData(const DataSelection& selection, const QString& title, CitationStyle style, const QString& path) {
    checkTarget(path);
    const std::optional<DataFormat> format = dataFormatOf(path);
    if (!format) {
        QStringList endings;
        for (const DataFormatEntry& entry : dataFormats()) {
            endings << QLatin1Char('.') + entry.ending;
        }
        throw ExportError("The data cannot be written to " + path.toStdString() +
                          " because the name must end in one of " + endings.join(QStringLiteral(", ")).toStdString() +
                          "; that chooses the format.");
    }
    const QByteArray content = contentOf(*format, selection, title, style);
    replaceFile(path, content);
    return content.size();
}

}  // namespace marz
