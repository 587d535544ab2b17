// SPDX-License-Identifier: MIT

// The shipped map in each style at four scales, against pictures that somebody has looked at (tests/golden). The font
// is bundled, but its rendering differs a little between versions of FreeType: hence a tolerance. After an intended
// change: MARZ_UPDATE_GOLDEN=1 app_tests "[golden]", look at the new pictures, commit them. What differs is kept in
// the folder named by MARZ_PICTURES.

#include <QDir>
#include <QImage>
#include <cmath>

#include "app/render/image_painter.h"
#include "app/scene/scene_builder.h"
#include "app/style/map_style_reader.h"
#include "app/world/world_builder.h"
#include "libgeo/atlas/atlas_vocabulary.h"
#include "libgeo/atlas/claim_query.h"
#include "tests/support/catch.h"
#include "tests/support/source_tree.h"

using namespace marz;

namespace {

constexpr double width = 460.0;
constexpr double height = 300.0;

struct View {
    const char* name;
    const char* projection;
    geo::LonLat centre;
    double metresPerPixel;
};

constexpr View views[] = {{"region", "lambert", {66.5, 44.0}, 8200.0},
                          {"country", "lambert", {71.0, 38.7}, 2100.0},
                          {"crossing", "lambert", {68.61, 37.19}, 330.0},
                          {"world", "equal-earth", {0.0, 0.0}, 76000.0}};

WorldPointer worldIn(const std::string& projection) {
    static const auto loaded = std::make_shared<const World>(loadWorld(shippedWorld()).value);
    if (loaded->projection.id == projection) {
        return loaded;
    }
    static const auto globe =
        std::make_shared<const World>(inProjection(*loaded, geo::findProjection(projection).value()).value);
    return globe;
}

QImage drawView(const View& view, const QString& style) {
    SceneRequest request;
    request.world = worldIn(view.projection);
    request.style = builtInMapStyle(style);
    const geo::Projection projection(request.world->projection);
    request.state.viewport = {projection.toPlane(view.centre).value(), view.metresPerPixel, width, height};
    for (const std::string_view kind : geo::kindsShownAtFirst()) {
        request.state.filter.kinds.emplace_back(kind);
    }
    request.shownPlaces = geo::matchingPlaces(*request.world->atlas, request.state.filter);
    request.state.selection = geo::PlaceId("xing-sher-khan-bandar-panji-poyon");
    return paintScene(buildScene(request), {1.0, 0}).convertToFormat(QImage::Format_RGB32);
}

/// Share of pixels in which a channel differs by more than an antialiased edge may.
double differingShare(const QImage& one, const QImage& other) {
    constexpr int tolerated = 56;
    qint64 differing = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            const int largest =
                std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
            differing += largest > tolerated ? 1 : 0;
        }
    }
    return static_cast<double>(differing) / (one.width() * one.height());
}

void compareWithGolden(const QImage& drawn, const QString& name) {
    const QString path = QString::fromStdString(test::sourceTree() / "tests/golden/") + name;
    if (qEnvironmentVariableIsSet("MARZ_UPDATE_GOLDEN")) {
        REQUIRE(drawn.save(path, "PNG", 1));
        return;
    }
    const QImage golden = QImage(path).convertToFormat(QImage::Format_RGB32);
    REQUIRE(golden.size() == drawn.size());
    constexpr double toleratedShare = 0.01;
    const double share = differingShare(drawn, golden);
    CHECK(share <= toleratedShare);
    if (share > toleratedShare && qEnvironmentVariableIsSet("MARZ_PICTURES")) {
        drawn.save(QDir(qEnvironmentVariable("MARZ_PICTURES")).filePath(name));
    }
}

}  // namespace

TEST_CASE("Every style looks as it did at every scale", "[golden]") {
    for (const char* style : {"light", "dark", "print"}) {
        for (const View& view : views) {
            const QString name = QStringLiteral("%1-%2.png").arg(QLatin1String(style), QLatin1String(view.name));
            INFO(name.toStdString());
            compareWithGolden(drawView(view, QLatin1String(style)), name);
        }
    }
}
