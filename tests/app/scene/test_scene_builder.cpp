// SPDX-License-Identifier: MIT

#include "app/scene/scene_builder.h"

#include <algorithm>

#include "app/scene/base_scene.h"
#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace marz::testing;

namespace {

const MarkItem* findMark(const std::vector<MarkItem>& marks, const char* id) {
    const auto found =
        std::find_if(marks.begin(), marks.end(), [id](const MarkItem& mark) { return mark.place == geo::PlaceId(id); });
    return found == marks.end() ? nullptr : &*found;
}

bool hasText(const std::vector<LabelItem>& labels, const QString& text) {
    return std::any_of(labels.begin(), labels.end(), [&](const LabelItem& label) { return label.text == text; });
}

/// Without the place that shares its spot with the gate.
SceneRequest requestWithoutTwin(double metresPerPixel = 4000.0) {
    SceneRequest request = smallRequest(metresPerPixel);
    std::erase(request.shownPlaces, request.world->atlas->placeIndex(geo::PlaceId("gate-twin")));
    return request;
}

std::vector<LabelItem> allLabels(const Scene& scene) {
    std::vector<LabelItem> labels = itemsOf<LabelItem>(scene.base);
    const std::vector<LabelItem> above = itemsOf<LabelItem>(scene.overlay);
    labels.insert(labels.end(), above.begin(), above.end());
    return labels;
}

}  // namespace

TEST_CASE("The ground is drawn from land to borders, then names") {
    const Scene scene = buildScene(smallRequest());
    std::vector<QString> ids;
    for (const SceneLayer& layer : scene.base) {
        ids.push_back(layer.id);
    }
    const auto position = [&](const char* id) {
        return std::find(ids.begin(), ids.end(), QLatin1String(id)) - ids.begin();
    };
    CHECK(position("land") < position("country-bands"));
    CHECK(position("country-bands") < position("water"));
    CHECK(position("water") < position("rivers"));
    CHECK(position("rivers") < position("country-lines"));
    CHECK(position("country-lines") < position("town-labels"));
    CHECK(static_cast<std::size_t>(position("country-labels")) < ids.size());
    CHECK(hasText(itemsOf<LabelItem>(scene.base), QStringLiteral("WESTLAND")));
    CHECK(hasText(itemsOf<LabelItem>(scene.base), QStringLiteral("Westville")));
}

TEST_CASE("A precise place has its mark at its point, an unlocated one has none") {
    const SceneRequest request = requestWithoutTwin();
    const Scene scene = buildScene(request);
    const std::vector<MarkItem> marks = itemsOf<MarkItem>(scene.overlay);
    const MarkItem* gate = findMark(marks, "gate");
    REQUIRE(gate != nullptr);
    const geo::ScreenPoint expected = onScreen(request, {10.0, 5.0});
    CHECK(gate->position.x == Approx(expected.x));
    CHECK(gate->position.y == Approx(expected.y));
    CHECK(gate->icon == QStringLiteral("border-crossing"));
    CHECK_FALSE(gate->approximate);
    CHECK(findMark(marks, "nowhere") == nullptr);
    CHECK_FALSE(hasText(allLabels(scene), QStringLiteral("nowhere")));
}

TEST_CASE("An approximate place is a circle with a framed mark on its line and its radius in its name") {
    const SceneRequest request = smallRequest();
    const Scene scene = buildScene(request);
    const std::vector<MarkItem> marks = itemsOf<MarkItem>(scene.overlay);
    const MarkItem* mark = findMark(marks, "somewhere");
    REQUIRE(mark != nullptr);
    CHECK(mark->approximate);
    CHECK(mark->rim.isValid());
    const geo::ScreenPoint centre = onScreen(request, {15.0, 3.0});
    const double radius = std::hypot(mark->position.x - centre.x, mark->position.y - centre.y);
    CHECK(radius == Approx(60000.0 / 4000.0).epsilon(0.03));
    CHECK(mark->position.y < centre.y);
    CHECK(hasText(allLabels(scene), QStringLiteral("somewhere (±60 km)")));
    // Nothing stands in the circle's middle.
    for (const DotItem& dot : itemsOf<DotItem>(scene.overlay)) {
        CHECK(std::hypot(dot.position.x - centre.x, dot.position.y - centre.y) > radius);
    }
}

