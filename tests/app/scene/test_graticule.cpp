// SPDX-License-Identifier: MIT
#include "app/scene/graticule.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "app/scene/graticule_lines.h"
#include "libgeo/projection/geodesic.h"
#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

geo::Viewport viewAt(const geo::Projection& projection, geo::LonLat centre, double metresPerPixel) {
    const auto plane = projection.toPlane(centre);
    REQUIRE(plane);
    return {*plane, metresPerPixel, 900.0, 640.0};
}

double secondsAlong(const GraticuleLine& line, geo::LonLat point) {
    return 3600.0 * (line.axis == Axis::longitude ? point.lon : point.lat);
}

}  // namespace

TEST_CASE("Every point of a graticule line lies on its meridian or parallel, in every projection and at every scale") {
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        const geo::Projection projection(definition);
        for (const double metresPerPixel : {2.0, 150.0, 4000.0, 30000.0}) {
            const geo::Viewport viewport = viewAt(projection, {66.0, 40.0}, metresPerPixel);
            const auto lines = graticuleLines(viewport, projection);
            std::vector<geo::LayerPart> parts;
            std::size_t points = 0;
            for (const std::uint32_t feature : lines->layer->featuresIn(viewport.visibleBox())) {
                parts.clear();
                lines->layer->partsIn(feature, viewport.visibleBox(), 0.1, parts);
                for (const geo::LayerPart& part : parts) {
                    for (const geo::PlanePoint point : part.points) {
                        const auto ground = projection.toLonLat(point);
                        if (!ground || std::abs(ground->lat) > 89.9) {
                            continue;  // on the seam or the rim itself
                        }
                        const GraticuleLine& line = lines->lines[feature];
                        const double off = secondsAlong(line, *ground) - static_cast<double>(line.seconds);
                        INFO(definition.id << ' ' << metresPerPixel << ' ' << ground->lon << ' ' << ground->lat);
                        REQUIRE(std::abs(std::remainder(off, 1296000.0)) < 0.01);
                        ++points;
                    }
                }
            }
            CHECK(points > 20);
        }
    }
}

TEST_CASE("The nearer the map, the closer the lines, and there are always some and never too many") {
    const geo::Projection projection(*geo::findProjection("lambert"));
    GraticuleSpacing before{1000 * 3600, 1000 * 3600};
    for (double metresPerPixel = 60000.0; metresPerPixel > 0.25; metresPerPixel /= 1.5) {
        const geo::Viewport viewport = viewAt(projection, {66.0, 40.0}, metresPerPixel);
        const GraticuleSpacing spacing = graticuleSpacing(viewport, projection);
        CHECK(spacing.parallels <= before.parallels);
        before = spacing;
        const auto lines = graticuleLines(viewport, projection);
        const std::size_t seen = lines->layer->featuresIn(viewport.visibleBox()).size();
        INFO(metresPerPixel);
        CHECK(seen >= 4);
        CHECK(seen <= 150);  // by their boxes, which are large where lines are curved
        CHECK(lines->lines.size() <= 300);
    }
}

TEST_CASE("Beside the pole the meridians stand farther apart, and four of them reach it") {
    const geo::Projection projection(geo::azimuthalEquidistantAround({0.0, 90.0}));
    const geo::Viewport viewport = viewAt(projection, {0.0, 89.95}, 100.0);
    const auto lines = graticuleLines(viewport, projection);
    CHECK(lines->spacing.meridians > lines->spacing.parallels);
    CHECK(lines->lines.size() < 200);
    std::vector<geo::LayerPart> parts;
    std::set<long> reaching;
    for (std::uint32_t feature = 0; feature < lines->lines.size(); ++feature) {
        parts.clear();
        lines->layer->partsIn(feature, lines->layer->boundingBox(), 1.0, parts);
        for (const geo::LayerPart& part : parts) {
            for (const geo::PlanePoint point : part.points) {
                if (std::hypot(point.x, point.y) < 1.0) {
                    reaching.insert(lines->lines[feature].seconds / 3600);
                }
            }
        }
    }
    CHECK(reaching.count(0) + reaching.count(90) + reaching.count(-90) == 3);
    CHECK(reaching.count(30) == 0);
}

