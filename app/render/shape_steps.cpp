// SPDX-License-Identifier: MIT

#include "app/render/shape_steps.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "libgeo/base/parallel.h"
#include "libgeo/rasterise/composite.h"
#include "libgeo/rasterise/dash_line.h"

namespace marz {

namespace {

namespace raster = geo::rasterise;

constexpr double clipMargin = 40.0;  // screen pixels around the picture that lines are still drawn in

/// Rings that are stroked leave out what a cut of the map has added.
enum class ShapeUse { fill, outline };

/// Features that one thread brings to pixels in one go.
struct ShapeJob {
    const geo::ProjectedLayer* layer = nullptr;
    std::span<const std::uint32_t> features;
    std::vector<double> dashes;  // device pixels
    ShapeUse use = ShapeUse::fill;
    double thinWidth = 0.0;   // device pixels, of lines that are to be thin ones
    double coarseness = 1.0;  // how many times a pixel's size what is left out may be
};

/// Lists steps and the jobs they wait for.
class StepList {
public:
    StepList(const std::vector<const SceneItem*>& items, const geo::Viewport& viewport, double ratio)
        : m_viewport(viewport), m_ratio(ratio) {
        for (const SceneItem* item : items) {
            if (const auto* band = std::get_if<InnerBandItem>(item)) {
                for (const std::uint32_t feature : band->shapes.features) {
                    m_masking.insert({band->shapes.layer.get(), feature});
                }
            }
        }
        for (const SceneItem* item : items) {
            add(*item);
        }
    }

    std::vector<ShapeStep> steps;
    std::vector<ShapeJob> jobs;
    std::vector<std::vector<const SceneItem*>> imageJobs;  // items whose pictures one thread looks up or draws

private:
    using Area = std::pair<const geo::ProjectedLayer*, std::uint32_t>;
    static constexpr std::size_t featuresAtOnce = 64;
    static constexpr std::size_t areasAtOnce = 16;  // fewer, as some are large
    static constexpr auto none = static_cast<std::size_t>(-1);

    void add(const SceneItem& item) {
        if (const auto* fill = std::get_if<FillItem>(&item)) {
            addFill(*fill);
        } else if (const auto* stroke = std::get_if<StrokeItem>(&item)) {
            addStroke(*stroke);
        } else if (const auto* band = std::get_if<InnerBandItem>(&item)) {
            addInnerBand(*band);
        } else if (const auto* relief = std::get_if<ReliefItem>(&item)) {
            ShapeStep step;
            step.kind = ShapeStep::Kind::relief;
            step.relief =
                std::make_shared<const ReliefPass>(*relief, m_viewport, m_ratio, qRound(m_viewport.width * m_ratio));
            steps.push_back(std::move(step));
        } else {
            addImages(item);
        }
    }

    void addImages(const SceneItem& item) {
        constexpr std::size_t itemsAtOnce = 16;
        const bool goesOn = !steps.empty() && steps.back().kind == ShapeStep::Kind::images;
        if (!goesOn || imageJobs.back().size() == itemsAtOnce) {
            ShapeStep step;
            step.kind = ShapeStep::Kind::images;
            step.images = imageJobs.size();
            steps.push_back(std::move(step));
            imageJobs.emplace_back();
        }
        imageJobs.back().push_back(&item);
    }

    void addFill(const FillItem& fill) {
        ShapeStep step;
        step.colour = toPixel(fill.colour);
        std::size_t gathered = none;  // the job that takes neighbours which nothing else draws
        for (const std::uint32_t& feature : fill.shapes.features) {
            if (m_masking.contains({fill.shapes.layer.get(), feature})) {
                step.shapes.push_back(jobOfArea(fill.shapes, feature));
                gathered = none;
            } else if (gathered == none || jobs[gathered].features.size() == areasAtOnce) {
                gathered = jobs.size();
                step.shapes.push_back(gathered);
                jobs.push_back({fill.shapes.layer.get(), std::span(&feature, 1), {}, ShapeUse::fill});
            } else {
                jobs[gathered].features = {jobs[gathered].features.data(), jobs[gathered].features.size() + 1};
            }
        }
        steps.push_back(std::move(step));
    }

    void addStroke(const StrokeItem& stroke) {
        ShapeStep step;
        step.kind = ShapeStep::Kind::stroke;
        step.colour = toPixel(stroke.colour);
        step.stroke.width = stroke.width * m_ratio;
        const bool isThin = raster::ThinLines::serves(step.stroke.width);
        if (isThin) {
            step.kind = ShapeStep::Kind::thinStroke;
        }
        std::vector<double> dashes = stroke.dashes;
        for (double& length : dashes) {
            length *= m_ratio;
        }
        const std::span<const std::uint32_t> features(stroke.shapes.features);
        for (std::size_t begin = 0; begin < features.size(); begin += featuresAtOnce) {
            step.outlines.push_back(jobs.size());
            const std::size_t count = std::min(featuresAtOnce, features.size() - begin);
            jobs.push_back({stroke.shapes.layer.get(), features.subspan(begin, count), dashes, ShapeUse::outline,
                            isThin ? step.stroke.width : 0.0});
        }
        steps.push_back(std::move(step));
    }

