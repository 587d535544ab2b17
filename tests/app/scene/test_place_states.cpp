// SPDX-License-Identifier: MIT
#include "app/scene/place_states.h"

#include <algorithm>
#include <cstdlib>

#include "app/render/symbol_images.h"

#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace marz::testing;

namespace {

geo::AsKnownOn on(int year, unsigned month) {
    return {std::chrono::year{year} / std::chrono::month{month} / 28};
}

/// The small world with the gate closed in May 2021.
SceneRequest requestWithClosure() {
    SceneRequest request = smallRequest();
    geo::AtlasContents contents;
    contents.places = request.world->atlas->places();
    contents.sources = request.world->atlas->sources();
    geo::Claim closure;
    closure.id = geo::ClaimId("closure");
    closure.places = {geo::PlaceId("gate")};
    closure.when = {geo::parsePartialDate("2021-05-20"), geo::parsePartialDate("2021-05-20"), "day"};
    closure.category = "closure";
    closure.statement = "The gate was shut.";
    contents.claims = {closure};
    World world = *request.world;
    world.atlas = std::make_shared<const geo::Atlas>(std::move(contents));
    request.world = std::make_shared<const World>(std::move(world));
    request.numberMarks = true;  // each place has a mark of its own
    return request;
}

MarkItem gateOf(const SceneRequest& request) {
    for (const MarkItem& mark : itemsOf<MarkItem>(buildScene(request).overlay)) {
        if (mark.place == geo::PlaceId("gate")) {
            return mark;
        }
    }
    FAIL("the gate has no mark");
    return {};
}

}  // namespace

TEST_CASE("A mark bears the state known on the date and fades with its age") {
    SceneRequest request = requestWithClosure();
    CHECK(gateOf(request).badge.isEmpty());
    CHECK(gateOf(request).opacity == 1.0);
    request.state.knownOn = on(2021, 5);
    CHECK(gateOf(request).badge == QStringLiteral("state-closed"));
    CHECK(gateOf(request).opacity == 1.0);
    request.state.knownOn = on(2022, 11);
    CHECK(gateOf(request).badge == QStringLiteral("state-closed-old"));
    CHECK(gateOf(request).opacity < 0.6);
    request.state.knownOn = on(2021, 4);
    CHECK(gateOf(request).badge.isEmpty());
    CHECK(gateOf(request).opacity < 0.5);
}

TEST_CASE("Where name and state have no room together, the name stands alone") {
    SceneRequest request = requestWithClosure();
    request.numberMarks = false;
    request.state.knownOn = on(2021, 5);
    request.state.selection = geo::PlaceId("gate");
    const auto linesOfGate = [&] {
        const std::vector<LabelItem> labels = itemsOf<LabelItem>(buildScene(request).overlay);
        return std::count_if(labels.begin(), labels.end(),
                             [](const LabelItem& label) { return label.place == geo::PlaceId("gate"); });
    };
    CHECK(linesOfGate() == 2);
    const geo::ScreenPoint gate = gateOf(request).position;
    constexpr double narrow = 11.0;  // pixels above and below: one line
    const double width = request.state.viewport.width;
    const double height = request.state.viewport.height;
    request.covered = {{0.0, 0.0, width, gate.y - narrow}, {0.0, gate.y + narrow, width, height}};
    CHECK(linesOfGate() == 1);
}

TEST_CASE("Every state has a badge that is told from the others without colour") {
    std::vector<QImage> badges;
    for (const QString& icon : allBadges()) {
        const QImage badge =
            symbolImage(icon, 12).convertToFormat(QImage::Format_RGB32).convertToFormat(QImage::Format_Grayscale8);
        for (const QImage& other : badges) {
            int differing = 0;
            for (int y = 0; y < 12; ++y) {
                for (int x = 0; x < 12; ++x) {
                    differing += std::abs(badge.constScanLine(y)[x] - other.constScanLine(y)[x]) > 60 ? 1 : 0;
                }
            }
            INFO(icon.toStdString());
            CHECK(differing >= 8);
        }
        badges.push_back(badge);
    }
}

TEST_CASE("The name of a place has a line with its state") {
    SceneRequest request = requestWithClosure();
    request.numberMarks = false;
    std::erase_if(request.shownPlaces,
                  [&](std::size_t place) { return request.world->atlas->places()[place].id != geo::PlaceId("gate"); });
    request.state.knownOn = on(2021, 5);
    const auto labels = itemsOf<LabelItem>(buildScene(request).overlay);
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [](const LabelItem& label) { return label.text == QStringLiteral("closed"); }));
}