TEST_CASE("The sides of a crossing appear when the scale tells them apart") {
    // They lie 0.04 degrees, about 4.45 km, from each other.
    const std::vector<MarkItem> far = itemsOf<MarkItem>(buildScene(requestWithoutTwin(4452.0 / 35.0)).overlay);
    CHECK(findMark(far, "west-side") == nullptr);
    const std::vector<MarkItem> near = itemsOf<MarkItem>(buildScene(requestWithoutTwin(4452.0 / 37.0)).overlay);
    CHECK(findMark(near, "west-side") != nullptr);
    CHECK(findMark(near, "east-side") != nullptr);
}

TEST_CASE("The sides of a crossing have a mark where the crossing itself is filtered out") {
    SceneRequest request = smallRequest();
    const std::vector<geo::Place>& places = request.world->atlas->places();
    std::vector<std::size_t> sides;
    for (std::size_t place = 0; place < places.size(); ++place) {
        if (places[place].kind == "crossing-side") {
            sides.push_back(place);
        }
    }
    request.shownPlaces = sides;
    const std::vector<MarkItem> marks = itemsOf<MarkItem>(buildScene(request).overlay);
    REQUIRE(marks.size() == 1);  // one for both, as they lie too near each other
    CHECK(marks.front().members.size() == 2);
}

TEST_CASE("Where no marks are merged, of those on one spot the one with more claims lies on top") {
    SceneRequest request = smallRequest();
    request.numberMarks = true;
    const std::vector<MarkItem> marks = itemsOf<MarkItem>(buildScene(request).overlay);
    const MarkItem* gate = findMark(marks, "gate");
    const MarkItem* twin = findMark(marks, "gate-twin");
    REQUIRE((gate != nullptr && twin != nullptr));
    CHECK(gate->members.empty());
    CHECK(gate->number != twin->number);
}

TEST_CASE("Marks that cannot be told apart become one, which says how many there are") {
    const Scene scene = buildScene(smallRequest());
    const std::vector<MarkItem> marks = itemsOf<MarkItem>(scene.overlay);
    const MarkItem* gate = findMark(marks, "gate");
    REQUIRE(gate != nullptr);
    CHECK(findMark(marks, "gate-twin") == nullptr);
    CHECK(gate->members == std::vector<geo::PlaceId>{geo::PlaceId("gate"), geo::PlaceId("gate-twin")});
    CHECK(hasText(allLabels(scene), QStringLiteral("gate +1")));  // the symbol says that they are two
}

TEST_CASE("The selected place is never hidden among others") {
    for (const char* id : {"gate", "gate-twin"}) {
        SceneRequest request = smallRequest();
        request.state.selection = geo::PlaceId(id);
        const Scene scene = buildScene(request);
        const std::vector<MarkItem> marks = itemsOf<MarkItem>(scene.overlay);
        for (const MarkItem& mark : marks) {
            CHECK(mark.members.empty());
        }
        const MarkItem* selected = findMark(marks, id);
        const MarkItem* other = findMark(marks, *id == 'g' && id[4] == '\0' ? "gate-twin" : "gate");
        REQUIRE((selected != nullptr && other != nullptr));
        const geo::ScreenPoint expected = onScreen(request, {10.0, 5.0});
        CHECK(selected->position.x == Approx(expected.x));
        CHECK(std::hypot(other->position.x - expected.x, other->position.y - expected.y) >= 18.0);
        CHECK(hasText(allLabels(scene), QLatin1String(id)));
        CHECK_FALSE(hasText(allLabels(scene), QStringLiteral("gate +1")));
        CHECK(itemsOf<LeaderItem>(scene.overlay).size() == 1);
    }
}

TEST_CASE("The ground does not change with the selection, which is drawn last") {
    SceneRequest request = requestWithoutTwin();
    const Scene before = buildScene(request);
    request.state.selection = geo::PlaceId("gate");
    const Scene after = buildScene(request);
    REQUIRE(before.base.size() == after.base.size());
    const std::vector<LabelItem> labelsBefore = itemsOf<LabelItem>(before.base);
    const std::vector<LabelItem> labelsAfter = itemsOf<LabelItem>(after.base);
    REQUIRE(labelsBefore.size() == labelsAfter.size());
    for (std::size_t index = 0; index < labelsBefore.size(); ++index) {
        CHECK(labelsBefore[index].baseline == labelsAfter[index].baseline);
    }
    CHECK(after.overlay.back().id == QStringLiteral("selection"));
    CHECK(itemsOf<RingItem>(after.overlay).size() == 1);
    CHECK(findMark(itemsOf<MarkItem>({after.overlay.back()}), "gate") != nullptr);
    CHECK(itemsOf<MarkItem>(after.overlay).size() == itemsOf<MarkItem>(before.overlay).size());
}

