// SPDX-License-Identifier: MIT

#include "app/style/map_style_reader.h"

#include "app/convert/json_section.h"
#include "app/world/resource_locator.h"

namespace marz {

namespace {

LineStyle readLine(JsonSection section) {
    LineStyle line;
    line.colour = section.colour(QStringLiteral("colour"));
    line.width = section.number(QStringLiteral("width"), 0.0, 20.0);
    line.dashes = section.dashes(QStringLiteral("dashes"));
    section.finish();
    return line;
}

LabelStyle readLabel(JsonSection section) {
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

KindStyle readKind(JsonSection section) {
    KindStyle kind;
    kind.icon = section.text(QStringLiteral("icon"));
    kind.colour = section.colour(QStringLiteral("colour"));
    section.finish();
    return kind;
}

void readGround(JsonSection& root, MapStyle& style) {
    style.land = root.colour(QStringLiteral("land"));
    style.otherLand = root.colour(QStringLiteral("otherLand"));
    style.water = root.colour(QStringLiteral("water"));
    style.veil = root.colour(QStringLiteral("veil"));

    JsonSection relief = root.section(QStringLiteral("relief"));
    style.reliefShadow = relief.colour(QStringLiteral("shadow"));
    style.reliefLight = relief.colour(QStringLiteral("light"));
    style.reliefOpacity = relief.number(QStringLiteral("opacity"), 0.0, 1.0);
    relief.finish();

    JsonSection bands = root.section(QStringLiteral("countryBands"));
    style.countryBandWidth = bands.number(QStringLiteral("width"), 0.0, 40.0);
    style.otherCountryBand = bands.colour(QStringLiteral("other"));
    JsonSection colours = bands.section(QStringLiteral("colours"));
    const QStringList countries = colours.keys();
    for (const QString& country : countries) {
        style.countryBands.insert(country, colours.colour(country));
    }
    bands.finish();
}

void readLinesAndTowns(JsonSection& root, MapStyle& style) {
    JsonSection lines = root.section(QStringLiteral("lines"));
    style.countryLine = readLine(lines.section(QStringLiteral("country")));
    style.disputedLine = readLine(lines.section(QStringLiteral("disputed")));
    style.provinceLine = readLine(lines.section(QStringLiteral("province")));
    style.river = readLine(lines.section(QStringLiteral("river")));
    style.graticule = readLine(lines.section(QStringLiteral("graticule")));
    style.rangeRing = readLine(lines.section(QStringLiteral("rangeRing")));
    lines.finish();

    JsonSection towns = root.section(QStringLiteral("towns"));
    style.townFill = towns.colour(QStringLiteral("fill"));
    style.townOutline = towns.colour(QStringLiteral("outline"));
    towns.finish();
}

void readLabels(JsonSection& root, MapStyle& style) {
    JsonSection labels = root.section(QStringLiteral("labels"));
    style.countryLabel = readLabel(labels.section(QStringLiteral("country")));
    style.capitalLabel = readLabel(labels.section(QStringLiteral("capital")));
    style.townLabel = readLabel(labels.section(QStringLiteral("town")));
    style.waterLabel = readLabel(labels.section(QStringLiteral("water")));
    style.markLabel = readLabel(labels.section(QStringLiteral("mark")));
    style.graticuleLabel = readLabel(labels.section(QStringLiteral("graticule")));
    style.rangeRingLabel = readLabel(labels.section(QStringLiteral("rangeRing")));
    labels.finish();
}

void readMarksAndPage(JsonSection& root, MapStyle& style) {
    JsonSection marks = root.section(QStringLiteral("marks"));
    style.markSize = marks.number(QStringLiteral("size"), 8.0, 64.0);
    style.circleFillOpacity = marks.number(QStringLiteral("circleFillOpacity"), 0.0, 1.0);
    style.selection = marks.colour(QStringLiteral("selection"));
    JsonSection kinds = marks.section(QStringLiteral("kinds"));
    const QStringList ids = kinds.keys();
    for (const QString& id : ids) {
        style.kinds.insert(id, readKind(kinds.section(id)));
    }
    style.otherKind = readKind(marks.section(QStringLiteral("otherKind")));
    marks.finish();

    JsonSection page = root.section(QStringLiteral("page"));
    style.page = page.colour(QStringLiteral("background"));
    style.text = page.colour(QStringLiteral("text"));
    style.quietText = page.colour(QStringLiteral("quietText"));
    page.finish();
}

}  // namespace

MapStyle readMapStyle(const QString& path) {
    const JsonFile file = readJsonFile(path, QStringLiteral("style"));
    JsonSection root(file);
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
