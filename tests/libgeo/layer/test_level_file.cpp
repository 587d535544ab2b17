// SPDX-License-Identifier: MIT
#include "libgeo/layer/level_file.h"

#include <cmath>

#include "libgeo/base/section_file.h"
#include "libgeo/layer/projected_layer_data.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace geo;

namespace {

/// Rings, lines and points; one feature lies beside the map and has no parts.
KeptLayer someLayer() {
    VectorLayer layer;
    layer.name = "some";
    for (int i = 0; i < 40; ++i) {
        GeoShape shape;
        shape.kind = static_cast<ShapeKind>(1 + i % 3);
        const int vertices = shape.kind == ShapeKind::point ? 1 : 500;
        shape.beginPart();
        for (int v = 0; v < vertices; ++v) {
            const double angle = 6.28 * v / vertices;
            const double radius = 1.0 + 0.1 * std::sin(17.0 * angle + i);
            shape.points.push_back({50.0 + i + radius * std::cos(angle), 40.0 + radius * std::sin(angle)});
        }
        layer.shapes.push_back(i == 7 ? GeoShape{ShapeKind::point, {{60.0, -80.0}}, {0}} : shape);
    }
    layer.fields = {{"name", std::vector<std::string>(40, "Панҷ")}, {"empty", std::vector<std::string>(40)}};
    layer.fields[0].values[3] = "three";
    KeptLayer kept;
    kept.projected = ProjectedLayer::build(layer, Projection(*findProjection("lambert")));
    layer.shapes.clear();
    kept.attributes = std::make_shared<const VectorLayer>(layer);
    kept.warnings = {{"A sentence."}, {"Another."}};
    return kept;
}

void checkSame(const ProjectedLayer& one, const ProjectedLayer& other) {
    REQUIRE(one.featureCount() == other.featureCount());
    CHECK(one.boundingBox() == other.boundingBox());
    for (const double metresPerPixel : {1.0, 300.0, 5000.0, 100000.0}) {
        const PlaneBox box{-1e6, -8e5, 9e5, 7e5};
        CHECK(one.featuresIn(box) == other.featuresIn(box));
        for (std::size_t feature = 0; feature < one.featureCount(); ++feature) {
            CHECK(one.boundingBox(feature) == other.boundingBox(feature));
            std::vector<LayerPart> first;
            std::vector<LayerPart> second;
            one.partsIn(feature, box, metresPerPixel, first);
            other.partsIn(feature, box, metresPerPixel, second);
            REQUIRE(first.size() == second.size());
            for (std::size_t i = 0; i < first.size(); ++i) {
                CHECK(first[i].kind == second[i].kind);
                CHECK(std::ranges::equal(first[i].points, second[i].points));
                CHECK(std::ranges::equal(first[i].chunkBoxes, second[i].chunkBoxes));
                CHECK(first[i].begin == second[i].begin);
            }
            first.clear();
            second.clear();
            one.outlineIn(feature, box, metresPerPixel, first);
            other.outlineIn(feature, box, metresPerPixel, second);
            CHECK(one.hasOutline(feature) == other.hasOutline(feature));
            REQUIRE(first.size() == second.size());
            for (std::size_t i = 0; i < first.size(); ++i) {
                CHECK(first[i].kind == second[i].kind);
                CHECK(std::ranges::equal(first[i].points, second[i].points));
            }
        }
    }
}

}  // namespace

TEST_CASE("A layer read from its level file is the layer that was written") {
    const test::TemporaryFolder folder;
    const KeptLayer written = someLayer();
    writeLevelFile(folder / "a", "key", written);
    const std::optional<KeptLayer> read = readLevelFile(folder / "a", "key", "/where/it/was.shp");
    REQUIRE(read);
    CHECK(read->attributes->name == "some");
    CHECK(read->attributes->path == "/where/it/was.shp");
    CHECK(read->attributes->value(3, "name") == "three");
    CHECK(read->attributes->value(39, "name") == "Панҷ");
    CHECK(read->attributes->value(39, "empty").empty());
    CHECK(read->warnings == written.warnings);
    checkSame(*written.projected, *read->projected);
}

