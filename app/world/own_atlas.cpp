// SPDX-License-Identifier: MIT
#include "app/world/own_atlas.h"

#include <QStringList>
#include <algorithm>
#include <string_view>
#include <vector>

#include "app/convert/qt_text.h"
#include "app/world/resource_locator.h"
#include "app/world/world_builder.h"
#include "libgeo/article/article_finds.h"
#include "libgeo/atlas/atlas_reader.h"
#include "libgeo/base/error.h"

namespace marz {

namespace {

namespace fs = std::filesystem;

geo::Loaded<World> withAtlasReadAgain(const World& world, const fs::path& own) {
    geo::Loaded<World> result;
    result.value = withAtlas(world, readAtlasWithOwn(world.atlas->path(), own).takeInto(result.warnings));
    return result;
}

bool hasRow(const std::vector<geo::AtlasRow>& rows, std::string_view table, const std::string& id) {
    return std::any_of(rows.begin(), rows.end(), [&](const geo::AtlasRow& row) {
        const auto cell = row.cells.find("id");
        return row.table == table && cell != row.cells.end() && cell->second == id;
    });
}

QStringList idsIn(const geo::AtlasRow& row, const char* column) {
    const auto cell = row.cells.find(column);
    return cell == row.cells.end() ? QStringList()
                                   : toQString(cell->second).split(QLatin1Char(';'), Qt::SkipEmptyParts);
}

/// What only an article has named so far is kept with the rows that speak of it: they would lead nowhere at the next
/// start.
std::vector<geo::AtlasRow> withFindsNamed(const World& world, std::span<const geo::AtlasRow> rows) {
    std::vector<geo::AtlasRow> all(rows.begin(), rows.end());
    for (const geo::AtlasRow& row : rows) {
        for (const AttachedArticle& attached : world.articles) {
            const bool cited =
                attached.finds && idsIn(row, "source_id").contains(toQString(attached.finds->source.id.text()));
            if (cited && !hasRow(all, "sources", attached.finds->source.id.text())) {
                const std::vector<geo::AtlasRow> found = geo::rowsOfFinds(*attached.finds, attached.finds->source);
                all.insert(all.end(), found.begin(), found.end());
            }
        }
        for (const QString& id : idsIn(row, "place_ids") + idsIn(row, "place_id")) {
            const geo::Place* const place = world.atlas->findPlace(geo::PlaceId(toUtf8(id.trimmed())));
            if (place != nullptr && place->origin == geo::Origin::article && !hasRow(all, "places", place->id.text())) {
                all.push_back(geo::rowOfPlace(*place));
            }
        }
    }
    return all;
}

}  // namespace

fs::path ownAtlasFile() {
    return userDataFolder() / "own.marz";
}

geo::Loaded<geo::Atlas> readAtlasWithOwn(const fs::path& atlas, const fs::path& own) {
    const geo::AtlasTables tables = geo::readAtlasTables(atlas);
    std::error_code ignored;
    if (own.empty() || !fs::exists(own, ignored)) {
        return geo::buildAtlas(tables);
    }
    std::string problem;
    try {
        const geo::AtlasTables ownTables = geo::readAtlasTables(own);
        return geo::buildAtlas(tables, &ownTables);
    } catch (const geo::Error& error) {
        problem = error.what();
    }
    geo::Loaded<geo::Atlas> alone = geo::buildAtlas(tables);
    alone.warnings.push_back({problem + " Your own places and claims are not shown; the file was not changed."});
    return alone;
}

geo::Loaded<World> withOwnRows(const World& world, const fs::path& own, std::span<const geo::AtlasRow> rows) {
    geo::putAtlasRows(own, withFindsNamed(world, rows));
    return withAtlasReadAgain(world, own);
}

geo::Loaded<World> withoutOwnRows(const World& world, const fs::path& own, std::span<const geo::AtlasRow> rows) {
    geo::removeAtlasRows(own, rows);
    return withAtlasReadAgain(world, own);
}

}  // namespace marz
