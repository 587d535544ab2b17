// SPDX-License-Identifier: MIT
#pragma once

// The symbols of the map's marks as icons for lists, filters and pages, from the same cache of pictures. Icons
// are for the GUI thread.

#include <QHash>
#include <QIcon>
#include <QImage>
#include <QString>

#include "app/style/map_style.h"

namespace marz {

class MarkIcons {
public:
    explicit MarkIcons(const MapStyle& style) : m_style(style) {}

    /// From now on the symbols of another style; who shows icons has to ask again.
    void setStyle(const MapStyle& style);

    /// The symbol of a kind of places; that of other kinds where it has none.
    QIcon icon(const QString& kind) const;
    /// The same with the sign of what an article's text has named and the atlas does not have.
    QIcon foundIcon(const QString& kind) const;
    /// The symbol in a square of `size` device-independent pixels.
    QImage image(const QString& kind, int size, double devicePixelRatio) const;

private:
    MapStyle m_style;
    mutable QHash<QString, QIcon> m_icons;
    mutable QHash<QString, QIcon> m_foundIcons;
};

}  // namespace marz
