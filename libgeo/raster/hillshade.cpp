// SPDX-License-Identifier: MIT
#include "libgeo/raster/hillshade.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "libgeo/base/parallel.h"
#include "libgeo/base/processor_clones.h"
#include "libgeo/base/stopping.h"
#include "libgeo/raster/slope_grid.h"

namespace geo {

namespace {

constexpr std::size_t nodeSpacing = 16;  // pixels between the points that are projected back exactly
constexpr double metresPerDegree = 111195.0;
constexpr float sqrtHalf = 0.70710678F;

/// Cells several kilometres wide flatten the ground: mountains need the more height the coarser the grid is.
float exaggeration(double metresPerCell) {
    return static_cast<float>(std::clamp(std::sqrt(metresPerCell / 150.0), 1.0, 9.0));
}

/// Slopes of neighbouring pixels along the picture's right and up, and how far they are known.
struct SlopeRow {
    std::array<float, nodeSpacing> right{};
    std::array<float, nodeSpacing> up{};
    std::array<float, nodeSpacing> known{};
};

struct GreyRow {
    std::array<std::uint8_t, nodeSpacing> shade;
    std::array<std::uint8_t, nodeSpacing> coverage;
};

/// Grey values. The main light comes from the north-west; lights from west and north bring out what lies along the main
/// light's direction, each the more the more it grazes the slope (after R. K. Mark, "Multidirectional,
/// oblique-weighted, shaded-relief image", USGS 92-422, 1992). Without branches, so that the compiler does several
/// pixels at once.
MARZ_PROCESSOR_CLONES
GreyRow shadesOf(const SlopeRow& slopes, float exaggerated) {
    struct Light {
        float right;  // direction towards the light
        float up;
        float weight;
    };
    constexpr Light lights[] = {{-sqrtHalf, sqrtHalf, 0.7F}, {-1.0F, 0.0F, 0.3F}, {0.0F, 1.0F, 0.3F}};
    GreyRow greys;
    for (std::size_t i = 0; i < nodeSpacing; ++i) {
        const float x = slopes.right[i] * exaggerated;
        const float y = slopes.up[i] * exaggerated;
        const float squared = std::max(x * x + y * y, 1e-10F);
        const float steepness = 1.0F / std::sqrt(1.0F + squared);
        float sum = 0.0F;
        float weights = 0.0F;
        for (const Light& light : lights) {
            const float along = x * light.right + y * light.up;  // rising towards the light: turned away from it
            const float weight = light.weight * (0.4F * squared + 0.6F * along * along);  // times the squared slope
            sum += weight * (sqrtHalf * (1.0F - along) * steepness - sqrtHalf);
            weights += weight;
        }
        const float difference = squared > 1e-10F ? sum / weights : 0.0F;  // else flat
        const float scaled = difference * (difference > 0.0F ? 127.0F / (1.0F - sqrtHalf) : 128.0F / sqrtHalf);
        const auto shade = static_cast<int>(std::clamp(128.0F + scaled, 0.0F, 255.0F)) - 128;
        greys.shade[i] = static_cast<std::uint8_t>(128.5F + static_cast<float>(shade) * slopes.known[i]);
        greys.coverage[i] = static_cast<std::uint8_t>(slopes.known[i] * 255.0F + 0.5F);
    }
    return greys;
}

/// What a node of the coarse net knows: the place, and the direction of the picture's up there.
struct Node {
    LonLat place;
    float upEast = 0.0F;
    float upNorth = 1.0F;
    bool onMap = false;
};

class InverseNet {
public:
    InverseNet(const ReliefImage& image, const Projection& projection, double nearLongitude)
        : m_image(image), m_projection(projection), m_nearLongitude(nearLongitude) {
        m_columns = (image.columns + nodeSpacing - 1) / nodeSpacing + 1;
        m_rows = (image.rows + nodeSpacing - 1) / nodeSpacing + 1;
        m_nodes.reserve(m_columns * m_rows);
        for (std::size_t row = 0; row < m_rows; ++row) {
            for (std::size_t column = 0; column < m_columns; ++column) {
                m_nodes.push_back(
                    nodeAt(static_cast<double>(column * nodeSpacing), static_cast<double>(row * nodeSpacing)));
            }
        }
        // PROJ is not to be asked twice a node: north is where the latitude grows towards the node above.
        for (std::size_t row = 0; row < m_rows; ++row) {
            for (std::size_t column = 0; column < m_columns; ++column) {
                setUp(column, row);
            }
        }
    }