namespace {

/// The badge of the mark for the gate, which is closed, and its twin, of which a claim of this category tells.
QString badgeOfGroup(const char* category) {
    SceneRequest request = requestWithClosure();
    geo::AtlasContents contents;
    contents.places = request.world->atlas->places();
    contents.claims = request.world->atlas->claims();
    contents.claims.push_back(contents.claims.front());
    contents.claims.back().id = geo::ClaimId("of-twin");
    contents.claims.back().places = {geo::PlaceId("gate-twin")};
    contents.claims.back().category = category;
    World world = *request.world;
    world.atlas = std::make_shared<const geo::Atlas>(std::move(contents));
    request.world = std::make_shared<const World>(std::move(world));
    request.numberMarks = false;
    request.state.knownOn = on(2021, 5);
    for (const MarkItem& mark : itemsOf<MarkItem>(buildScene(request).overlay)) {
        if (mark.members.size() > 1) {
            return mark.badge;
        }
    }
    FAIL("no mark for several places");
    return {};
}

}  // namespace

TEST_CASE("A mark for several places bears the badge on which they agree, or one that says that they differ") {
    CHECK(badgeOfGroup("closure") == QStringLiteral("state-closed"));
    CHECK(badgeOfGroup("reopening") == QStringLiteral("state-mixed"));
}

TEST_CASE("The selected side of a crossing has its ring about the crossing's mark where only that is drawn") {
    SceneRequest request = requestWithClosure();
    geo::AtlasContents contents;
    contents.places = request.world->atlas->places();
    const auto byId = [&](const char* id) -> geo::Place& {
        return *std::find_if(contents.places.begin(), contents.places.end(),
                             [id](const geo::Place& place) { return place.id == geo::PlaceId(id); });
    };
    byId("gate").name = byId("west-side").name + "/Far End";
    byId("gate").countries = {"AF", "TJ"};
    byId("west-side").countries = {"AF"};
    World world = *request.world;
    world.atlas = std::make_shared<const geo::Atlas>(std::move(contents));
    request.world = std::make_shared<const World>(std::move(world));
    CHECK(itemsOf<RingItem>(buildScene(request).overlay).empty());
    request.state.selection = geo::PlaceId("west-side");
    const auto rings = itemsOf<RingItem>(buildScene(request).overlay);
    REQUIRE(rings.size() == 1);
    const geo::ScreenPoint gate = onScreen(request, {10.0, 5.0});
    CHECK(rings.front().centre.x == Approx(gate.x));
}

TEST_CASE("The name of the selected place covers no badge of another") {
    SceneRequest request = requestWithClosure();
    request.numberMarks = false;
    request.state.knownOn = on(2021, 5);
    request.state.selection = geo::PlaceId("gate-twin");
    request.shownPlaces = {request.world->atlas->placeIndex(geo::PlaceId("gate")),
                           request.world->atlas->placeIndex(geo::PlaceId("gate-twin"))};
    int placed = 0;
    for (double west = 0.0; west <= 4.0; west += 0.25) {
        for (double south = -1.0; south <= 1.0; south += 0.25) {
            geo::AtlasContents contents;
            contents.places = request.world->atlas->places();
            contents.claims = request.world->atlas->claims();
            geo::Place& selected = contents.places[request.shownPlaces.back()];
            selected.shape.points = {{10.0 - west, 5.0 - south}};
            selected.label.reset();
            World world = *request.world;
            world.atlas = std::make_shared<const geo::Atlas>(std::move(contents));
            world.places =
                std::make_shared<const ProjectedPlaces>(projectPlaces(*world.atlas, geo::Projection(world.projection)));
            SceneRequest moved = request;
            moved.world = std::make_shared<const World>(std::move(world));
            const Scene scene = buildScene(moved);
            const std::vector<LabelItem> names = itemsOf<LabelItem>({scene.overlay.back()});
            for (const MarkItem& mark : itemsOf<MarkItem>(scene.overlay)) {
                for (const LabelItem& name : names) {
                    CAPTURE(west, south, name.text.toStdString());
                    CHECK_FALSE((!mark.badge.isEmpty() && name.box.intersects(badgeBox(mark.position, mark.size))));
                    ++placed;
                }
            }
        }
    }
    CHECK(placed > 100);
}
