// SPDX-License-Identifier: MIT

// What the choices of the layers panel do to the picture, and what a click finds in the user's layers.

#include <algorithm>
#include <cmath>

#include "app/map/frame_builder.h"
#include "app/render/image_painter.h"
#include "app/scene/feature_hit.h"
#include "app/scene/lifted_names.h"
#include "app/scene/user_layer_scene.h"
#include "app/style/map_style_reader.h"
#include "app/world/world_builder.h"
#include "tests/app/scene/small_world.h"
#include "tests/app/support/user_files.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;
using namespace marz::testing;

namespace {

const SceneLayer* find(const Scene& scene, const char* id) {
    const auto found = std::find_if(scene.base.begin(), scene.base.end(),
                                    [id](const SceneLayer& layer) { return layer.id == QLatin1String(id); });
    return found == scene.base.end() ? nullptr : &*found;
}

std::ptrdiff_t placeOf(const Scene& scene, const char* id) {
    return find(scene, id) - scene.base.data();
}

/// The small world with a layer of an area, a line and a point.
struct WithLayer {
    test::TemporaryFolder folder;
    SceneRequest request = smallRequest();
    UserLayerId id;

    WithLayer() {
        folder.write("own.csv",
                     "name;WKT\narea;POLYGON((1 1,3 1,3 3,1 3,1 1))\nline;LINESTRING(11 1,14 1)\npoint;POINT(12 8)\n");
        request.world = std::make_shared<const World>(withLayers(*request.world, {folder / "own.csv"}).value);
        REQUIRE(request.world->userLayers.size() == 1);
        id = request.world->userLayers[0].id;
    }
    std::optional<std::uint32_t> hit(geo::LonLat at) const {
        const auto found = userFeatureAt(*request.world, request.state, request.state.viewport, onScreen(request, at));
        return found ? std::optional(found->feature) : std::nullopt;
    }
};

}  // namespace

TEST_CASE("A hidden part of the basemap is not drawn, a faded one is drawn fainter, and colour and width are taken") {
    SceneRequest request = smallRequest();
    request.state.layers.look(BasemapPart::water).visible = false;
    LayerLook& rivers = request.state.layers.look(BasemapPart::rivers);
    rivers.opacity = 0.5;
    rivers.colour = QColor(10, 20, 30);
    rivers.width = 7.0;
    const Scene scene = buildScene(request);
    CHECK(find(scene, "water") == nullptr);
    REQUIRE(find(scene, "rivers") != nullptr);
    const auto stroke = std::get<StrokeItem>(find(scene, "rivers")->items.back());
    CHECK(stroke.colour.red() == 10);
    CHECK(std::abs(stroke.colour.alphaF() - 0.5F) < 0.01F);
    CHECK(stroke.width == 7.0);
}

TEST_CASE("Towns and names are hidden with their layers") {
    SceneRequest request = smallRequest();
    REQUIRE(find(buildScene(request), "towns") != nullptr);
    request.state.layers.look(BasemapPart::towns).visible = false;
    request.state.layers.look(BasemapPart::labels).visible = false;
    const Scene scene = buildScene(request);
    for (const char* id : {"towns", "town-labels", "country-labels", "water-labels"}) {
        CHECK(find(scene, id) == nullptr);
    }
}

TEST_CASE("Names other than those of towns stay as they are when towns are hidden or faded") {
    SceneRequest request = smallRequest();
    const auto nameOfRiver = [&] {
        const auto found = itemsOf<CurvedLabelItem>(buildScene(request).base);
        return found.empty() ? std::optional<QColor>() : std::optional(found.front().halo);
    };
    const std::optional<QColor> before = nameOfRiver();
    REQUIRE(before);
    request.state.layers.look(BasemapPart::towns).opacity = 0.2;
    CHECK(nameOfRiver() == before);
    request.state.layers.look(BasemapPart::towns).visible = false;
    CHECK(nameOfRiver() == before);
    const SceneLayer* countries = find(buildScene(request), "country-labels");
    CHECK(countries != nullptr);
}

