// SPDX-License-Identifier: MIT
#include "app/export/layout_file/layout_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/convert/qt_text.h"
#include "app/export/files/replace_file.h"
#include "app/export/layout_file/layout_layers.h"
#include "app/export/layout_file/layout_map_sections.h"
#include "app/export/layout_file/layout_notes.h"
#include "app/export/layout_file/layout_words.h"
#include "app/export/page/export_error.h"
#include "app/export/page/page_size.h"

namespace marz {

namespace {

QJsonArray textsOf(const std::vector<std::string>& texts) {
    QJsonArray list;
    for (const std::string& text : texts) {
        list.append(toQString(text));
    }
    return list;
}

template <class Ids>
QJsonArray idsOf(const Ids& ids) {
    QJsonArray list;
    for (const auto& id : ids) {
        list.append(toQString(id.text()));
    }
    return list;
}

QJsonObject projectionOf(const geo::ProjectionDefinition& projection) {
    QJsonObject object{{QStringLiteral("id"), toQString(projection.id)}};
    const bool asOffered = geo::findProjection(projection.id) == projection;
    if (projection.seam == geo::ProjectionSeam::horizon && !asOffered) {
        QJsonObject around = pointOf(projection.centre);
        const QString name = toQString(projection.name);
        const qsizetype at = name.indexOf(QStringLiteral(" around "));
        around.insert(QStringLiteral("name"), at < 0 ? QString() : name.mid(at + 8));
        object.insert(QStringLiteral("around"), around);
    }
    return object;
}

QJsonObject filterOf(const geo::ClaimFilter& filter) {
    QJsonObject object{
        {QStringLiteral("countries"), textsOf(filter.countries)},
        {QStringLiteral("kinds"), textsOf(filter.kinds)},
        {QStringLiteral("sources"), idsOf(filter.sources)},
        {QStringLiteral("categories"), textsOf(filter.categories)},
        {QStringLiteral("actors"), textsOf(filter.actors)},
        {QStringLiteral("hedgings"), textsOf(filter.hedgings)},
    };
    if (filter.since) {
        object.insert(QStringLiteral("since"), toQString(filter.since->iso()));
    }
    if (filter.until) {
        object.insert(QStringLiteral("until"), toQString(filter.until->iso()));
    }
    if (!filter.text.empty()) {
        object.insert(QStringLiteral("text"), toQString(filter.text));
    }
    return object;
}

QJsonObject dateOf(const geo::AsKnownOn& date) {
    const geo::PartialDate day{date.day, geo::DateResolution::day};
    return {{QStringLiteral("asKnownOn"), toQString(day.iso())},
            {QStringLiteral("axis"), wordOf(timeAxisWords, date.axis)}};
}

QJsonObject extrasOf(const MapExtras& extras) {
    QJsonArray rings;
    for (const double kilometres : extras.rangeRingsKm) {
        rings.append(kilometres);
    }
    QJsonObject object{{QStringLiteral("graticule"), extras.graticule}, {QStringLiteral("rangeRings"), rings}};
    if (extras.ringCentre) {
        object.insert(QStringLiteral("ringCentre"), toQString(extras.ringCentre->text()));
    }
    return object;
}

QJsonObject claimsOf(const ClaimChoice& claims) {
    QJsonObject object{{QStringLiteral("told"), wordOf(keyClaimsWords, claims.told)},
                       {QStringLiteral("quoteWords"), claims.quoteWords}};
    if (claims.told == KeyClaims::picked) {
        object.insert(QStringLiteral("picked"), idsOf(claims.picked));
    }
    return object;
}

QJsonObject pageOf(const PageSize& page) {
    QJsonObject object{{QStringLiteral("size"), pageSizeText(page)}, {QStringLiteral("dpi"), page.dpi}};
    if (page.margins) {
        object.insert(QStringLiteral("margins"), QJsonObject{{QStringLiteral("left"), page.margins->left()},
                                                             {QStringLiteral("top"), page.margins->top()},
                                                             {QStringLiteral("right"), page.margins->right()},
                                                             {QStringLiteral("bottom"), page.margins->bottom()}});
    }
    return object;
}

QJsonObject elementsOf(const PageElements& elements) {
    QJsonObject object;
    for (const PageElementEntry& entry : pageElements()) {
        if (entry.shown != nullptr) {
            object.insert(entry.id, elements.*entry.shown);
        }
    }
    return object;
}

QJsonObject cornerOf(QPointF corner) {
    return {{QStringLiteral("x"), corner.x()}, {QStringLiteral("y"), corner.y()}};
}

QJsonObject arrangementOf(const PageArrangement& arrangement) {
    QJsonObject object;
    if (const std::optional<QRectF>& frame = arrangement.mapFrame) {
        QJsonObject map = cornerOf(frame->topLeft());
        map.insert(QStringLiteral("width"), frame->width());
        map.insert(QStringLiteral("height"), frame->height());
        object.insert(entryOf(PageElement::map).id, map);
    }
    for (const auto& [element, corner] : arrangement.corners) {
        object.insert(entryOf(element).id, cornerOf(corner));
    }
    return object;
}

QString styleWordOf(const QString& id, const QDir& folder) {
    return QDir::isAbsolutePath(id) ? pathFrom(folder, id) : id;
}

}  // namespace

QJsonObject areaObject(const ExportArea& area) {
    if (const auto* degrees = std::get_if<geo::LonLatBox>(&area)) {
        return {{QStringLiteral("west"), degrees->west},
                {QStringLiteral("south"), degrees->south},
                {QStringLiteral("east"), degrees->east},
                {QStringLiteral("north"), degrees->north}};
    }
    if (const auto* metres = std::get_if<geo::PlaneBox>(&area)) {
        const QJsonObject box{{QStringLiteral("left"), metres->minX},
                              {QStringLiteral("bottom"), metres->minY},
                              {QStringLiteral("right"), metres->maxX},
                              {QStringLiteral("top"), metres->maxY}};
        return {{QStringLiteral("metres"), box}};
    }
    if (const auto* around = std::get_if<PlaceArea>(&area)) {
        return {{QStringLiteral("place"), toQString(around->place.text())}};
    }
    if (const auto* scaled = std::get_if<ScaledArea>(&area)) {
        return {{QStringLiteral("centre"), pointOf(scaled->centre)}, {QStringLiteral("scale"), scaled->denominator}};
    }
    return {{QStringLiteral("countries"), textsOf(std::get<CountryArea>(area).isoCodes)}};
}

QJsonObject layoutObject(const ExportLayout& layout, const QDir& folder) {
    const ExportRequest& page = layout.page;
    QJsonObject root{
        {QStringLiteral("marzLayout"), layoutFormatVersion},
        {QStringLiteral("area"), areaObject(page.area)},
        {QStringLiteral("arrangement"), arrangementOf(page.arrangement)},
        {QStringLiteral("borders"), bordersOf(layout)},
        {QStringLiteral("citations"), citationStyleId(page.citations)},
        {QStringLiteral("claims"), claimsOf(page.claims)},
        {QStringLiteral("elements"), elementsOf(page.elements)},
        {QStringLiteral("extras"), extrasOf(page.extras)},
        {QStringLiteral("filter"), filterOf(page.filter)},
        {QStringLiteral("labels"), wordOf(labelLanguageWords, page.labelLanguage)},
        {QStringLiteral("layers"), layersOf(layout, folder)},
        {QStringLiteral("notes"), notesOf(page.notes)},
        {QStringLiteral("numberBy"), wordOf(markOrderWords, page.numberBy)},
        {QStringLiteral("page"), pageOf(page.page)},
        {QStringLiteral("projection"), projectionOf(layout.projection)},
        {QStringLiteral("style"), styleWordOf(page.styleId, folder)},
        {QStringLiteral("svgText"), wordOf(svgTextWords, page.svgText)},
    };
    if (!page.nameLanguage.empty()) {
        root[QStringLiteral("nameLanguage")] = toQString(page.nameLanguage);
    }
    if (page.knownOn) {
        root.insert(QStringLiteral("date"), dateOf(*page.knownOn));
    }
    if (layout.title) {
        root.insert(QStringLiteral("title"), *layout.title);
    }
    if (layout.subtitle) {
        root.insert(QStringLiteral("subtitle"), *layout.subtitle);
    }
    return root;
}

void writeLayoutFile(const ExportLayout& layout, const QString& path) {
    checkTarget(path);
    checkPageSize(layout.page.page);
    const QByteArray json = QJsonDocument(layoutObject(layout, QFileInfo(path).absoluteDir())).toJson();
    if (json.size() > mostLayoutMegabytes << 20) {
        throw ExportError("The layout would have more than " + std::to_string(mostLayoutMegabytes) +
                          " MB and could not be read back; pick fewer claims, or shorten its notes.");
    }
    replaceFile(path, json);
}

}  // namespace marz
