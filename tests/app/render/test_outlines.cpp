// SPDX-License-Identifier: MIT

// Strokes of areas that the map cuts, and dashes of lines that are only partly in view.

#include <QPainter>
#include <cmath>

#include "app/render/image_painter.h"
#include "app/render/painter_canvas.h"
#include "app/render/vector_painter.h"
#include "libgeo/projection/projection.h"
#include "libgeo/view/viewport_moves.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

const QColor ink(200, 0, 0);

std::shared_ptr<const geo::ProjectedLayer> layerOf(geo::ShapeKind kind, std::vector<geo::LonLat> points,
                                                   const geo::Projection& projection) {
    geo::VectorLayer layer;
    layer.shapes.push_back({kind, std::move(points), {0}});
    return geo::ProjectedLayer::build(layer, projection);
}

Scene sceneOf(const geo::Viewport& viewport, SceneItem item) {
    Scene scene{viewport, Qt::white, {}, {}, {}, {}};
    scene.base.push_back({QStringLiteral("test"), QStringLiteral("Test"), {std::move(item)}});
    return scene;
}

geo::Viewport around(const geo::PlaneBox& box) {
    geo::Viewport viewport;
    viewport.width = 900.0;
    viewport.height = 600.0;
    return geo::fitted(viewport, box, 0.1);
}

QImage vectorsOf(const Scene& scene) {
    QImage image(qRound(scene.viewport.width), qRound(scene.viewport.height), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    PainterCanvas canvas(painter);
    paintVectors(scene, canvas);
    return image;
}

/// Whether there is ink within two pixels of a point.
bool isInkAt(const QImage& image, geo::ScreenPoint point) {
    for (int y = qRound(point.y) - 2; y <= qRound(point.y) + 2; ++y) {
        for (int x = qRound(point.x) - 2; x <= qRound(point.x) + 2; ++x) {
            if (image.valid(x, y) && qGreen(image.pixel(x, y)) < 150) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

TEST_CASE("An area across the seam has no stroke along the seam, in pictures and in vectors") {
    for (const char* id : {"lambert", "plate-carree", "equal-earth"}) {
        const geo::ProjectionDefinition definition = *geo::findProjection(id);
        const geo::Projection projection(definition);
        const double seam = std::remainder(definition.centre.lon + 180.0, 360.0);
        const auto layer = layerOf(geo::ShapeKind::area,
                                   {{std::remainder(seam - 30.0, 360.0), 20.0},
                                    {std::remainder(seam - 30.0, 360.0), 60.0},
                                    {std::remainder(seam + 30.0, 360.0), 60.0},
                                    {std::remainder(seam + 30.0, 360.0), 20.0}},
                                   projection);
        const geo::Viewport viewport = around(layer->boundingBox());
        const auto at = [&](double lonFromSeam, double lat) {
            return viewport.toScreen(*projection.toPlane({std::remainder(seam + lonFromSeam, 360.0), lat}));
        };
        const Scene stroked = sceneOf(viewport, StrokeItem{{layer, {0}}, ink, 2.0, {}});
        const Scene banded = sceneOf(viewport, InnerBandItem{{layer, {0}}, {ink}, 3.0});
        for (const Scene* scene : {&stroked, &banded}) {
            for (const QImage& image : {paintScene(*scene, {1.0, 1}), vectorsOf(*scene)}) {
                INFO(id << (scene == &stroked ? " stroke" : " band"));
                for (const double lat : {30.0, 40.0, 50.0}) {
                    CHECK_FALSE(isInkAt(image, at(-1e-7, lat)));
                    CHECK_FALSE(isInkAt(image, at(1e-7, lat)));
                    CHECK(isInkAt(image, at(-30.0, lat)));
                    CHECK(isInkAt(image, at(30.0, lat)));
                }
            }
        }
    }
}

TEST_CASE("Dashes stay where they are on the ground while the map moves") {
    const geo::Projection projection(*geo::findProjection("plate-carree"));
    std::vector<geo::LonLat> course;
    for (int step = 0; step <= 4000; ++step) {
        course.push_back({0.02 * step, 20.0 + 2.0 * std::sin(0.05 * step)});
    }
    const auto layer = layerOf(geo::ShapeKind::line, course, projection);
    geo::Viewport viewport;
    viewport.width = 400.0;
    viewport.height = 300.0;
    viewport.metresPerPixel = 3000.0;
    viewport.centre = *projection.toPlane({30.0, 20.0});
    const auto paint = [&](const geo::Viewport& view) {
        return paintScene(sceneOf(view, StrokeItem{{layer, {0}}, ink, 2.0, {7.0, 5.0}}), {1.0, 1});
    };
    const QImage before = paint(viewport);
    for (const int shift : {1, 37, 110, 263}) {
        geo::Viewport moved = viewport;
        moved.centre.x += shift * viewport.metresPerPixel;
        const QImage after = paint(moved);
        int different = 0;
        for (int y = 0; y < before.height(); ++y) {
            for (int x = shift; x < before.width(); ++x) {
                different += std::abs(qGreen(before.pixel(x, y)) - qGreen(after.pixel(x - shift, y))) > 12 ? 1 : 0;
            }
        }
        INFO("moved by " << shift);
        CHECK(different == 0);
    }
    CHECK(before != QImage(before.size(), before.format()));
}
