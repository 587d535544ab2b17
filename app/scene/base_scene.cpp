// SPDX-License-Identifier: MIT

#include "app/scene/base_scene.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "app/scene/border_lines.h"
#include "app/scene/names_in_ground.h"
#include "app/scene/user_layer_scene.h"
#include "app/state/layer_stack.h"
#include "libgeo/atlas/atlas_vocabulary.h"

namespace marz {

namespace {

// Lines near the edge must not end before it: their own width belongs to the picture.
constexpr double edgePixels = 16.0;

SceneLayer makeLayer(const char* id, const char* title, SceneRole role = SceneRole::other) {
    return {QLatin1String(id), QLatin1String(title), {}, role};
}

int rankOf(const geo::VectorLayer& layer, std::size_t feature) {
    const std::string_view text = layer.value(feature, "rank");
    int rank = 0;
    std::from_chars(text.data(), text.data() + text.size(), rank);
    return rank;
}

void addFill(SceneLayer& layer, FeatureSet shapes, const QColor& colour) {
    if (!shapes.features.empty() && colour.alpha() > 0) {
        layer.items.emplace_back(FillItem{std::move(shapes), colour});
    }
}

SceneLayer buildLand(const MapLayer& countries, const std::vector<std::uint32_t>& visible, const MapStyle& style) {
    SceneLayer land = makeLayer("land", "Land", SceneRole::surface);
    FeatureSet region{countries.projected, {}};
    FeatureSet others{countries.projected, {}};
    for (const std::uint32_t feature : visible) {
        (inRegion(countries.data->value(feature, "iso")) ? region : others).features.push_back(feature);
    }
    addFill(land, std::move(others), style.otherLand);
    addFill(land, std::move(region), style.land);
    return land;
}

/// On a map of the world the band must not fill the whole country.
double bandWidth(const MapStyle& style, double metresPerPixel) {
    constexpr double fullUpTo = 5000.0;  // metres a pixel
    return style.countryBandWidth * std::clamp(fullUpTo / metresPerPixel, 0.35, 1.0);
}

SceneLayer buildBands(const MapLayer& countries, const std::vector<std::uint32_t>& visible,
                      const geo::Viewport& viewport, const MapStyle& style) {
    SceneLayer bands = makeLayer("country-bands", "Bands along borders", SceneRole::surface);
    InnerBandItem band{{countries.projected, {}}, {}, bandWidth(style, viewport.metresPerPixel)};
    for (const std::uint32_t feature : visible) {
        const std::string_view iso = countries.data->value(feature, "iso");
        const QString code = QString::fromUtf8(iso.data(), static_cast<qsizetype>(iso.size()));
        const QColor colour = style.countryBands.value(code, style.otherCountryBand);
        if (colour.alpha() > 0) {
            band.shapes.features.push_back(feature);
            band.colours.push_back(colour);
        }
    }
    if (!band.colours.empty() && band.width > 0.0) {
        bands.items.emplace_back(std::move(band));
    }
    return bands;
}

SceneLayer buildRivers(const MapLayer& rivers, const geo::Viewport& viewport, const MapStyle& style) {
    SceneLayer layer = makeLayer("rivers", "Rivers");
    FeatureSet large{rivers.projected, {}};
    FeatureSet small{rivers.projected, {}};
    const int largest = largestRiverRankShown(viewport.metresPerPixel);
    for (const std::uint32_t feature : visibleFeatures(rivers, viewport)) {
        const int rank = rankOf(*rivers.data, feature);
        if (rank <= largest) {
            (rank <= largest - 2 ? large : small).features.push_back(feature);
        }
    }
    LineStyle thin = style.river;
    thin.width *= 0.7;
    addStroke(layer, std::move(small), thin);
    addStroke(layer, std::move(large), style.river);
    return layer;
}

/// Towards small scales hairlines close up to a grey web, and dashes to noise: they fade as plain lines, and then go.
std::optional<LineStyle> provinceLineAt(double metresPerPixel, const MapStyle& style) {
    constexpr double fadesFrom = 3500.0;  // metres a pixel
    constexpr double goneAt = 5500.0;
    constexpr double inkOfDashes = 0.6;  // of a plain line, so that the change from one to the other is not seen
    if (metresPerPixel >= goneAt) {
        return std::nullopt;
    }
    LineStyle line = style.provinceLine;
    if (metresPerPixel > fadesFrom) {
        const double left = (goneAt - metresPerPixel) / (goneAt - fadesFrom);
        line.colour.setAlphaF(
            static_cast<float>(line.colour.alphaF() * left * (line.dashes.empty() ? 1.0 : inkOfDashes)));
        line.dashes.clear();
    }
    return line;
}

SceneLayer buildProvinceLines(const MapLayer& lines, const geo::Viewport& viewport, const MapStyle& style) {
    SceneLayer layer = makeLayer("province-lines", "Province lines");
    if (const std::optional<LineStyle> line = provinceLineAt(viewport.metresPerPixel, style)) {
        addStroke(layer, {lines.projected, visibleFeatures(lines, viewport)}, *line, QStringLiteral("province border"));
    }
    return layer;
}

SceneLayer buildRelief(const World& world, const ExplorerState& state, const MapStyle& style) {
    const Basemap& basemap = *world.basemap;
    const geo::Viewport& viewport = state.viewport;
    SceneLayer layer = makeLayer("relief", "Relief", SceneRole::surface);
    if (basemap.relief) {
        const double opacity =
            style.reliefOpacity * reliefVisibility(basemap.relief->metresPerCell, viewport.metresPerPixel);
        if (opacity > 0.0) {
            layer.items.emplace_back(ReliefItem{basemap.relief, style.reliefShadow, style.reliefLight, opacity,
                                                shownReliefs(world, state.layers, viewport)});
        }
    }
    return layer;
}

/// One part of the basemap that lies below the names; empty for towns and labels.
SceneLayer buildPart(BasemapPart part, const World& world, const ExplorerState& state, const MapStyle& style,
                     const UserLayer* ownBorders) {
    const Basemap& basemap = *world.basemap;
    const geo::Viewport& viewport = state.viewport;
    const MapLayer& countries = basemap.layer(BasemapRole::countries);
    switch (part) {
        case BasemapPart::land:
            return buildLand(countries, visibleFeatures(countries, viewport), style);
        case BasemapPart::relief:
            return buildRelief(world, state, style);
        case BasemapPart::countryTints:
            // Along other borders than those of the areas they would contradict them.
            return ownBorders != nullptr ? SceneLayer{}
                                         : buildBands(countries, visibleFeatures(countries, viewport), viewport, style);
        case BasemapPart::water: {
            SceneLayer water = makeLayer("water", "Water", SceneRole::surface);
            const MapLayer& waters = basemap.layer(BasemapRole::water);
            addFill(water, {waters.projected, visibleFeatures(waters, viewport)}, style.water);
            return water;
        }
        case BasemapPart::provinceLines:
            return buildProvinceLines(basemap.layer(BasemapRole::provinceLines), viewport, style);
        case BasemapPart::rivers:
            return buildRivers(basemap.layer(BasemapRole::rivers), viewport, style);
        case BasemapPart::countryLines:
            return ownBorders != nullptr
                       ? buildOwnBorders(ownBorders->layer, viewport, style, state.borders.openBorders)
                       : buildCountryLines(basemap.layer(BasemapRole::countryLines), viewport, style,
                                           state.borders.openBorders);
        case BasemapPart::towns:
        case BasemapPart::labels:
            break;
    }
    return {};
}

}  // namespace

void addStroke(SceneLayer& layer, FeatureSet shapes, const LineStyle& line, const QString& meaning) {
    if (!shapes.features.empty() && line.colour.alpha() > 0 && line.width > 0.0) {
        layer.items.emplace_back(StrokeItem{std::move(shapes), line.colour, line.width, line.dashes, meaning});
    }
}

bool inRegion(std::string_view isoCode) {
    const auto region = geo::regionCountries();
    return std::find(region.begin(), region.end(), isoCode) != region.end();
}

int largestRiverRankShown(double metresPerPixel) {
    if (metresPerPixel > 12000.0) {
        return 3;
    }
    if (metresPerPixel > 5000.0) {
        return 5;
    }
    if (metresPerPixel > 2000.0) {
        return 6;
    }
    return metresPerPixel > 900.0 ? 8 : 99;
}

double reliefVisibility(double metresPerCell, double metresPerPixel) {
    constexpr double fullUpTo = 5.0;  // pixels a cell
    constexpr double goneBeyond = 11.0;
    const double pixelsPerCell = metresPerCell / metresPerPixel;
    return std::clamp((goneBeyond - pixelsPerCell) / (goneBeyond - fullUpTo), 0.0, 1.0);
}

std::vector<std::uint32_t> visibleFeatures(const MapLayer& layer, const geo::Viewport& viewport) {
    if (!layer.data || !layer.projected) {
        return {};
    }
    return layer.projected->featuresIn(viewport.visibleBox().grownBy(edgePixels * viewport.metresPerPixel));
}

std::vector<SceneLayer> buildGround(const World& world, const ExplorerState& state, const MapStyle& style) {
    const UserLayer* ownBorders = state.borders.ownBorders ? world.userLayer(*state.borders.ownBorders) : nullptr;
    MapStyle ground = style;
    if (ownBorders != nullptr) {
        ground.otherLand = ground.land;  // whose land it is, the user's borders say
    }
    std::vector<SceneLayer> layers;
    for (const LayerKey& key : layerStack(state.layers, world.userLayers)) {
        const auto* part = std::get_if<BasemapPart>(&key);
        if (part == nullptr) {
            const UserLayer* own = world.userLayer(std::get<UserLayerId>(key));
            if (own != ownBorders) {
                layers.push_back(buildUserLayer(*own, state.layers, state.viewport, ground));
            }
        } else if (*part == BasemapPart::towns || *part == BasemapPart::labels) {
            if (state.layers.look(*part).visible) {
                layers.push_back(placeForNames(*part));
            }
        } else {
            layers.push_back(buildPart(*part, world, state, ground, ownBorders));
        }
    }
    std::erase_if(layers, [](const SceneLayer& layer) { return layer.items.empty() && !isPlaceForNames(layer); });
    return layers;
}

}  // namespace marz
