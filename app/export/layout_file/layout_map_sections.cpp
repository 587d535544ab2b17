// SPDX-License-Identifier: MIT
#include "app/export/layout_file/layout_map_sections.h"

#include <algorithm>

#include "app/convert/qt_text.h"
#include "app/export/layout_file/layout_words.h"
#include "app/export/page/export_area.h"

namespace marz {

namespace {

constexpr double planeLimit = 1e9;  // metres; the plane of no projection reaches farther

std::vector<std::string> utf8Of(const QStringList& texts) {
    std::vector<std::string> list;
    for (const QString& text : texts) {
        list.push_back(toUtf8(text));
    }
    return list;
}

template <class Id>
std::vector<Id> idsOf(const QStringList& texts) {
    std::vector<Id> ids;
    for (const QString& text : texts) {
        ids.emplace_back(toUtf8(text));
    }
    return ids;
}

ExportArea readMetres(JsonSection section) {
    const auto metres = [&section](const QString& key) { return section.number(key, -planeLimit, planeLimit); };
    const geo::PlaneBox box{metres(QStringLiteral("left")), metres(QStringLiteral("bottom")),
                            metres(QStringLiteral("right")), metres(QStringLiteral("top"))};
    section.finish();
    if (!(box.maxX > box.minX)) {
        section.fail(QStringLiteral("right"), QStringLiteral("the box has no area; “right” must exceed “left”"));
    }
    if (!(box.maxY > box.minY)) {
        section.fail(QStringLiteral("top"), QStringLiteral("the box has no area; “top” must exceed “bottom”"));
    }
    return box;
}

ExportArea readDegrees(JsonSection& section) {
    const geo::LonLatBox box{
        section.number(QStringLiteral("west"), -180.0, 180.0), section.number(QStringLiteral("south"), -90.0, 90.0),
        section.number(QStringLiteral("east"), -180.0, 180.0), section.number(QStringLiteral("north"), -90.0, 90.0)};
    if (box.south >= box.north || box.west == box.east) {
        section.fail(QStringLiteral("north"),
                     QStringLiteral("the area is empty; “north” must exceed “south”, and “east” differ from “west”"));
    }
    return box;
}

std::optional<geo::PartialDate> readDate(JsonSection& section, const QString& key) {
    const std::optional<QString> text = section.maybeText(key);
    if (!text) {
        return std::nullopt;
    }
    const std::optional<geo::PartialDate> date = geo::parsePartialDate(toUtf8(*text));
    if (!date) {
        section.fail(key, QStringLiteral("a date such as \"2021-08-31\", \"2021-08\" or \"2021\" is expected here"));
    }
    return date;
}

}  // namespace

geo::LonLat readPoint(JsonSection section) {
    const geo::LonLat point{section.number(QStringLiteral("lon"), -180.0, 180.0),
                            section.number(QStringLiteral("lat"), -90.0, 90.0)};
    section.finish();
    return point;
}

/// One of four ways to say it; a second one would be a key that nobody asks for.
QJsonObject pointOf(const geo::LonLat& point) {
    return {{QStringLiteral("lon"), point.lon}, {QStringLiteral("lat"), point.lat}};
}

ExportArea readArea(JsonSection section) {
    ExportArea area;
    if (section.has(QStringLiteral("metres"))) {
        area = readMetres(section.section(QStringLiteral("metres")));
    } else if (section.has(QStringLiteral("centre"))) {
        area = ScaledArea{readPoint(section.section(QStringLiteral("centre"))),
                          section.number(QStringLiteral("scale"), leastDenominator, greatestDenominator)};
    } else if (section.has(QStringLiteral("place"))) {
        area = PlaceArea{geo::PlaceId(toUtf8(section.text(QStringLiteral("place"))))};
    } else if (section.has(QStringLiteral("countries"))) {
        area = CountryArea{utf8Of(section.texts(QStringLiteral("countries")))};
        if (std::get<CountryArea>(area).isoCodes.empty()) {
            section.fail(QStringLiteral("countries"),
                         QStringLiteral("name at least one country by its ISO code, such as \"TJ\""));
        }
    } else {
        area = readDegrees(section);
    }
    section.finish();
    return area;
}

geo::ProjectionDefinition readProjection(JsonSection section) {
    QStringList ids;
    for (const geo::ProjectionDefinition& offered : geo::projectionCatalogue()) {
        ids << toQString(offered.id);
    }
    const std::optional<QString> id = section.maybeOneOf(QStringLiteral("id"), ids);
    geo::ProjectionDefinition projection = *geo::findProjection(id ? toUtf8(*id) : "lambert");
    if (section.has(QStringLiteral("around"))) {
        if (projection.seam != geo::ProjectionSeam::horizon) {
            section.fail(QStringLiteral("around"),
                         QStringLiteral("only the azimuthal equidistant projection has a centre of its own"));
        }
        JsonSection around = section.section(QStringLiteral("around"));
        const QString name = around.maybeText(QStringLiteral("name")).value_or(QString());
        projection = geo::azimuthalEquidistantAround(readPoint(std::move(around)), toUtf8(name));
    }
    section.finish();
    return projection;
}

geo::ClaimFilter readFilter(JsonSection section) {
    geo::ClaimFilter filter = startFilter();
    const auto texts = [&section](const char* key) { return section.texts(QLatin1String(key)); };
    filter.countries = utf8Of(texts("countries"));
    if (section.has(QStringLiteral("kinds"))) {
        filter.kinds = utf8Of(texts("kinds"));
    }
    filter.sources = idsOf<geo::SourceId>(texts("sources"));
    filter.categories = utf8Of(texts("categories"));
    filter.actors = utf8Of(texts("actors"));
    filter.hedgings = utf8Of(texts("hedgings"));
    filter.since = readDate(section, QStringLiteral("since"));
    filter.until = readDate(section, QStringLiteral("until"));
    filter.text = toUtf8(section.maybeText(QStringLiteral("text")).value_or(QString()));
    section.finish();
    return filter;
}

geo::AsKnownOn readKnownOn(JsonSection section) {
    const std::optional<geo::PartialDate> date = readDate(section, QStringLiteral("asKnownOn"));
    if (!date) {
        section.text(QStringLiteral("asKnownOn"));  // says that it is missing
    }
    const geo::AsKnownOn known{date->lastDay(),
                               chosen(section, QStringLiteral("axis"), timeAxisWords, geo::TimeAxis::happened)};
    section.finish();
    return known;
}

MapExtras readExtras(JsonSection section) {
    MapExtras extras;
    extras.graticule = section.flagOr(QStringLiteral("graticule"), false);
    extras.rangeRingsKm = section.numbers(QStringLiteral("rangeRings"));
    const bool good = std::all_of(extras.rangeRingsKm.begin(), extras.rangeRingsKm.end(), [](double kilometres) {
        return kilometres > 0.0 && kilometres <= longestRangeRingKm;
    });
    if (!good || extras.rangeRingsKm.size() > mostRangeRings) {
        section.fail(QStringLiteral("rangeRings"),
                     QStringLiteral("up to %1 distances in km between 0 and %2 are expected here")
                         .arg(mostRangeRings)
                         .arg(longestRangeRingKm));
    }
    std::sort(extras.rangeRingsKm.begin(), extras.rangeRingsKm.end());
    if (section.has(QStringLiteral("ringCentre"))) {
        extras.ringCentre = geo::PlaceId(toUtf8(section.text(QStringLiteral("ringCentre"))));
    }
    section.finish();
    return extras;
}

}  // namespace marz
