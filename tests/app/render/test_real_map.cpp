// SPDX-License-Identifier: MIT

// Draws the shipped basemap and atlas. With the environment variable MARZ_PICTURES set to a folder the pictures are
// kept there, to be looked at.

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <set>

#include "app/render/image_painter.h"
#include "app/render/painter_canvas.h"
#include "app/render/svg_canvas.h"
#include "app/render/vector_painter.h"
#include "app/scene/hit_test.h"
#include "app/scene/scene_builder.h"
#include "app/style/map_style_reader.h"
#include "app/world/world_builder.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/claim_query.h"
#include "tests/support/catch.h"

namespace {

using namespace marz;

WorldPointer loadedWorld() {
    static const WorldPointer world = [] {
        return std::make_shared<const World>(loadWorld(marz::shippedWorld()).value);
    }();
    return world;
}

geo::Viewport viewAround(const World& world, geo::LonLat centre, double metresPerPixel, double width, double height) {
    const geo::Projection projection(world.projection);
    const std::optional<geo::PlanePoint> point = projection.toPlane(centre);
    REQUIRE(point);
    return {*point, metresPerPixel, width, height};
}

SceneRequest requestFor(const geo::Viewport& viewport, const char* style = "light") {
    SceneRequest request;
    request.world = loadedWorld();
    request.style = builtInMapStyle(QLatin1String(style));
    request.state.viewport = viewport;
    for (const std::string_view kind : geo::kindsShownAtFirst()) {
        request.state.filter.kinds.emplace_back(kind);
    }
    request.shownPlaces = geo::matchingPlaces(*request.world->atlas, request.state.filter);
    return request;
}

/// The scene as SVG and PDF beside the picture.
void saveVectors(const Scene& scene, const QString& path) {
    const QSizeF size(scene.viewport.width, scene.viewport.height);
    QFile svg(path + QStringLiteral(".svg"));
    REQUIRE(svg.open(QIODevice::WriteOnly));
    SvgCanvas svgCanvas(svg, size, QStringLiteral("Map"));
    paintVectors(scene, svgCanvas);
    CHECK(svgCanvas.finish());

    QPdfWriter pdf(path + QStringLiteral(".pdf"));
    pdf.setResolution(96);
    pdf.setPageSize(QPageSize(size * 0.75, QPageSize::Point));
    pdf.setPageMargins(QMarginsF());
    QPainter painter(&pdf);
    PainterCanvas pdfCanvas(painter);
    paintVectors(scene, pdfCanvas);
}

QImage draw(const SceneRequest& request, const char* name, double ratio = 1.0) {
    QElapsedTimer timer;
    timer.start();
    const Scene scene = buildScene(request);
    const qint64 built = timer.restart();
    QImage image = paintScene(scene, {ratio, 0});
    const qint64 painted = timer.elapsed();
    if (qEnvironmentVariableIsSet("MARZ_PICTURES")) {
        const QDir folder(qEnvironmentVariable("MARZ_PICTURES"));
        saveVectors(scene, folder.filePath(QLatin1String(name)));
        image.save(folder.filePath(QLatin1String(name) + QStringLiteral(".png")));
        WARN(name << ": scene " << built << " ms, picture " << painted << " ms");
    }
    return image;
}

std::size_t colourCount(const QImage& image) {
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            colours.insert(image.pixel(x, y));
        }
    }
    return colours.size();
}

}  // namespace

TEST_CASE("The start view draws the region with its marks") {
    const WorldPointer world = loadedWorld();
    const SceneRequest request = requestFor(viewAround(*world, {67.0, 42.5}, 3900.0, 1040, 700));
    const QImage image = draw(request, "region");
    CHECK(colourCount(image) > 200);
    CHECK(markedPlaces(buildScene(request)).size() >= 9);
    for (const char* style : {"dark", "print"}) {
        draw(requestFor(request.state.viewport, style), style);
    }
    draw(request, "region@2", 2.0);
    SceneRequest both = request;
    both.state.labelLanguage = LabelLanguage::englishAndLocal;
    both.state.selection = geo::PlaceId("xing-sher-khan-bandar-panji-poyon");
    draw(both, "region-both-selected");
}

TEST_CASE("A crossing is drawn where the atlas has it and can be picked there") {
    const WorldPointer world = loadedWorld();
    const geo::PlaceId crossing("xing-sher-khan-bandar-panji-poyon");
    SceneRequest request = requestFor(viewAround(*world, {68.6053, 37.1946}, 132.0, 1040, 700));
    request.state.selection = crossing;
    CHECK(colourCount(draw(request, "crossing")) > 50);
    const std::vector<geo::PlaceId> hits = placesAt(buildScene(request), {520, 350});
    REQUIRE(!hits.empty());
    CHECK(hits.front() == crossing);
}

TEST_CASE("The world and a country fill their views") {
    const WorldPointer world = loadedWorld();
    CHECK(colourCount(draw(requestFor(viewAround(*world, {67.0, 40.0}, 22000.0, 1040, 700)), "world")) > 100);
    CHECK(colourCount(draw(requestFor(viewAround(*world, {69.5, 37.8}, 900.0, 1040, 700)), "country")) > 100);
    SceneRequest globe = requestFor({{0.0, 0.0}, 36000.0, 1040, 560});
    globe.world = std::make_shared<const World>(inProjection(*world, geo::findProjection("equal-earth").value()).value);
    const QImage globeImage = draw(globe, "globe");
    CHECK(globeImage.pixelColor(3, 3) == globe.style.page);
    CHECK(globeImage.pixelColor(520, 200) != globe.style.page);
    SceneRequest everything = requestFor(viewAround(*world, {67.5, 38.5}, 1900.0, 1040, 700));
    everything.shownPlaces = geo::matchingPlaces(*world->atlas, {});
    CHECK(colourCount(draw(everything, "everything")) > 100);
    SceneRequest numbered = requestFor(viewAround(*world, {68.5, 38.0}, 1100.0, 1040, 700), "print");
    numbered.numberMarks = true;
    CHECK(colourCount(draw(numbered, "numbered", 2.0)) > 100);
}
