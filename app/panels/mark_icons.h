// SPDX-License-Identifier: MIT
#pragma once

// The symbols of the map's marks as icons for lists, filters and pages, drawn from the same SVG files.

#include <QHash>
#include <QIcon>
#include <QImage>
#include <QString>

#include "app/style/map_style.h"

namespace marz {

class MarkIcons {
public:
    explicit MarkIcons(const MapStyle& style) : m_style(style) {}

    /// The symbol of a kind of places; a null icon where its file is missing.
    QIcon icon(const QString& kind) const;
    /// The symbol in a square of `size` device-independent pixels.
    QImage image(const QString& kind, int size, double devicePixelRatio) const;

private:
    MapStyle m_style;
    mutable QHash<QString, QIcon> m_icons;
};

}  // namespace marz