TEST_CASE("A layer of the user is drawn where it stands in the order, under its own name") {
    WithLayer test;
    const Scene above = buildScene(test.request);
    REQUIRE(find(above, "own-layer-1") != nullptr);
    CHECK(find(above, "own-layer-1")->title == QStringLiteral("own"));
    CHECK(placeOf(above, "own-layer-1") > placeOf(above, "country-lines"));
    test.request.state.layers.order = {BasemapPart::land, test.id};
    test.request.state.layers.own[test.id].name = QStringLiteral("Mine");
    const Scene below = buildScene(test.request);
    CHECK(placeOf(below, "own-layer-1") < placeOf(below, "water"));
    CHECK(find(below, "own-layer-1")->title == QStringLiteral("Mine"));
    test.request.state.layers.own[test.id].look.visible = false;
    CHECK(find(buildScene(test.request), "own-layer-1") == nullptr);
}

TEST_CASE("A picture whose ground is painted while its names are placed is the picture painted in one go") {
    WithLayer test;
    test.request.state.extras.graticule = true;
    test.request.state.filter.countries = {"TJ"};
    const auto painted = [&] {
        const Frame frame = buildFrame({test.request, {}}, nullptr);
        return frame.base == paintBase(buildScene(test.request), {});
    };
    CHECK(painted());
    test.request.state.layers.order = {BasemapPart::towns, BasemapPart::labels, test.id};
    const Scene scene = buildScene(test.request);
    REQUIRE(placeOf(scene, "own-layer-1") > placeOf(scene, "country-labels"));
    CHECK(buildGroundScene(test.request).belowNames < scene.base.size());
    CHECK(painted());
    test.request.state.layers.look(BasemapPart::towns).visible = false;
    test.request.state.layers.look(BasemapPart::labels).visible = false;
    CHECK(painted());
}

TEST_CASE("The user's own borders take the place of the basemap's, and nothing shows the others") {
    WithLayer test;
    test.request.state.borders.ownBorders = test.id;
    const Scene scene = buildScene(test.request);
    REQUIRE(find(scene, "country-lines") != nullptr);
    const auto& own = std::get<StrokeItem>(find(scene, "country-lines")->items.front());
    CHECK(own.shapes.layer == test.request.world->userLayers[0].layer.projected);
    CHECK(find(scene, "own-layer-1") == nullptr);
    CHECK(find(scene, "country-bands") == nullptr);
}

TEST_CASE("Of the user's own borders those that nobody agrees on are drawn as the user has chosen") {
    const test::TemporaryFolder folder;
    SceneRequest request = smallRequest();
    request.world = std::make_shared<const World>(withLayers(*request.world, {writeBorders(folder)}).value);
    request.state.borders.ownBorders = request.world->userLayers.at(0).id;
    const auto linesIn = [&](OpenBorders choice) {
        request.state.borders.openBorders = choice;
        std::vector<std::pair<QString, std::vector<std::uint32_t>>> lines;
        const Scene scene = buildScene(request);
        for (const SceneItem& item : find(scene, "country-lines")->items) {
            const auto& stroke = std::get<StrokeItem>(item);
            CHECK(stroke.dashes.empty() == stroke.meaning.isEmpty());
            lines.emplace_back(stroke.meaning, stroke.shapes.features);
        }
        return lines;
    };
    using Lines = std::vector<std::pair<QString, std::vector<std::uint32_t>>>;
    CHECK(linesIn(OpenBorders::asInData) == Lines{{QStringLiteral("indefinite border"), {2}},
                                                  {QStringLiteral("disputed border"), {1}},
                                                  {QString(), {0}}});
    CHECK(linesIn(OpenBorders::dashed) ==
          Lines{{QStringLiteral("disputed or indefinite border"), {1, 2}}, {QString(), {0}}});
    CHECK(linesIn(OpenBorders::hidden) == Lines{{QString(), {0}}});
}

