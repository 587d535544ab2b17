// SPDX-License-Identifier: MIT
#include "app/scene/layered_style.h"

#include <algorithm>

namespace marz {

namespace {

double opacityOf(const LayerLook& look) {
    return look.visible ? std::clamp(look.opacity, 0.0, 1.0) : 0.0;
}

void apply(const LayerLook& look, QColor& colour) {
    const float alpha = colour.alphaF();
    if (look.colour) {
        colour = *look.colour;
        colour.setAlphaF(alpha > 0.0F ? alpha : 1.0F);
    }
    colour = faded(colour, opacityOf(look));
}

void apply(const LayerLook& look, LineStyle& line) {
    apply(look, line.colour);
    line.width = look.width.value_or(line.width);
}

void apply(const LayerLook& look, LabelStyle& label) {
    apply(look, label.colour);
    label.halo = faded(label.halo, opacityOf(look));
}

QColor between(const QColor& one, const QColor& other) {
    return QColor((one.red() + other.red()) / 2, (one.green() + other.green()) / 2, (one.blue() + other.blue()) / 2);
}

/// With a colour of their own both kinds of land keep a difference, so that the region still stands out.
void applyToLand(const LayerLook& look, MapStyle& style) {
    if (look.colour) {
        const QColor others = between(*look.colour, style.otherLand);
        style.land = *look.colour;
        style.otherLand = others;
    }
    style.land = faded(style.land, opacityOf(look));
    style.otherLand = faded(style.otherLand, opacityOf(look));
}

void applyToTints(const LayerLook& look, MapStyle& style) {
    for (QColor& colour : style.countryBands) {
        apply(look, colour);
    }
    apply(look, style.otherCountryBand);
    style.countryBandWidth = look.width.value_or(style.countryBandWidth);
}

void applyToCountryLines(const LayerLook& look, MapStyle& style) {
    const double ratio = look.width && style.countryLine.width > 0.0 ? *look.width / style.countryLine.width : 1.0;
    LayerLook ofDisputed = look;
    ofDisputed.width = style.disputedLine.width * ratio;
    apply(ofDisputed, style.disputedLine);
    apply(look, style.countryLine);
}

}  // namespace

QColor faded(QColor colour, double opacity) {
    colour.setAlphaF(colour.alphaF() * static_cast<float>(std::clamp(opacity, 0.0, 1.0)));
    return colour;
}

MapStyle layeredStyle(const MapStyle& style, const LayerSettings& settings) {
    if (settings.basemap == LayerSettings{}.basemap) {
        return style;
    }
    MapStyle layered = style;
    applyToLand(settings.look(BasemapPart::land), layered);
    const LayerLook& relief = settings.look(BasemapPart::relief);
    layered.reliefShadow = relief.colour.value_or(layered.reliefShadow);
    layered.reliefOpacity *= opacityOf(relief);
    applyToTints(settings.look(BasemapPart::countryTints), layered);
    apply(settings.look(BasemapPart::water), layered.water);
    apply(settings.look(BasemapPart::provinceLines), layered.provinceLine);
    apply(settings.look(BasemapPart::rivers), layered.river);
    applyToCountryLines(settings.look(BasemapPart::countryLines), layered);
    const LayerLook& towns = settings.look(BasemapPart::towns);
    apply(towns, layered.townLabel);
    apply(towns, layered.capitalLabel);
    apply(towns, layered.townOutline);
    layered.townFill = faded(layered.townFill, opacityOf(towns));
    apply(settings.look(BasemapPart::labels), layered.countryLabel);
    apply(settings.look(BasemapPart::labels), layered.waterLabel);
    return layered;
}

MapStyle layeredStyleOfNames(const MapStyle& style, const LayerSettings& settings) {
    MapStyle layered = layeredStyle(style, settings);
    layered.townLabel = style.townLabel;
    apply(settings.look(BasemapPart::labels), layered.townLabel);
    return layered;
}

PartLook lookInStyle(BasemapPart part, const MapStyle& style) {
    switch (part) {
        case BasemapPart::land:
            return {style.land, {}};
        case BasemapPart::relief:
            return {style.reliefShadow, {}};
        case BasemapPart::countryTints:
            return {{}, style.countryBandWidth};
        case BasemapPart::water:
            return {style.water, {}};
        case BasemapPart::provinceLines:
            return {style.provinceLine.colour, style.provinceLine.width};
        case BasemapPart::rivers:
            return {style.river.colour, style.river.width};
        case BasemapPart::countryLines:
            return {style.countryLine.colour, style.countryLine.width};
        case BasemapPart::towns:
            return {style.townLabel.colour, {}};
        case BasemapPart::labels:
            return {style.countryLabel.colour, {}};
    }
    return {};
}

}  // namespace marz