    const Node& node(std::size_t column, std::size_t row) const { return m_nodes[row * m_columns + column]; }

    /// Exactly, for pixels beside the map's edge.
    Node nodeAt(double x, double y) const {
        const double pixel = m_image.box.width() / static_cast<double>(m_image.columns);
        const std::optional<LonLat> found =
            m_projection.toLonLat({m_image.box.minX + x * pixel, m_image.box.maxY - y * pixel});
        if (!found) {
            return {};
        }
        return {.place = {m_nearLongitude + std::remainder(found->lon - m_nearLongitude, 360.0), found->lat},
                .onMap = true};
    }

private:
    void setUp(std::size_t column, std::size_t row) {
        Node& here = m_nodes[row * m_columns + column];
        const Node& above = m_nodes[(row == 0 ? row : row - 1) * m_columns + column];
        const Node& below = m_nodes[(row + 1 == m_rows ? row : row + 1) * m_columns + column];
        const Node& from = below.onMap ? below : here;
        const Node& to = above.onMap ? above : here;
        const double squeeze = std::cos(here.place.lat * std::numbers::pi / 180.0);
        const double east = std::remainder(to.place.lon - from.place.lon, 360.0) * squeeze;
        const double north = to.place.lat - from.place.lat;
        const double length = std::hypot(east, north);
        if (here.onMap && length > 0.0) {
            here.upEast = static_cast<float>(east / length);
            here.upNorth = static_cast<float>(north / length);
        }
    }

    const ReliefImage& m_image;
    const Projection& m_projection;
    double m_nearLongitude;
    std::size_t m_columns = 0;
    std::size_t m_rows = 0;
    std::vector<Node> m_nodes;
};

PlaneBox boxOnPlane(const ElevationGrid& grid, const Projection& projection) {
    constexpr int samples = 64;
    PlaneBox box;
    for (int i = 0; i <= samples; ++i) {
        for (int j = 0; j <= samples; ++j) {
            const double lon = grid.box.west + (grid.box.east - grid.box.west) * i / samples;
            const double lat = grid.box.south + (grid.box.north - grid.box.south) * j / samples;
            if (const std::optional<PlanePoint> point = projection.toPlane({lon, std::clamp(lat, -90.0, 90.0)})) {
                box.include(*point);
            }
        }
    }
    return box;
}

class ReliefPainter {
public:
    ReliefPainter(const ElevationGrid& grid, const Projection& projection, const ReliefImage& image)
        : m_image(image),
          m_shade(image.columns * image.rows, 128),
          m_coverage(image.columns * image.rows, 0),
          m_slopes(grid),
          m_net(image, projection, (grid.box.west + grid.box.east) / 2.0),
          m_exaggeration(exaggeration(image.metresPerCell)) {}

    /// One row of squares between nodes. Squares at the map's edge are left for paintEdges(): PROJ's handles belong
    /// to one thread.
    void paintBand(std::size_t band) {
        for (std::size_t column = 0; column * nodeSpacing < m_image.columns; ++column) {
            if (isWhole(column, band)) {
                paintSquare(column, band);
            }
        }
    }

    void paintEdges() {
        for (std::size_t row = 0; row * nodeSpacing < m_image.rows; ++row) {
            for (std::size_t column = 0; column * nodeSpacing < m_image.columns; ++column) {
                if (!isWhole(column, row) && isTouched(column, row)) {
                    paintExactly(column, row);
                }
            }
        }
    }

    std::vector<std::uint8_t> takeShade() { return std::move(m_shade); }
    std::vector<std::uint8_t> takeCoverage() { return std::move(m_coverage); }

private:
    bool isTouched(std::size_t column, std::size_t row) const {
        return m_net.node(column, row).onMap || m_net.node(column + 1, row).onMap ||
               m_net.node(column, row + 1).onMap || m_net.node(column + 1, row + 1).onMap;
    }
    bool isWhole(std::size_t column, std::size_t row) const {
        const Node& a = m_net.node(column, row);
        const auto isNear = [&a](const Node& other) {
            return other.onMap && std::abs(other.place.lon - a.place.lon) < 90.0;
        };
        return a.onMap && isNear(m_net.node(column + 1, row)) && isNear(m_net.node(column, row + 1)) &&
               isNear(m_net.node(column + 1, row + 1));
    }

