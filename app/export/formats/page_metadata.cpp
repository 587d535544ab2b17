// SPDX-License-Identifier: MIT
#include "app/export/formats/page_metadata.h"

#include <algorithm>

#include "app/convert/dates_in_words.h"
#include "app/convert/qt_text.h"
#include "app/convert/state_words.h"
#include "app/export/layout/page_collar.h"

namespace marz {

namespace {

QString degrees(double value) {
    return QString::number(value, 'f', 2);
}

/// The box of degrees that the map's edge encloses: the ground of a page is no box itself. Empty where the edge leaves
/// the earth, as on a world map.
QString viewOf(const geo::Viewport& viewport, const geo::ProjectionDefinition& definition) {
    const geo::Projection projection(definition);
    const auto middle = projection.toLonLat(viewport.centre);
    constexpr int steps = 16;
    geo::LonLatBox box{180.0, 90.0, -180.0, -90.0};
    for (int step = 0; step <= steps; ++step) {
        const double x = viewport.width * step / steps;
        const double y = viewport.height * step / steps;
        for (const geo::ScreenPoint edge : {geo::ScreenPoint{x, 0.0}, geo::ScreenPoint{x, viewport.height},
                                            geo::ScreenPoint{0.0, y}, geo::ScreenPoint{viewport.width, y}}) {
            const auto point = projection.toLonLat(viewport.toPlane(edge));
            if (!point || !middle) {
                return {};
            }
            // Without the step from 180° to -180° that the edge may cross.
            const double lon = middle->lon + std::remainder(point->lon - middle->lon, 360.0);
            box = {std::min(box.west, lon), std::min(box.south, point->lat), std::max(box.east, lon),
                   std::max(box.north, point->lat)};
        }
    }
    return QStringList{degrees(box.west), degrees(box.south), degrees(box.east), degrees(box.north)}.join(
        QStringLiteral(", "));
}

QStringList keywordsOf(const MapKey& key) {
    QStringList words;
    for (const KeyEntry& entry : key.entries) {
        words << entry.name;
    }
    for (const LegendRow& row : key.legend) {
        words << row.label;
    }
    words.removeDuplicates();
    return words;
}

template <class List, class Text>
void addList(QStringList& parts, const char* name, const List& list, const Text& text) {
    QStringList words;
    for (const auto& item : list) {
        words << toQString(text(item));
    }
    if (!words.isEmpty()) {
        parts << QLatin1String(name) + QStringLiteral(": ") + words.join(QStringLiteral(", "));
    }
}

}  // namespace

QString filterInWords(const ExportRequest& request) {
    const geo::ClaimFilter& filter = request.filter;
    const auto same = [](const std::string& text) -> const std::string& { return text; };
    QStringList parts;
    addList(parts, "countries", filter.countries, same);
    addList(parts, "kinds", filter.kinds, same);
    addList(parts, "sources", filter.sources, [](const geo::SourceId& id) { return id.text(); });
    addList(parts, "categories", filter.categories, same);
    addList(parts, "actors", filter.actors, same);
    addList(parts, "hedgings", filter.hedgings, same);
    if (filter.since) {
        parts << QStringLiteral("since: ") + dateInWords(*filter.since, MonthNames::full);
    }
    if (filter.until) {
        parts << QStringLiteral("until: ") + dateInWords(*filter.until, MonthNames::full);
    }
    if (!filter.text.empty()) {
        parts << QStringLiteral("text: ") + toQString(filter.text);
    }
    if (request.knownOn) {
        parts << knownOnInWords(*request.knownOn);
    }
    return parts.join(QStringLiteral("; "));
}

PageMetadata metadataOf(const PageLayout& layout, const ExportRequest& request) {
    const World& world = *request.world;
    PageMetadata metadata;
    metadata.title = layout.title.isEmpty() ? titleOf(request) : layout.title;
    metadata.description = layout.description;
    metadata.language = QStringLiteral("en");
    metadata.software = QStringLiteral("Marz " MARZ_VERSION);
    metadata.keywords = keywordsOf(layout.key);
    metadata.view = viewOf(layout.scene.viewport, world.projection);
    metadata.projection =
        toQString(world.projection.name) + QStringLiteral(" (") + toQString(world.projection.proj) + QLatin1Char(')');
    metadata.filter = filterInWords(request);
    metadata.data =
        dataCredits(request, layout.scene) + QStringLiteral(" Atlas “%1”: %2 places, %3 claims, %4 sources.")
                                                 .arg(toQString(world.atlas->name()))
                                                 .arg(world.atlas->places().size())
                                                 .arg(world.atlas->claims().size())
                                                 .arg(world.atlas->sources().size());
    for (const Footnote& note : layout.key.footnotes) {
        metadata.references << note.text;
    }
    return metadata;
}

}  // namespace marz