TEST_CASE("Degrees keep a little air to what stands beside them") {
    SceneRequest request = testing::smallRequest();
    request.state.extras.graticule = true;
    const auto degrees = [&] {
        std::vector<geo::ScreenBox> boxes;
        for (const LabelItem& label : testing::itemsOf<LabelItem>(buildScene(request).base)) {
            if (label.text.contains(QChar(0x00B0))) {
                boxes.push_back(label.box);
            }
        }
        return boxes;
    };
    const std::vector<geo::ScreenBox> alone = degrees();
    REQUIRE(!alone.empty());
    for (const geo::ScreenBox& box : alone) {
        CAPTURE(box.left, box.top);
        const bool inTheWest = box.left < 300.0;  // what stands outside of the picture is nobody's neighbour
        request.covered = {inTheWest ? geo::ScreenBox{box.right + 1.0, box.top, box.right + 20.0, box.bottom}
                                     : geo::ScreenBox{box.left - 20.0, box.top, box.left - 1.0, box.bottom}};
        const std::vector<geo::ScreenBox> beside = degrees();
        CHECK(std::none_of(beside.begin(), beside.end(), [&box](const geo::ScreenBox& other) {
            return other.left == box.left && other.top == box.top;
        }));
    }
}

TEST_CASE("Where a pole is a line of the map all meridians reach it") {
    for (const char* id : {"plate-carree", "web-mercator", "equal-earth", "albers"}) {
        CAPTURE(id);
        const geo::Projection projection(*geo::findProjection(id));
        const geo::Viewport viewport{projection.toPlane({0.0, 0.0}).value(), 40000.0, 1200.0, 800.0};
        const auto lines = graticuleLines(viewport, projection);
        const double north = std::min(90.0, projection.definition().maxLatitude) - 1.0;
        const double south = std::max(-90.0, projection.definition().minLatitude) + 1.0;
        for (std::size_t line = 0; line < lines->lines.size(); ++line) {
            const double lon = static_cast<double>(lines->lines[line].seconds) / 3600.0;
            const bool onTheSeam = std::abs(std::remainder(lon - projection.definition().centre.lon, 360.0)) > 179.0;
            if (lines->lines[line].axis == Axis::longitude && !onTheSeam) {
                CAPTURE(lon);
                const geo::PlaneBox box = lines->layer->boundingBox(line).grownBy(1000.0);
                CHECK(box.contains(projection.toPlane({lon, north}).value()));
                CHECK(box.contains(projection.toPlane({lon, south}).value()));
            }
        }
    }
}

TEST_CASE("Degrees stand where the lines meet the frame, and off what is taken") {
    SceneRequest request = testing::smallRequest();
    request.state.extras.graticule = true;
    request.covered = {{0.0, 260.0, 200.0, 320.0}};
    const Scene scene = buildScene(request);
    std::size_t labels = 0;
    for (const SceneLayer& layer : scene.base) {
        if (layer.id != QStringLiteral("graticule-labels")) {
            continue;
        }
        for (const SceneItem& item : layer.items) {
            const auto& label = std::get<LabelItem>(item);
            const geo::ScreenPoint middle = label.box.centre();
            INFO(label.text.toStdString());
            CHECK_FALSE(label.box.intersects(request.covered.front()));
            const bool longitude = label.text.endsWith(QLatin1Char('E')) || label.text.endsWith(QLatin1Char('W'));
            const double value = label.text.section(QChar(0x00B0), 0, 0).toDouble();
            const geo::ScreenPoint line = testing::onScreen(request, {value, value});
            if (longitude) {
                CHECK(middle.x == Approx(line.x).margin(1.0));
                CHECK((label.box.top < 8.0 || label.box.bottom > 312.0));
            } else if (label.text.endsWith(QLatin1Char('N'))) {
                // Right above or below its line: on it, the line would be read as a minus.
                CHECK((label.box.bottom <= line.y || label.box.top >= line.y));
                CHECK(middle.y == Approx(line.y).margin(label.box.height() / 2.0 + 2.0));
                CHECK((label.box.left < 8.0 || label.box.right > 592.0));
            }
            ++labels;
        }
    }
    CHECK(labels >= 8);
}

