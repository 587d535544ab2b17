// SPDX-License-Identifier: MIT

// Labels on the shipped map: nothing overlaps, and what fits stays where it is while the map moves.

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>
#include <sstream>
#include <string>

#include "app/scene/place_spots.h"
#include "app/scene/scene_builder.h"
#include "app/state/explorer.h"
#include "app/style/map_style_reader.h"
#include "app/world/world_builder.h"
#include "libgeo/atlas/claim_query.h"
#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using marz::testing::itemsOf;

namespace {

/// Texts, spots and turns, exactly.
std::string described(const Scene& scene) {
    std::ostringstream text;
    text.precision(17);
    const auto add = [&](const QString& name, geo::ScreenPoint at, double turn) {
        text << name.toStdString() << ' ' << at.x << ' ' << at.y << ' ' << turn << '\n';
    };
    for (const auto* layers : {&scene.base, &scene.overlay}) {
        for (const LabelItem& label : itemsOf<LabelItem>(*layers)) {
            add(label.text, label.baseline, label.rotationDegrees);
        }
        for (const CurvedLabelItem& label : itemsOf<CurvedLabelItem>(*layers)) {
            for (const CurvedLabelItem::Piece& piece : label.pieces) {
                add(piece.text, piece.baseline, piece.rotationDegrees);
            }
        }
    }
    return text.str();
}

WorldPointer shipped() {
    static const WorldPointer world = std::make_shared<const World>(loadWorld(shippedWorld()).value);
    return world;
}

SceneRequest everyPlace(geo::LonLat centre, double metresPerPixel, double width = 900.0, double height = 600.0) {
    SceneRequest request;
    request.world = shipped();
    request.style = builtInMapStyle(QStringLiteral("light"));
    const geo::Projection projection(request.world->projection);
    request.state.viewport = {projection.toPlane(centre).value(), metresPerPixel, width, height};
    request.shownPlaces = geo::matchingPlaces(*request.world->atlas, request.state.filter);
    return request;
}

struct Box {
    std::string owner;
    geo::ScreenBox box;
};

void addBoxes(const std::vector<SceneLayer>& layers, std::vector<Box>& boxes) {
    int number = static_cast<int>(boxes.size());
    for (const SceneLayer& layer : layers) {
        for (const SceneItem& item : layer.items) {
            ++number;
            if (const auto* label = std::get_if<LabelItem>(&item)) {
                // Two lines of one name belong together.
                const std::string owner = label->place ? label->place->text() : std::to_string(number);
                boxes.push_back({owner, label->box});
            } else if (const auto* curved = std::get_if<CurvedLabelItem>(&item)) {
                for (const CurvedLabelItem::Piece& piece : curved->pieces) {
                    boxes.push_back({std::to_string(number), piece.box});
                }
            }
        }
    }
}

void checkNothingOverlaps(const Scene& scene) {
    std::vector<Box> boxes;
    addBoxes(scene.base, boxes);
    addBoxes(scene.overlay, boxes);
    for (const MarkItem& mark : itemsOf<MarkItem>(scene.overlay)) {
        boxes.push_back({mark.place.text(), symbolBox(mark.position, mark.size).grownBy(-0.01)});
    }
    for (std::size_t index = 0; index < boxes.size(); ++index) {
        for (std::size_t other = 0; other < index; ++other) {
            const bool apart = boxes[index].owner == boxes[other].owner ||
                               !boxes[index].box.grownBy(-0.01).intersects(boxes[other].box);
            // A symbol at a symbol's edge is allowed: marks are merged only where they cannot be told apart.
            const bool bothSymbols = boxes[index].box.width() == Approx(boxes[other].box.width()) &&
                                     boxes[index].box.height() == Approx(boxes[index].box.width());
            if (!apart && !bothSymbols) {
                FAIL("label boxes overlap: " << boxes[index].owner << " and " << boxes[other].owner);
            }
        }
    }
}

/// The names of a picture with their places on the ground.
std::map<QString, std::vector<geo::PlanePoint>> namesOnTheGround(const Scene& scene) {
    std::map<QString, std::vector<geo::PlanePoint>> names;
    for (const std::vector<SceneLayer>* layers : {&scene.base, &scene.overlay}) {
        for (const LabelItem& label : itemsOf<LabelItem>(*layers)) {
            names[label.text].push_back(scene.viewport.toPlane(label.box.centre()));
        }
    }
    return names;
}

bool standsAt(const std::vector<geo::PlanePoint>& places, geo::PlanePoint point, double tolerance) {
    return std::any_of(places.begin(), places.end(), [&](geo::PlanePoint place) {
        return std::hypot(place.x - point.x, place.y - point.y) < tolerance;
    });
}

}  // namespace

