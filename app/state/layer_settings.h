// SPDX-License-Identifier: MIT
#pragma once

// How the user wants each layer of the map drawn, and in which order: a plain value, part of the ExplorerState. What
// is not set is as the map's style has it. The basemap's ground stays at the bottom and its names on top of its lines;
// the lines between them stand in any order, layers of the user anywhere above the land.

#include <QColor>
#include <QString>
#include <array>
#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "app/world/user_layer.h"

namespace marz {

enum class BasemapPart { land, relief, countryTints, water, provinceLines, rivers, countryLines, towns, labels };
/// From bottom to top.
inline constexpr std::array allBasemapParts{
    BasemapPart::land,         BasemapPart::relief,        BasemapPart::countryTints,
    BasemapPart::water,        BasemapPart::provinceLines, BasemapPart::rivers,
    BasemapPart::countryLines, BasemapPart::towns,         BasemapPart::labels};

struct LayerLook {
    bool visible = true;
    double opacity = 1.0;  // 0 … 1, of what the style has
    std::optional<QColor> colour;
    std::optional<double> width;  // pixels: of lines, outlines, bands; a point is drawn in proportion

    friend bool operator==(const LayerLook&, const LayerLook&) = default;
};

struct UserLayerChoice {
    LayerLook look;
    QString name;  // empty: as the file calls it
    /// The column that is written beside its features; empty: none; nothing: that of their names.
    std::optional<QString> labels = {};

    friend bool operator==(const UserLayerChoice&, const UserLayerChoice&) = default;
};

using LayerKey = std::variant<BasemapPart, UserLayerId>;

struct LayerSettings {
    std::array<LayerLook, allBasemapParts.size()> basemap;
    std::map<UserLayerId, UserLayerChoice> own;  // a layer that is not here is as it came
    std::vector<LayerKey> order;                 // bottom to top; may lack what came later (see layer_stack.h)

    LayerLook& look(BasemapPart part) { return basemap[static_cast<std::size_t>(part)]; }
    const LayerLook& look(BasemapPart part) const { return basemap[static_cast<std::size_t>(part)]; }
    /// The look of any layer; the default one where nothing was chosen.
    LayerLook look(const LayerKey& key) const;
    void setLook(const LayerKey& key, const LayerLook& look);
    /// The user's name for a layer, else the one that it has in its file.
    QString nameOf(const UserLayer& layer) const;
    /// The column that is written beside its features: the chosen one, else that of their names; nothing where there is
    /// none.
    std::optional<std::size_t> labelColumnOf(const UserLayer& layer) const;

    friend bool operator==(const LayerSettings&, const LayerSettings&) = default;
};

}  // namespace marz
