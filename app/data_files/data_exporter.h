// SPDX-License-Identifier: MIT
#pragma once

// Writes what a map shows as data: GeoJSON, KML, a table, an atlas of its own in a GeoPackage, or its sources for
// reference managers. The file appears whole or not at all. Works on any thread and needs no display.

#include <QString>
#include <optional>
#include <vector>

#include "app/bibliography/citation_style.h"
#include "app/data_files/data_selection.h"

namespace marz {

enum class DataFormat { geoJson, geoPackage, kml, csv, cslJson, bibTex, ris };

struct DataFormatEntry {
    DataFormat format;
    QString ending;  // without the dot
    QString name;    // for people: "KML (Google Earth, Marble)"
};

/// All of them, in the order in which they are offered.
const std::vector<DataFormatEntry>& dataFormats();
/// By the file name's ending, whatever its case; nothing for any other.
std::optional<DataFormat> dataFormatOf(const QString& path);

/// Returns the file's size in bytes. The GeoPackage holds the five tables of an atlas: the chosen places, their claims
/// and sources, the passages of these, and such places as the claims also speak of. Throws ExportError where the file
/// cannot be written.
qint64 exportData(const DataSelection& selection, const QString& title, CitationStyle style, const QString& path);

}  // namespace marz
