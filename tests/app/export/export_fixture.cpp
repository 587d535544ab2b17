// SPDX-License-Identifier: MIT
#include "tests/app/export/export_fixture.h"

#include "app/style/map_style_reader.h"
#include "app/world/world_builder.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/claim_query.h"

namespace test {

using namespace marz;

namespace {

geo::Place crossingAt(int number, geo::LonLat point) {
    geo::Place place;
    place.id = geo::PlaceId("crossing-" + std::to_string(number));
    place.name = "Crossing " + std::to_string(number);
    place.kind = "border-crossing";
    place.countries = {"TJ", "AF"};
    place.extent = geo::PlaceExtent::point;
    place.shape.kind = geo::ShapeKind::point;
    place.shape.beginPart();
    place.shape.points.push_back(point);
    place.precisionKm = 1.0;
    place.names = {{place.name, "en", "Latn", "primary"}};
    return place;
}

geo::Claim claimAbout(const geo::Place& place) {
    geo::Claim claim;
    claim.id = geo::ClaimId("claim-" + place.id.text());
    claim.places = {place.id};
    claim.source = geo::SourceId("diary");
    claim.paragraph = "p1";
    claim.category = "closure";
    claim.statement = "The guards shut the gate of " + place.name + " until the river fell again.";
    claim.hedging = "reported";
    return claim;
}

}  // namespace

WorldPointer shippedMap() {
    static const WorldPointer world = std::make_shared<const World>(loadWorld(shippedWorld()).value);
    return world;
}

WorldPointer crowdedMap(int places) {
    geo::AtlasContents contents;
    contents.name = "crowded";
    geo::Source source;
    source.id = geo::SourceId("diary");
    source.title = "A year on the river";
    source.authors = {"Keeper, Ferry"};
    contents.sources.push_back(source);
    constexpr int columns = 20;
    for (int i = 0; i < places; ++i) {
        contents.places.push_back(crossingAt(i, {67.0 + 0.3 * (i % columns), 39.5 - 0.2 * (i / columns)}));
        contents.claims.push_back(claimAbout(contents.places.back()));
    }
    auto world = std::make_shared<World>();
    world->projection = *geo::findProjection("lambert");
    world->atlas = std::make_shared<const geo::Atlas>(std::move(contents));
    world->places =
        std::make_shared<const ProjectedPlaces>(projectPlaces(*world->atlas, geo::Projection(world->projection)));
    return world;
}

ExportRequest exportRequest(WorldPointer world, const char* pageSize) {
    ExportRequest request;
    request.world = std::move(world);
    const auto kinds = geo::kindsShownAtFirst();
    request.filter.kinds.assign(kinds.begin(), kinds.end());
    request.shownPlaces = geo::matchingPlaces(*request.world->atlas, request.filter);
    request.area = geo::LonLatBox{66.0, 35.5, 74.0, 40.5};
    request.page = parsePageSize(QLatin1String(pageSize), std::nullopt);
    request.style = builtInMapStyle(QStringLiteral("print"));
    request.title = QStringLiteral("Crossings of the Panj");
    request.subtitle = QStringLiteral("A test page");
    return request;
}

QStringList textsOf(const PageLayout& layout) {
    QStringList texts;
    for (const PageGroup& group : layout.groups) {
        for (const PageItem& item : group.items) {
            if (const auto* text = std::get_if<PageText>(&item)) {
                texts << text->text;
            }
        }
    }
    return texts;
}

PageElements noElements() {
    PageElements none;
    for (const PageElementEntry& entry : pageElements()) {
        if (entry.shown != nullptr) {
            none.*entry.shown = false;
        }
    }
    return none;
}

std::vector<LabelItem> groundLabelsOf(const Scene& scene) {
    std::vector<LabelItem> labels;
    for (const SceneLayer& layer : scene.base) {
        for (const SceneItem& item : layer.items) {
            if (const auto* label = std::get_if<LabelItem>(&item)) {
                labels.push_back(*label);
            }
        }
    }
    return labels;
}

}  // namespace test
