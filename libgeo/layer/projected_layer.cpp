// SPDX-License-Identifier: MIT
#include "libgeo/layer/projected_layer.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <numeric>
#include <optional>
#include <thread>
#include <utility>

#include "libgeo/base/parallel.h"
#include "libgeo/base/stopping.h"
#include "libgeo/index/junctions.h"
#include "libgeo/layer/projected_layer_data.h"
#include "libgeo/projection/project_outline.h"
#include "libgeo/projection/project_shape.h"

namespace geo {
namespace {

/// Below this a second thread costs more than it brings: it needs a projection of its own.
constexpr std::size_t verticesForTwoThreads = 20000;

/// All features in the plane.
struct ProjectedFeatures {
    std::vector<PlaneShape> shapes;
    std::vector<std::vector<float>> significances;
    std::vector<std::optional<Outline>> outlines;  // where the rings of the shape are not its outline
};

/// The largest features first, so that no thread is left with one at the end.
std::vector<std::size_t> workOrder(const VectorLayer& layer) {
    std::vector<std::size_t> order(layer.shapes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return layer.shapes[one].points.size() > layer.shapes[other].points.size();
    });
    return order;
}

/// `project(feature)` for each feature on this thread and, where that is worth while, on a second one with a
/// projection of its own.
template <class Project>
void projectInOrder(const std::vector<std::size_t>& order, bool onTwoThreads, const Projection& projection,
                    const Project& project) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&](const Projection& ofThread) {
        for (std::size_t i = next++; i < order.size(); i = next++) {
            project(order[i], ofThread);
        }
    };
    std::future<void> helper;
    if (onTwoThreads) {
        helper =
            std::async(std::launch::async, [&, definition = projection.definition()] { work(Projection(definition)); });
    }
    work(projection);
    if (helper.valid()) {
        helper.get();
    }
}

/// `layerShapes` are used up where they are not constant, each as it is projected.
template <class Shapes>
ProjectedFeatures projectAll(Shapes& layerShapes, const std::vector<std::size_t>& order, const Projection& projection,
                             const std::stop_token& stop) {
    std::size_t vertices = 0;
    for (const GeoShape& shape : layerShapes) {
        vertices += shape.points.size();
    }
    const bool onTwoThreads =
        vertices >= verticesForTwoThreads && order.size() > 1 && std::thread::hardware_concurrency() > 1;
    ProjectedFeatures features;
    features.shapes.resize(order.size());
    features.significances.resize(order.size());
    features.outlines.resize(order.size());
    projectInOrder(order, onTwoThreads, projection, [&](std::size_t feature, const Projection& ofThread) {
        ProjectedShape projected = projectWithEdges(std::move(layerShapes[feature]), ofThread, stop);
        features.outlines[feature] = outlineOf(projected);
        features.shapes[feature] = std::move(projected.shape);
    });
    const std::vector<std::vector<std::uint8_t>> junctions = findJunctions(features.shapes, stop);
    forEachInParallel(
        order.size(),
        [&](std::size_t i) {
            if (!stop.stop_requested()) {  // else not one exception a feature, but one in all
                features.significances[order[i]] =
                    vertexSignificances(features.shapes[order[i]], junctions[order[i]], stop);
            }
        },
        onTwoThreads ? 2 : 1);
    throwIfStopped(stop);
    return features;
}

LayerPart wholePart(const LodPyramid::Part& part, ShapeKind kind) {
    return {part.points, kind, part.chunkBoxes, 0.0};
}

/// Runs of chunks whose boxes touch `box`; neighbours are joined, so that the line has no needless ends.
void appendRuns(const LodPyramid::Part& part, const PlaneBox& box, std::vector<LayerPart>& parts) {
    const std::size_t count = part.chunkBoxes.size();
    for (std::size_t chunk = 0; chunk < count; ++chunk) {
        if (!part.chunkBoxes[chunk].intersects(box)) {
            continue;
        }
        const std::size_t first = chunk;
        while (chunk + 1 < count && part.chunkBoxes[chunk + 1].intersects(box)) {
            ++chunk;
        }
        const std::size_t begin = first * chunkLength;
        const std::size_t end = std::min((chunk + 1) * chunkLength + 1, part.points.size());
        parts.push_back({part.points.subspan(begin, end - begin), ShapeKind::line,
                         part.chunkBoxes.subspan(first, chunk + 1 - first), part.chunkStarts[first]});
    }
}

void appendParts(const LodPyramid& pyramid, std::size_t feature, ShapeKind kind, const PlaneBox& box,
                 double metresPerPixel, std::vector<LayerPart>& parts) {
    const std::size_t level = pyramid.levelFor(metresPerPixel / 2.0);
    for (std::size_t i = 0; i < pyramid.partCount(level, feature); ++i) {
        const LodPyramid::Part part = pyramid.part(level, feature, i);
        if (!part.box.intersects(box)) {
            continue;
        }
        if (kind == ShapeKind::line) {
            appendRuns(part, box, parts);
        } else {
            parts.push_back(wholePart(part, kind));
        }
    }
}

