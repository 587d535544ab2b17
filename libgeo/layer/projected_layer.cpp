// SPDX-License-Identifier: MIT
#include "libgeo/layer/projected_layer.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <numeric>
#include <thread>
#include <utility>

#include "libgeo/layer/projected_layer_data.h"
#include "libgeo/projection/project_shape.h"

namespace geo {
namespace {

/// Below this a second thread costs more than it brings: it needs a projection of its own.
constexpr std::size_t verticesForTwoThreads = 20000;

/// All features in the plane, made by any number of threads that take one feature after another.
struct ProjectedFeatures {
    explicit ProjectedFeatures(std::size_t count) : shapes(count), significances(count) {}

    std::vector<PlaneShape> shapes;
    std::vector<std::vector<float>> significances;
    std::atomic<std::size_t> next = 0;

    void work(const VectorLayer& layer, const std::vector<std::size_t>& order, const Projection& projection) {
        for (std::size_t i = next++; i < order.size(); i = next++) {
            const std::size_t feature = order[i];
            shapes[feature] = projectShape(layer.shapes[feature], projection);
            significances[feature] = vertexSignificances(shapes[feature]);
        }
    }
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

void projectAll(const VectorLayer& layer, const Projection& projection, ProjectedFeatures& features) {
    const std::vector<std::size_t> order = workOrder(layer);
    std::size_t vertices = 0;
    for (const GeoShape& shape : layer.shapes) {
        vertices += shape.points.size();
    }
    std::future<void> helper;
    if (vertices >= verticesForTwoThreads && order.size() > 1 && std::thread::hardware_concurrency() > 1) {
        helper = std::async(std::launch::async, [&, definition = projection.definition()] {
            const Projection ownProjection(definition);
            features.work(layer, order, ownProjection);
        });
    }
    features.work(layer, order, projection);
    if (helper.valid()) {
        helper.get();
    }
}

LayerPart wholePart(const LodPyramid::Part& part, ShapeKind kind) {
    return {part.points, kind, part.chunkBoxes};
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
                         part.chunkBoxes.subspan(first, chunk + 1 - first)});
    }
}

}  // namespace

std::shared_ptr<const ProjectedLayer> ProjectedLayer::build(const VectorLayer& layer, const Projection& projection) {
    ProjectedFeatures features(layer.shapes.size());
    projectAll(layer, projection, features);
    auto data = std::make_unique<Data>();
    data->kinds.reserve(features.shapes.size());
    std::vector<PlaneBox> boxes;
    boxes.reserve(features.shapes.size());
    for (const PlaneShape& shape : features.shapes) {
        PlaneBox box;
        for (const PlanePoint& point : shape.points) {
            box.include(point);
        }
        data->kinds.push_back(shape.kind);
        boxes.push_back(box);
    }
    data->index = PackedRtree(boxes);
    data->boxes = std::move(boxes);
    data->pyramid = LodPyramid(std::move(features.shapes), std::move(features.significances));
    return std::make_shared<const ProjectedLayer>(std::move(data));
}

ProjectedLayer::ProjectedLayer(std::unique_ptr<const Data> data) : m_data(std::move(data)) {}
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
std::vector<std::uint32_t> ProjectedLayer::featuresIn(const PlaneBox& box) const {
    return m_data->index.itemsIn(box);
}

void ProjectedLayer::partsIn(std::size_t feature, const PlaneBox& box, double metresPerPixel,
                             std::vector<LayerPart>& parts) const {
    const LodPyramid& pyramid = m_data->pyramid;
    const ShapeKind kind = m_data->kinds[feature];
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

std::size_t ProjectedLayer::memoryBytes() const {
    return sizeof(Data) + m_data->kinds.capacity() * sizeof(ShapeKind) + m_data->boxes.memoryBytes() +
           m_data->index.memoryBytes() + m_data->pyramid.memoryBytes();
}

}  // namespace geo