TEST_CASE("No two labels of a scene overlap and none covers a mark") {
    for (const double scale : {300.0, 1500.0, 4000.0, 9000.0}) {
        for (const char* selection : {"", "gate", "somewhere", "road"}) {
            SceneRequest request = smallRequest(scale);
            request.state.labelLanguage = LabelLanguage::englishAndLocal;
            if (*selection != '\0') {
                request.state.selection = geo::PlaceId(selection);
            }
            const Scene scene = buildScene(request);
            const std::vector<LabelItem> labels = allLabels(scene);
            for (std::size_t index = 0; index < labels.size(); ++index) {
                for (std::size_t other = 0; other < index; ++other) {
                    const bool sameBlock = labels[index].place && labels[index].place == labels[other].place;
                    CHECK((sameBlock || !labels[index].box.intersects(labels[other].box)));
                }
                for (const MarkItem& mark : itemsOf<MarkItem>(scene.overlay)) {
                    const geo::ScreenBox symbol{mark.position.x - mark.size / 2.0, mark.position.y - mark.size / 2.0,
                                                mark.position.x + mark.size / 2.0, mark.position.y + mark.size / 2.0};
                    CHECK_FALSE(labels[index].box.intersects(symbol));
                }
            }
        }
    }
}

TEST_CASE("Names follow the chosen language") {
    SceneRequest request = requestWithoutTwin();
    request.state.labelLanguage = LabelLanguage::local;
    const std::vector<LabelItem> local = allLabels(buildScene(request));
    CHECK(hasText(local, QStringLiteral("دروازه · Дарвоза")));
    CHECK(hasText(local, QStringLiteral("ШАРҚ")));
    CHECK_FALSE(hasText(local, QStringLiteral("gate")));
    request.state.labelLanguage = LabelLanguage::englishAndLocal;
    const std::vector<LabelItem> both = allLabels(buildScene(request));
    CHECK(hasText(both, QStringLiteral("gate")));
    CHECK(hasText(both, QStringLiteral("دروازه · Дарвоза")));
}

TEST_CASE("A country outside the region whose name is too long for one line has it in two") {
    SceneRequest request = smallRequest(6000.0);
    World world = *request.world;
    Basemap basemap = *world.basemap;
    MapLayer& countries = basemap.layers[static_cast<std::size_t>(BasemapRole::countries)];
    geo::VectorLayer data = *countries.data;
    for (geo::VectorField& field : data.fields) {
        if (field.name == "iso") {
            field.values[0] = "QQ";
        } else if (field.name == "name") {
            field.values[0] = "Most United Lands of Example";
        } else if (field.name == "name_local") {
            field.values[0] = "Край";
        }
    }
    countries.data = std::make_shared<const geo::VectorLayer>(std::move(data));
    world.basemap = std::make_shared<const Basemap>(std::move(basemap));
    request.world = std::make_shared<const World>(std::move(world));
    const std::vector<LabelItem> labels = itemsOf<LabelItem>(buildScene(request).base);
    const auto upper = std::find_if(labels.begin(), labels.end(),
                                    [](const LabelItem& label) { return label.text.startsWith(u"MOST"); });
    REQUIRE(upper != labels.end());
    CHECK(upper->text == QStringLiteral("MOST UNITED"));
    const auto lower = std::find_if(labels.begin(), labels.end(),
                                    [](const LabelItem& label) { return label.text == u"LANDS OF EXAMPLE"; });
    REQUIRE(lower != labels.end());
    CHECK(lower->box.top >= upper->box.top + 5.0);
    CHECK(lower->box.right < onScreen(request, {10.0, 5.0}).x);
    // The local name stands below both.
    SceneRequest both = request;
    both.state.labelLanguage = LabelLanguage::englishAndLocal;
    const std::vector<LabelItem> ofBoth = itemsOf<LabelItem>(buildScene(both).base);
    for (const char* line : {"MOST UNITED", "LANDS OF EXAMPLE", "КРАЙ"}) {
        CAPTURE(line);
        CHECK(hasText(ofBoth, QString::fromUtf8(line)));
    }
    // Also on a page, and while the map is moved.
    SceneRequest page = request;
    page.numberMarks = true;
    CHECK(hasText(itemsOf<LabelItem>(buildScene(page).base), QStringLiteral("LANDS OF EXAMPLE")));
    SceneRequest moved = request;
    moved.remembered = buildScene(request).labelMemory;
    moved.state.viewport.centre.x += 60'000.0;
    CHECK(hasText(itemsOf<LabelItem>(buildScene(moved).base), QStringLiteral("LANDS OF EXAMPLE")));
    // Wide enough for one line.
    request.state.viewport.metresPerPixel = 2000.0;
    request.state.viewport.centre.x -= 500'000.0;
    CHECK(hasText(itemsOf<LabelItem>(buildScene(request).base), QStringLiteral("MOST UNITED LANDS OF EXAMPLE")));
}

