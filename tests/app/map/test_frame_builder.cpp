// SPDX-License-Identifier: MIT
#include "app/map/frame_builder.h"

#include <QSemaphore>
#include <QTest>
#include <atomic>

#include "tests/app/support/small_world.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

FrameRequest requestAt(double metresPerPixel) {
    FrameRequest request;
    request.scene.state.viewport.metresPerPixel = metresPerPixel;
    return request;
}

}  // namespace

TEST_CASE("Of the requests that arrive while a picture is drawn only the newest is drawn") {
    QSemaphore mayGoOn;
    std::vector<double> drawn;
    FrameBuilder builder([&](const FrameRequest& request, const FramePointer&) {
        mayGoOn.acquire();
        return Frame{request, {}, {}, {}};
    });
    QObject::connect(&builder, &FrameBuilder::frameReady, &builder, [&](const FramePointer& frame) {
        drawn.push_back(frame->request.scene.state.viewport.metresPerPixel);
    });
    for (const double scale : {1.0, 2.0, 3.0, 4.0}) {
        builder.request(requestAt(scale));
    }
    mayGoOn.release(4);
    REQUIRE(QTest::qWaitFor([&] { return !builder.busy(); }, 5000));
    CHECK(drawn == std::vector<double>{1.0, 4.0});
}

TEST_CASE("A picture that cannot be drawn is said in a sentence, and the next one is drawn") {
    FrameBuilder builder([](const FrameRequest& request, const FramePointer&) -> Frame {
        if (request.scene.state.viewport.metresPerPixel < 2.0) {
            throw std::runtime_error("This picture is impossible.");
        }
        return {request, {}, {}, {}};
    });
    QString said;
    int frames = 0;
    QObject::connect(&builder, &FrameBuilder::failed, &builder, [&](const QString& sentence) { said = sentence; });
    QObject::connect(&builder, &FrameBuilder::frameReady, &builder, [&](const FramePointer&) { ++frames; });
    builder.request(requestAt(1.0));
    builder.request(requestAt(2.0));
    REQUIRE(QTest::qWaitFor([&] { return frames == 1; }, 5000));
    CHECK(said == QStringLiteral("This picture is impossible."));
}

TEST_CASE("Selecting and pointing keep the base picture, moving and filtering do not") {
    const FrameRequest one = requestAt(100.0);
    FrameRequest other = one;
    other.scene.state.selection = geo::PlaceId("x");
    other.scene.hovered = geo::PlaceId("y");
    CHECK(sameBase(one, other));
    other.scene.state.viewport.centre.x += 1.0;
    CHECK_FALSE(sameBase(one, other));
    FrameRequest filtered = one;
    filtered.scene.shownPlaces = {1};
    CHECK_FALSE(sameBase(one, filtered));
    FrameRequest sharper = one;
    sharper.options.devicePixelRatio = 2.0;
    CHECK_FALSE(sameBase(one, sharper));
}

TEST_CASE("A frame that differs only in its selection shares the former frame's base") {
    FrameRequest request;
    request.scene.world = smallWorld();
    request.scene.state.viewport = {{0.0, 0.0}, 4000.0, 120.0, 90.0};
    const auto first = std::make_shared<const Frame>(buildFrame(request, nullptr));
    REQUIRE(first->base.size() == QSize(120, 90));
    request.scene.state.selection = geo::PlaceId("kunduz");
    const Frame second = buildFrame(request, first);
    CHECK(second.base.cacheKey() == first->base.cacheKey());
}

TEST_CASE("A selected place that the filter leaves out lies on the base picture as it is") {
    FrameRequest request;
    request.scene.world = smallWorld();
    request.scene.state.viewport = {{0.0, 0.0}, 4000.0, 120.0, 90.0};
    const auto first = std::make_shared<const Frame>(buildFrame(request, nullptr));
    request.scene.state.selection = smallWorld()->atlas->places().front().id;
    request.alsoShown = 0;
    const Frame second = buildFrame(request, first);
    CHECK(second.base.cacheKey() == first->base.cacheKey());
    CHECK(second.request.scene.shownPlaces.empty());
}