    void addInnerBand(const InnerBandItem& band) {
        for (std::size_t index = 0; index < band.shapes.features.size(); ++index) {
            ShapeStep step;
            step.kind = ShapeStep::Kind::innerBand;
            step.colour = toPixel(band.colours[index]);
            const std::uint32_t& feature = band.shapes.features[index];
            step.shapes.push_back(jobOfArea(band.shapes, feature));
            // To both sides, as lines may run either way; the area's fill keeps the outer half away. Soft as the band
            // is, it follows the border's larger bends only.
            step.outlines.push_back(jobs.size());
            ShapeJob outline{band.shapes.layer.get(), std::span(&feature, 1), {}, ShapeUse::outline};
            outline.coarseness = std::max(1.0, band.width * m_ratio / 3.0);
            jobs.push_back(outline);
            step.stroke.width = 2.0 * band.width * m_ratio;
            step.stroke.tolerance = 0.4;  // soft as it is, nobody sees more
            steps.push_back(std::move(step));
        }
    }

    std::size_t jobOfArea(const FeatureSet& shapes, const std::uint32_t& feature) {
        const auto [known, isNew] = m_areas.try_emplace({shapes.layer.get(), feature}, jobs.size());
        if (isNew) {
            jobs.push_back({shapes.layer.get(), std::span(&feature, 1), {}, ShapeUse::fill});
        }
        return known->second;
    }

    const geo::Viewport& m_viewport;
    double m_ratio;
    std::map<Area, std::size_t> m_areas;  // jobs of what both is filled and masks
    std::set<Area> m_masking;             // areas that have an inner band
};

struct PixelFrame {
    geo::PlaneBox box;
    double metresPerPixel = 1.0;  // of the device
    raster::PixelTransform transform;
    geo::ScreenBox visible;  // device pixels, grown
};

template <class Paths>
void addDashes(const geo::LayerPart& part, const std::vector<double>& pattern, const PixelFrame& frame, Paths& paths) {
    thread_local std::vector<geo::ScreenPoint> line;
    line.clear();
    for (const geo::PlanePoint point : part.points) {
        line.push_back(frame.transform(point));
    }
    if (part.kind == geo::ShapeKind::area && !line.empty()) {
        line.push_back(line.front());
    }
    raster::dashLine(line, pattern, frame.visible, part.begin / frame.metresPerPixel,
                     [&](std::span<const geo::ScreenPoint> dash) { paths.add(dash, raster::LineCourse::open); });
}

template <class Paths>
void addPart(const geo::LayerPart& part, const ShapeJob& job, const PixelFrame& frame, Paths& paths) {
    if (!job.dashes.empty()) {
        addDashes(part, job.dashes, frame, paths);
    } else {
        const bool isArea = part.kind == geo::ShapeKind::area;
        paths.add(part.points, isArea ? raster::LineCourse::closed : raster::LineCourse::open, part.chunkBoxes);
    }
}

PixelShapes toPixels(const ShapeJob& job, const PixelFrame& frame) {
    PixelShapes shapes{raster::PixelPaths(frame.transform, frame.visible), {}, {}};
    if (job.thinWidth > 0.0) {
        shapes.thinLines.emplace(frame.transform, frame.visible, job.thinWidth);
    }
    thread_local std::vector<geo::LayerPart> parts;
    parts.clear();
    for (const std::uint32_t feature : job.features) {
        if (job.use == ShapeUse::outline) {
            job.layer->outlineIn(feature, frame.box, frame.metresPerPixel * job.coarseness, parts);
        } else {
            job.layer->partsIn(feature, frame.box, frame.metresPerPixel * job.coarseness, parts);
        }
    }
    for (const geo::LayerPart& part : parts) {
        if (part.kind == geo::ShapeKind::point) {
            for (const geo::PlanePoint point : part.points) {
                shapes.dots.push_back(frame.transform(point));
            }
        } else if (shapes.thinLines) {
            addPart(part, job, frame, *shapes.thinLines);
        } else {
            addPart(part, job, frame, shapes.paths);
        }
    }
    return shapes;
}

}  // namespace

std::uint32_t toPixel(const QColor& colour) {
    const QRgb rgba = colour.rgba();
    return raster::premultiplied(static_cast<std::uint32_t>(qRed(rgba)), static_cast<std::uint32_t>(qGreen(rgba)),
                                 static_cast<std::uint32_t>(qBlue(rgba)), static_cast<std::uint32_t>(qAlpha(rgba)));
}

ShapeSteps prepareShapes(const std::vector<const SceneItem*>& items, const geo::Viewport& viewport,
                         double devicePixelRatio, unsigned threads) {
    StepList list(items, viewport, devicePixelRatio);
    PixelFrame frame;
    frame.box = viewport.visibleBox().grownBy(clipMargin * viewport.metresPerPixel);
    frame.metresPerPixel = viewport.metresPerPixel / devicePixelRatio;
    frame.transform = raster::pixelTransform(viewport, devicePixelRatio);
    frame.visible =
        geo::ScreenBox{0.0, 0.0, viewport.width * devicePixelRatio, viewport.height * devicePixelRatio}.grownBy(
            clipMargin * devicePixelRatio);
    ShapeSteps result;
    result.shapes.resize(list.jobs.size(), PixelShapes{raster::PixelPaths(frame.transform, frame.visible), {}, {}});
    result.images.resize(list.imageJobs.size());
    const auto work = [&](std::size_t job) {
        if (job < list.jobs.size()) {
            result.shapes[job] = toPixels(list.jobs[job], frame);
            return;
        }
        const std::size_t imageJob = job - list.jobs.size();
        for (const SceneItem* item : list.imageJobs[imageJob]) {
            appendImages(*item, devicePixelRatio, result.images[imageJob]);
        }
    };
    geo::forEachInParallel(list.jobs.size() + list.imageJobs.size(), work, threads);
    result.steps = std::move(list.steps);
    return result;
}

}  // namespace marz