TEST_CASE("Numbered marks count in reading order and carry no names") {
    SceneRequest request = smallRequest();
    request.numberMarks = true;
    const Scene scene = buildScene(request);
    const std::vector<geo::PlaceId> order = markedPlaces(scene);
    const std::vector<MarkItem> marks = itemsOf<MarkItem>(scene.overlay);
    REQUIRE(order.size() == marks.size());
    for (std::size_t index = 0; index < order.size(); ++index) {
        const MarkItem* mark = findMark(marks, order[index].text().c_str());
        REQUIRE(mark != nullptr);
        CHECK(mark->number == std::optional<int>(static_cast<int>(index) + 1));
    }
    CHECK_FALSE(hasText(allLabels(scene), QStringLiteral("gate")));
}

TEST_CASE("The relief fades out as its cells grow visible") {
    CHECK(reliefVisibility(9000.0, 3000.0) == Approx(1.0));
    CHECK(reliefVisibility(9000.0, 9000.0 / 8.0) < 0.6);
    CHECK(reliefVisibility(9000.0, 9000.0 / 8.0) > 0.0);
    CHECK(reliefVisibility(9000.0, 500.0) == Approx(0.0));
}

TEST_CASE("A world without any layer gives an empty picture, not a crash") {
    SceneRequest request = smallRequest();
    World empty;
    empty.projection = request.world->projection;
    request.world = std::make_shared<const World>(std::move(empty));
    request.shownPlaces.clear();
    const Scene scene = buildScene(request);
    CHECK(scene.overlay.empty());
    CHECK(itemsOf<FillItem>(scene.base).empty());
}

TEST_CASE("Countries that the filter chooses stand out: a veil lies on the others, under the borders") {
    SceneRequest request = smallRequest();
    const auto veilOf = [](const Scene& scene) {
        return std::find_if(scene.base.begin(), scene.base.end(),
                            [](const SceneLayer& layer) { return layer.id == QLatin1String("veil"); });
    };
    const Scene plain = buildScene(request);
    CHECK(veilOf(plain) == plain.base.end());

    request.state.filter.countries = {"AF"};
    const Scene scene = buildScene(request);
    const auto veil = veilOf(scene);
    REQUIRE(veil != scene.base.end());
    REQUIRE(std::next(veil) != scene.base.end());
    CHECK(std::next(veil)->id == QStringLiteral("country-lines"));
    const FillItem& fill = std::get<FillItem>(veil->items.at(0));
    const geo::VectorLayer& countries = *request.world->basemap->layer(BasemapRole::countries).data;
    for (const std::uint32_t feature : fill.shapes.features) {
        CHECK(countries.value(feature, "iso") != "AF");
    }
    CHECK_FALSE(fill.shapes.features.empty());
}

TEST_CASE("Province lines are dashed, then fade as plain lines towards small scales, and then are not drawn") {
    const auto lineAt = [](double metresPerPixel) -> std::optional<StrokeItem> {
        SceneRequest request = smallRequest(metresPerPixel);
        World world = *request.world;
        Basemap basemap = *world.basemap;
        const auto position = static_cast<std::size_t>(BasemapRole::provinceLines);
        basemap.layers[position] = basemap.layer(BasemapRole::countryLines);
        world.basemap = std::make_shared<const Basemap>(std::move(basemap));
        request.world = std::make_shared<const World>(std::move(world));
        for (const SceneLayer& layer : buildScene(request).base) {
            if (layer.id == QLatin1String("province-lines") && !layer.items.empty()) {
                return std::get<StrokeItem>(layer.items.front());
            }
        }
        return std::nullopt;
    };
    const auto near = lineAt(3000.0);
    const auto far = lineAt(4000.0);
    const auto farther = lineAt(5000.0);
    REQUIRE((near && far && farther));
    CHECK_FALSE(near->dashes.empty());
    CHECK(far->dashes.empty());
    CHECK(far->colour.alphaF() < near->colour.alphaF());
    CHECK(farther->colour.alphaF() < far->colour.alphaF());
    CHECK_FALSE(lineAt(5600.0));
}
