// SPDX-License-Identifier: MIT

#include "app/render/image_painter.h"

#include <QPainter>
#include <cmath>

#include "app/render/painter_canvas.h"
#include "app/render/vector_painter.h"
#include "tests/app/scene/small_world.h"
#include "tests/support/catch.h"

using namespace marz;
using namespace marz::testing;

namespace {

SceneRequest lively() {
    SceneRequest request = smallRequest();
    request.state.selection = geo::PlaceId("gate");
    return request;
}

QImage vectorsAsImage(const Scene& scene, double ratio) {
    QImage image(qRound(scene.viewport.width * ratio), qRound(scene.viewport.height * ratio),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    PainterCanvas canvas(painter);
    paintVectors(scene, canvas);
    return image;
}

int distance(QRgb left, QRgb right) {
    return std::abs(qRed(left) - qRed(right)) + std::abs(qGreen(left) - qGreen(right)) +
           std::abs(qBlue(left) - qBlue(right));
}

/// Share of the pixels that differ clearly.
double differingShare(const QImage& left, const QImage& right) {
    constexpr int clearly = 60;
    int differing = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x) {
            differing += distance(left.pixel(x, y), right.pixel(x, y)) > clearly ? 1 : 0;
        }
    }
    return static_cast<double>(differing) / (left.width() * left.height());
}

}  // namespace

TEST_CASE("A picture has the viewport's size times the device pixel ratio") {
    const Scene scene = buildScene(smallRequest());
    const QImage image = paintScene(scene, {2.0, 0});
    CHECK(image.size() == QSize(1200, 640));
    CHECK(image.devicePixelRatio() == Approx(2.0));
}

TEST_CASE("Land, water and the country's band have the style's colours") {
    const SceneRequest request = smallRequest();
    const QImage image = paintBase(buildScene(request), {1.0, 1});
    const auto colourAt = [&](geo::LonLat point) {
        const geo::ScreenPoint at = onScreen(request, point);
        return image.pixel(static_cast<int>(at.x), static_cast<int>(at.y));
    };
    CHECK(colourAt({2.0, 3.0}) == request.style.land.rgb());
    CHECK(colourAt({4.2, 1.2}) == request.style.water.rgb());
    CHECK(distance(colourAt({9.93, 1.5}), request.style.land.rgb()) > 20);
    CHECK(colourAt({9.5, 1.5}) == request.style.land.rgb());
    // The bands of two neighbours lie on their own sides.
    CHECK(distance(colourAt({9.9, 1.5}), colourAt({10.1, 1.5})) > 15);
}

TEST_CASE("Bands and threads do not change the picture") {
    const Scene scene = buildScene(lively());
    const QImage one = paintScene(scene, {1.0, 1});
    for (const int threads : {2, 3, 7}) {
        CHECK(paintScene(scene, {1.0, threads}) == one);
    }
}

TEST_CASE("Drawing the same scene twice gives the same picture") {
    const SceneRequest request = lively();
    CHECK(paintScene(buildScene(request), {1.5, 0}) == paintScene(buildScene(request), {1.5, 0}));
}

TEST_CASE("Base and overlay together are the whole picture") {
    const Scene scene = buildScene(lively());
    QImage together = paintBase(scene, {1.0, 0});
    QPainter(&together).drawImage(0, 0, paintOverlay(scene, {1.0, 0}));
    const QImage whole = paintScene(scene, {1.0, 0});
    int largest = 0;
    for (int y = 0; y < whole.height(); ++y) {
        for (int x = 0; x < whole.width(); ++x) {
            largest = std::max(largest, distance(whole.pixel(x, y), together.pixel(x, y)));
        }
    }
    CHECK(largest <= 9);  // rounding of two blends, three channels
}

TEST_CASE("A base with the overlay laid on it is the whole picture, and stays as it was") {
    const Scene scene = buildScene(lively());
    const QImage base = paintBase(scene, {1.5, 0});
    const QImage before = base.copy();
    CHECK(withOverlay(base, scene, {1.5, 0}) == paintScene(scene, {1.5, 0}));
    CHECK(base == before);
}

TEST_CASE("A ground with names and overlay painted in one go is the base, and beside it the whole picture") {
    const Scene scene = buildScene(lively());
    const std::size_t below = scene.base.size() / 2;
    for (const int threads : {1, 3}) {
        QImage ground = paintGround(scene, below, {1.5, threads});
        CHECK(paintNamesAndOverlay(scene, below, {1.5, threads}, ground) == paintScene(scene, {1.5, 1}));
        CHECK(ground == paintBase(scene, {1.5, 1}));
    }
}

TEST_CASE("Pictures whose memory was another picture's before show nothing of it") {
    const Scene scene = buildScene(lively());
    const QImage first = paintScene(scene, {1.0, 0}).copy();
    for (int run = 0; run < 3; ++run) {
        paintScene(scene, {1.0, 0}).fill(Qt::magenta);
        CHECK(paintScene(scene, {1.0, 0}) == first);
        CHECK(paintOverlay(scene, {1.0, 0}).pixelColor(0, 0).alpha() == 0);
    }
    // While a picture is held, nobody else draws into it.
    const QImage held = paintScene(scene, {1.0, 0});
    const QImage other = paintScene(scene, {1.0, 0});
    CHECK(held.constBits() != other.constBits());
    CHECK(held == first);
}

TEST_CASE("Vectors and image show the same within antialiasing") {
    const Scene scene = buildScene(lively());
    for (const double ratio : {1.0, 2.0}) {
        const QImage pixels = paintScene(scene, {ratio, 0});
        const double share = differingShare(pixels, vectorsAsImage(scene, ratio));
        INFO("ratio " << ratio);
        CHECK(share < 0.02);
        // Were a whole layer missing, the comparison would see it.
        Scene without = scene;
        std::erase_if(without.base, [](const SceneLayer& layer) { return layer.id == QStringLiteral("water"); });
        CHECK(differingShare(pixels, vectorsAsImage(without, ratio)) > share + 0.01);
    }
}

TEST_CASE("A label's ink stands where the scene has it at every device pixel ratio") {
    Scene scene = buildScene(smallRequest());
    const std::vector<LabelItem> labels = itemsOf<LabelItem>(scene.base);
    REQUIRE(!labels.empty());
    scene.base = {{QStringLiteral("labels"), QString(), {labels.front()}}};
    scene.overlay.clear();
    scene.background = Qt::white;
    for (const double ratio : {1.0, 2.0, 3.125}) {
        const QImage image = paintScene(scene, {ratio, 0});
        double left = 1e9;
        double right = 0.0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qGray(image.pixel(x, y)) < 200) {
                    left = std::min(left, x / ratio);
                    right = std::max(right, (x + 1) / ratio);
                }
            }
        }
        INFO("ratio " << ratio);
        CHECK(left == Approx(labels.front().box.left).margin(2.5));
        CHECK(right == Approx(labels.front().box.right).margin(2.5));
    }
}