/// Those of the area's own vertices. The ends of each line are never left out.
std::vector<float> outlineSignificances(const Outline& outline, const std::vector<float>& ofArea) {
    std::vector<float> significances(outline.vertices.size());
    std::transform(outline.vertices.begin(), outline.vertices.end(), significances.begin(),
                   [&](std::uint32_t vertex) { return ofArea[vertex]; });
    for (std::size_t i = 0; i < outline.lines.partCount(); ++i) {
        const std::size_t begin = outline.lines.partStarts[i];
        significances[begin] = neverLeftOut;
        significances[begin + outline.lines.part(i).size() - 1] = neverLeftOut;
    }
    return significances;
}

/// Precondition: the features still have the significances of their shapes.
void keepOutlines(ProjectedFeatures& features, const std::stop_token& stop, ProjectedLayer::Data& data) {
    std::vector<std::optional<Outline>>& outlines = features.outlines;
    if (std::none_of(outlines.begin(), outlines.end(), [](const auto& outline) { return outline.has_value(); })) {
        return;
    }
    std::vector<PlaneShape> shapes(outlines.size());
    std::vector<std::vector<float>> significances(outlines.size());
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        data.outlined.push_back(outlines[i] ? 1 : 0);
        if (outlines[i]) {
            significances[i] = outlineSignificances(*outlines[i], features.significances[i]);
            shapes[i] = std::move(outlines[i]->lines);
            outlines[i].reset();
        }
    }
    data.outlines = LodPyramid(std::move(shapes), std::move(significances), stop);
}

std::unique_ptr<const ProjectedLayer::Data> dataOf(ProjectedFeatures features, const std::stop_token& stop) {
    auto data = std::make_unique<ProjectedLayer::Data>();
    data->kinds.reserve(features.shapes.size());
    for (const PlaneShape& shape : features.shapes) {
        data->kinds.push_back(shape.kind);
    }
    keepOutlines(features, stop, *data);
    data->pyramid = LodPyramid(std::move(features.shapes), std::move(features.significances), stop);
    std::vector<PlaneBox> boxes(data->kinds.size());
    for (std::size_t shape = 0; shape < boxes.size(); ++shape) {
        for (std::size_t part = 0; part < data->pyramid.partCount(0, shape); ++part) {
            boxes[shape].include(data->pyramid.part(0, shape, part).box);
        }
    }
    data->index = PackedRtree(boxes);
    data->boxes = std::move(boxes);
    return data;
}

}  // namespace

std::shared_ptr<const ProjectedLayer> ProjectedLayer::build(const VectorLayer& layer, const Projection& projection,
                                                            const std::stop_token& stop) {
    return std::make_shared<const ProjectedLayer>(
        dataOf(projectAll(layer.shapes, workOrder(layer), projection, stop), stop));
}

std::shared_ptr<const ProjectedLayer> ProjectedLayer::build(VectorLayer&& layer, const Projection& projection,
                                                            const std::stop_token& stop) {
    const std::vector<std::size_t> order = workOrder(layer);
    ProjectedFeatures features = projectAll(layer.shapes, order, projection, stop);
    layer.letShapesGo();
    return std::make_shared<const ProjectedLayer>(dataOf(std::move(features), stop));
}

ProjectedLayer::ProjectedLayer(std::unique_ptr<const Data> data)
    : m_data(std::move(data)),
      m_hasLinesOrAreas(std::any_of(m_data->kinds.begin(), m_data->kinds.end(), [](ShapeKind kind) {
          return kind == ShapeKind::line || kind == ShapeKind::area;
      })) {}
ProjectedLayer::~ProjectedLayer() = default;

std::size_t ProjectedLayer::featureCount() const {
    return m_data->boxes.size();
}
const PlaneBox& ProjectedLayer::boundingBox() const {
    return m_data->index.boundingBox();
}
const PlaneBox& ProjectedLayer::boundingBox(std::size_t feature) const {
    return m_data->boxes[feature];
}
ShapeKind ProjectedLayer::kind(std::size_t feature) const {
    return m_data->kinds[feature];
}
std::vector<std::uint32_t> ProjectedLayer::featuresIn(const PlaneBox& box) const {
    return m_data->index.itemsIn(box);
}

void ProjectedLayer::partsIn(std::size_t feature, const PlaneBox& box, double metresPerPixel,
                             std::vector<LayerPart>& parts) const {
    appendParts(m_data->pyramid, feature, m_data->kinds[feature], box, metresPerPixel, parts);
}

bool ProjectedLayer::hasOutline(std::size_t feature) const {
    return !m_data->outlined.empty() && m_data->outlined[feature] != 0;
}

void ProjectedLayer::outlineIn(std::size_t feature, const PlaneBox& box, double metresPerPixel,
                               std::vector<LayerPart>& parts) const {
    if (hasOutline(feature)) {
        appendParts(m_data->outlines, feature, ShapeKind::line, box, metresPerPixel, parts);
    } else {
        partsIn(feature, box, metresPerPixel, parts);
    }
}

std::size_t ProjectedLayer::memoryBytes() const {
    return sizeof(Data) + m_data->kinds.capacity() * sizeof(ShapeKind) + m_data->boxes.memoryBytes() +
           m_data->index.memoryBytes() + m_data->pyramid.memoryBytes() + m_data->outlined.capacity() +
           m_data->outlines.memoryBytes();
}

}  // namespace geo
