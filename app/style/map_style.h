// SPDX-License-Identifier: MIT
#pragma once

// The looks of the map as one value, read from resources/style/*.json (map_style_reader.h). Colours are final,
// sizes are device-independent pixels.

#include <QColor>
#include <QHash>
#include <QString>
#include <vector>

#include "app/style/label_font.h"

namespace marz {

struct LineStyle {
    QColor colour;
    double width = 1.0;
    std::vector<double> dashes;

    friend bool operator==(const LineStyle&, const LineStyle&) = default;
};

struct LabelStyle {
    LabelFont font;
    QColor colour;
    QColor halo;
    double haloWidth = 1.5;

    friend bool operator==(const LabelStyle&, const LabelStyle&) = default;
};

/// How places of one kind look.
struct KindStyle {
    QString icon;   // base name in resources/icons/marks
    QColor colour;  // of mark outline elements, labels, circles and lines

    friend bool operator==(const KindStyle&, const KindStyle&) = default;
};

struct MapStyle {
    QString id;  // "light", "dark", "print"
    QColor land;
    QColor otherLand;  // outside the six countries of the region
    QColor water;
    QColor veil;  // over countries that the filter leaves out
    QColor reliefShadow;
    QColor reliefLight;
    double reliefOpacity = 1.0;
    QHash<QString, QColor> countryBands;  // by ISO code
    QColor otherCountryBand;
    double countryBandWidth = 6.0;
    LineStyle countryLine;
    LineStyle disputedLine;
    LineStyle provinceLine;
    LineStyle river;
    LineStyle graticule;
    LineStyle rangeRing;
    QColor townFill;
    QColor townOutline;
    LabelStyle countryLabel;
    LabelStyle townLabel;
    LabelStyle capitalLabel;
    LabelStyle waterLabel;
    LabelStyle markLabel;
    LabelStyle graticuleLabel;
    LabelStyle rangeRingLabel;
    QHash<QString, KindStyle> kinds;
    KindStyle otherKind;
    double markSize = 18.0;
    double circleFillOpacity = 0.15;
    QColor selection;
    QColor text;  // for the page around an exported map and for overlays in the map
    QColor quietText;
    QColor page;

    const KindStyle& kind(const QString& id) const;

    friend bool operator==(const MapStyle&, const MapStyle&) = default;
};

}  // namespace marz
