// SPDX-License-Identifier: MIT

#include "app/render/shape_pass.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <thread>
#include <utility>

#include "app/render/shape_steps.h"
#include "libgeo/base/parallel.h"
#include "libgeo/rasterise/composite.h"
#include "libgeo/rasterise/line_outline.h"

namespace marz {

namespace {

namespace raster = geo::rasterise;

/// Buffers of one thread.
struct Buffers {
    raster::CoverageBuffer shape;
    raster::CoverageBuffer mask;
    raster::LineCoverage lines;
};

void begin(raster::CoverageBuffer& coverage, const raster::ImageBand& band) {
    coverage.begin(band.width, band.firstRow, band.rowCount);
}

void addFill(const ShapeSteps& all, const ShapeStep& step, raster::CoverageBuffer& coverage) {
    for (const std::size_t index : step.shapes) {
        const raster::PixelPaths& paths = all.shapes[index].paths;
        if (paths.touchesRows(coverage.firstRow(), coverage.rowCount(), 0.0)) {
            paths.fill(coverage);
        }
    }
}

/// Point features of the user's own layers.
void addDots(const PixelShapes& shapes, const ShapeStep& step, raster::CoverageBuffer& coverage) {
    constexpr double dotOfWidth = 3.5;
    const raster::StrokeStyle dot{step.stroke.width * dotOfWidth, raster::LineCap::round, raster::LineJoin::round};
    for (const geo::ScreenPoint& point : shapes.dots) {
        raster::strokeLine(coverage, std::span(&point, 1), dot);
    }
}

void addStroke(const ShapeSteps& all, const ShapeStep& step, raster::CoverageBuffer& coverage) {
    const double reach = raster::LineOutline::reachOf(step.stroke);
    for (const std::size_t index : step.outlines) {
        const PixelShapes& shapes = all.shapes[index];
        if (shapes.paths.touchesRows(coverage.firstRow(), coverage.rowCount(), reach)) {
            shapes.paths.stroke(coverage, step.stroke);
        }
        addDots(shapes, step, coverage);
    }
}

void drawThinStroke(const ShapeSteps& all, const ShapeStep& step, const raster::ImageBand& band, Buffers& buffers) {
    bool hasLines = false;
    for (const std::size_t index : step.outlines) {
        const PixelShapes& shapes = all.shapes[index];
        if (shapes.thinLines->touchesRows(band.firstRow, band.rowCount)) {
            if (!std::exchange(hasLines, true)) {
                buffers.lines.begin(band.width, band.firstRow, band.rowCount);
            }
            shapes.thinLines->draw(buffers.lines);
        }
        if (!shapes.dots.empty()) {
            begin(buffers.shape, band);
            addDots(shapes, step, buffers.shape);
            raster::composite(buffers.shape, step.colour, band);
        }
    }
    if (hasLines) {
        raster::composite(buffers.lines, step.colour, band);
    }
}

bool touches(const ShapeSteps& all, const ShapeStep& step, const raster::ImageBand& band) {
    return std::any_of(step.shapes.begin(), step.shapes.end(), [&](std::size_t index) {
        return all.shapes[index].paths.touchesRows(band.firstRow, band.rowCount, 0.0);
    });
}

void drawStep(const ShapeSteps& all, const ShapeStep& step, const raster::ImageBand& band, Buffers& buffers) {
    switch (step.kind) {
        case ShapeStep::Kind::fill:
            begin(buffers.shape, band);
            addFill(all, step, buffers.shape);
            raster::composite(buffers.shape, step.colour, band);
            return;
        case ShapeStep::Kind::stroke:
            begin(buffers.shape, band);
            addStroke(all, step, buffers.shape);
            raster::composite(buffers.shape, step.colour, band);
            return;
        case ShapeStep::Kind::thinStroke:
            drawThinStroke(all, step, band, buffers);
            return;
        case ShapeStep::Kind::innerBand:
            if (touches(all, step, band)) {
                begin(buffers.shape, band);
                addStroke(all, step, buffers.shape);
                begin(buffers.mask, band);
                addFill(all, step, buffers.mask);
                raster::compositeMasked(buffers.shape, buffers.mask, step.colour, band);
            }
            return;
        case ShapeStep::Kind::relief:
            step.relief->draw(band);
            return;
        case ShapeStep::Kind::images:
            for (const PlacedImage& image : all.images[step.images]) {
                blendImage(image, band);
            }
            return;
    }
}

void drawSteps(const ShapeSteps& all, const raster::ImageBand& band, Buffers& buffers) {
    for (const ShapeStep& step : all.steps) {
        drawStep(all, step, band, buffers);
    }
}

void layGround(const Ground& ground, const raster::ImageBand& band) {
    const std::uint32_t colour = std::holds_alternative<QColor>(ground) ? toPixel(std::get<QColor>(ground)) : 0;
    for (int row = 0; row < band.rowCount; ++row) {
        std::uint32_t* pixels = band.pixels + row * band.stride;
        if (const auto* picture = std::get_if<QImage>(&ground)) {
            std::memcpy(pixels, picture->constScanLine(band.firstRow + row),
                        static_cast<std::size_t>(band.width) * sizeof(std::uint32_t));
        } else if (std::holds_alternative<QColor>(ground)) {
            std::fill_n(pixels, band.width, colour);
        }
    }
}

/// Calls drawBand(band, buffers) for each band of some rows, on so many threads.
template <class DrawBand>
void forEachBand(const raster::ImageBand& rows, unsigned threads, const DrawBand& drawBand) {
    // A band and its buffers fit into a core's cache; there are more bands than threads, as some hold more lines.
    const int rowsABand = std::clamp(262144 / std::max(1, rows.width), 16, 128);
    const int bandCount = std::max(1, rows.rowCount / rowsABand);
    // Kept with the calling thread: it is the one that draws the next picture, too, and no other may use them
    // meanwhile.
    thread_local std::vector<Buffers> kept;
    std::vector<Buffers>& buffers = kept;
    buffers.resize(std::max(buffers.size(), static_cast<std::size_t>(threads)));
    std::atomic<int> next = 0;
    const auto work = [&](std::size_t worker) {
        for (int index = next++; index < bandCount; index = next++) {
            const int first = index * rows.rowCount / bandCount;
            const int last = (index + 1) * rows.rowCount / bandCount;
            drawBand(raster::ImageBand{rows.pixels + first * rows.stride, rows.width, rows.firstRow + first,
                                       last - first, rows.stride},
                     buffers[worker]);
        }
    };
    geo::forEachInParallel(static_cast<std::size_t>(threads), work, threads);
}

}  // namespace

unsigned threadCount(const RenderOptions& options) {
    return options.threads > 0 ? static_cast<unsigned>(options.threads)
                               : std::max(1u, std::thread::hardware_concurrency());
}

void drawRows(const ShapeSteps& all, const Ground& ground, const raster::ImageBand& rows, unsigned threads) {
    forEachBand(rows, threads, [&](const raster::ImageBand& band, Buffers& buffers) {
        layGround(ground, band);
        drawSteps(all, band, buffers);
    });
}

void drawItems(const std::vector<const SceneItem*>& items, const geo::Viewport& viewport, const RenderOptions& options,
               const Ground& ground, QImage& image) {
    const unsigned threads = threadCount(options);
    const ShapeSteps all = prepareShapes(items, viewport, options.devicePixelRatio, threads);
    drawRows(all, ground, wholeOf(image), threads);
}

void drawItemsAndOnCopy(const std::vector<const SceneItem*>& items, const std::vector<const SceneItem*>& onCopy,
                        const geo::Viewport& viewport, const RenderOptions& options, QImage& image, QImage& copy) {
    const unsigned threads = threadCount(options);
    const ShapeSteps ofImage = prepareShapes(items, viewport, options.devicePixelRatio, threads);
    const ShapeSteps ofCopy = prepareShapes(onCopy, viewport, options.devicePixelRatio, threads);
    const raster::ImageBand copied = wholeOf(copy);
    forEachBand(wholeOf(image), threads, [&](const raster::ImageBand& band, Buffers& buffers) {
        drawSteps(ofImage, band, buffers);
        const raster::ImageBand bandOfCopy{copied.pixels + band.firstRow * copied.stride, band.width, band.firstRow,
                                           band.rowCount, copied.stride};
        for (int row = 0; row < band.rowCount; ++row) {
            std::memcpy(bandOfCopy.pixels + row * bandOfCopy.stride, band.pixels + row * band.stride,
                        static_cast<std::size_t>(band.width) * sizeof(std::uint32_t));
        }
        drawSteps(ofCopy, bandOfCopy, buffers);
    });
}

raster::ImageBand wholeOf(QImage& image) {
    return {reinterpret_cast<std::uint32_t*>(image.bits()), image.width(), 0, image.height(), image.bytesPerLine() / 4};
}

}  // namespace marz
