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

/// A layer of the user whose file could not be read at this start.
struct MissingLayer {
    UserLayerId id;
    QString file;  // its path
    QString name;
    QString reason;  // a sentence
};

struct LayerRow {
    LayerKey key;
    QString name;
    QString note;  // a second line: what the user should know; mostly empty
    QIcon swatch;
    bool visible = true;
    bool missing = false;
    bool asBorders = false;  // shown and coloured as the country lines are, and not by its own look
    QString spoken;          // all of it for who does not see it

    bool isOwn() const { return std::holds_alternative<UserLayerId>(key); }
};

/// What is unusual about files of the user's.
struct LayerFiles {
    std::set<UserLayerId> changed;  // since they were read
    std::vector<MissingLayer> missing;
};

/// Layers of the same name have the end of their files' paths as a note; missing ones come last.
std::vector<LayerRow> layerRows(const Explorer& explorer, const MapStyle& style, const LayerFiles& files);

QString nameOfPart(BasemapPart part);
/// "no coordinate system in the file, taken as WGS 84"
QString noteAboutSystem(const UserLayer& layer);
/// Why a layer that is in use as country lines has no look of its own: a sentence.
QString whyDrawnAsBorders();
/// The colour that a layer is drawn in now; invalid for the tints, which have several.
QColor presentColour(const LayerKey& key, const Explorer& explorer, const MapStyle& style);
/// The width of its lines now; nothing where it has none.
std::optional<double> presentWidth(const LayerKey& key, const Explorer& explorer, const MapStyle& style);

}  // namespace marz
