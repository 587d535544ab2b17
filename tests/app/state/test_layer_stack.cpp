// SPDX-License-Identifier: MIT
#include "app/state/layer_stack.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace marz;

namespace {

UserLayer named(const char* id) {
    UserLayer layer;
    layer.id = UserLayerId(id);
    layer.name = id;
    return layer;
}

const std::vector<UserLayer> two{named("a"), named("b")};

std::size_t placeOf(const std::vector<LayerKey>& stack, const LayerKey& key) {
    return static_cast<std::size_t>(std::find(stack.begin(), stack.end(), key) - stack.begin());
}

}  // namespace

TEST_CASE("Layers of the user come between the country lines and the towns, in the order in which they came") {
    const std::vector<LayerKey> stack = layerStack({}, two);
    REQUIRE(stack.size() == allBasemapParts.size() + 2);
    const std::size_t lines = placeOf(stack, BasemapPart::countryLines);
    CHECK(stack[lines + 1] == LayerKey(UserLayerId("a")));
    CHECK(stack[lines + 2] == LayerKey(UserLayerId("b")));
    CHECK(stack[lines + 3] == LayerKey(BasemapPart::towns));
}

TEST_CASE("A layer of the user goes anywhere above the land, and the basemap keeps its order") {
    LayerSettings settings;
    const UserLayerId a("a");
    for (int step = 0; step < 20; ++step) {
        settings = withLayerMoved(settings, two, a, LayerStep::down);
    }
    std::vector<LayerKey> stack = layerStack(settings, two);
    CHECK(stack[0] == LayerKey(BasemapPart::land));
    CHECK(stack[1] == LayerKey(a));
    for (int step = 0; step < 20; ++step) {
        settings = withLayerMoved(settings, two, a, LayerStep::up);
    }
    stack = layerStack(settings, two);
    CHECK(stack.back() == LayerKey(a));
    std::erase_if(stack, [](const LayerKey& key) { return std::holds_alternative<UserLayerId>(key); });
    CHECK(std::equal(stack.begin(), stack.end(), allBasemapParts.begin(), allBasemapParts.end(),
                     [](const LayerKey& key, BasemapPart part) { return key == LayerKey(part); }));
}

TEST_CASE("One step crosses one layer") {
    const UserLayerId b("b");
    const std::size_t before = placeOf(layerStack({}, two), b);
    const LayerSettings down = withLayerMoved({}, two, b, LayerStep::down);
    CHECK(placeOf(layerStack(down, two), b) == before - 1);
    CHECK(placeOf(layerStack(withLayerMoved(down, two, b, LayerStep::up), two), b) == before);
}

TEST_CASE("A chosen order outlives layers that go and come") {
    LayerSettings settings = withLayerAt({}, two, UserLayerId("b"), 1);
    CHECK(layerStack(settings, {named("a")}).size() == allBasemapParts.size() + 1);
    const std::vector<UserLayer> three{named("a"), named("b"), named("c")};
    const std::vector<LayerKey> stack = layerStack(settings, three);
    CHECK(stack[1] == LayerKey(UserLayerId("b")));
    CHECK(placeOf(stack, UserLayerId("c")) < placeOf(stack, BasemapPart::towns));
}

TEST_CASE("The basemap's lines move among each other, above the ground and below the towns") {
    const LayerKey rivers(BasemapPart::rivers);
    LayerSettings settings;
    for (int step = 0; step < 20; ++step) {
        settings = withLayerMoved(settings, two, rivers, LayerStep::up);
    }
    std::vector<LayerKey> stack = layerStack(settings, two);
    CHECK(placeOf(stack, rivers) > placeOf(stack, BasemapPart::countryLines));
    CHECK(placeOf(stack, rivers) > placeOf(stack, UserLayerId("b")));
    CHECK(placeOf(stack, rivers) + 1 == placeOf(stack, BasemapPart::towns));
    for (int step = 0; step < 20; ++step) {
        settings = withLayerMoved(settings, two, rivers, LayerStep::down);
    }
    stack = layerStack(settings, two);
    CHECK(placeOf(stack, BasemapPart::water) + 1 == placeOf(stack, rivers));
    CHECK(stack.size() == allBasemapParts.size() + 2);
}

TEST_CASE("Ground and names stay where they are, whatever an order says") {
    LayerSettings settings;
    CHECK(withLayerMoved(settings, two, BasemapPart::land, LayerStep::up) == settings);
    CHECK(withLayerMoved(settings, two, BasemapPart::labels, LayerStep::down) == settings);
    CHECK_FALSE(isMovable(BasemapPart::water));
    CHECK(isMovable(BasemapPart::provinceLines));
    settings.order = {BasemapPart::labels, BasemapPart::countryLines, BasemapPart::rivers, BasemapPart::land};
    const std::vector<LayerKey> stack = layerStack(settings, {});
    CHECK(stack.front() == LayerKey(BasemapPart::land));
    CHECK(stack.back() == LayerKey(BasemapPart::labels));
    CHECK(placeOf(stack, BasemapPart::countryLines) < placeOf(stack, BasemapPart::rivers));
    CHECK(placeOf(stack, BasemapPart::rivers) < placeOf(stack, BasemapPart::provinceLines));
}

TEST_CASE("A layer that is away for now keeps its place while others are moved") {
    const UserLayerId a("a");
    const UserLayerId b("b");
    LayerSettings settings = withLayerMoved({}, two, a, LayerStep::up);  // above b
    const std::vector<UserLayer> others{named("b"), named("c")};
    settings = withLayerMoved(settings, others, UserLayerId("c"), LayerStep::down);
    const std::vector<LayerKey> stack = layerStack(settings, {named("a"), named("b"), named("c")});
    CHECK(placeOf(stack, a) == placeOf(stack, b) + 1);
    CHECK(placeOf(stack, UserLayerId("c")) < placeOf(stack, b));

    settings = withoutPlaceOf(settings, a);  // removed by the user
    CHECK(std::find(settings.order.begin(), settings.order.end(), LayerKey(a)) == settings.order.end());
    settings = withLayerMoved(settings, others, UserLayerId("c"), LayerStep::up);
    CHECK(std::find(settings.order.begin(), settings.order.end(), LayerKey(a)) == settings.order.end());
}