    void paintSquare(std::size_t column, std::size_t row) {
        const Node& a = m_net.node(column, row);
        const Node& b = m_net.node(column + 1, row);
        const Node& c = m_net.node(column, row + 1);
        const Node& d = m_net.node(column + 1, row + 1);
        const std::size_t yEnd = std::min(m_image.rows, (row + 1) * nodeSpacing);
        const std::size_t xEnd = std::min(m_image.columns, (column + 1) * nodeSpacing);
        const std::size_t first = column * nodeSpacing;
        for (std::size_t y = row * nodeSpacing; y < yEnd; ++y) {
            const double fy = (static_cast<double>(y % nodeSpacing) + 0.5) / nodeSpacing;
            const LonLat start = between(a.place, c.place, fy);
            const LonLat end = between(b.place, d.place, fy);
            const LonLat step{(end.lon - start.lon) / nodeSpacing, (end.lat - start.lat) / nodeSpacing};
            std::array<Slope, nodeSpacing> onGround;
            m_slopes.along(between(start, end, 0.5 / nodeSpacing), step, std::span(onGround).first(xEnd - first));
            SlopeRow slopes;
            for (std::size_t index = 0; index < xEnd - first; ++index) {
                turn(onGround[index], a, index, slopes);
            }
            paint(slopes, first, xEnd - first, y);
        }
    }

    void paintExactly(std::size_t column, std::size_t row) {
        const Node& near = m_net.node(column, row);
        const std::size_t first = column * nodeSpacing;
        const std::size_t count = std::min(m_image.columns - first, nodeSpacing);
        for (std::size_t y = row * nodeSpacing; y < std::min(m_image.rows, (row + 1) * nodeSpacing); ++y) {
            SlopeRow slopes;
            for (std::size_t x = 0; x < count; ++x) {
                const Node exact = m_net.nodeAt(static_cast<double>(first + x) + 0.5, static_cast<double>(y) + 0.5);
                if (exact.onMap) {
                    turn(m_slopes.at(exact.place), near, x, slopes);
                }
            }
            paint(slopes, first, count, y);
        }
    }

    static LonLat between(LonLat one, LonLat other, double share) {
        return {one.lon + share * (other.lon - one.lon), one.lat + share * (other.lat - one.lat)};
    }

    /// Turned from the ground's east and north to the picture's right and up.
    static void turn(const Slope& slope, const Node& near, std::size_t index, SlopeRow& slopes) {
        slopes.right[index] = slope.east * near.upNorth - slope.north * near.upEast;
        slopes.up[index] = slope.east * near.upEast + slope.north * near.upNorth;
        slopes.known[index] = slope.known;
    }

    void paint(const SlopeRow& slopes, std::size_t x, std::size_t count, std::size_t y) {
        const GreyRow greys = shadesOf(slopes, m_exaggeration);
        const auto pixel = static_cast<std::ptrdiff_t>(y * m_image.columns + x);
        std::copy_n(greys.shade.begin(), count, m_shade.begin() + pixel);
        std::copy_n(greys.coverage.begin(), count, m_coverage.begin() + pixel);
    }

    const ReliefImage& m_image;
    std::vector<std::uint8_t> m_shade;
    std::vector<std::uint8_t> m_coverage;
    SlopeGrid m_slopes;
    InverseNet m_net;
    float m_exaggeration;
};

}  // namespace

ReliefImage shadeRelief(const ElevationGrid& grid, const Projection& projection, std::size_t largestSide,
                        const std::stop_token& stop) {
    ReliefImage image;
    if (grid.columns == 0 || grid.rows == 0 || largestSide == 0) {
        return image;
    }
    const PlaneBox box = boxOnPlane(grid, projection);
    if (!(box.width() > 0.0) || !(box.height() > 0.0)) {
        return image;
    }
    const double pixel = std::max(box.width(), box.height()) / static_cast<double>(largestSide);
    image.columns = std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(box.width() / pixel)));
    image.rows = std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(box.height() / pixel)));
    // Whole square pixels: the box gives way by less than one of them.
    image.box = {box.minX, box.maxY - static_cast<double>(image.rows) * pixel,
                 box.minX + static_cast<double>(image.columns) * pixel, box.maxY};
    image.metresPerCell = grid.cellDegrees() * metresPerDegree;

    ReliefPainter painter(grid, projection, image);
    forEachInParallel((image.rows + nodeSpacing - 1) / nodeSpacing, [&](std::size_t band) {
        if (!stop.stop_requested()) {
            painter.paintBand(band);
        }
    });
    throwIfStopped(stop);
    painter.paintEdges();
    image.shade = painter.takeShade();
    image.coverage = painter.takeCoverage();
    return image;
}

}  // namespace geo
