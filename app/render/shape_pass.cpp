// SPDX-License-Identifier: MIT

#include "app/render/shape_pass.h"

#include <algorithm>
#include <thread>

#include "app/render/relief_pass.h"
#include "libgeo/base/parallel.h"
#include "libgeo/index/lod_pyramid.h"
#include "libgeo/rasterise/composite.h"
#include "libgeo/rasterise/dash_line.h"
#include "libgeo/rasterise/fill.h"
#include "libgeo/rasterise/stroke.h"

namespace marz {

namespace {

namespace raster = geo::rasterise;

constexpr double clipMargin = 40.0;  // pixels around the picture that lines are still drawn in

/// One drawing step, ready for any band.
struct ShapeStep {
    enum class Kind { fill, stroke, dashes, innerBand, relief } kind = Kind::fill;
    std::vector<geo::LayerPart> parts;
    std::vector<std::vector<geo::ScreenPoint>> dashes;  // device pixels
    std::uint32_t colour = 0;
    raster::StrokeStyle stroke;
    const ReliefItem* relief = nullptr;
};

struct PassContext {
    geo::Viewport viewport;
    geo::PlaneBox box;
    double metresPerPixel = 1.0;  // of the device
    double ratio = 1.0;
    raster::PixelTransform transform;
    geo::ScreenBox visible;  // device pixels, grown
};

std::uint32_t toPixel(const QColor& colour) {
    const QRgb rgba = colour.rgba();
    return raster::premultiplied(static_cast<std::uint32_t>(qRed(rgba)), static_cast<std::uint32_t>(qGreen(rgba)),
                                 static_cast<std::uint32_t>(qBlue(rgba)), static_cast<std::uint32_t>(qAlpha(rgba)));
}

std::vector<geo::LayerPart> partsOf(const FeatureSet& shapes, const PassContext& context) {
    std::vector<geo::LayerPart> parts;
    for (const std::uint32_t feature : shapes.features) {
        shapes.layer->partsIn(feature, context.box, context.metresPerPixel, parts);
    }
    return parts;
}

void addDashes(const geo::LayerPart& part, const std::vector<double>& pattern, const PassContext& context,
               std::vector<std::vector<geo::ScreenPoint>>& dashes) {
    std::vector<geo::ScreenPoint> line;
    line.reserve(part.points.size() + 1);
    for (const geo::PlanePoint point : part.points) {
        line.push_back(context.transform(point));
    }
    if (part.kind == geo::ShapeKind::area && !line.empty()) {
        line.push_back(line.front());
    }
    for (auto& dash : raster::dashLine(line, pattern, context.visible)) {
        dashes.push_back(std::move(dash));
    }
}

ShapeStep prepareStroke(const StrokeItem& item, const PassContext& context) {
    ShapeStep step;
    step.kind = item.dashes.empty() ? ShapeStep::Kind::stroke : ShapeStep::Kind::dashes;
    step.parts = partsOf(item.shapes, context);
    step.colour = toPixel(item.colour);
    step.stroke.width = item.width * context.ratio;
    if (step.kind == ShapeStep::Kind::dashes) {
        std::vector<double> pattern = item.dashes;
        std::transform(pattern.begin(), pattern.end(), pattern.begin(),
                       [&](double length) { return length * context.ratio; });
        for (const geo::LayerPart& part : step.parts) {
            addDashes(part, pattern, context, step.dashes);
        }
    }
    return step;
}

void prepare(const SceneItem& item, const PassContext& context, std::vector<ShapeStep>& steps) {
    if (const auto* fill = std::get_if<FillItem>(&item)) {
        ShapeStep step;
        step.parts = partsOf(fill->shapes, context);
        step.colour = toPixel(fill->colour);
        steps.push_back(std::move(step));
    } else if (const auto* stroke = std::get_if<StrokeItem>(&item)) {
        steps.push_back(prepareStroke(*stroke, context));
    } else if (const auto* band = std::get_if<InnerBandItem>(&item)) {
        for (std::size_t index = 0; index < band->shapes.features.size(); ++index) {
            ShapeStep step;
            step.kind = ShapeStep::Kind::innerBand;
            step.parts = partsOf({band->shapes.layer, {band->shapes.features[index]}}, context);
            step.colour = toPixel(band->colours[index]);
            step.stroke.width = 2.0 * band->width * context.ratio;  // its outer half lies outside of the area
            steps.push_back(std::move(step));
        }
    } else if (const auto* relief = std::get_if<ReliefItem>(&item)) {
        ShapeStep step;
        step.kind = ShapeStep::Kind::relief;
        step.relief = relief;
        steps.push_back(std::move(step));
    }
}

/// Buffers of one thread.
struct Buffers {
    raster::CoverageBuffer shape;
    raster::CoverageBuffer mask;
};

void begin(raster::CoverageBuffer& coverage, const raster::ImageBand& band) {
    coverage.begin(band.width, band.firstRow, band.rowCount);
}

void addFill(const ShapeStep& step, const PassContext& context, raster::CoverageBuffer& coverage) {
    for (const geo::LayerPart& part : step.parts) {
        if (part.kind == geo::ShapeKind::area) {
            raster::addRing(coverage, part.points, context.transform, part.chunkBoxes);
        }
    }
}

/// Strokes the runs of a long line that come near the band, with the vertices where they meet their neighbours.
void strokeNearBand(const geo::LayerPart& part, const PassContext& context, const raster::StrokeStyle& stroke,
                    raster::CoverageBuffer& coverage) {
    const double reach = stroke.width + 2.0;  // device pixels
    const double top = coverage.firstRow() - reach;
    const double bottom = coverage.firstRow() + coverage.rowCount() + reach;
    const auto isNear = [&](const geo::PlaneBox& box) {
        return context.transform({box.minX, box.minY}).y >= top && context.transform({box.minX, box.maxY}).y <= bottom;
    };
    std::size_t chunk = 0;
    while (chunk < part.chunkBoxes.size()) {
        if (!isNear(part.chunkBoxes[chunk])) {
            ++chunk;
            continue;
        }
        const std::size_t begin = chunk * geo::chunkLength;
        while (chunk < part.chunkBoxes.size() && isNear(part.chunkBoxes[chunk])) {
            ++chunk;
        }
        const std::size_t end = std::min(chunk * geo::chunkLength + 1, part.points.size());
        raster::strokeLine(coverage, part.points.subspan(begin, end - begin), context.transform, stroke);
    }
}

void addStroke(const ShapeStep& step, const PassContext& context, raster::CoverageBuffer& coverage) {
    for (const geo::LayerPart& part : step.parts) {
        if (part.kind == geo::ShapeKind::point) {
            constexpr double dotOfWidth = 3.5;  // a point of the user's own layer
            const raster::StrokeStyle dot{step.stroke.width * dotOfWidth, raster::LineCap::round,
                                          raster::LineJoin::round};
            raster::strokeLine(coverage, part.points, context.transform, dot);
        } else if (part.kind == geo::ShapeKind::line && part.chunkBoxes.size() > 1) {
            strokeNearBand(part, context, step.stroke, coverage);
        } else {
            const auto course =
                part.kind == geo::ShapeKind::area ? raster::LineCourse::closed : raster::LineCourse::open;
            raster::strokeLine(coverage, part.points, context.transform, step.stroke, course);
        }
    }
}

void drawStep(const ShapeStep& step, const PassContext& context, const raster::ImageBand& band, Buffers& buffers) {
    if (step.kind == ShapeStep::Kind::relief) {
        drawRelief(*step.relief, context.viewport, context.ratio, band);
        return;
    }
    begin(buffers.shape, band);
    switch (step.kind) {
        case ShapeStep::Kind::fill:
            addFill(step, context, buffers.shape);
            break;
        case ShapeStep::Kind::dashes:
            for (const std::vector<geo::ScreenPoint>& dash : step.dashes) {
                raster::strokeLine(buffers.shape, dash, step.stroke);
            }
            break;
        default:
            addStroke(step, context, buffers.shape);
    }
    if (step.kind == ShapeStep::Kind::innerBand) {
        begin(buffers.mask, band);
        addFill(step, context, buffers.mask);
        raster::compositeMasked(buffers.shape, buffers.mask, step.colour, band);
    } else {
        raster::composite(buffers.shape, step.colour, band);
    }
}

int threadCount(const RenderOptions& options) {
    return options.threads > 0 ? options.threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace

void drawShapes(const std::vector<const SceneItem*>& items, const geo::Viewport& viewport, const RenderOptions& options,
                QImage& image) {
    PassContext context;
    context.viewport = viewport;
    context.ratio = options.devicePixelRatio;
    context.metresPerPixel = viewport.metresPerPixel / options.devicePixelRatio;
    context.box = viewport.visibleBox().grownBy(clipMargin * viewport.metresPerPixel);
    context.transform = raster::pixelTransform(viewport, options.devicePixelRatio);
    context.visible =
        geo::ScreenBox{0.0, 0.0, static_cast<double>(image.width()), static_cast<double>(image.height())}.grownBy(
            clipMargin);
    std::vector<ShapeStep> steps;
    for (const SceneItem* item : items) {
        prepare(*item, context, steps);
    }
    // More bands than threads, because some hold more lines than others.
    const int threads = threadCount(options);
    const int bandCount = std::clamp(threads == 1 ? 1 : threads * 4, 1, std::max(1, image.height() / 16));
    auto* pixels = reinterpret_cast<std::uint32_t*>(image.bits());
    const std::ptrdiff_t stride = image.bytesPerLine() / 4;
    const auto drawBand = [&](std::size_t index) {
        const int first = static_cast<int>(index) * image.height() / bandCount;
        const int last = static_cast<int>(index + 1) * image.height() / bandCount;
        const raster::ImageBand band{pixels + first * stride, image.width(), first, last - first, stride};
        thread_local Buffers buffers;
        for (const ShapeStep& step : steps) {
            drawStep(step, context, band, buffers);
        }
    };
    geo::forEachInParallel(static_cast<std::size_t>(bandCount), drawBand, static_cast<unsigned>(threads));
}

}  // namespace marz
