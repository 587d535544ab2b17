// SPDX-License-Identifier: MIT
#pragma once

// The layers as rows of a list, topmost first: names, notes and colours as text and pictures, made of the explorer's
// state without knowing any widget.

#include <QIcon>
#include <QString>
#include <set>
#include <vector>

#include "app/state/explorer.h"
#include "app/style/map_style.h"

namespace marz {

struct LayerRow {
    LayerKey key;
    QString name;
    QString note;  // a second line: what the user should know; mostly empty
    QIcon swatch;
    bool visible = true;
    QString spoken;  // all of it for who does not see it

    bool isOwn() const { return std::holds_alternative<UserLayerId>(key); }
};

std::vector<LayerRow> layerRows(const Explorer& explorer, const MapStyle& style, const std::set<UserLayerId>& changed);

QString nameOfPart(BasemapPart part);
/// "no coordinate system in the file, taken as WGS 84"
QString noteAboutSystem(const UserLayer& layer);
/// The colour that a layer is drawn in now; invalid for the tints, which have several.
QColor presentColour(const LayerKey& key, const Explorer& explorer, const MapStyle& style);
/// The width of its lines now; nothing where it has none.
std::optional<double> presentWidth(const LayerKey& key, const Explorer& explorer, const MapStyle& style);

}  // namespace marz
