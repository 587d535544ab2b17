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

bool startsLikeText(const fs::path& path) {
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) {
        return false;  // opening a pipe would wait for whoever writes into it
    }
    QFile opened(QString::fromStdString(path.string()));
    if (!opened.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray head = opened.read(4096);
    return !head.isEmpty() && std::none_of(head.begin(), head.end(), [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value < 0x20 && value != '\n' && value != '\r' && value != '\t' && value != '\f';
    });
}

}  // namespace

GivenKind kindOfFile(const fs::path& path) {
    const QString ending = QString::fromStdString(path.extension().string()).toLower();
    if (geo::hasDocumentEnding(path)) {
        return GivenKind::article;
    }
    if (hasEnding(layerEndings, ending)) {
        return GivenKind::layer;
    }
    return startsLikeText(path) ? GivenKind::article : GivenKind::unknown;
}

GivenFiles sortGivenFiles(const std::vector<fs::path>& paths) {
    GivenFiles given;
    for (const fs::path& path : paths) {
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
        } else if (kindOfFile(path) == GivenKind::layer) {
            given.layers.push_back(path);
        } else {
            given.problems << Words::tr(
                                  "%1: this is neither an article (text, Markdown, HTML, PDF, Word) nor a map layer "
                                  "(Shapefile, GeoPackage, "
                                  "GeoJSON, KML, FlatGeobuf, GPX, CSV, GeoTIFF of heights), so it was not opened.")
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