TEST_CASE("Where the map's edge is in the picture the degrees stand beside it, at both ends of each parallel") {
    SceneRequest request = testing::smallRequest(20000.0, {0.0, 0.0}, 1900.0, 1000.0);
    World world = *request.world;
    world.projection = *geo::findProjection("equal-earth");
    world.basemap = std::make_shared<const Basemap>();
    request.world = std::make_shared<const World>(std::move(world));
    request.shownPlaces.clear();
    request.state.extras.graticule = true;
    const geo::Projection projection(request.world->projection);
    request.state.viewport.centre = projection.toPlane(request.world->projection.centre).value();
    std::map<std::string, int> count;
    const Scene scene = buildScene(request);
    for (const LabelItem& label : testing::itemsOf<LabelItem>(scene.base)) {
        if (label.text.endsWith(u'N') || label.text.endsWith(u'S')) {
            ++count[label.text.toStdString()];
            CAPTURE(label.text.toStdString());
            CHECK_FALSE(projection.toLonLat(request.state.viewport.toPlane(label.box.centre())));
        }
    }
    CHECK(count == std::map<std::string, int>{
                       {"30\u00B0\u00A0N", 2}, {"60\u00B0\u00A0N", 2}, {"30\u00B0\u00A0S", 2}, {"60\u00B0\u00A0S", 2}});
}

TEST_CASE("Where meridians meet in a pole, or stop short of it, they have no degrees") {
    SceneRequest request = testing::smallRequest(20000.0, {0.0, 0.0}, 900.0, 640.0);
    World world = *request.world;
    world.projection = geo::azimuthalEquidistantAround({0.0, 90.0});
    world.basemap = std::make_shared<const Basemap>();
    request.world = std::make_shared<const World>(std::move(world));
    request.shownPlaces.clear();
    request.state.extras.graticule = true;
    request.state.viewport.centre = {0.0, 0.0};
    int labels = 0;
    for (const LabelItem& label : testing::itemsOf<LabelItem>(buildScene(request).base)) {
        if (!label.text.endsWith(u'N')) {
            CAPTURE(label.text.toStdString());
            const geo::ScreenPoint middle = label.box.centre();
            CHECK(std::hypot(middle.x - 450.0, middle.y - 320.0) > 280.0);
            ++labels;
        }
    }
    CHECK(labels >= 8);
}

TEST_CASE("On a disc no parallel runs through its own degrees") {
    for (const geo::LonLat centre : {geo::LonLat{25.0, -30.0}, {66.0, -20.0}, {66.0, 40.0}}) {
        for (const double metresPerPixel : {4000.0, 8000.0}) {
            CAPTURE(centre.lon, centre.lat, metresPerPixel);
            SceneRequest request = testing::smallRequest(metresPerPixel, {0.0, 0.0}, 900.0, 640.0);
            World world = *request.world;
            world.projection = geo::azimuthalEquidistantAround(centre);
            world.basemap = std::make_shared<const Basemap>();
            request.world = std::make_shared<const World>(std::move(world));
            request.shownPlaces.clear();
            request.state.extras.graticule = true;
            const geo::Projection projection(request.world->projection);
            const geo::Viewport& viewport =
                request.state.viewport = {projection.toPlane(centre).value(), metresPerPixel, 900.0, 640.0};
            int labels = 0;
            for (const LabelItem& label : testing::itemsOf<LabelItem>(buildScene(request).base)) {
                if (!label.text.endsWith(u'N') && !label.text.endsWith(u'S')) {
                    continue;
                }
                ++labels;
                const double sign = label.text.endsWith(u'S') ? -1.0 : 1.0;
                const double lat = sign * label.text.section(QChar(0x00B0), 0, 0).toDouble();
                const geo::ScreenBox text = label.box.grownBy(-3.0);  // letters are lower than their line
                for (double turn = -80.0; turn <= 80.0; turn += 0.01) {
                    const auto point = projection.toPlane({std::remainder(centre.lon + turn, 360.0), lat});
                    if (point && text.contains(viewport.toScreen(*point))) {
                        FAIL_CHECK(label.text.toStdString() << " lies on its line");
                        break;
                    }
                }
            }
            CHECK(labels >= 4);
        }
    }
}

TEST_CASE("The graticule lies under the borders, and is there only when asked for") {
    SceneRequest request = testing::smallRequest();
    const auto positions = [&request] {
        std::map<QString, std::size_t> ids;
        const Scene scene = buildScene(request);
        for (std::size_t i = 0; i < scene.base.size(); ++i) {
            ids[scene.base[i].id] = i;
        }
        return ids;
    };
    CHECK(positions().count(QStringLiteral("graticule")) == 0);
    request.state.extras.graticule = true;
    const auto ids = positions();
    REQUIRE(ids.count(QStringLiteral("graticule")) == 1);
    CHECK(ids.at(QStringLiteral("water")) < ids.at(QStringLiteral("graticule")));
    CHECK(ids.at(QStringLiteral("graticule")) < ids.at(QStringLiteral("country-lines")));
}
