// SPDX-License-Identifier: MIT
#include "app/window/given_files.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <array>
#include <system_error>

#include "libgeo/document/document_reader.h"

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::GivenFiles)
};

namespace fs = std::filesystem;

constexpr std::array layerEndings{".shp", ".gpkg", ".geojson", ".json", ".csv", ".tsv",
                                  ".kml", ".fgb",  ".gpx",     ".tif",  ".tiff"};

template <class Endings>
bool hasEnding(const Endings& endings, const QString& ending) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](const char* known) { return ending == QLatin1String(known); });
}

QByteArray headOf(const fs::path& path) {
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) {
        return {};  // opening a pipe would wait for whoever writes into it
    }
    QFile opened(QString::fromStdString(path.string()));
    return opened.open(QIODevice::ReadOnly) ? opened.read(4096) : QByteArray();
}

bool startsLikeText(const fs::path& path) {
    const QByteArray head = headOf(path);
    return !head.isEmpty() && std::none_of(head.begin(), head.end(), [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value < 0x20 && value != '\n' && value != '\r' && value != '\t' && value != '\f';
    });
}

/// Linked Places Format is GeoJSON, so it can be drawn, whatever its ending.
bool isCollection(const fs::path& path) {
    return kindOfFile(path) == GivenKind::gazetteer && headOf(path).contains("\"FeatureCollection\"");
}

}  // namespace

bool listsNamedPlaces(const fs::path& path) {
    const QString ending = QString::fromStdString(path.extension().string()).toLower();
    if (ending == QLatin1String(".lpf") || ending == QLatin1String(".jsonld")) {
        return true;
    }
    const QByteArray head = headOf(path);
    if (ending == QLatin1String(".json") || ending == QLatin1String(".geojson")) {
        return head.contains("\"toponym\"") || head.contains("linked-places") || head.contains("linkedplaces");
    }
    if (ending != QLatin1String(".csv")) {
        return false;
    }
    QList<QByteArray> columns = head.left(head.indexOf('\n')).toLower().split(',');
    for (QByteArray& column : columns) {
        column = column.replace("\xEF\xBB\xBF", "").replace('"', "").trimmed();
    }
    return columns.contains("name") && columns.contains("lon") && columns.contains("lat");
}

GivenKind kindOfFile(const fs::path& path) {
    const QString ending = QString::fromStdString(path.extension().string()).toLower();
    if (geo::hasDocumentEnding(path)) {
        return GivenKind::article;
    }
    if (hasEnding(layerEndings, ending)) {
        return GivenKind::layer;
    }
    if (listsNamedPlaces(path)) {
        return GivenKind::gazetteer;
    }
    return startsLikeText(path) ? GivenKind::article : GivenKind::unknown;
}

GivenFiles sortGivenFiles(const std::vector<fs::path>& paths) {
    GivenFiles given;
    for (const fs::path& path : paths) {
        std::error_code problem;
        if (fs::is_regular_file(path, problem) && listsNamedPlaces(path)) {
            given.gazetteers.push_back(path);
        }
        const QString name = QString::fromStdString(path.string());
        std::error_code ignored;
        if (!fs::exists(path, ignored)) {
            given.problems << Words::tr("%1: there is no such file.").arg(name);
        } else if (fs::is_directory(path, ignored)) {
            given.articles.push_back(path);
        } else if (!fs::is_regular_file(path, ignored)) {
            given.problems << Words::tr("%1: this is not an ordinary file, so it was not opened.").arg(name);
        } else if (kindOfFile(path) == GivenKind::article) {
            given.articles.push_back(path);
        } else if (kindOfFile(path) == GivenKind::layer || isCollection(path)) {
            given.layers.push_back(path);
        } else if (kindOfFile(path) != GivenKind::gazetteer) {
            given.problems << Words::tr(
                                  "%1: this is neither an article (text, Markdown, HTML, PDF, Word) nor a map layer "
                                  "(Shapefile, GeoPackage, "
                                  "GeoJSON, KML, FlatGeobuf, GPX, CSV, GeoTIFF of heights) nor a list of named "
                                  "places, so it was not opened.")
                                  .arg(name);
        }
    }
    return given;
}

QString articleFileFilter() {
    QStringList patterns;
    for (const std::string_view ending : geo::documentEndings) {
        patterns << QLatin1Char('*') + QLatin1String(ending.data(), static_cast<qsizetype>(ending.size()));
    }
    return Words::tr("Articles (%1);;All files (*)").arg(patterns.join(QLatin1Char(' ')));
}

QString layerFileFilter() {
    return Words::tr(
        "Map layers (*.shp *.gpkg *.geojson *.json *.kml *.fgb *.gpx *.csv *.tsv *.tif *.tiff);;All files (*)");
}

}  // namespace marz
