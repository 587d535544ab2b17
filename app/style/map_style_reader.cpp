// SPDX-License-Identifier: MIT

#include "app/style/map_style_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonParseError>

#include "app/style/json_key_lines.h"
#include "app/style/style_section.h"
#include "app/world/resource_locator.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

QByteArray readWhole(const QString& path) {
    constexpr qint64 largestStyle = 1 << 20;  // a style has a few kilobytes; more is some other file
    QFile file(path);
    const std::filesystem::path place(path.toStdString());
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) {  // a pipe or a device could be read for ever
        throw geo::FileError(place, "this is no ordinary file; styles are JSON files");
    }
    if (!file.open(QIODevice::ReadOnly)) {
        throw geo::FileError(place, "the style cannot be opened; check that the file exists and may be read");
    }
    const QByteArray json = file.read(largestStyle + 1);
    if (json.size() > largestStyle) {
        throw geo::FormatError(place, "", "this is no style: styles are JSON files below one megabyte");
    }
    return json;
}

QJsonObject parse(const QByteArray& json, const std::filesystem::path& path) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isObject()) {
        return document.object();
    }
    const QString where = QStringLiteral("line %1").arg(lineOfOffset(json, error.offset));
    const QString message =
        error.error == QJsonParseError::NoError ? QStringLiteral("an object was expected") : error.errorString();
    throw geo::FormatError(path, where.toStdString(),
                           "the style is no valid JSON (" + message.toStdString() + "); correct it there");
}

LineStyle readLine(StyleSection section) {
    LineStyle line;
    line.colour = section.colour(QStringLiteral("colour"));
    line.width = section.number(QStringLiteral("width"), 0.0, 20.0);
    line.dashes = section.numbersOrNone(QStringLiteral("dashes"));
    section.finish();
    return line;
}

LabelStyle readLabel(StyleSection section) {
    LabelStyle label;
    label.font.pixelSize = section.number(QStringLiteral("size"), 6.0, 72.0);
    label.font.weight = static_cast<int>(section.numberOr(QStringLiteral("weight"), 400.0, 100.0, 900.0));
    label.font.italic = section.flagOr(QStringLiteral("italic"), false);
    label.font.capitals = section.flagOr(QStringLiteral("capitals"), false);
    label.font.letterSpacing = section.numberOr(QStringLiteral("letterSpacing"), 0.0, 0.0, 20.0);
    label.colour = section.colour(QStringLiteral("colour"));
    label.halo = section.colour(QStringLiteral("halo"));
    label.haloWidth = section.numberOr(QStringLiteral("haloWidth"), 1.5, 0.0, 10.0);
    section.finish();
    return label;
}

KindStyle readKind(StyleSection section) {
    KindStyle kind;
    kind.icon = section.text(QStringLiteral("icon"));
    kind.colour = section.colour(QStringLiteral("colour"));
    section.finish();
    return kind;
}

void readGround(StyleSection& root, MapStyle& style) {
    style.land = root.colour(QStringLiteral("land"));
    style.otherLand = root.colour(QStringLiteral("otherLand"));
    style.water = root.colour(QStringLiteral("water"));
    style.veil = root.colour(QStringLiteral("veil"));

    StyleSection relief = root.section(QStringLiteral("relief"));
    style.reliefShadow = relief.colour(QStringLiteral("shadow"));
    style.reliefLight = relief.colour(QStringLiteral("light"));
    style.reliefOpacity = relief.number(QStringLiteral("opacity"), 0.0, 1.0);
    relief.finish();

    StyleSection bands = root.section(QStringLiteral("countryBands"));
    style.countryBandWidth = bands.number(QStringLiteral("width"), 0.0, 40.0);
    style.otherCountryBand = bands.colour(QStringLiteral("other"));
    StyleSection colours = bands.section(QStringLiteral("colours"));
    const QStringList countries = colours.keys();
    for (const QString& country : countries) {
        style.countryBands.insert(country, colours.colour(country));
    }
    bands.finish();
}

void readLinesAndTowns(StyleSection& root, MapStyle& style) {
    StyleSection lines = root.section(QStringLiteral("lines"));
    style.countryLine = readLine(lines.section(QStringLiteral("country")));
    style.disputedLine = readLine(lines.section(QStringLiteral("disputed")));
    style.provinceLine = readLine(lines.section(QStringLiteral("province")));
    style.river = readLine(lines.section(QStringLiteral("river")));
    style.graticule = readLine(lines.section(QStringLiteral("graticule")));
    style.rangeRing = readLine(lines.section(QStringLiteral("rangeRing")));
    lines.finish();

    StyleSection towns = root.section(QStringLiteral("towns"));
    style.townFill = towns.colour(QStringLiteral("fill"));
    style.townOutline = towns.colour(QStringLiteral("outline"));
    towns.finish();
}

void readLabels(StyleSection& root, MapStyle& style) {
    StyleSection labels = root.section(QStringLiteral("labels"));
    style.countryLabel = readLabel(labels.section(QStringLiteral("country")));
    style.capitalLabel = readLabel(labels.section(QStringLiteral("capital")));
    style.townLabel = readLabel(labels.section(QStringLiteral("town")));
    style.waterLabel = readLabel(labels.section(QStringLiteral("water")));
    style.markLabel = readLabel(labels.section(QStringLiteral("mark")));
    style.graticuleLabel = readLabel(labels.section(QStringLiteral("graticule")));
    style.rangeRingLabel = readLabel(labels.section(QStringLiteral("rangeRing")));
    labels.finish();
}

void readMarksAndPage(StyleSection& root, MapStyle& style) {
    StyleSection marks = root.section(QStringLiteral("marks"));
    style.markSize = marks.number(QStringLiteral("size"), 8.0, 64.0);
    style.circleFillOpacity = marks.number(QStringLiteral("circleFillOpacity"), 0.0, 1.0);
    style.selection = marks.colour(QStringLiteral("selection"));
    StyleSection kinds = marks.section(QStringLiteral("kinds"));
    const QStringList ids = kinds.keys();
    for (const QString& id : ids) {
        style.kinds.insert(id, readKind(kinds.section(id)));
    }
    style.otherKind = readKind(marks.section(QStringLiteral("otherKind")));
    marks.finish();

    StyleSection page = root.section(QStringLiteral("page"));
    style.page = page.colour(QStringLiteral("background"));
    style.text = page.colour(QStringLiteral("text"));
    style.quietText = page.colour(QStringLiteral("quietText"));
    page.finish();
}

}  // namespace

MapStyle readMapStyle(const QString& path) {
    const QByteArray json = readWhole(path);
    const StyleFile file{path.toStdString(), {}};
    const QJsonObject object = parse(json, file.path);
    const StyleFile located{file.path, jsonKeyLines(json)};
    StyleSection root(located, object, QString());
    MapStyle style;
    style.id = root.text(QStringLiteral("id"));
    readGround(root, style);
    readLinesAndTowns(root, style);
    readLabels(root, style);
    readMarksAndPage(root, style);
    root.finish();
    return style;
}

MapStyle builtInMapStyle(const QString& id) {
    return readMapStyle(resourceFile(QStringLiteral("style/%1.json").arg(id)));
}

}  // namespace marz