TEST_CASE("On the shipped map no two names overlap, and none covers a foreign mark") {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> lon(52.0, 82.0);
    std::uniform_real_distribution<double> lat(32.0, 52.0);
    std::uniform_real_distribution<double> zoom(std::log(80.0), std::log(12000.0));
    for (int view = 0; view < 25; ++view) {
        SceneRequest request = everyPlace({lon(random), lat(random)}, std::exp(zoom(random)));
        request.state.labelLanguage = static_cast<LabelLanguage>(view % 3);
        if (view % 4 == 0) {
            request.state.selection = request.world->atlas->places()[static_cast<std::size_t>(view)].id;
        }
        checkNothingOverlaps(buildScene(request));
    }
}

TEST_CASE("Names keep clear of what lies on the map") {
    SceneRequest request = everyPlace({69.0, 38.0}, 2500.0);
    request.covered = {{10.0, 540.0, 160.0, 590.0}, {600.0, 570.0, 890.0, 590.0}};
    std::vector<Box> boxes;
    const Scene scene = buildScene(request);
    addBoxes(scene.base, boxes);
    addBoxes(scene.overlay, boxes);
    for (const Box& box : boxes) {
        for (const geo::ScreenBox& obstacle : request.covered) {
            CHECK_FALSE(box.box.intersects(obstacle));
        }
    }
}

TEST_CASE("While the map moves, a name that is well in view stays where it is on the ground") {
    for (const double scale : {264.0, 1100.0, 4000.0}) {
        SceneRequest request = everyPlace({68.5, 38.0}, scale);
        Scene before = buildScene(request);
        std::size_t compared = 0;
        std::size_t gaveWay = 0;
        for (int step = 0; step < 40; ++step) {
            request.remembered = before.labelMemory;
            request.state.viewport.centre.x += 7.0 * scale;
            request.state.viewport.centre.y += (step % 3 - 1) * 5.0 * scale;
            Scene after = buildScene(request);
            checkNothingOverlaps(after);
            const auto names = namesOnTheGround(after);
            for (const auto& [name, places] : namesOnTheGround(before)) {
                for (const geo::PlanePoint stood : places) {
                    const geo::ScreenPoint now = after.viewport.toScreen(stood);
                    if (now.x < 150.0 || now.x > 750.0 || now.y < 60.0 || now.y > 540.0) {
                        continue;
                    }
                    const auto found = names.find(name);
                    const bool stays = found != names.end() && standsAt(found->second, stood, 0.5 * scale);
                    gaveWay += stays ? 0U : 1U;
                    ++compared;
                }
            }
            before = std::move(after);
        }
        INFO(gaveWay << " of " << compared << " at " << scale << " m a pixel");
        CHECK(compared > 200);
        // A mark that comes in, or that moves along its circle's rim, goes before the name of a town.
        CHECK(gaveWay * 200 <= compared);
    }
}

TEST_CASE("The same picture drawn once more has its names where they were") {
    SceneRequest request = everyPlace({68.5, 38.0}, 1500.0);
    const Scene first = buildScene(request);
    request.remembered = first.labelMemory;
    const Scene again = buildScene(request);
    const auto names = namesOnTheGround(again);
    CHECK(names.size() == namesOnTheGround(first).size());
    for (const auto& [name, places] : namesOnTheGround(first)) {
        INFO(name.toStdString());
        REQUIRE(names.contains(name));
        for (const geo::PlanePoint stood : places) {
            CHECK(standsAt(names.at(name), stood, 1.0));
        }
    }
    CHECK(namesOnTheGround(first) == namesOnTheGround(buildScene(everyPlace({68.5, 38.0}, 1500.0))));
}

TEST_CASE("A crowded mark is named at the end of a leader line") {
    std::size_t leaders = 0;
    for (const double scale : {700.0, 1000.0, 1500.0, 2200.0, 3000.0}) {
        leaders += itemsOf<LeaderItem>(buildScene(everyPlace({68.5, 38.0}, scale)).overlay).size();
    }
    CHECK(leaders > 0);
}

TEST_CASE("Groups of marks do not change while the map moves") {
    SceneRequest request = everyPlace({68.5, 38.0}, 3000.0);
    std::map<std::string, std::size_t> groups;
    for (int step = 0; step < 20; ++step) {
        for (const MarkItem& mark : itemsOf<MarkItem>(buildScene(request).overlay)) {
            if (!mark.approximate) {
                const auto [known, isNew] = groups.emplace(mark.place.text(), mark.members.size());
                CHECK(known->second == mark.members.size());
            }
        }
        request.state.viewport.centre.x += 13.0 * 3000.0;
    }
    CHECK(groups.size() > 5);
}

TEST_CASE("What pictures keep for the next ones changes nothing in them") {
    const auto cache = std::make_shared<SceneCache>();
    for (const double metresPerPixel : {3000.0, 2950.0, 900.0, 900.0, 400.0, 3000.0}) {
        for (const double lon : {66.0, 69.0}) {
            for (const LabelLanguage language : {LabelLanguage::english, LabelLanguage::englishAndLocal}) {
                SceneRequest request = everyPlace({lon, 38.5}, metresPerPixel);
                request.state.labelLanguage = language;
                const std::string fresh = described(buildScene(request));
                request.cache = cache;
                CHECK(described(buildScene(request)) == fresh);
                CHECK(described(buildScene(request)) == fresh);
            }
        }
    }
}

