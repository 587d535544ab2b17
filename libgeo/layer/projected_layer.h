// SPDX-License-Identifier: MIT
#pragma once

// One vector layer in the plane of one projection, ready to be drawn at any scale: for each feature its parts at
// several levels of detail, with an index over boxes. Immutable and shared between threads. Feature numbers are those
// of the VectorLayer it was made from (a feature that lies outside the projection has no parts).

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include "libgeo/geometry/box.h"
#include "libgeo/geometry/shape.h"
#include "libgeo/projection/projection.h"
#include "libgeo/vector/vector_layer.h"

namespace geo {

/// One polyline, ring (closed implicitly) or single point of a feature, in metres of the plane.
struct LayerPart {
    std::span<const PlanePoint> points;
    ShapeKind kind = ShapeKind::none;
    /// Boxes over runs of chunkLength segments (lod_pyramid.h), for passing over what lies beside a band of the image.
    std::span<const PlaneBox> chunkBoxes;
    /// Metres from where the whole line begins, for dashes that do not depend on which part of it is in view.
    double begin = 0.0;
};

class ProjectedLayer {
public:
    /// Cuts at the projection's seam, densifies, projects, and builds levels and index; on two threads where the layer
    /// is large. Throws what Projection's constructor throws, and Cancelled where it was asked to stop.
    static std::shared_ptr<const ProjectedLayer> build(const VectorLayer& layer, const Projection& projection,
                                                       const std::stop_token& stop = {});
    /// The same for a layer whose degrees are not needed any more: its shapes are freed while they are projected.
    static std::shared_ptr<const ProjectedLayer> build(VectorLayer&& layer, const Projection& projection,
                                                       const std::stop_token& stop = {});
    ~ProjectedLayer();

    /// What the layer consists of, for whoever keeps it in a file (projected_layer_data.h).
    struct Data;
    explicit ProjectedLayer(std::unique_ptr<const Data> data);
    const Data& data() const { return *m_data; }

    std::size_t featureCount() const;
    const PlaneBox& boundingBox() const;
    const PlaneBox& boundingBox(std::size_t feature) const;  // empty where nothing of it is on the map

    /// `none` where nothing of it is on the map.
    ShapeKind kind(std::size_t feature) const;
    /// Whether anything on the map is more than points; looked up once, when the layer is made.
    bool hasLinesOrAreas() const { return m_hasLinesOrAreas; }

    /// Features whose boxes touch `box`, ascending.
    std::vector<std::uint32_t> featuresIn(const PlaneBox& box) const;

    /// Appends the feature's parts at the level of detail whose error stays below half a pixel at this scale. Lines
    /// are given only where chunks of them come near `box`; rings are given whole where they touch it.
    void partsIn(std::size_t feature, const PlaneBox& box, double metresPerPixel, std::vector<LayerPart>& parts) const;

    /// Whether the map cuts the area, so that some edges of its rings are no edges of it.
    bool hasOutline(std::size_t feature) const;
    /// The same as partsIn(), for drawing lines: of areas that the map cuts their own edges alone.
    void outlineIn(std::size_t feature, const PlaneBox& box, double metresPerPixel,
                   std::vector<LayerPart>& parts) const;

    std::size_t memoryBytes() const;

private:
    std::unique_ptr<const Data> m_data;
    bool m_hasLinesOrAreas;
};

}  // namespace geo
