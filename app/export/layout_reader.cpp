// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include "app/convert/json_section.h"
#include "app/convert/qt_text.h"
#include "app/export/export_error.h"
#include "app/export/layout_file.h"
#include "app/export/layout_words.h"
#include "app/state/layer_stack.h"
#include "app/style/style_catalogue.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

constexpr int formatVersion = 1;
constexpr double planeLimit = 1e9;  // metres; the plane of no projection reaches farther

template <class Value, std::size_t count>
Value chosen(JsonSection& section, const QString& key, const std::array<LayoutWord<Value>, count>& words,
             Value absent) {
    const std::optional<QString> word = section.maybeOneOf(key, listOf(words));
    return word ? valueOf(words, *word) : absent;
}

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

geo::LonLat readPoint(JsonSection section) {
    const geo::LonLat point{section.number(QStringLiteral("lon"), -180.0, 180.0),
                            section.number(QStringLiteral("lat"), -90.0, 90.0)};
    section.finish();
    return point;
}

ExportArea readMetres(JsonSection section) {
    const auto metres = [&section](const QString& key) { return section.number(key, -planeLimit, planeLimit); };
    const geo::PlaneBox box{metres(QStringLiteral("left")), metres(QStringLiteral("bottom")),
                            metres(QStringLiteral("right")), metres(QStringLiteral("top"))};
    section.finish();
    if (!(box.width() > 0.0 && box.height() > 0.0)) {
        section.fail(QStringLiteral("right"),
                     QStringLiteral("the box has no area; “right” must exceed “left”, and “top” “bottom”"));
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

/// One of four ways to say it; a second one would be a key that nobody asks for.
ExportArea readArea(JsonSection section) {
    ExportArea area;
    if (section.has(QStringLiteral("metres"))) {
        area = readMetres(section.section(QStringLiteral("metres")));
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

ClaimChoice readClaims(JsonSection section) {
    ClaimChoice claims;
    claims.told = chosen(section, QStringLiteral("told"), keyClaimsWords, KeyClaims::automatic);
    claims.quoteWords = section.wholeNumberOr(QStringLiteral("quoteWords"), 0, 0, mostQuoteWords);
    claims.picked = idsOf<geo::ClaimId>(section.texts(QStringLiteral("picked")));
    if (!claims.picked.empty() && claims.told != KeyClaims::picked) {
        section.fail(QStringLiteral("picked"), QStringLiteral("claims are picked only where “told” is \"picked\""));
    }
    section.finish();
    return claims;
}

PageSize readPage(JsonSection section) {
    const QString size = section.maybeText(QStringLiteral("size")).value_or(QStringLiteral("A4"));
    std::optional<int> dpi;
    if (section.has(QStringLiteral("dpi"))) {
        dpi = section.wholeNumberOr(QStringLiteral("dpi"), 0, smallestDpi, largestDpi);
    }
    section.finish();
    try {
        return parsePageSize(size, dpi);
    } catch (const ExportError& error) {
        section.fail(QStringLiteral("size"), QString::fromUtf8(error.what()));
    }
}

PageElements readElements(JsonSection section) {
    PageElements elements;
    for (const PageElementEntry& entry : pageElements()) {
        if (entry.shown != nullptr) {
            elements.*entry.shown = section.flagOr(entry.id, elements.*entry.shown);
        }
    }
    section.finish();
    return elements;
}

QPointF readCorner(JsonSection& section) {
    // An element may hang over the page's edge, but not be nowhere near it.
    return {section.number(QStringLiteral("x"), -1.0, 1.0), section.number(QStringLiteral("y"), -1.0, 1.0)};
}

PageArrangement readArrangement(JsonSection section) {
    PageArrangement arrangement;
    for (const PageElementEntry& entry : pageElements()) {
        if (!section.has(entry.id)) {
            continue;
        }
        JsonSection place = section.section(entry.id);
        const QPointF corner = readCorner(place);
        if (entry.element == PageElement::map) {
            const QSizeF size(place.number(QStringLiteral("width"), 0.01, 1.0),
                              place.number(QStringLiteral("height"), 0.01, 1.0));
            arrangement.mapFrame = QRectF(corner, size);
        } else {
            arrangement.corners[entry.element] = corner;
        }
        place.finish();
    }
    section.finish();
    return arrangement;
}

PageNote readNote(JsonSection section) {
    PageNote note;
    note.kind = chosen(section, QStringLiteral("kind"), noteKindWords, PageNoteKind::text);
    note.text = section.maybeText(QStringLiteral("text")).value_or(QString());
    if (note.kind != PageNoteKind::arrow) {
        note.corner = readCorner(section);
        note.width = section.numberOr(QStringLiteral("width"), note.width, 0.01, 1.0);
    } else {
        note.from = readPoint(section.section(QStringLiteral("from")));
    }
    if (note.kind != PageNoteKind::text) {
        note.towards = readPoint(section.section(QStringLiteral("towards")));
    }
    section.finish();
    return note;
}

LayerLook readLook(JsonSection& section) {
    constexpr double widest = 40.0;
    LayerLook look;
    look.visible = section.flagOr(QStringLiteral("visible"), true);
    look.opacity = section.numberOr(QStringLiteral("opacity"), 1.0, 0.0, 1.0);
    if (section.has(QStringLiteral("colour"))) {
        look.colour = section.colour(QStringLiteral("colour"));
    }
    if (section.has(QStringLiteral("width"))) {
        look.width = section.number(QStringLiteral("width"), 0.0, widest);
    }
    return look;
}

void readOwnLayer(JsonSection section, const QDir& folder, ExportLayout& layout) {
    LayoutLayer layer;
    const QString path = folder.absoluteFilePath(section.text(QStringLiteral("file")));
    layer.source.path = toUtf8(QDir::cleanPath(path));
    layer.source.layerName = toUtf8(section.maybeText(QStringLiteral("layer")).value_or(QString()));
    layer.source.coordinateSystem = toUtf8(section.maybeText(QStringLiteral("coordinateSystem")).value_or(QString()));
    layer.source.encoding = toUtf8(section.maybeText(QStringLiteral("encoding")).value_or(QString()));
    constexpr int mostLayers = 10'000;
    layer.number =
        section.wholeNumberOr(QStringLiteral("number"), static_cast<int>(layout.layers.size()), 0, mostLayers);
    UserLayerChoice choice;
    choice.name = section.maybeText(QStringLiteral("name")).value_or(QString());
    choice.look = readLook(section);
    if (choice != UserLayerChoice{}) {
        layout.page.layers.own[userLayerId(layer.source)] = choice;
    }
    layout.layers.push_back(std::move(layer));
    section.finish();
}

/// "rivers", or "own 2" for the second of the user's layers. Nothing for anything else.
std::optional<LayerKey> layerNamed(const QString& word, const std::vector<LayoutLayer>& layers) {
    for (const BasemapPart part : allBasemapParts) {
        if (keyOfPart(part) == word) {
            return part;
        }
    }
    static const QRegularExpression pattern(QStringLiteral("^own ([1-9][0-9]{0,5})$"));
    const QRegularExpressionMatch match = pattern.match(word);
    const std::size_t number = match.captured(1).toUInt();
    return number == 0 || number > layers.size() ? std::nullopt
                                                 : std::optional<LayerKey>(userLayerId(layers[number - 1].source));
}

void readLayers(JsonSection section, const QDir& folder, ExportLayout& layout) {
    LayerSettings& settings = layout.page.layers;
    if (section.has(QStringLiteral("basemap"))) {
        JsonSection basemap = section.section(QStringLiteral("basemap"));
        for (const BasemapPart part : allBasemapParts) {
            if (basemap.has(keyOfPart(part))) {
                JsonSection look = basemap.section(keyOfPart(part));
                settings.look(part) = readLook(look);
                look.finish();
            }
        }
        basemap.finish();
    }
    for (JsonSection& own : section.sections(QStringLiteral("own"))) {
        readOwnLayer(std::move(own), folder, layout);
    }
    for (const QString& word : section.texts(QStringLiteral("order"))) {
        const std::optional<LayerKey> key = layerNamed(word, layout.layers);
        if (!key) {
            section.fail(
                QStringLiteral("order"),
                QStringLiteral("“%1” is neither a part of the basemap nor, as \"own 1\", a layer of this layout")
                    .arg(word));
        }
        settings.order.push_back(*key);
    }
    section.finish();
}

BorderView readBorders(JsonSection section, const std::vector<LayoutLayer>& layers) {
    BorderView borders;
    borders.openBorders = chosen(section, QStringLiteral("open"), openBordersWords, OpenBorders::asInData);
    if (const std::optional<QString> word = section.maybeText(QStringLiteral("drawnBy"))) {
        const std::optional<LayerKey> key = layerNamed(*word, layers);
        const UserLayerId* own = key ? std::get_if<UserLayerId>(&*key) : nullptr;
        if (own == nullptr) {
            section.fail(QStringLiteral("drawnBy"),
                         QStringLiteral("a layer of this layout is expected here, such as \"own 1\""));
        }
        borders.ownBorders = *own;
    }
    section.finish();
    return borders;
}

void readStyle(JsonSection& root, const QDir& folder, ExportRequest& page) {
    const QString word = root.text(QStringLiteral("style"));
    const std::vector<StyleEntry> shipped = builtInStyles();
    const bool isShipped =
        std::any_of(shipped.begin(), shipped.end(), [&word](const StyleEntry& style) { return style.id == word; });
    page.styleId = isShipped ? word : QDir::cleanPath(folder.absoluteFilePath(word));
    if (!isShipped && !QFileInfo::exists(page.styleId)) {
        root.fail(
            QStringLiteral("style"),
            QStringLiteral("there is no style “%1”; choose light, dark, print or a style file that exists").arg(word));
    }
    page.style = styleOf(page.styleId);
}

/// Reads the object behind a key where there is one.
template <class Reader>
void readIfThere(JsonSection& root, const char* key, const Reader& reader) {
    if (root.has(QLatin1String(key))) {
        reader(root.section(QLatin1String(key)));
    }
}

void readMap(JsonSection& root, const QDir& folder, ExportLayout& layout) {
    ExportRequest& page = layout.page;
    readIfThere(root, "area", [&](JsonSection section) { page.area = readArea(std::move(section)); });
    readIfThere(root, "projection",
                [&](JsonSection section) { layout.projection = readProjection(std::move(section)); });
    readIfThere(root, "filter", [&](JsonSection section) { page.filter = readFilter(std::move(section)); });
    readIfThere(root, "date", [&](JsonSection section) { page.knownOn = readKnownOn(std::move(section)); });
    readIfThere(root, "extras", [&](JsonSection section) { page.extras = readExtras(std::move(section)); });
    readIfThere(root, "layers", [&](JsonSection section) { readLayers(std::move(section), folder, layout); });
    readIfThere(root, "borders",
                [&](JsonSection section) { page.borders = readBorders(std::move(section), layout.layers); });
    page.labelLanguage = chosen(root, QStringLiteral("labels"), labelLanguageWords, page.labelLanguage);
    if (root.has(QStringLiteral("style"))) {
        readStyle(root, folder, page);
    }
}

void readPageAround(JsonSection& root, ExportLayout& layout) {
    ExportRequest& page = layout.page;
    readIfThere(root, "page", [&](JsonSection section) { page.page = readPage(std::move(section)); });
    readIfThere(root, "elements", [&](JsonSection section) { page.elements = readElements(std::move(section)); });
    readIfThere(root, "arrangement",
                [&](JsonSection section) { page.arrangement = readArrangement(std::move(section)); });
    readIfThere(root, "claims", [&](JsonSection section) { page.claims = readClaims(std::move(section)); });
    for (JsonSection& note : root.sections(QStringLiteral("notes"))) {
        page.notes.push_back(readNote(std::move(note)));
    }
    QStringList styles;
    for (const CitationStyle style : citationStyles()) {
        styles << citationStyleId(style);
    }
    if (const std::optional<QString> word = root.maybeOneOf(QStringLiteral("citations"), styles)) {
        page.citations = *citationStyleOf(*word);
    }
    page.numberBy = chosen(root, QStringLiteral("numberBy"), markOrderWords, page.numberBy);
    layout.title = root.maybeText(QStringLiteral("title"));
    layout.subtitle = root.maybeText(QStringLiteral("subtitle"));
}

}  // namespace

ExportLayout readLayoutFile(const QString& path) {
    const JsonFile file = readJsonFile(path, QStringLiteral("layout"));
    JsonSection root(file);
    if (root.number(QStringLiteral("marzLayout"), 1.0, 1e6) != formatVersion) {
        root.fail(QStringLiteral("marzLayout"),
                  QStringLiteral("this layout is of a later version of Marz; this one reads 1"));
    }
    const QDir folder = QFileInfo(path).absoluteDir();
    ExportLayout layout = usualLayout();
    readMap(root, folder, layout);
    readPageAround(root, layout);
    root.finish();
    return layout;
}

}  // namespace marz