TEST_CASE("Outlines of areas that the map cuts come back from the level file") {
    VectorLayer layer;
    layer.shapes = {{ShapeKind::area, {{30, 20}, {30, 60}, {60, 60}, {60, 20}}, {0}},
                    {ShapeKind::area, {{170, 20}, {170, 60}, {-170, 60}, {-170, 20}}, {0}}};
    KeptLayer kept;
    kept.projected = ProjectedLayer::build(layer, Projection(*findProjection("plate-carree")));
    kept.attributes = std::make_shared<const VectorLayer>();
    CHECK_FALSE(kept.projected->hasOutline(0));
    CHECK(kept.projected->hasOutline(1));
    const test::TemporaryFolder folder;
    writeLevelFile(folder / "a", "key", kept);
    const std::optional<KeptLayer> read = readLevelFile(folder / "a", "key", {});
    REQUIRE(read);
    checkSame(*kept.projected, *read->projected);
}

TEST_CASE("A layer without features goes into a level file and comes back") {
    const test::TemporaryFolder folder;
    KeptLayer empty{
        std::make_shared<const VectorLayer>(), ProjectedLayer::build({}, Projection(*findProjection("lambert"))), {}};
    writeLevelFile(folder / "a", "key", empty);
    const std::optional<KeptLayer> read = readLevelFile(folder / "a", "key", {});
    REQUIRE(read);
    CHECK(read->projected->featureCount() == 0);
}

TEST_CASE("A level file under another key or cut in any of its sections is none") {
    const test::TemporaryFolder folder;
    writeLevelFile(folder / "a", "key", someLayer());
    CHECK_FALSE(readLevelFile(folder / "a", "other", {}));
    const std::string content = test::contentOf(folder / "a");
    for (std::size_t length = 0; length < content.size(); length += 997) {
        REQUIRE_FALSE(readLevelFile(folder.write("cut", content.substr(0, length)), "key", {}));
    }
}

TEST_CASE("Levels whose numbers point beyond their arrays are refused although the file is sound") {
    const KeptLayer layer = someLayer();
    const auto refuses = [&](const auto& spoil) {
        std::vector<LodPyramid::Level> levels = layer.projected->data().pyramid.levels();
        spoil(levels);
        return !LodPyramid::fromLevels(std::move(levels), layer.projected->featureCount()).has_value();
    };
    const auto refusesPart = [&](const auto& spoil) {
        return refuses([&](std::vector<LodPyramid::Level>& levels) {
            std::vector<LodPyramid::StoredPart> parts(levels[0].parts.begin(), levels[0].parts.end());
            spoil(parts);
            levels[0].parts = std::move(parts);
        });
    };
    using Parts = std::vector<LodPyramid::StoredPart>;
    CHECK_FALSE(refuses([](auto&) {}));
    CHECK_FALSE(refusesPart([](Parts&) {}));
    CHECK(refusesPart([](Parts& parts) { parts.back().end += 1; }));
    CHECK(refusesPart([](Parts& parts) { parts.front().begin = 1; }));
    CHECK(refusesPart([](Parts& parts) { parts.front().end = 0; }));
    CHECK(refusesPart([](Parts& parts) { parts.back().chunkCount += 1; }));
    CHECK(refusesPart([](Parts& parts) { parts.back().firstChunk = 4'000'000'000u; }));
    CHECK(refusesPart([](Parts& parts) { parts.pop_back(); }));
    CHECK(refuses([](auto& levels) { levels.clear(); }));
    CHECK(refuses([](auto& levels) { levels[0].tolerance = std::nan(""); }));
    CHECK(refuses([](auto& levels) { std::swap(levels[0], levels[1]); }));
    CHECK(refuses([](auto& levels) {
        std::vector<std::uint32_t> starts(levels[0].shapeStarts.begin(), levels[0].shapeStarts.end());
        starts[1] = 1u << 30u;
        levels[0].shapeStarts = std::move(starts);
    }));
    CHECK_FALSE(LodPyramid::fromLevels(layer.projected->data().pyramid.levels(), 41));
}

TEST_CASE("A tree whose nodes point beyond the tree is refused") {
    const KeptLayer layer = someLayer();
    const std::vector<SharedArray<PackedRtree::Node>>& good = layer.projected->data().index.levels();
    REQUIRE(good.size() == 3);
    CHECK(PackedRtree::fromLevels(good, 40));
    CHECK_FALSE(PackedRtree::fromLevels(good, 30));
    CHECK_FALSE(PackedRtree::fromLevels({good[0], good[1]}, 40));
    CHECK_FALSE(PackedRtree::fromLevels({good[1], good[1], good[2]}, 40));
    CHECK_FALSE(PackedRtree::fromLevels({good[2], good[2]}, 40));
}