TEST_CASE("A feature that lies on both sides of the map is named on one of them") {
    const test::TemporaryFolder folder;
    folder.write(
        "both.csv",
        "name;WKT\nBoth;\"MULTIPOLYGON(((-175 0,-170 0,-170 5,-175 5,-175 0)),((170 0,179 0,179 9,170 9,170 0)))\"\n");
    SceneRequest request = smallRequest(40000.0, {0.0, 5.0}, 1200.0, 320.0);
    request.world = std::make_shared<const World>(withLayers(*request.world, {folder / "both.csv"}).value);
    const UserLayerId id = request.world->userLayers.at(0).id;
    request.state.layers.own[id].labels = QStringLiteral("name");
    const auto named = [&] {
        std::vector<geo::ScreenBox> boxes;
        for (const LabelItem& label : itemsOf<LabelItem>(buildScene(request).base)) {
            if (label.text == QStringLiteral("Both")) {
                boxes.push_back(label.box);
            }
        }
        return boxes;
    };
    const std::vector<geo::ScreenBox> boxes = named();
    REQUIRE(boxes.size() == 1);
    CHECK(boxes.front().left > onScreen(request, {165.0, 5.0}).x);  // the larger part
    request.state.viewport = smallRequest(4000.0, {0.0, 5.0}).state.viewport;
    CHECK(named().empty());
}

TEST_CASE("A selected feature strikes no name through") {
    WithLayer test;
    test.folder.write("line.csv", "name;WKT\nline;LINESTRING(0 7,20 7)\n");
    test.request.world =
        std::make_shared<const World>(withLayers(*test.request.world, {test.folder / "line.csv"}).value);
    test.request.state.selectedFeature = UserFeature{test.request.world->userLayers.at(1).id, 0};
    const auto liftedNames = [](const Scene& scene) {
        const auto layer = std::find_if(scene.overlay.begin(), scene.overlay.end(),
                                        [](const SceneLayer& each) { return each.id == u"lifted-names"; });
        std::vector<QString> names;
        for (const LabelItem& label : itemsOf<LabelItem>(
                 layer == scene.overlay.end() ? std::vector<SceneLayer>() : std::vector<SceneLayer>{*layer})) {
            names.push_back(label.text);
        }
        return names;
    };
    const Scene scene = buildScene(test.request);
    const std::vector<QString> lifted = liftedNames(scene);
    CHECK(std::find(lifted.begin(), lifted.end(), QStringLiteral("Westville")) != lifted.end());
    CHECK(std::find(lifted.begin(), lifted.end(), QStringLiteral("WESTLAND")) == lifted.end());
    const auto count = [](const std::vector<SceneLayer>& layers) {
        const auto labels = itemsOf<LabelItem>(layers);
        return std::count_if(labels.begin(), labels.end(),
                             [](const LabelItem& label) { return label.text == QStringLiteral("Westville"); });
    };
    CHECK(count(scene.base) == 1);  // the ground's picture stays as it is
    Scene page = scene;
    dropLowerNames(page);
    CHECK(count(page.base) == 0);
    CHECK(count(page.overlay) == 1);
    CHECK(itemsOf<LabelItem>(page.base).size() + lifted.size() == itemsOf<LabelItem>(scene.base).size());
}

TEST_CASE("A click finds points and lines before areas, and nothing in a hidden layer") {
    WithLayer test;
    CHECK(test.hit({2.0, 2.0}) == 0u);
    CHECK(test.hit({12.0, 1.0}) == 1u);
    CHECK(test.hit({12.0, 8.0}) == 2u);
    CHECK(test.hit({8.0, 8.0}) == std::nullopt);
    test.request.state.layers.own[test.id].look.visible = false;
    CHECK(test.hit({2.0, 2.0}) == std::nullopt);
}

TEST_CASE("A selected feature is outlined above the map and leaves the base as it is") {
    WithLayer test;
    const Scene before = buildScene(test.request);
    test.request.state.selectedFeature = UserFeature{test.id, 1};
    const Scene scene = buildScene(test.request);
    CHECK(scene.overlay.size() == before.overlay.size() + 1);
    CHECK(scene.base.size() == before.base.size());
    test.request.state.selectedFeature = UserFeature{test.id, 77};
    CHECK(buildScene(test.request).overlay.size() == before.overlay.size());
}

TEST_CASE("Colours that nobody has chosen stand out on light land and on dark land") {
    const WithLayer test;
    for (const char* name : {"light", "dark", "print"}) {
        const MapStyle style = builtInMapStyle(QLatin1String(name));
        for (int number = 0; number < 8; ++number) {
            UserLayer layer = test.request.world->userLayers[0];
            layer.number = number;
            const double difference = std::abs(defaultColourOf(layer, style).lightnessF() - style.land.lightnessF());
            INFO(name << ' ' << number);
            CHECK(difference > 0.3);
        }
    }
}

