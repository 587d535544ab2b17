// SPDX-License-Identifier: MIT

// What is drawn, measured in pixels: the scale bar against the ground, and one layout at several resolutions.

#include <QRegularExpression>
#include <cmath>

#include "app/export/formats/page_painter.h"
#include "app/world/world_builder.h"
#include "libgeo/projection/geodesic.h"
#include "tests/app/export/export_fixture.h"
#include "tests/support/catch.h"

using namespace marz;

namespace {

/// On no basemap, so that nothing lies under the bar.
ExportRequest bareRequest(const geo::ProjectionDefinition& projection, const geo::LonLatBox& area) {
    static const WorldPointer places = test::crowdedMap(1);
    ExportRequest request =
        test::exportRequest(std::make_shared<const World>(inProjection(*places, projection).value), "A5");
    request.area = area;
    request.elements.key = request.elements.legend = request.elements.northArrow = false;
    return request;
}

const PageGroup* scaleOf(const PageLayout& layout) {
    const auto found = std::find_if(layout.groups.begin(), layout.groups.end(),
                                    [](const PageGroup& group) { return group.id == QStringLiteral("scale-bar"); });
    return found != layout.groups.end() ? &*found : nullptr;
}

/// "200 km": what the bar says of its whole length.
double claimedMetres(const PageGroup& scale) {
    static const QRegularExpression length(QStringLiteral("^([0-9.]+)\u00A0(k?m)$"));
    for (const PageItem& item : scale.items) {
        if (const auto* text = std::get_if<PageText>(&item)) {
            const QRegularExpressionMatch match = length.match(QString(text->text).remove(QLatin1Char(',')));
            if (match.hasMatch()) {
                return match.captured(1).toDouble() * (match.captured(2) == QStringLiteral("km") ? 1000.0 : 1.0);
            }
        }
    }
    return 0.0;
}

/// The bar's outline on the page; what the layout says, to know where to look.
QRectF outlineOf(const PageGroup& scale) {
    QRectF widest;
    for (const PageItem& item : scale.items) {
        if (const auto* stroke = std::get_if<PageStroke>(&item)) {
            const QRectF box = stroke->path.boundingRect();
            widest = box.width() > widest.width() ? box : widest;
        }
    }
    return widest;
}

struct Ends {
    double left = 0.0;
    double right = 0.0;
};

/// Where the dark pixels of a row begin and end near the outline, less half of the outline's pen at each end.
Ends drawnEnds(const QImage& image, const QRectF& outline, double pixelsPerUnit) {
    constexpr double penWidth = 0.8;
    constexpr int dark = 128;
    const int row = static_cast<int>(outline.center().y() * pixelsPerUnit);
    const int from = static_cast<int>((outline.left() - 6.0) * pixelsPerUnit);
    const int to = static_cast<int>((outline.right() + 6.0) * pixelsPerUnit);
    int first = to;
    int last = from;
    for (int x = from; x <= to; ++x) {
        if (qGray(image.pixel(x, row)) < dark) {
            first = std::min(first, x);
            last = std::max(last, x);
        }
    }
    const double half = penWidth / 2.0 * pixelsPerUnit;
    return {first + half, last + 1 - half};
}

double meanDifference(const QImage& left, const QImage& right) {
    double sum = 0.0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x) {
            sum += std::abs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y)));
        }
    }
    return sum / (left.width() * left.height());
}

}  // namespace

TEST_CASE("The drawn scale bar, measured in pixels, is as long on the ground as it says") {
    std::size_t measured = 0;
    for (const geo::ProjectionDefinition& definition : geo::projectionCatalogue()) {
        for (const double latitude : {-20.0, 8.0, 38.0, 64.0}) {
            for (const double span : {1.0, 14.0}) {
                CAPTURE(definition.id, latitude, span);
                const geo::LonLatBox area{67.0, latitude, 67.0 + span, latitude + span * 0.6};
                const PageLayout layout = layOutPage(bareRequest(definition, area));
                const PageGroup* scale = scaleOf(layout);
                REQUIRE(scale != nullptr);
                const QSize pixels(2480, 1748);
                const double pixelsPerUnit = pixels.width() / layout.size.width();
                const QImage image = paintPageImage(layout, pixels);
                const QRectF outline = outlineOf(*scale);
                const Ends ends = drawnEnds(image, outline, pixelsPerUnit);
                REQUIRE(ends.right - ends.left > 100.0);
                const geo::Projection projection(definition);
                const auto ground = [&](double x) {
                    const QPointF onMap = QPointF(x / pixelsPerUnit, outline.center().y()) - layout.mapFrame.topLeft();
                    return projection.toLonLat(layout.scene.viewport.toPlane({onMap.x(), onMap.y()}));
                };
                const auto west = ground(ends.left);
                const auto east = ground(ends.right);
                REQUIRE((west && east));
                CHECK(geo::geodesicBetween(*west, *east).metres == Approx(claimedMetres(*scale)).epsilon(0.005));
                ++measured;
            }
        }
    }
    CHECK(measured == geo::projectionCatalogue().size() * 8);
}

TEST_CASE("Texts and labels stand at the same spots at 96, 150, 300 and 600 dpi") {
    ExportRequest request = test::exportRequest(test::shippedMap());
    const PageLayout at300 = layOutPage(request);
    const auto spots = [](const PageLayout& layout) {
        std::vector<std::pair<double, double>> all;
        for (const PageGroup& group : layout.groups) {
            for (const PageItem& item : group.items) {
                if (const auto* text = std::get_if<PageText>(&item)) {
                    all.emplace_back(text->baseline.x(), text->baseline.y());
                }
            }
        }
        for (const std::vector<SceneLayer>* layers : {&layout.scene.base, &layout.scene.overlay}) {
            for (const SceneLayer& layer : *layers) {
                for (const SceneItem& item : layer.items) {
                    if (const auto* label = std::get_if<LabelItem>(&item)) {
                        all.emplace_back(label->baseline.x, label->baseline.y);
                    }
                }
            }
        }
        return all;
    };
    REQUIRE(spots(at300).size() > 100);
    for (const int dpi : {96, 150, 600}) {
        request.page = parsePageSize(QStringLiteral("A4"), dpi);
        CHECK(spots(layOutPage(request)) == spots(at300));
    }
}

TEST_CASE("A page at four times the resolution, made as small, is the same picture") {
    const PageLayout layout = layOutPage(test::exportRequest(test::shippedMap(), "A5"));
    const QSize small(794, 560);
    const QImage coarse = paintPageImage(layout, small).convertToFormat(QImage::Format_RGB32);
    const QImage fine =
        paintPageImage(layout, small * 4).scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    CHECK(meanDifference(coarse, fine.convertToFormat(QImage::Format_RGB32)) < 5.5);  // the edges of letters
    CHECK(meanDifference(coarse, coarse.mirrored(true, false)) > 9.0);  // the measure notices what has moved
}