TEST_CASE("Which places share a mark is kept while the map moves, and found anew for another filter or scale") {
    const auto cache = std::make_shared<SceneCache>();
    for (const double metresPerPixel : {3000.0, 1500.0, 3000.0}) {
        SceneRequest request = everyPlace({68.5, 38.0}, metresPerPixel);
        const std::vector<std::size_t> all = request.shownPlaces;
        for (int step = 0; step < 12; ++step) {
            request.shownPlaces = all;
            if (step % 3 == 2) {
                request.shownPlaces.resize(all.size() / 2);
            }
            request.cache = nullptr;
            const std::string fresh = described(buildScene(request));
            request.cache = cache;
            CHECK(described(buildScene(request)) == fresh);
            request.state.viewport.centre.x += 61.0 * metresPerPixel;
            request.state.viewport.centre.y -= 23.0 * metresPerPixel;
        }
    }
}

TEST_CASE("A cache that has served one map is of no harm to another, in another style") {
    const auto cache = std::make_shared<SceneCache>();
    SceneRequest request = everyPlace({69.0, 38.5}, 900.0);
    request.cache = cache;
    buildScene(request);
    SceneRequest ofOther = testing::smallRequest();
    ofOther.cache = cache;
    CHECK(described(buildScene(ofOther)) == described(buildScene(testing::smallRequest())));
    request.style = builtInMapStyle(QStringLiteral("dark"));
    const Scene dark = buildScene(request);
    request.cache = nullptr;
    const Scene fresh = buildScene(request);
    CHECK(described(dark) == described(fresh));
    const auto rivers = itemsOf<CurvedLabelItem>(dark.base);
    REQUIRE_FALSE(rivers.empty());
    CHECK(rivers.front().halo == itemsOf<CurvedLabelItem>(fresh.base).front().halo);
}

TEST_CASE("From far off every country of the region has its name, and so has the Caspian Sea") {
    for (const auto& [width, height, metresPerPixel] :
         {std::array{820.0, 850.0, 5000.0}, std::array{700.0, 720.0, 5600.0}, std::array{1200.0, 800.0, 4600.0}}) {
        SceneRequest request = everyPlace({66.0, 43.0}, metresPerPixel, width, height);
        request.state.filter = startFilter();
        request.shownPlaces = geo::matchingPlaces(*request.world->atlas, request.state.filter);
        const Scene scene = buildScene(request);
        checkNothingOverlaps(scene);
        QStringList texts;
        for (const LabelItem& label : itemsOf<LabelItem>(scene.base)) {
            texts.append(label.text);
        }
        for (const char* name :
             {"KAZAKHSTAN", "KYRGYZSTAN", "UZBEKISTAN", "TURKMENISTAN", "TAJIKISTAN", "AFGHANISTAN"}) {
            INFO(name << " at " << width << " x " << height);
            CHECK(texts.contains(QLatin1String(name)));
        }
        // In the sea, in two lines where it is narrow.
        const bool inTwoLines = texts.contains(QStringLiteral("Caspian")) && texts.contains(QStringLiteral("Sea"));
        CHECK((inTwoLines || texts.contains(QStringLiteral("Caspian Sea"))));
    }
}

TEST_CASE("A lake much smaller than its name has none") {
    const auto caspianIsNamed = [](double metresPerPixel) {
        const Scene scene = buildScene(everyPlace({51.0, 42.0}, metresPerPixel));
        const std::vector<LabelItem> labels = itemsOf<LabelItem>(scene.base);
        return std::any_of(labels.begin(), labels.end(), [](const LabelItem& label) {
            return label.text.contains(QStringLiteral("Caspian"), Qt::CaseInsensitive);
        });
    };
    CHECK(caspianIsNamed(3000.0));
    CHECK_FALSE(caspianIsNamed(23000.0));
}

TEST_CASE("A province that a place shows as its area is named once") {
    SceneRequest request = everyPlace({64.9, 36.0}, 800.0);
    const geo::Atlas& atlas = *request.world->atlas;
    const auto timesNamed = [&] {
        const Scene scene = buildScene(request);
        std::size_t times = 0;
        for (const auto* layers : {&scene.base, &scene.overlay}) {
            for (const LabelItem& label : itemsOf<LabelItem>(*layers)) {
                times += label.text.compare(QStringLiteral("Faryab"), Qt::CaseInsensitive) == 0 ? 1 : 0;
            }
        }
        return times;
    };
    request.shownPlaces.clear();
    CHECK(timesNamed() == 1);  // the basemap's
    request.shownPlaces = {atlas.placeIndex(geo::PlaceId("faryab"))};
    CHECK(timesNamed() == 1);
}