TEST_CASE("Of many points at one pixel one is drawn") {
    test::TemporaryFolder folder;
    std::string rows = "name,lon,lat\n";
    for (int i = 0; i < 20000; ++i) {
        rows += "p," + std::to_string(10.0 + i * 1e-6) + ",5\n";
    }
    folder.write("many.csv", rows);
    const SceneRequest request = smallRequest();
    const World world = withLayers(*request.world, {folder / "many.csv"}).value;
    const SceneLayer drawn = buildUserLayer(world.userLayers[0], {}, request.state.viewport, request.style);
    REQUIRE(drawn.items.size() == 1);
    const auto& dots = std::get<StrokeItem>(drawn.items.front());
    CHECK(dots.shapes.features.size() < 10);
    CHECK_FALSE(dots.shapes.features.empty());
}

TEST_CASE("The features of an own layer have their names beside them, or another column, or none") {
    WithLayer test;
    const auto texts = [&] {
        QStringList found;
        const Scene scene = buildScene(test.request);
        if (const SceneLayer* labels = find(scene, "own-layer-labels-1")) {
            for (const SceneItem& item : labels->items) {
                found << std::get<LabelItem>(item).text;
            }
        }
        found.sort();
        return found;
    };
    const QStringList names{QStringLiteral("area"), QStringLiteral("line"), QStringLiteral("point")};
    CHECK(texts() == names);
    UserLayerChoice& choice = test.request.state.layers.own[test.id];
    test.request.state.layers.look(BasemapPart::towns).visible = false;
    test.request.state.layers.look(BasemapPart::labels).visible = false;
    CHECK(texts() == names);  // they are not the basemap's
    choice.labels = QString();
    CHECK(texts().isEmpty());
    choice.labels = QStringLiteral("no such column");
    CHECK(texts().isEmpty());
    choice.labels = QStringLiteral("NAME");
    CHECK(texts() == names);
    choice.look.visible = false;
    CHECK(texts().isEmpty());
}

TEST_CASE("Names of own layers give way to marks") {
    WithLayer test;
    const Scene free = buildScene(test.request);
    REQUIRE(find(free, "own-layer-labels-1") != nullptr);
    test.request.covered.push_back({0.0, 0.0, test.request.state.viewport.width, test.request.state.viewport.height});
    CHECK(find(buildScene(test.request), "own-layer-labels-1") == nullptr);
}

TEST_CASE("Of very many features in view none is named") {
    WithLayer test;
    std::string many = "name;WKT\n";
    for (int i = 0; i < 2000; ++i) {
        many += "n" + std::to_string(i) + ";POINT(" + std::to_string(1.0 + i * 0.001) + " 2)\n";
    }
    test.folder.write("many.csv", many);
    test.request.world =
        std::make_shared<const World>(withLayers(*test.request.world, {test.folder / "many.csv"}).value);
    CHECK(find(buildScene(test.request), "own-layer-labels-2") == nullptr);
}

TEST_CASE("On a page the mark of a place makes way for a dot of the user's that lies below it") {
    WithLayer test;
    test.folder.write("dot.csv", "name;WKT\ndot;POINT(10.02 5)\n");
    SceneRequest request = smallRequest();
    std::erase(request.shownPlaces, request.world->atlas->placeIndex(geo::PlaceId("gate-twin")));
    request.world = std::make_shared<const World>(withLayers(*request.world, {test.folder / "dot.csv"}).value);
    request.numberMarks = true;
    const geo::ScreenPoint dot = onScreen(request, {10.02, 5.0});
    const auto marksNear = [&] {
        std::size_t near = 0;
        for (const MarkItem& mark : itemsOf<MarkItem>(buildScene(request).overlay)) {
            const auto away = [dot](geo::ScreenPoint point) { return std::hypot(point.x - dot.x, point.y - dot.y); };
            near += away(mark.position) < mark.size / 2.0 || away(mark.numberCentre) < 7.0 ? 1 : 0;
        }
        return near;
    };
    CHECK(marksNear() == 0);
    request.state.layers.own[request.world->userLayers[0].id].look.visible = false;
    CHECK(marksNear() > 0);
}
